import { type IsoDay, lastDayOfMonth } from '@guatu/kernel';

/** Months as facts and rollups keep them: 202610 is October 2026. */
export type MonthNumber = number;

/** `2026M10` → 202610. */
export function monthNumber(period: string): MonthNumber {
  return Number(period.slice(0, 4)) * 100 + Number(period.slice(5));
}

/** 202610 → `2026M10`. */
export function monthPeriodText(month: MonthNumber): string {
  return `${yearOfMonth(month)}M${String(month % 100).padStart(2, '0')}`;
}

export function yearOfMonth(month: MonthNumber): number {
  return Math.floor(month / 100);
}

/** 1 for January. */
export function placeInYear(month: MonthNumber): number {
  return month % 100;
}

/** The twelve months of a month's year. */
export function monthsOfYear(month: MonthNumber): readonly MonthNumber[] {
  return Array.from({ length: 12 }, (_, index) => yearOfMonth(month) * 100 + index + 1);
}

/** The day at whose end a month is judged. */
export function lastDayOf(month: MonthNumber): IsoDay {
  return lastDayOfMonth(yearOfMonth(month), placeInYear(month));
}
