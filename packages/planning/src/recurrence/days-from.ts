import { dayFromNumber, dayNumber, type IsoDay } from '@guatu/kernel';

/** Every day from the first to the last, both included; none when the last comes before the first. */
export function daysFrom(first: IsoDay, last: IsoDay): readonly IsoDay[] {
  const start = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - start + 1) }, (_, index) => dayFromNumber(start + index));
}
