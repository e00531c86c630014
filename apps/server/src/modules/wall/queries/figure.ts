import type { WallFigure, WallFigureId } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { needsStage, stagePlace, unitOfFigure } from '../domain/figures.ts';
import { monthPeriodText } from '../domain/month.ts';
import { WALL_LABELS, wallRefusals } from '../messages.ts';
import { figureRows, figureSum, figureSums } from '../sql/figures.ts';
import { leafName, viewOf, type WallQuery } from './view.ts';

export type FigureQuery = WallQuery & {
  readonly figure: WallFigureId;
  readonly stage?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** One figure of the wall for every dispatch unit, or every responsible unit, that has projects in it: yuan or projects. */
export async function wallFigureSums(
  trx: ReadTrx,
  scope: Scope,
  query: Pick<WallQuery, 'period'> & { readonly figure: WallFigureId; readonly by: 'territory' | 'unit' },
  clock: Clock,
): Promise<ReadonlyMap<number, number>> {
  const { figure, by } = query;
  if (needsStage(figure)) throw wallRefusals.wall_stage_missing();
  const { tree, source, filter, month } = await viewOf(trx, scope, { period: query.period }, clock);
  const sums = await figureSums(trx, { figure, stage: null, source, filter, month }, `${by}_id`);
  if (by === 'unit') return sums;
  const ofPlaces = [...tree.leaves].map(
    ([id, leaves]) => [id, leaves.flatMap((leaf) => sums.get(leaf) ?? [])] as const,
  );
  return new Map(
    ofPlaces
      .filter(([, parts]) => parts.length > 0)
      .map(([id, parts]) => [id, parts.reduce((sum, part) => sum + part, 0)]),
  );
}

/** The projects behind one figure of the wall, the largest first, with what they add up to. */
export async function figureAnswer(trx: ReadTrx, scope: Scope, query: FigureQuery, clock: Clock): Promise<WallFigure> {
  const { figure, stage } = query;
  if (needsStage(figure) && stage === undefined) throw wallRefusals.wall_stage_missing();
  const view = await viewOf(trx, scope, query, clock);
  const question = {
    figure,
    stage: stage === undefined ? null : stagePlace(stage),
    source: view.source,
    filter: view.filter,
    month: view.month,
  };
  const nameOf = leafName(view.tree);
  const rows = await figureRows(trx, question, query);
  return {
    figure,
    period: monthPeriodText(view.month),
    unit: unitOfFigure(figure),
    ...(await figureSum(trx, question)),
    rows: rows.map((row) => ({
      projectId: row.project_id,
      name: row.name ?? WALL_LABELS.movedAway,
      territoryId: row.territory_id,
      territoryName: nameOf(row.territory_id),
      value: row.value,
      key: row.key,
      carriedFrom: row.carried_from === null ? null : monthPeriodText(row.carried_from),
    })),
    asOf: view.asOf,
  };
}
