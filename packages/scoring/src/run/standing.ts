import type { DataTable } from '../data/table.ts';
import { membersOf, type Peers, peersBy } from '../leaf/peers.ts';
import { Ranker } from '../math/ranks.ts';
import type { Recipe } from '../recipe/types.ts';
import { assignClasses } from '../result/classes.ts';
import { classAfter, classFloors, type Struck, struckOf } from '../result/vetoes.ts';
import type { Standing } from './types.ts';

/** Ranks and classes from totals that are not yet rounded. */
export function standingOf(
  recipe: Recipe,
  table: DataTable,
  totals: Float64Array,
  unscored: Uint8Array,
  struck: ReadonlyMap<number, Struck>,
): Standing {
  const { ranking, classes: rule, grouping } = recipe;
  const n = totals.length;
  const rankedWithin = peersBy(table, grouping?.rank === 'WITHIN' ? grouping.column : null);
  const places = new Float64Array(n);
  const ranks = ranking.ties === 'min' ? places : new Float64Array(n);
  const [before, after] = rule ? [new Uint8Array(n), new Uint8Array(n)] : [null, null];
  const floors = classFloors(recipe, struck, n);
  const open = new Uint8Array(n);
  for (const members of rankedMembers(rankedWithin, unscored)) {
    const own = gathered(totals, members);
    const ownPlaces = new Float64Array(own.length);
    const order = new Ranker(own.length, 'min', ranking.within).rank(own, ownPlaces);
    scatter(ownPlaces, members, places);
    if (rule && before && after) {
      const inTable = members === null ? order : order.map((each) => members[each] ?? 0);
      const ranked = { order: inTable, count: own.length, places, totals };
      assignClasses(rule, ranked, open, before);
      assignClasses(rule, ranked, floors, after);
    }
    if (ranks === places) continue;
    new Ranker(own.length, ranking.ties, ranking.within).rank(own, ownPlaces);
    scatter(ownPlaces, members, ranks);
  }
  if (after)
    for (const unit of struck.keys()) after[unit] = classAfter(recipe, struckOf(struck, unit), after[unit] ?? 0);
  return { rankedWithin, ranks, places, classesBefore: before, classes: after };
}

/** Who is ranked with whom, without those who have no score; null stands for everybody. */
function rankedMembers(peers: Peers, unscored: Uint8Array): readonly (Uint32Array | null)[] {
  if (peers.members === null && !unscored.includes(1)) return [null];
  return membersOf(peers, unscored.length).map((members) => members.filter((unit) => unscored[unit] !== 1));
}

function gathered(values: Float64Array, members: Uint32Array | null): Float64Array {
  return members === null ? values : Float64Array.from(members, (unit) => values[unit] ?? 0);
}

function scatter(values: Float64Array, members: Uint32Array | null, out: Float64Array): void {
  if (members === null) out.set(values);
  else
    members.forEach((unit, i) => {
      out[unit] = values[i] ?? 0;
    });
}
