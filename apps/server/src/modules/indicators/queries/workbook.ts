import type { BoardRow, IndicatorFigure, IndicatorQuery } from '@guatu/contract';
import { period, periodLabel } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { CellInput } from '../../../platform/excel/index.ts';
import type { TakenFile, Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { countsWorkbook, percentCell } from '../../projects/index.ts';
import { paperWords } from '../messages/papers.ts';
import { boardAnswer } from './board.ts';
import { todayOf } from './parts.ts';

/** The board as a workbook: the rows as they stand on the page, and the source of every figure. */
export async function boardWorkbook(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  query: IndicatorQuery,
  taker: Taker,
): Promise<TakenFile> {
  const { place, period: code, rule, rows } = await boardAnswer(trx, clock, scope, query);
  const what = paperWords.what(place.name, periodLabel(period(code)));
  const figures = {
    name: paperWords.figures,
    heads: paperWords.heads,
    rows: rows.map(cellsOf),
    notes: [paperWords.note],
  };
  const behind = { name: paperWords.sources, heads: paperWords.sourceHeads, rows: rows.flatMap(sourcesOf), notes: [] };
  return countsWorkbook(trx, { what, day: todayOf(clock), rule, figures, behind, count: rows.length }, taker);
}

function cellsOf({ indicator, target, actual, parts, missing, standing, yoy, rank }: BoardRow): readonly CellInput[] {
  const { done, timePace, gapTime, curvePace, perMonth, state } = standing;
  return [
    ...[indicator.label, indicator.unitWord, target?.value ?? null, actual?.value ?? null],
    actual && periodLabel(period(actual.period)),
    ...[done, timePace, gapTime, curvePace].map(percentCell),
    ...[perMonth, percentCell(yoy.computed), yoy.reported?.value ?? null],
    ...[rank?.rank ?? null, rank?.of ?? null, rank?.missing ?? null, paperWords.stateOf(state)],
    paperWords.howKnown(
      parts.length,
      missing.map(({ name }) => name),
    ),
  ];
}

function sourcesOf({ indicator, actual, parts, expected, yoy }: BoardRow): readonly (readonly CellInput[])[] {
  const { sides } = paperWords;
  const told: readonly (readonly [string, IndicatorFigure | null])[] = [
    // The parts of a sum stand for it: the sum itself is in no paper.
    ...(parts.length > 0
      ? parts.map(({ place, figure }) => [paperWords.part(place.name), figure] as const)
      : [[sides.actual, actual] as const]),
    ...([
      [sides.expected, expected],
      [sides.base, yoy.base],
      [sides.reported, yoy.reported],
    ] as const),
  ];
  return told.flatMap(([side, figure]) => {
    if (figure === null) return [];
    const vintage = figure.vintage === null ? null : (paperWords.vintages[figure.vintage] ?? null);
    return [
      [
        ...[indicator.label, side, figure.written.value, figure.written.unit],
        ...[periodLabel(period(figure.period)), vintage, figure.publisher, figure.title, figure.reportDate],
      ],
    ];
  });
}
