import { formatNumber } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { printPeriodCode } from '../../records/values.ts';
import { kernelCode } from './periods.ts';

/** Digits behind the point of a score; ranks were made before rounding. */
const SCORE_DECIMALS = 2;
/** Values of columns come in any unit: whole ones stay whole, others keep at most this many digits. */
const VALUE_DECIMALS = 4;

/** A score or points, two decimals; a dash where there are none. */
export function printScore(score: number | null | undefined): string {
  return score === null || score === undefined ? '—' : formatNumber(score, { decimals: SCORE_DECIMALS });
}

/** Points gained or lost, with sign. */
export function printPoints(points: number): string {
  const text = formatNumber(points, { decimals: SCORE_DECIMALS });
  return points > 0 ? `+${text}` : text;
}

/** How many more or fewer, with sign. */
export function printChange(count: number): string {
  const text = formatNumber(count, { decimals: 0 });
  return count > 0 ? `+${text}` : text;
}

/** A value of a column as it stands; a dash where it is missing. */
export function printCell(value: number | string | null): string {
  if (value === null || value === '') return '—';
  if (typeof value === 'string') return value;
  const [, decimals = ''] = String(value).split('.');
  return formatNumber(value, { decimals: Math.min(decimals.length, VALUE_DECIMALS) });
}

/** From which rank to which; one rank alone where draws never moved it. */
export function printInterval({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? String(low) : t('ranking.interval', { low, high });
}

/** A share of draws in per cent, one decimal. */
export function printShare(share: number): string {
  return `${formatNumber(share * 100, { decimals: 1 })}%`;
}

/** `2025H1` in words; a scheme without periods has none. */
export function printRunPeriod(code: string | null): string {
  if (code === null) return t('evaluation.noPeriod');
  return printPeriodCode(kernelCode(code));
}
