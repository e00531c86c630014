import { decimalOfNumber, decimalToNumber } from './decimal.ts';
import { defineErrors, ok, type Result, refuse } from './errors.ts';
import { convertUnit, parseUnit } from './units.ts';

export const writtenAmountErrors = defineErrors({
  amount_without_unit: (details: { wanted: string }) =>
    `数值未收下：没有写单位，不知道是“${details.wanted}”的多少倍。请补上单位。`,
  amount_not_finite: (details: { found: string }) => `数值未收下：“${details.found}”不是一个数。请核对原表。`,
});

/**
 * The units that figures of reports are compared in, by code, each as a table would write it. Codes that the unit table does
 * not know (working days, ranks, capacity a year) stand for the word itself, with 万 and the like before it.
 */
const BASE_WORDS = {
  CNY: '元',
  USD: '美元',
  pct: '%',
  pp: '个百分点',
  count: '个',
  person: '人',
  household: '户',
  m2: '平方米',
  mu: '亩',
  km: '公里',
  ton: '吨',
  ton_per_year: '吨',
  day: '天',
  workday: '工作日',
  hour: '小时',
  rank: '位',
  other: '',
} as const;

export type BaseUnitCode = keyof typeof BASE_WORDS;

/** Amounts that nobody can compare without knowing their unit: 3.5 may be yuan or hundreds of millions of them. */
const UNIT_NEEDED: readonly BaseUnitCode[] = ['CNY', 'USD', 'm2', 'mu', 'km', 'ton', 'ton_per_year'];

export function isBaseUnitCode(code: string): code is BaseUnitCode {
  return Object.hasOwn(BASE_WORDS, code);
}

/** The word of a base unit as screens write it; `吨/年` for a capacity. */
export function baseUnitWord(code: BaseUnitCode): string {
  return code === 'ton_per_year' ? `${BASE_WORDS[code]}/年` : BASE_WORDS[code];
}

/**
 * A number as a report writes it (202.95 and 亿元) in a base unit (20,295,000,000 yuan), worked out exactly. Counts, persons and
 * rates need no unit; an amount of money or area without one is refused, and so is a unit of another dimension.
 */
export function amountInBase(value: number, written: string | null, base: BaseUnitCode): Result<number> {
  const exact = decimalOfNumber(value);
  if (!exact.ok) return refuse(writtenAmountErrors.amount_not_finite({ found: String(value) }));
  const word = (written ?? '').trim();
  if (word === '') {
    return UNIT_NEEDED.includes(base)
      ? refuse(writtenAmountErrors.amount_without_unit({ wanted: baseUnitWord(base) }))
      : ok(value);
  }
  // A capacity is written as an amount a year; the year is part of the indicator, not of the arithmetic.
  const amount = base === 'ton_per_year' ? word.replace(/[/每]年$/, '') : word;
  if (amount === BASE_WORDS[base]) return ok(value);
  const from = parseUnit(amount);
  if (!from.ok) return from;
  const to = parseUnit(BASE_WORDS[base]);
  if (!to.ok) return to;
  const converted = convertUnit(exact.value, from.value, to.value);
  return converted.ok ? ok(decimalToNumber(converted.value)) : converted;
}
