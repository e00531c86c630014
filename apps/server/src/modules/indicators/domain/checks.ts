import { printPeriod, share } from '@guatu/kernel';
import type { Reading } from './reading.ts';
import { isActual, isExact, type Shelf } from './shelf.ts';
import { type Span, spanKey, spanOf } from './span.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}
interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** A rule that figures are checked by. What it hits is asked about, never taken out. */
export type Check = Named &
  (
    | { readonly kind: 'NOT_FALLING' }
    /** A later paper says another figure than the final one, and does not call itself a revision. */
    | { readonly kind: 'FINAL_LOCK' }
    | ({ readonly kind: 'SHARE_BOUNDS' } & Bounds)
    | ({ readonly kind: 'COMPLETION' } & Bounds)
    /** A month is `times` as far from the median of at least so many before it as these usually are, and by so many per cent. */
    | { readonly kind: 'JUMP'; readonly least: number; readonly times: number; readonly leastShare: number }
    | ({ readonly kind: 'RANGE'; readonly indicator: string } & Bounds)
    | ({ readonly kind: 'RATIO'; readonly numerator: string; readonly denominator: string } & Bounds)
  );

/** A figure that breaks a rule. */
export interface Hit {
  readonly check: Check;
  readonly reading: Reading;
  /** What it is held against: the month before, the target, the denominator. */
  readonly against: Reading | null;
  /** What was found, in the figure's unit or per cent. */
  readonly found: number;
  /** What was expected of it: a bound, the value before, the usual. */
  readonly expected: number;
  /** How far off, for lists that begin with the worst. */
  readonly weight: number;
}

export function checkAll(shelf: Shelf, checks: readonly Check[]): readonly Hit[] {
  const actuals = shelf.readings.filter((each) => isActual(each) && isExact(each));
  // A vintage that a later one replaced is not asked about again.
  const standing = actuals.filter((each) => shelf.actual(each.place, each.indicator.id, spanOf(each.period)) === each);
  return checks.flatMap((check) =>
    check.kind === 'FINAL_LOCK'
      ? actuals.flatMap((reading) => unlocked(check, reading, shelf))
      : standing.flatMap((reading) => checkOne(check, reading, shelf)),
  );
}

function checkOne(check: Exclude<Check, { kind: 'FINAL_LOCK' }>, reading: Reading, shelf: Shelf): readonly Hit[] {
  switch (check.kind) {
    case 'NOT_FALLING':
      return falling(check, reading, shelf);
    case 'SHARE_BOUNDS':
      return reading.indicator.share ? outside(check, check, reading, null, reading.value) : [];
    case 'RANGE':
      return reading.indicator.id === check.indicator ? outside(check, check, reading, null, reading.value) : [];
    case 'COMPLETION':
      return completion(check, reading, shelf);
    case 'RATIO': {
      if (reading.indicator.id !== check.numerator) return [];
      const whole = shelf.actual(reading.place, check.denominator, spanOf(reading.period));
      const part = whole ? share(reading.value, whole.value) : null;
      return part === null ? [] : outside(check, check, reading, whole, part);
    }
    case 'JUMP':
      return jump(check, reading, shelf);
  }
}

function outside(
  check: Check,
  { from, to }: Bounds,
  reading: Reading,
  against: Reading | null,
  found: number,
): readonly Hit[] {
  if (found >= from && found <= to) return [];
  const expected = found < from ? from : to;
  return [{ check, reading, against, found, expected, weight: Math.abs(found - expected) / (Math.abs(expected) || 1) }];
}

/** A cumulation is held against the newest one before it in the same year, also where months between are missing. */
function falling(check: Check, reading: Reading, shelf: Shelf): readonly Hit[] {
  const span = spanOf(reading.period);
  if (reading.indicator.accrual !== 'CUMULATIVE' || span.form !== 'TO' || span.month === 1) return [];
  const before = shelf.latestActual(reading.place, reading.indicator.id, { ...span, month: span.month - 1 });
  if (!before || reading.value >= before.value) return [];
  const weight = (before.value - reading.value) / (Math.abs(before.value) || 1);
  return [{ check, reading, against: before, found: reading.value, expected: before.value, weight }];
}

function unlocked(check: Check, reading: Reading, shelf: Shelf): readonly Hit[] {
  const final = shelf.actual(reading.place, reading.indicator.id, spanOf(reading.period));
  if (final?.vintage !== 'FINAL' || reading.vintage !== null || reading.value === final.value) return [];
  const later = (reading.row.reportDate ?? '') > (final.row.reportDate ?? '') || reading.row.nr > final.row.nr;
  if (!later) return [];
  const weight = Math.abs(reading.value - final.value) / (Math.abs(final.value) || 1);
  return [{ check, reading, against: final, found: reading.value, expected: final.value, weight }];
}

function completion(check: Check & Bounds, reading: Reading, shelf: Shelf): readonly Hit[] {
  const span = spanOf(reading.period);
  if (reading.indicator.accrual !== 'CUMULATIVE' || span.form !== 'TO') return [];
  const year: Span = { form: 'TO', year: span.year, month: 12 };
  const target = shelf.at(reading.place, reading.indicator.id, 'TARGET', year);
  const done = target ? share(reading.value, target.value) : null;
  return done === null ? [] : outside(check, check, reading, target, done);
}

function jump(check: Extract<Check, { kind: 'JUMP' }>, reading: Reading, shelf: Shelf): readonly Hit[] {
  const { place, indicator } = reading;
  const span = spanOf(reading.period);
  if (span.form === 'OTHER') return [];
  const flow = indicator.accrual === 'CUMULATIVE';
  const valueAt = (year: number, month: number) =>
    flow
      ? (shelf.single(place, indicator.id, year, month)?.value ?? null)
      : (shelf.actual(place, indicator.id, { ...span, year, month })?.value ?? null);
  const now = valueAt(span.year, span.month);
  if (now === null) return [];
  const before = monthsBefore(span).flatMap(({ year, month }) => valueAt(year, month) ?? []);
  if (before.length < check.least) return [];
  const usual = median(before);
  const spread = 1.4826 * median(before.map((each) => Math.abs(each - usual)));
  const off = Math.abs(now - usual);
  if (off <= check.times * spread || off <= (Math.abs(usual) * check.leastShare) / 100) return [];
  return [{ check, reading, against: null, found: now, expected: usual, weight: off / (Math.abs(usual) || 1) }];
}

const HISTORY_MONTHS = 24;

function monthsBefore({ year, month }: Span): readonly { readonly year: number; readonly month: number }[] {
  return Array.from({ length: HISTORY_MONTHS }, (_, back) => {
    const index = year * 12 + month - 2 - back;
    return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** What a hit is known by from one day to the next: the rule, and what the figure is of. */
export function hitKey({ check, reading }: Hit): string {
  const span = spanOf(reading.period);
  const when = span.form === 'OTHER' ? printPeriod(reading.period) : spanKey(span);
  return ['CHECK', check.id, reading.place, reading.indicator.id, when].join('|');
}

/** Stands for the very numbers: when it differs from the one that was answered, the answer no longer holds. */
export function hitPrint({ reading, against, expected }: Hit): string {
  return [reading.row.id, reading.value, against?.row.id ?? '', expected].join('|');
}
