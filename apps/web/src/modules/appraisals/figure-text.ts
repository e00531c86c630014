import { formatNumber } from '@guatu/kernel';
import { t } from '../../texts/index.ts';

/** Most that a figure or a score says behind the point. */
const PLACES = 2;

/** A number as sheets print it: no more digits than it has, a dash where it is not known. */
export function printNumber(value: number | null): string {
  return value === null ? '—' : value.toLocaleString('zh-CN', { maximumFractionDigits: PLACES }).replace('-', '−');
}

/** A score with both decimals, since scores are compared by eye; rounded as on paper. */
export function printScore(value: number | null): string {
  return value === null ? '—' : formatNumber(value, { decimals: PLACES });
}

/** The total of a sheet, or that it is kept from the reader. */
export function printTotal({ total, hidden }: { readonly total: number | null; readonly hidden: boolean }): string {
  return hidden ? t('appraisals.hidden') : printScore(total);
}

/** The value of a figure: a question is answered in words, and what is kept from the reader is said to be. */
export function printFigure({
  value,
  question,
  hidden,
}: {
  readonly value: number | null;
  readonly question: boolean;
  readonly hidden: boolean;
}): string {
  if (hidden) return t('appraisals.hidden');
  if (!question || value === null) return printNumber(value);
  return t(value === 1 ? 'appraisals.yes' : 'appraisals.no');
}

/** `2026H2` in words. */
export function printPeriod(period: string | null): string {
  if (period === null) return '—';
  const [, year = period, half] = /^(\d{4})H([12])$/.exec(period) ?? [];
  return half === undefined ? year : t(`appraisals.half.${half === '1' ? 'first' : 'second'}`, { year });
}
