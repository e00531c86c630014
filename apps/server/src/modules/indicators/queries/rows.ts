import type { BoardRow, Target } from '@guatu/contract';
import type { Indicator } from '../../../platform/indicators/index.ts';
import type { Places } from '../domain/places.ts';
import { rankOf } from '../domain/rank.ts';
import type { Reading } from '../domain/reading.ts';
import type { Shelf } from '../domain/shelf.ts';
import { type Span, spanBefore, spanOf, yearBefore } from '../domain/span.ts';
import { lag, type PaceRule, standingOf } from '../domain/standing.ts';
import { latestSum, type Summed, summedAt } from '../domain/summed.ts';
import type { ShareRow } from '../sql/breakdowns.ts';
import { figureOf, figureOfSum, figureOrNull, namedIndicator } from './figures.ts';

/** All that rows of a board are made of. */
export interface RowSource {
  readonly shelf: Shelf;
  readonly places: Places;
  readonly shares: readonly ShareRow[];
  readonly pace: PaceRule;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** A row for each indicator that a place has a figure, a forecast or a target of, worst first. */
export function rowsOfPlace(source: RowSource, place: number, span: Span): readonly BoardRow[] {
  const { shelf, shares, indicators, places } = source;
  const told = new Set([place, ...places.below(place).map(({ id }) => id)]);
  const ids = new Set([
    ...shelf.readings.flatMap(({ place: of, period, indicator }) =>
      told.has(of) && spanOf(period).year === span.year ? [indicator.id] : [],
    ),
    ...shares.flatMap((share) => (share.place === place ? [share.indicator] : [])),
  ]);
  return [...ids]
    .flatMap((id) => indicators.get(id) ?? [])
    .map((indicator) => rowOf(source, place, indicator, span))
    .filter(
      (row) => row.actual !== null || row.target !== null || row.expected !== null || nearlySummed(row, told.size - 1),
    )
    .sort(worstFirst);
}

/** What only places below report is worth a row where most of them do: then it is worth asking the others. */
const nearlySummed = ({ missing }: BoardRow, below: number): boolean =>
  missing.length > 0 && missing.length * 2 < below;

export function rowOf(source: RowSource, place: number, indicator: Indicator, span: Span): BoardRow {
  const { shelf, places, pace } = source;
  const actual = actualOf(source, place, indicator, span);
  const own = actual && !actual.derived && !actual.summed ? actual.reading : null;
  const target = span.form === 'TO' ? targetOf(source, place, indicator.id, span.year) : null;
  const year: Span = { form: 'TO', year: span.year, month: 12 };
  const month = actual === null ? 0 : spanOf(actual.reading.period).month;
  return {
    ...{ place: { id: place, name: places.name(place) }, indicator: namedIndicator(indicator), target },
    actual:
      actual &&
      (actual.summed
        ? figureOfSum(actual.summed)
        : { ...figureOf(actual.reading), value: actual.value, derived: actual.derived }),
    parts: (actual?.summed?.parts ?? []).map((part) => ({
      place: { id: part.place, name: places.name(part.place) },
      figure: figureOf(part),
    })),
    missing: (actual?.summed ? [] : missingBelow(source, place, indicator, span)).map((id) => ({
      id,
      name: places.name(id),
    })),
    expected: figureOrNull(shelf.at(place, indicator.id, 'EXPECTED', year)),
    standing: standingOf(
      {
        ...{ accrual: indicator.accrual, direction: indicator.direction, target: target?.value ?? null },
        actual: actual && { value: actual.value, month },
      },
      pace,
    ),
    // A month worked out, or a sum, is compared with nothing that was reported.
    yoy: growthOf(source, own, place, indicator),
    rank: rankAmong(source, place, indicator, own),
  };
}

interface Actual {
  readonly reading: Reading;
  readonly value: number;
  /** Worked out as the difference of two cumulations. */
  readonly derived: boolean;
  readonly summed: Summed | null;
}

/** What the place reports, the newest of the year; where the places below report a later month in full, their sum. */
function actualOf({ shelf, places }: RowSource, place: number, indicator: Indicator, span: Span): Actual | null {
  const { id } = indicator;
  const reading = shelf.latestActual(place, id, span);
  const summed = latestSum(shelf, places, place, indicator, span);
  if (summed && (!reading || spanOf(summed.parts[0].period).month > spanOf(reading.period).month)) {
    return { reading: summed.parts[0], value: summed.value, derived: false, summed };
  }
  if (reading) return { reading, value: reading.value, derived: false, summed: null };
  const single = span.form === 'IN' ? shelf.single(place, id, span.year, span.month) : null;
  const until = single && shelf.actual(place, id, { ...span, form: 'TO' });
  return single && until ? { reading: until, value: single.value, derived: true, summed: null } : null;
}

/** Who below keeps the figure of the very span that is asked for from being added up. */
function missingBelow(
  { shelf, places }: RowSource,
  place: number,
  indicator: Indicator,
  span: Span,
): readonly number[] {
  return shelf.actual(place, indicator.id, span) ? [] : summedAt(shelf, places, place, indicator, span).missing;
}

/** What a confirmed division gives the place; else what its own papers aim at; else the plan of the year, as it is reported. */
export function targetOf(
  { shares, shelf, indicators }: RowSource,
  place: number,
  indicator: string,
  year: number,
): Target | null {
  const share = shares.find((each) => each.place === place && each.indicator === indicator && each.year === year);
  if (share) return { value: share.target, from: 'BREAKDOWN', id: share.id, paper: share.paper, comparator: null };
  const span: Span = { form: 'TO', year, month: 12 };
  const plans = [...indicators.values()].filter(({ planOf }) => planOf === indicator);
  const reading =
    shelf.at(place, indicator, 'TARGET', span) ??
    shelf.at(place, indicator, 'PLAN', span) ??
    plans.flatMap(({ id }) => shelf.latestActual(place, id, span) ?? [])[0];
  if (!reading) return null;
  const { id, title, comparator } = reading.row;
  return { value: reading.value, from: 'LEDGER', id, paper: title, comparator };
}

function growthOf({ shelf, indicators }: RowSource, actual: Reading | null, place: number, { id }: Indicator) {
  if (actual === null) return { computed: null, base: null, reported: null };
  const { base, percent } = shelf.growthOf(actual);
  const growths = [...indicators.values()].filter(({ growthOf: of }) => of === id);
  const reported = growths.flatMap((each) => shelf.actual(place, each.id, spanOf(actual.period)) ?? [])[0] ?? null;
  return { computed: percent, base: figureOrNull(base), reported: figureOrNull(reported) };
}

/** The rank among sister places by the same span; a reader who sees no sister's figure gets none. */
function rankAmong(source: RowSource, place: number, indicator: Indicator, actual: Reading | null): BoardRow['rank'] {
  if (actual === null || indicator.direction === 'NONE') return null;
  const now = ranksAt(source, place, indicator, spanOf(actual.period));
  const rank = now?.ranks.get(place);
  if (!now || rank === undefined || now.ranks.size < 2) return null;
  const before = ranksAt(source, place, indicator, earlier(actual, indicator));
  return {
    ...{ rank, of: now.ranks.size, missing: now.missing.length },
    before: before && before.ranks.size > 1 ? (before.ranks.get(place) ?? null) : null,
  };
}

/** The span that a rank is compared with: the month before; for a whole year the year before. */
export function earlier(reading: Reading, indicator: Indicator): Span {
  const span = spanOf(reading.period);
  return reading.period.kind === 'year' || indicator.accrual === 'POINT' ? yearBefore(span) : spanBefore(span);
}

export function ranksAt({ shelf, places }: RowSource, place: number, indicator: Indicator, span: Span) {
  if (indicator.direction === 'NONE') return null;
  const entrants = places
    .sisters(place)
    .map(({ id }) => ({ place: id, value: shelf.actual(id, indicator.id, span)?.value ?? null }));
  return rankOf(entrants, indicator.direction);
}

const ORDER: readonly BoardRow['standing']['state'][] = [
  ...(['FAR', 'BEHIND', 'UNREPORTED', 'AHEAD', 'REACHED', 'NO_TARGET'] as const),
];

/** By state, then by how far behind, then by name. */
export function worstFirst(left: BoardRow, right: BoardRow): number {
  const lagOf = ({ standing, target, indicator }: BoardRow) =>
    lag(standing, target?.value ?? null, indicator.direction);
  return (
    ORDER.indexOf(left.standing.state) - ORDER.indexOf(right.standing.state) ||
    lagOf(right) - lagOf(left) ||
    left.indicator.label.localeCompare(right.indicator.label, 'zh')
  );
}
