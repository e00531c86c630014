import type { Random } from './random.ts';

/** A month as the ledgers' period code, `2026M09`. Sorts as text. */
export type Month = `${number}M${string}`;
/** A calendar day, `2026-09-30`. Sorts as text. */
export type Day = string;

export const FIRST_MONTH: Month = '2025M01';
export const LAST_MONTH: Month = '2026M10';

export function month(year: number, number: number): Month {
  return `${year}M${String(number).padStart(2, '0')}`;
}

export function yearOf(value: Month): number {
  return Number(value.slice(0, 4));
}

/** 1 to 12. */
export function numberOf(value: Month): number {
  return Number(value.slice(5));
}

export function addMonths(value: Month, count: number): Month {
  const index = yearOf(value) * 12 + numberOf(value) - 1 + count;
  return month(Math.floor(index / 12), (index % 12) + 1);
}

/** Both ends included; empty when `to` is before `from`. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let current = from; current <= to; current = addMonths(current, 1)) months.push(current);
  return months;
}

export function monthOfDay(day: Day): Month {
  return month(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

export function lastDayOf(value: Month): Day {
  return new Date(Date.UTC(yearOf(value), numberOf(value), 0)).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

export function dayIn(random: Random, value: Month, from = 1, to = 28): Day {
  return `${value.slice(0, 4)}-${value.slice(5)}-${String(random.int(from, to)).padStart(2, '0')}`;
}

/** Days and months sort as text. */
export function earlier<T extends string>(left: T, right: T): T {
  return right < left ? right : left;
}

export function later<T extends string>(left: T, right: T): T {
  return right > left ? right : left;
}
