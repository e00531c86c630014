import type { EvaluationClass, RankingRow } from '@guatu/contract';

/** A class has a shape besides its word and its colour: triangles point to the ends, the middle has plain shapes. */
export type ClassShape = 'UP' | 'DISC' | 'SQUARE' | 'DIAMOND' | 'DOWN';

const MIDDLE: readonly ClassShape[] = ['DISC', 'DIAMOND', 'SQUARE'];

/** Shape of a class by its place, best first. */
export function shapeOf(classes: readonly EvaluationClass[], id: string): ClassShape {
  const at = classes.findIndex((each) => each.id === id);
  if (at <= 0) return 'UP';
  if (at === classes.length - 1) return 'DOWN';
  return MIDDLE[(at - 1) % MIDDLE.length] ?? 'DISC';
}

/** The units of a class in the order of their ranks. */
export interface ClassMembers {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly RankingRow[];
}

/** Units by class, best class first; those without a class are in none. */
export function membersByClass(
  classes: readonly EvaluationClass[],
  rows: readonly RankingRow[],
): readonly ClassMembers[] {
  return classes.map(({ id, title }) => ({ id, title, rows: rows.filter((row) => row.class === id) }));
}

/** Groups that units are ranked in, with their sizes, in the order of the list; none where all are ranked together. */
export function groupsOf(rows: readonly RankingRow[]): readonly { readonly group: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { group } of rows) if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, count]) => ({ group, count }));
}

/** Where one class ends and the next begins. */
export interface ClassBorder {
  readonly above: EvaluationClass;
  readonly below: EvaluationClass;
  /** Between two ranks: 10.5 lies between the tenth and the eleventh. */
  readonly rank: number;
}

/**
 * Borders between classes on the axis of ranks, of units that are ranked together. Vetoes and hard conditions put single
 * units out of order, so a border lies where the fewest units stand on the wrong side of it.
 */
export function bordersOf(classes: readonly EvaluationClass[], rows: readonly RankingRow[]): readonly ClassBorder[] {
  const placeOf = new Map(classes.map(({ id }, at) => [id, at]));
  const ranked = rows
    .flatMap(({ rank, class: id, vetoes }) => {
      const place = id === null ? undefined : placeOf.get(id);
      return rank === null || place === undefined || vetoes.length > 0 ? [] : [{ rank, place }];
    })
    .sort((a, b) => a.rank - b.rank);
  return classes.slice(0, -1).flatMap((above, at) => {
    const below = classes[at + 1];
    const split = bestSplit(ranked.map(({ place }) => place > at));
    const last = ranked[split - 1];
    const next = ranked[split];
    // A class that nobody is in has no border of its own at the ends of the list.
    if (below === undefined || last === undefined || next === undefined) return [];
    return [{ above, below, rank: (last.rank + next.rank) / 2 }];
  });
}

/** The number of leading places that leaves the fewest `true` before and `false` behind. */
function bestSplit(behind: readonly boolean[]): number {
  let wrong = behind.filter((each) => !each).length;
  let best = 0;
  let least = wrong;
  behind.forEach((each, index) => {
    wrong += each ? 1 : -1;
    if (wrong < least) {
      least = wrong;
      best = index + 1;
    }
  });
  return best;
}
