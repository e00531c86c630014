import { formatNumber, parsePeriod, parseYuanNumber, periodLabel } from '@guatu/kernel';
import { t } from '../../texts/index.ts';
import { type MoneyContext, useMoney } from '../../ui/money.tsx';

/** A unit as the indicator has it: its code and its word. */
export interface UnitOf {
  readonly unit: string;
  readonly unitWord: string;
}

export interface ValuePrinter {
  /** The digits alone; the unit stands in a column of its own. */
  readonly value: (value: number, of: UnitOf, signed?: boolean) => string;
  readonly unit: (of: UnitOf) => string;
  readonly whole: (value: number, of: UnitOf, signed?: boolean) => string;
}

/** Prints figures of indicators: money in the unit that the reader chose, everything else in its own. */
export function useValuePrinter(): ValuePrinter {
  const money = useMoney();
  const value: ValuePrinter['value'] = (number, of, signed = false) => printValue(number, of, money, signed);
  const unit: ValuePrinter['unit'] = (of) => (of.unit === 'CNY' ? money.unitText : of.unitWord);
  return {
    value,
    unit,
    whole: (number, of, signed = false) =>
      isLost(number, of, money) ? inWan(number, signed) : `${value(number, of, signed)} ${unit(of)}`,
  };
}

const WAN = 10_000;
/** Half of the last digit that hundred millions are printed with. */
const LEAST_IN_YI = 500_000;

/** An amount that would be printed as nothing in hundred millions of yuan: a difference of ten thousand is still one. */
const isLost = (value: number, { unit }: UnitOf, money: MoneyContext): boolean =>
  unit === 'CNY' && money.unit === 'yi' && value !== 0 && Math.abs(value) < LEAST_IN_YI;

function inWan(value: number, signed: boolean): string {
  const text = formatNumber(value / WAN, { decimals: Number.isInteger(value / WAN) ? 0 : 2 });
  return `${signed && value > 0 ? `+${text}` : text} ${t('money.wan')}`;
}

function printValue(value: number, { unit }: UnitOf, money: MoneyContext, signed: boolean): string {
  const yuan = unit === 'CNY' ? parseYuanNumber(Math.round(value)) : null;
  if (yuan?.ok) return money.format(yuan.value, { yiDecimals: 2, signed });
  const text = formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 });
  return signed && value > 0 ? `+${text}` : text;
}

/** A period code in words; what is no code stays as it is. */
export function printSpan(code: string): string {
  const read = parsePeriod(code);
  return read.ok ? periodLabel(read.value) : code;
}
