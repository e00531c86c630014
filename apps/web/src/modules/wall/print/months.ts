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

/** What the figures of a month's wall cover: the year from January to the month. */
export function periodText(period: string): string {
  const { year, month } = yearMonth(period);
  return periodLabel(yearToDate(year, month));
}

/** The month alone. */
export function monthText(period: string): string {
  const { year, month } = yearMonth(period);
  return periodLabel(monthPeriod(year, month));
}

/** The same inside one year, where the year need not be said. */
export function monthRange(period: string): string {
  const { month } = yearMonth(period);
  return month === 1 ? t('wall.trend.month', { n: 1 }) : t('wall.lead.months', { n: month });
}
