import { type Decimal, makeDecimal, parseDecimal, printDecimal, roundHalfUp, scaleByRatio } from './decimal.ts';
import { defineErrors, ok, type Result, refuse, valueOrThrow } from './errors.ts';
import { foldSpaces, toHalfWidth } from './text.ts';

/**
 * Whole yuan. A plain number with a guard: 2^53 yuan are 90 万亿, more than any ledger sums to, and sums, charts and JSON
 * stay simple. Rates and unit prices are `Decimal`.
 */
export type Yuan = number & { readonly __brand: 'Yuan' };

export type MoneyUnit = 'yuan' | 'thousand' | 'wan' | 'million' | 'yi';

/** The money units of ledgers and papers; `wan` is 万元, `yi` 亿元. */
export const MONEY_UNITS: Readonly<Record<MoneyUnit, { readonly label: string; readonly yuan: bigint }>> = {
  yuan: { label: '元', yuan: 1n },
  thousand: { label: '千元', yuan: 1_000n },
  wan: { label: '万元', yuan: 10_000n },
  million: { label: '百万元', yuan: 1_000_000n },
  yi: { label: '亿元', yuan: 100_000_000n },
};

export const moneyErrors = defineErrors({
  money_bad_form: (details: { text: string }) =>
    `金额“${details.text}”未收下：不是一个带单位的数。请写成“3.5亿元”“5000万元”“12000元”这样。`,
  money_no_unit: (details: { text: string }) =>
    `金额“${details.text}”未收下：没有写单位，也没有从表头得到单位。请注明元、万元或亿元。`,
  money_fraction_of_yuan: (details: { text: string }) =>
    `金额“${details.text}”未收下：折算后不是整数元。请核对，或选择四舍五入到元。`,
  money_too_large: (details: { text: string }) =>
    `金额“${details.text}”未收下：超出可记的最大金额（约90万亿元）。请核对单位是否多乘了一次。`,
});

/** `exact` refuses an amount that is no whole yuan; `half-up` rounds it, half a yuan away from zero. */
export type YuanRounding = 'exact' | 'half-up';

/** The amount of a number of yuan; refuses fractions and what no safe integer can hold. */
export function parseYuanNumber(value: number): Result<Yuan> {
  if (Number.isSafeInteger(value)) return ok((value === 0 ? 0 : value) as Yuan);
  const text = String(value);
  if (Number.isNaN(value)) return refuse(moneyErrors.money_bad_form({ text }));
  return refuse(
    Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? moneyErrors.money_fraction_of_yuan({ text })
      : moneyErrors.money_too_large({ text }),
  );
}

/** Whole yuan of a literal or of a trusted sum; throws `CodedFailure` when it is none. */
export function yuan(value: number): Yuan {
  return valueOrThrow(parseYuanNumber(value));
}

const AMOUNT = /^([^\u4e00-\u9fff]+)(千|百万|万|亿)?(元)?$/;
const MULTIPLIERS: Readonly<Record<string, MoneyUnit>> = {
  千: 'thousand',
  万: 'wan',
  百万: 'million',
  亿: 'yi',
};

/**
 * Reads an amount such as `3.5亿元`, `5000万`, `1,200` exactly in decimal arithmetic. A unit in the text wins over
 * `defaultUnit` (the caption's); a bare number without either is refused. Words, intervals and remarks are the
 * importer's business.
 */
export function parseMoney(
  text: string,
  options: { readonly defaultUnit?: MoneyUnit; readonly rounding?: YuanRounding } = {},
): Result<Yuan> {
  const folded = foldSpaces(toHalfWidth(text)).replace(/^[¥\uffe5]/, '');
  const [matched, number = '', multiplier, currency] = AMOUNT.exec(folded) ?? [];
  const read = parseDecimal(number);
  if (matched === undefined || !read.ok) return refuse(moneyErrors.money_bad_form({ text }));
  const unit = multiplier === undefined ? plainUnit(currency, options.defaultUnit) : MULTIPLIERS[multiplier];
  if (unit === undefined) return refuse(moneyErrors.money_no_unit({ text }));
  return yuanOfDecimal(read.value, unit, options.rounding);
}

function plainUnit(currency: string | undefined, defaultUnit: MoneyUnit | undefined): MoneyUnit | undefined {
  return currency === undefined ? defaultUnit : 'yuan';
}

/** An exact number of a money unit as whole yuan. */
export function yuanOfDecimal(value: Decimal, unit: MoneyUnit, rounding: YuanRounding = 'exact'): Result<Yuan> {
  const text = printDecimal(value) + MONEY_UNITS[unit].label;
  const exact = makeDecimal(value.coefficient * MONEY_UNITS[unit].yuan, value.scale);
  if (exact.scale > 0 && rounding === 'exact') return refuse(moneyErrors.money_fraction_of_yuan({ text }));
  const amount = Number(roundHalfUp(exact, 0).coefficient);
  return Number.isSafeInteger(amount) ? ok(amount as Yuan) : refuse(moneyErrors.money_too_large({ text }));
}

/** The exact amount in another unit, for example 12345 yuan in `wan` is 1.2345. */
export function yuanIn(amount: Yuan, unit: MoneyUnit): Decimal {
  // Every unit divides a power of ten, so eight digits hold the quotient exactly.
  return scaleByRatio(decimalOfYuan(amount), 1n, MONEY_UNITS[unit].yuan, 8);
}

export function decimalOfYuan(amount: Yuan): Decimal {
  return { coefficient: BigInt(amount), scale: 0 };
}

/** Sum of amounts; throws `CodedFailure` when no safe integer can hold it, rather than losing yuan. */
export function sumYuan(amounts: Iterable<Yuan>): Yuan {
  let sum = 0;
  for (const amount of amounts) sum = yuan(sum + amount);
  return yuan(sum);
}
