import type { Part } from '../aggregate/index.ts';
import type { DataTable } from '../data/table.ts';
import type { Peers } from '../leaf/peers.ts';
import type { LeafSteps } from '../leaf/score-leaf.ts';
import type { GroupNode, Recipe } from '../recipe/types.ts';
import type { Struck } from '../result/vetoes.ts';
import type { ExemptUnit } from './population.ts';

/** A group with the weights of its parts (summing to one) and its value for every unit. */
export interface GroupSteps extends Part {
  readonly group: GroupNode;
  readonly weights: Float64Array;
}

/** Where everybody stands. */
export interface Standing {
  /** Among whom units are ranked. */
  readonly rankedWithin: Peers;
  /** By the recipe's tie method; 0 for a unit without a score. */
  readonly ranks: Float64Array;
  /** The better place where several share one; 0 for a unit without a score. */
  readonly places: Float64Array;
  /** Index into the recipe's classes, before vetoes; null where the recipe has no classes. */
  readonly classesBefore: Uint8Array | null;
  readonly classes: Uint8Array | null;
}

/** One run of a recipe on data, with every step. Arrays have one entry for each of `table.units`. */
export interface Run extends Standing {
  readonly recipe: Recipe;
  /** The units that were judged, with land shared out. */
  readonly table: DataTable;
  readonly exempt: readonly ExemptUnit[];
  readonly maybeExempt: readonly ExemptUnit[];
  readonly leaves: readonly LeafSteps[];
  /** Every group after the groups it is made of; the whole comes last. */
  readonly groups: readonly GroupSteps[];
  /** 1 where a unit has no score: a value missing under UNSCORED, or nothing left to judge by. */
  readonly unscored: Uint8Array;
  /** Bonus less deduction. */
  readonly eventPoints: Float64Array;
  readonly struck: ReadonlyMap<number, Struck>;
  /** Scaled, with events, after vetoes; never rounded. 0 for a unit without a score. */
  readonly totals: Float64Array;
}
