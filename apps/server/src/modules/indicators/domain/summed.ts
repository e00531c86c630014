import type { Indicator } from '../../../platform/indicators/index.ts';
import type { Places } from './places.ts';
import type { Reading } from './reading.ts';
import type { Shelf } from './shelf.ts';
import type { Span } from './span.ts';

/** A figure that a place did not report, added up from all the places right below it. */
export interface Summed {
  readonly value: number;
  /** One of each place, of the same span. */
  readonly parts: readonly [Reading, ...Reading[]];
}

export interface Below {
  /** Null where a place is missing: then nothing is told, not even a part. */
  readonly summed: Summed | null;
  /** Who did not report, where some did. */
  readonly missing: readonly number[];
}

const NOTHING: Below = { summed: null, missing: [] };

/** Adds up what the places below report of one span; only what the dictionary says adds up, and only when all of them report. */
export function summedAt(shelf: Shelf, places: Places, place: number, indicator: Indicator, span: Span): Below {
  if (!indicator.sums) return NOTHING;
  const below = places.below(place).map(({ id }) => ({ id, reading: shelf.actual(id, indicator.id, span) }));
  const [first, ...more] = below.flatMap(({ reading }) => reading ?? []);
  // One place is no sum, and of one that nobody below reports anything for nothing is missing.
  if (!first || below.length < 2) return NOTHING;
  const missing = below.flatMap(({ id, reading }) => (reading === null ? [id] : []));
  if (missing.length > 0) return { summed: null, missing };
  return {
    summed: { value: more.reduce((sum, { value }) => sum + value, first.value), parts: [first, ...more] },
    missing,
  };
}

/** The newest sum of the year up to the month of a span; for one month by itself only that month. */
export function latestSum(
  shelf: Shelf,
  places: Places,
  place: number,
  indicator: Indicator,
  span: Span,
): Summed | null {
  const first = span.form === 'TO' ? 1 : span.month;
  for (let month = span.month; month >= first; month--) {
    const { summed } = summedAt(shelf, places, place, indicator, { ...span, month });
    if (summed) return summed;
  }
  return null;
}
