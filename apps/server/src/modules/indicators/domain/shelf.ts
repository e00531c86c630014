import { growth } from '@guatu/kernel';
import type { Reading } from './reading.ts';
import { type Span, spanBefore, spanKey, spanOf, yearBefore } from './span.ts';

/** Readings by place, indicator, kind and span; of several of one span the one that stands is asked for. */
export class Shelf {
  readonly readings: readonly Reading[];
  private readonly kept = new Map<string, Reading[]>();

  constructor(readings: readonly Reading[]) {
    this.readings = readings;
    for (const reading of readings) {
      // A bound (不低于, 超过) says less than a figure and is compared with none; a target may well be one.
      if (isActual(reading) && !isExact(reading)) continue;
      const key = keyOf(reading.place, reading.indicator.id, reading.kind, spanOf(reading.period));
      const known = this.kept.get(key);
      if (known) known.push(reading);
      else this.kept.set(key, [reading]);
    }
    for (const ofSpan of this.kept.values()) ofSpan.sort(newestFirst);
  }

  /** The reading that stands for a span: the latest vintage, and of one vintage the newest paper. */
  at(place: number, indicator: string, kind: string, span: Span): Reading | null {
    return this.kept.get(keyOf(place, indicator, kind, span))?.[0] ?? null;
  }

  actual(place: number, indicator: string, span: Span): Reading | null {
    return this.at(place, indicator, 'ACTUAL', span);
  }

  /** The newest actual of the year up to the month of a span: offices report at different times. */
  latestActual(place: number, indicator: string, span: Span): Reading | null {
    if (span.form !== 'TO') return this.actual(place, indicator, span);
    for (let month = span.month; month >= 1; month--) {
      const found = this.actual(place, indicator, { ...span, month });
      if (found) return found;
    }
    return null;
  }

  /** A month by itself: as reported, else the difference of two cumulations. Never told where either is missing. */
  single(place: number, indicator: string, year: number, month: number): { value: number; derived: boolean } | null {
    const reported = this.actual(place, indicator, { form: 'IN', year, month });
    if (reported) return { value: reported.value, derived: false };
    const span: Span = { form: 'TO', year, month };
    const now = this.actual(place, indicator, span);
    if (now?.indicator.accrual !== 'CUMULATIVE') return null;
    if (month === 1) return { value: now.value, derived: true };
    const before = this.actual(place, indicator, spanBefore(span));
    return before ? { value: now.value - before.value, derived: true } : null;
  }

  /** Growth over the same span of the year before; null where either level is missing, and for rates, which have none. */
  growthOf(reading: Reading): { readonly base: Reading | null; readonly percent: number | null } {
    if (reading.indicator.dimension === 'RATE' || reading.indicator.dimension === 'RATE_DIFF') {
      return { base: null, percent: null };
    }
    const base = this.actual(reading.place, reading.indicator.id, yearBefore(spanOf(reading.period)));
    return { base, percent: base ? growth(reading.value, base.value) : null };
  }
}

export const isActual = ({ kind }: Reading): boolean => kind === 'ACTUAL';

export const isExact = ({ row }: Reading): boolean => row.comparator === null || row.comparator === 'EQ';

const VINTAGE_ORDER = { REVISED: 0, FINAL: 1, PRELIMINARY: 3 } as const;

/** Revised before final before one that does not say before preliminary; then the newer paper, then the newer entry. */
export function newestFirst(left: Reading, right: Reading): number {
  const order = ({ vintage }: Reading) => (vintage === null ? 2 : VINTAGE_ORDER[vintage]);
  const day = ({ row }: Reading) => row.reportDate ?? '';
  return (
    order(left) - order(right) ||
    day(right).localeCompare(day(left)) ||
    right.row.nr - left.row.nr ||
    left.row.id.localeCompare(right.row.id)
  );
}

function keyOf(place: number, indicator: string, kind: string, span: Span): string {
  return `${place}|${indicator}|${kind}|${spanKey(span)}`;
}
