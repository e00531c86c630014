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
): Promise<Board> {
  const frame = await frameFor(trx, clock, scope, asked);
  const { places, place, dictionary, rules, today } = frame;
  const { spans, newest } = await spansOf(trx, frame);
  const span = period === undefined ? (newest ?? { form: 'TO', ...monthOfDay(today) }) : spanAsked(period);
  const rows = await observationsOfYears(trx, [span.year, span.year - 1]);
  const { readings, unmatched } = readingsOf(rows, frame);
  const source: RowSource = {
    ...{ shelf: new Shelf(readings), places, shares: await confirmedShares(trx, span.year) },
    ...{ pace: rules.body.pace, indicators: dictionary.body.byId },
  };
  const own = unmatched.filter(({ region, subject, leaf }) => places.about(region, subject, leaf) === place);
  return { ...frame, span, spans, source, unmatched: own.length };
}

function spanAsked(text: string): Span {
  const period = boardPeriod(text);
  if (period === null) throw indicatorRefusals.indicator_period_wrong({ period: text });
  return spanOf(period);
}

const monthOfDay = (day: string) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });

/**
 * Spans for which the place has figures, the newest first, of one month the cumulation before the month itself; and the newest
 * up to today that anything is reported for.
 */
async function spansOf(trx: ReadTrx, { places, place, today }: Frame) {
  const known = new Map<string, { readonly span: Span; readonly reported: boolean }>();
  for (const { leaf, region, subject, period: text, reported } of await spansObserved(trx)) {
    if (places.about(region, subject, leaf) !== place) continue;
    const period = periodOfReport(text);
    const span = period.ok ? spanOf(period.value) : null;
    if (span === null || span.form === 'OTHER') continue;
    const code = codeOfSpan(span);
    known.set(code, { span, reported: reported || known.get(code)?.reported === true });
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
  const board = await boardOf(trx, clock, scope, query);
  const { places, place, source, span } = board;
  const rows = [place, ...places.below(place).map(({ id }) => id)]
    .flatMap((id) => rowsOfPlace(source, id, { ...span, form: 'TO' }))
    .filter(({ target }) => target !== null)
    .sort(worstFirst);
  return { ...frameAnswer(board, clock, rows), rows };
}

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
