import type { CloseCall, RankingRow } from '@guatu/contract';
import { type Contribution, contributionsIn, type Run, shownScore } from '@guatu/scoring';
import { scoreWords } from '../messages/score-words.ts';
import type { ScoredUnit } from './frozen.ts';
import { firstLevel } from './tree.ts';

/** Neighbours count as unsure below this share of draws in which they keep their order. */
const SURE = 0.9;
/** Among thousands of units most neighbours are close; the borders come first. */
const CALLS_LISTED = 50;

/** A unit that was judged, with what its row says whoever reads it. */
export interface RankedUnit {
  readonly unit: ScoredUnit;
  readonly row: Omit<RankingRow, 'territoryName' | 'before'>;
}

/** The units that were judged, by rank, those without a score last. */
export function rankedUnits(score: Run, units: readonly ScoredUnit[]): readonly RankedUnit[] {
  const placeIn = new Map(score.table.units.map((name, at) => [name, at]));
  const topOf = firstLevel(score.recipe.root);
  const titles = new Map(score.recipe.columns.map(({ id, title }) => [id, title]));
  const used = usedColumns(score);
  const contributions = contributionsIn(score);
  const ranked = units.flatMap((unit): RankedUnit[] => {
    const at = placeIn.get(unit.name);
    if (at === undefined) return [];
    const scored = unit.total !== null;
    // Every key on its own: joined from parts, five thousand rows would take several times as long.
    const row = {
      unit: unit.key,
      name: unit.name,
      group: groupOf(score, at),
      rank: rankOf(unit),
      class: unit.class,
      total: unit.total,
      shown: unit.total === null ? null : shownScore(unit.total, score.recipe.decimals),
      points: scored ? pointsOf(contributions(at), topOf) : {},
      interval: unit.spread,
      vetoes: (score.struck.get(at)?.by ?? []).map(({ title }) => title),
      missing: missingAmong(used, unit).map((id) => titles.get(id) ?? id),
    };
    return [{ unit, row }];
  });
  const last = Number.POSITIVE_INFINITY;
  return ranked.sort((left, right) => (left.row.rank ?? last) - (right.row.rank ?? last));
}

/** Shared ranks under averaging ties lie between two places; the better one is shown. */
export function rankOf({ rank }: Pick<ScoredUnit, 'rank'>): number | null {
  return rank === null ? null : Math.floor(rank);
}

export function groupOf({ rankedWithin }: Run, at: number): string | null {
  return rankedWithin.groupOf === null ? null : (rankedWithin.names[rankedWithin.groupOf[at] ?? 0] ?? null);
}

/** Columns that some indicator uses and the unit has no value in. */
export function missingOf(score: Run, unit: Pick<ScoredUnit, 'values'>): readonly string[] {
  return missingAmong(usedColumns(score), unit);
}

interface UsedColumn {
  readonly id: string;
  /** Its place among the columns. */
  readonly at: number;
}

function usedColumns({ recipe, leaves }: Run): readonly UsedColumn[] {
  const used = new Set(
    leaves.flatMap(({ leaf: { value } }) => ('base' in value ? [value.column, value.base] : [value.column])),
  );
  return recipe.columns.flatMap(({ id }, at) => (used.has(id) ? [{ id, at }] : []));
}

function missingAmong(used: readonly UsedColumn[], { values }: Pick<ScoredUnit, 'values'>): readonly string[] {
  return used.flatMap(({ id, at }) => ((values[at] ?? null) === null ? [id] : []));
}

function pointsOf(
  contributions: readonly Contribution[],
  topOf: ReadonlyMap<string, string>,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { id, points } of contributions) {
    const top = topOf.get(id) ?? id;
    sums[top] = (sums[top] ?? 0) + points;
  }
  return sums;
}

/** Neighbours whose order, or whose class, the draws do not settle: those at a border first, then the least sure. */
export function closeCalls(units: readonly ScoredUnit[], score: Run): readonly CloseCall[] {
  const placeIn = new Map(score.table.units.map((name, at) => [name, at]));
  const judged = units.flatMap((unit) => {
    const at = placeIn.get(unit.name);
    return at === undefined || unit.total === null ? [] : [{ unit, at, group: groupOf(score, at) ?? '' }];
  });
  // The order of the draws: by group and place, then as the data has them.
  const place = (at: number) => score.places[at] ?? 0;
  judged.sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : place(a.at) - place(b.at) || a.at - b.at));
  const calls = judged.flatMap((above, index): CloseCall[] => {
    const below = judged[index + 1];
    const ahead = above.unit.spread?.aheadOfNext ?? null;
    if (!below || below.group !== above.group || ahead === null || ahead >= SURE) return [];
    const gap = (above.unit.total ?? 0) - (below.unit.total ?? 0);
    const border = borderOf(above.unit.class, below.unit.class);
    return [{ above: above.unit.key, below: below.unit.key, ahead, gap, border }];
  });
  return calls
    .sort((a, b) => Number(a.border === null) - Number(b.border === null) || a.ahead - b.ahead)
    .slice(0, CALLS_LISTED);
}

function borderOf(above: string | null, below: string | null): string | null {
  return above === null || below === null || above === below ? null : scoreWords.border(above, below);
}
