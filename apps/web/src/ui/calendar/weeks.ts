import { addDays, dayOf, daysInMonth, type IsoDay, weekdayOf } from '@guatu/kernel';

/** A month in weeks from Monday; null for the days of other months. */
export function weeksOf(year: number, month: number): readonly (readonly (IsoDay | null)[])[] {
  const first = dayOf(year, month, 1);
  const before = weekdayOf(first) - 1;
  const days = daysInMonth(year, month);
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, column) => {
      const at = week * 7 + column - before;
      return at < 0 || at >= days ? null : addDays(first, at);
    }),
  );
}
