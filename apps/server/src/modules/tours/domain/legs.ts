import type { TourDayPlan, TourEnd } from '@guatu/contract';

/** A stretch of a day without a break. The search takes each for a day of its own. */
export interface Leg {
  /** The day's number with A for the whole day or up to lunch, and B for what comes after lunch: `1A`, `1B`. */
  readonly code: string;
  /** The day, counted from 1. */
  readonly day: number;
  readonly on: string;
  readonly from: number;
  readonly until: number;
  readonly start: TourEnd;
  readonly end: TourEnd;
  /** Codes of the two places in the table of ways. */
  readonly startCode: string;
  readonly endCode: string;
}

/** The legs of some days: one each, or two with lunch between them. */
export function legsOf(days: readonly TourDayPlan[]): readonly Leg[] {
  return days.flatMap(({ on, from, until, start, end, lunch }, index): Leg[] => {
    const day = index + 1;
    const [startCode, endCode, lunchCode] = [`S${day}`, `E${day}`, `L${day}`];
    if (lunch === null) return [{ code: `${day}A`, day, on, from, until, start, end, startCode, endCode }];
    const again = lunch.from + lunch.minutes;
    return [
      { code: `${day}A`, day, on, from, until: lunch.from, start, end: lunch, startCode, endCode: lunchCode },
      { code: `${day}B`, day, on, from: again, until, start: lunch, end, startCode: lunchCode, endCode },
    ];
  });
}

/** What is wrong with some days: a day that ends before it begins or before lunch is over, or does not follow the one before. */
export function dayProblem(
  days: readonly TourDayPlan[],
): { readonly day: number; readonly why: 'TIMES' | 'ORDER' } | null {
  for (const [index, { on, from, until, lunch }] of days.entries()) {
    const before = days[index - 1];
    if (before && before.on >= on) return { day: index + 1, why: 'ORDER' };
    const inOrder = lunch === null ? from < until : from < lunch.from && lunch.from + lunch.minutes < until;
    if (!inOrder) return { day: index + 1, why: 'TIMES' };
  }
  return null;
}
