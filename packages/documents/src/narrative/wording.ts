import {
  decimalOfNumber,
  fixedDecimal,
  MONEY_UNITS,
  type MoneyUnit,
  type Percent,
  type PercentagePoint,
  parseDecimal,
  printDecimal,
  valueOrThrow,
  type Yuan,
  yuanIn,
} from '@guatu/kernel';

/** How far figures in running text are rounded, and how many names are listed before 等. */
export interface WordingRules {
  readonly moneyDecimals: number;
  readonly percentDecimals: number;
  readonly pointDecimals: number;
  readonly namesShown: number;
}

const ONE_YI = 100_000_000;

/**
 * An amount in running text: 亿元 from one 亿 on, else 万元, without separators and without trailing zeros. What rounds up to
 * a whole 亿 is told in 亿元: nobody writes 10000万元 in one sentence and 1亿元 in the next. `42.88亿元`, `4288万元`
 */
export function moneyText(amount: Yuan, { moneyDecimals }: WordingRules): string {
  const inWan = fixedDecimal(yuanIn(amount, 'wan'), moneyDecimals);
  const unit: MoneyUnit = Math.abs(Number(inWan)) * MONEY_PER_WAN >= ONE_YI ? 'yi' : 'wan';
  return trimZeros(fixedDecimal(yuanIn(amount, unit), moneyDecimals)) + MONEY_UNITS[unit].label;
}

const MONEY_PER_WAN = Number(MONEY_UNITS.wan.yuan);

/** `84.3%`, always with the decimals of the rules, so that figures in one paragraph line up. */
export function percentText(value: Percent, { percentDecimals }: WordingRules): string {
  return `${fixed(value, percentDecimals)}%`;
}

/** `3.2个百分点` */
export function pointsText(value: PercentagePoint, { pointDecimals }: WordingRules): string {
  return `${trimZeros(fixed(value, pointDecimals))}个百分点`;
}

/** Names joined by the enumeration comma; beyond the limit the first ones, 等 and how many in all. */
export function namesText(names: readonly string[], counter: string, { namesShown }: WordingRules): string {
  if (names.length <= namesShown) return names.join('、');
  return `${names.slice(0, namesShown).join('、')}等${names.length}${counter}`;
}

/** How a signed value moved once it is rounded as it will be printed. */
export type Movement = 'up' | 'down' | 'same' | 'nearly';

/** `nearly` for a change that is there but rounds to nothing: it is 基本持平, not 持平 and not 增长0.0%. */
export function movementOf(value: number, decimals: number): Movement {
  if (value === 0) return 'same';
  if (Number(fixed(value, decimals)) === 0) return 'nearly';
  return value > 0 ? 'up' : 'down';
}

function fixed(value: number, decimals: number): string {
  return fixedDecimal(valueOrThrow(decimalOfNumber(value)), decimals);
}

function trimZeros(digits: string): string {
  return printDecimal(valueOrThrow(parseDecimal(digits)));
}
