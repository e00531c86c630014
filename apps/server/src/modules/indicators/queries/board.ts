import {
  type BoardRow,
  type IndicatorBoard,
  type IndicatorHalf,
  type IndicatorQuery,
  STANDING_STATES,
} from '@guatu/contract';
import { periodOfReport } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { Places } from '../domain/places.ts';
import { Shelf } from '../domain/shelf.ts';
import { boardPeriod, codeOfSpan, type Span, spanOf } from '../domain/span.ts';
import { indicatorRefusals } from '../messages.ts';
import { confirmedShares } from '../sql/breakdowns.ts';
import { observationsOfYears, spansObserved } from '../sql/readings.ts';
import { type Frame, frameFor, readingsOf, ruleNamed } from './parts.ts';
import { type RowSource, rowsOfPlace, worstFirst } from './rows.ts';

/** A place and a span with everything that its rows are worked out from. */
export interface Board extends Frame {
  readonly span: Span;
  readonly spans: readonly Span[];
  readonly source: RowSource;
  readonly unmatched: number;
}

export async function boardOf(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  { place: asked, period }: IndicatorQuery,
  /** Which places' figures the board is about, by the place that it is asked of. */
  about: (places: Places, place: number) => readonly number[] = (_, place) => [place],
): Promise<Board> {
  const first = await frameFor(trx, clock, scope, asked);
  const { places, dictionary, today } = first;
  const kept = await spansByPlace(trx, first);
  const ofPlace = (place: number) => spansOf(kept, about(places, place), today);
  // Nobody asked for a place: the highest one, unless places below it have newer figures.
  const place =
    asked ??
    placeWithNews(
      places.readable(scope).map(({ id }) => id),
      first.place,
      ofPlace,
    );
  // What only the places below report can be asked for too: it may add up.
  const { spans, newest: newestBelow } = spansOf(kept, withBelow(places, place), today);
  const newest = ofPlace(place).newest ?? newestBelow;
  const span = period === undefined ? (newest ?? { form: 'TO', ...monthOfDay(today) }) : spanAsked(period);
  const frame = { ...first, place };
  const rows = await observationsOfYears(trx, [span.year, span.year - 1]);
  const { readings, unmatched } = readingsOf(rows, frame);
  const source: RowSource = {
    ...{ shelf: new Shelf(readings), places, shares: await confirmedShares(trx, span.year) },
    ...{ pace: first.pace, indicators: dictionary.body.byId },
  };
  const own = unmatched.filter(({ region, subject, leaf }) => places.about(region, subject, leaf) === place);
  return { ...frame, span, spans, source, unmatched: own.length };
}

function placeWithNews(
  units: readonly number[],
  top: number,
  ofPlace: (place: number) => ReturnType<typeof spansOf>,
): number {
  const monthOf = (unit: number) => {
    const { newest } = ofPlace(unit);
    return newest ? newest.year * 12 + newest.month : 0;
  };
  return [top, ...units].reduce((best, unit) => (monthOf(unit) > monthOf(best) ? unit : best));
}

function spanAsked(text: string): Span {
  const period = boardPeriod(text);
  if (period === null) throw indicatorRefusals.indicator_period_wrong({ period: text });
  return spanOf(period);
}

const monthOfDay = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

interface KeptSpan {
  readonly place: number;
  readonly span: Span;
  readonly reported: boolean;
}

/** Every span that boards can show and that any place has figures of. */
async function spansByPlace(trx: ReadTrx, { places }: Frame): Promise<readonly KeptSpan[]> {
  return (await spansObserved(trx)).flatMap(({ leaf, region, subject, period: text, reported }) => {
    const period = periodOfReport(text);
    const span = period.ok ? spanOf(period.value) : null;
    if (span === null || span.form === 'OTHER') return [];
    return [{ place: places.about(region, subject, leaf), span, reported }];
  });
}

/**
 * Spans for which the places have figures, the newest first, of one month the cumulation before the month itself; and the newest
 * up to today that anything is reported for.
 */
function spansOf(kept: readonly KeptSpan[], units: readonly number[], today: string) {
  const known = new Map<string, KeptSpan>();
  for (const each of kept) {
    if (!units.includes(each.place)) continue;
    const code = codeOfSpan(each.span);
    known.set(code, { ...each, reported: each.reported || known.get(code)?.reported === true });
  }
  const now = monthOfDay(today);
  const past = ({ year, month }: Span) => year < now.year || (year === now.year && month <= now.month);
  const all = [...known.values()].sort(
    ({ span: a }, { span: b }) => b.year - a.year || b.month - a.month || b.form.localeCompare(a.form),
  );
  return {
    spans: all.map(({ span }) => span),
    newest: all.find(({ span, reported }) => reported && past(span))?.span,
  };
}

export async function boardAnswer(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  query: IndicatorQuery,
): Promise<IndicatorBoard> {
  const board = await boardOf(trx, clock, scope, query);
  const rows = rowsOfPlace(board.source, board.place, board.span);
  return { ...frameAnswer(board, clock, rows), rows, unmatched: board.unmatched };
}

/** Only what has a target of the year, of the place and of the places right below it. */
export async function halfAnswer(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  query: IndicatorQuery,
): Promise<IndicatorHalf> {
  const board = await boardOf(trx, clock, scope, query, withBelow);
  const { places, place, source, span } = board;
  const rows = withBelow(places, place)
    .flatMap((id) => rowsOfPlace(source, id, { ...span, form: 'TO' }))
    .filter(({ target }) => target !== null)
    .sort(worstFirst);
  return { ...frameAnswer(board, clock, rows), rows };
}

const withBelow = (places: Places, place: number): readonly number[] => [
  place,
  ...places.below(place).map(({ id }) => id),
];

function frameAnswer({ places, place, scope, span, spans, rules }: Board, clock: Clock, rows: readonly BoardRow[]) {
  return {
    ...{ asOf: clock.now(), place: { id: place, name: places.name(place) }, period: codeOfSpan(span) },
    places: places.readable(scope).map(({ id, name }) => ({ id, name, depth: places.depth(id) })),
    ...{ periods: spans.map(codeOfSpan), rule: ruleNamed(rules) },
    tally: tallyOf(rows),
  };
}

function tallyOf(rows: readonly BoardRow[]) {
  const count = (state: BoardRow['standing']['state']) =>
    rows.filter(({ standing }) => standing.state === state).length;
  return Object.fromEntries(STANDING_STATES.map((state) => [state, count(state)])) as IndicatorBoard['tally'];
}
