import type { DataTable } from '../data/table.ts';
import { membersOf, type Peers, peersBy } from '../leaf/peers.ts';
import { ranksFromPlaces } from '../math/ranks.ts';
import type { Recipe } from '../recipe/types.ts';
import { classAfter, classFloors, type Struck, struckOf } from '../result/vetoes.ts';
import { Placer } from './placer.ts';
import type { Standing } from './types.ts';

/** Among whom units are ranked: all, or those of one kind. */
function rankPeers({ grouping }: Recipe, table: DataTable): Peers {
  return peersBy(table, grouping?.rank === 'WITHIN' ? grouping.column : null);
}

/** Ranks and classes from totals that are not yet rounded. */
export function standingOf(
  recipe: Recipe,
  table: DataTable,
  totals: Float64Array,
  unscored: Uint8Array,
  struck: ReadonlyMap<number, Struck>,
): Standing {
  const { ranking, classes: rule } = recipe;
  const n = totals.length;
  const rankedWithin = rankPeers(recipe, table);
  const placer = new Placer(rankedWithin, unscored, ranking.within);
  const places = new Float64Array(n);
  placer.place(totals, places);
  const ranks = ranking.ties === 'min' ? places : ranksFromPlaces(places, membersOf(rankedWithin, n), ranking.ties);
  if (!rule) return { rankedWithin, ranks, places, classesBefore: null, classes: null };
  const [classesBefore, classes] = [new Uint8Array(n), new Uint8Array(n)];
  placer.classify(rule, totals, places, new Uint8Array(n), classesBefore);
  placer.classify(rule, totals, places, classFloors(recipe, struck, n), classes);
  for (const unit of struck.keys()) classes[unit] = classAfter(recipe, struckOf(struck, unit), classes[unit] ?? 0);
  return { rankedWithin, ranks, places, classesBefore, classes };
}
