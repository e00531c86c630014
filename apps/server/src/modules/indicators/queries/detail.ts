import type { IndicatorDetail } from '@guatu/contract';
import { comparePeriods, pacePercent } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { Indicator } from '../../../platform/indicators/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { newestFirst } from '../domain/shelf.ts';
import { type Span, spanOf } from '../domain/span.ts';
import { summedAt } from '../domain/summed.ts';
import { indicatorRefusals } from '../messages.ts';
import { type Board, boardOf } from './board.ts';
import { figureOf, figureOfSum, figureOrNull } from './figures.ts';
import { earlier, ranksAt, rowOf, targetOf } from './rows.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** One indicator of one place: month by month, its vintages, and how its sisters stand. */
export async function detailAnswer(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  { indicator: id, place, period }: { readonly indicator: string; readonly place: number; readonly period: string },
): Promise<IndicatorDetail> {
  const board = await boardOf(trx, clock, scope, { place, period });
  const indicator = board.dictionary.body.byId.get(id);
  if (!indicator) throw indicatorRefusals.indicator_unknown({ id });
  return {
    row: rowOf(board.source, board.place, indicator, board.span),
    months: monthsOf(board, indicator),
    figures: figuresOf(board, indicator),
    sisters: sistersOf(board, indicator),
  };
}

function monthsOf({ source, place, span: { year } }: Board, indicator: Indicator): IndicatorDetail['months'] {
  const { shelf, pace, places } = source;
  const at = (span: Span) => {
    const reading = shelf.actual(place, indicator.id, span);
    const { summed } = summedAt(shelf, places, place, indicator, span);
    return reading || !summed ? figureOrNull(reading) : figureOfSum(summed);
  };
  const target = indicator.accrual === 'CUMULATIVE' ? targetOf(source, place, indicator.id, year) : null;
  return MONTHS.map((month) => ({
    month,
    actual: at({ form: 'TO', year, month }),
    before: at({ form: 'TO', year: year - 1, month }),
    single: shelf.single(place, indicator.id, year, month),
    pace: target && (target.value * pacePercent(pace.time, month)) / 100,
  }));
}

function figuresOf({ source: { shelf }, place }: Board, indicator: Indicator): IndicatorDetail['figures'] {
  return shelf.readings
    .filter((each) => each.place === place && each.indicator.id === indicator.id)
    .sort((a, b) => comparePeriods(b.period, a.period) || a.kind.localeCompare(b.kind) || newestFirst(a, b))
    .map((reading) => ({
      ...{
        ...figureOf(reading),
        kind: reading.kind,
        why: reading.why,
        rawText: reading.row.rawText,
        quote: reading.row.quote,
      },
      stands: shelf.at(place, indicator.id, reading.kind, spanOf(reading.period)) === reading,
    }));
}

function sistersOf({ source, place, places, span }: Board, indicator: Indicator): IndicatorDetail['sisters'] {
  const { shelf } = source;
  const own = shelf.latestActual(place, indicator.id, span);
  const at = own === null ? span : spanOf(own.period);
  const now = ranksAt(source, place, indicator, at);
  const before = own && ranksAt(source, place, indicator, earlier(own, indicator));
  return places
    .sisters(place)
    .map(({ id }) => ({
      place: { id, name: places.name(id) },
      figure: figureOrNull(shelf.actual(id, indicator.id, at)),
      ...{ rank: now?.ranks.get(id) ?? null, before: before?.ranks.get(id) ?? null },
    }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY));
}
