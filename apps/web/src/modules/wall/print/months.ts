import { monthPeriod, periodLabel, yearToDate } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';

interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** `2026M10` → 2026 and 10; the contract lets no other shape through. */
export function yearMonth(period: string): YearMonth {
  return { year: Number(period.slice(0, 4)), month: Number(period.slice(5)) };
}

/** What the figures of a month's wall cover: 2026年1—10月. */
export function periodText(period: string): string {
  const { year, month } = yearMonth(period);
  return periodLabel(yearToDate(year, month));
}

/** The month alone: 2026年10月. */
export function monthText(period: string): string {
  const { year, month } = yearMonth(period);
  return periodLabel(monthPeriod(year, month));
}

/** Inside one year the year need not be said: 1—10月. */
export function monthRange(period: string): string {
  const { month } = yearMonth(period);
  return month === 1 ? t('wall.trend.month', { n: 1 }) : t('wall.lead.months', { n: month });
}
