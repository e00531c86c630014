import type { WallFigure, WallFigureId } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { needsStage, stagePlace, unitOfFigure } from '../domain/figures.ts';
import { monthPeriodText } from '../domain/month.ts';
import type { Tree } from '../domain/tree.ts';
import { WALL_LABELS, wallRefusals } from '../messages.ts';
import { figureRows, figureSum, figureSums } from '../sql/figures.ts';
import { leafName, viewOf, type WallQuery } from './view.ts';

export type FigureQuery = WallQuery & {
  readonly figure: WallFigureId;
  readonly stage?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** Figures of the wall by dispatch unit, or by responsible unit, that has projects in it: yuan or projects. */
export type FigureSums = ReadonlyMap<WallFigureId, ReadonlyMap<number, number>>;

/** Several figures of the wall as of one month, seen once by one reader. */
export async function wallFigureSums(
  trx: ReadTrx,
  scope: Scope,
  query: Pick<WallQuery, 'period'> & {
    readonly figures: readonly WallFigureId[];
    readonly by: 'territory' | 'unit';
  },
  clock: Clock,
): Promise<FigureSums> {
  const { by } = query;
  if (query.figures.some(needsStage)) throw wallRefusals.wall_stage_missing();
  const { tree, source, filter, month } = await viewOf(trx, scope, { period: query.period }, clock);
  const found = new Map<WallFigureId, ReadonlyMap<number, number>>();
  for (const figure of new Set(query.figures)) {
    const sums = await figureSums(trx, { figure, stage: null, source, filter, month }, `${by}_id`);
    found.set(figure, by === 'unit' ? sums : sumsOfPlaces(tree, sums));
  }
  return found;
}

/** What lies in the leaves of a dispatch unit, added up; who has nothing there is not in the answer. */
function sumsOfPlaces({ leaves: leavesOf }: Tree, sums: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const ofPlaces = [...leavesOf].map(([id, leaves]) => [id, leaves.flatMap((leaf) => sums.get(leaf) ?? [])] as const);
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
