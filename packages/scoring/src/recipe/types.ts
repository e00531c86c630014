import type { CanonicalValue } from '@guatu/kernel';
import type { VarianceBase } from '../math/moments.ts';
import type { QuantileType } from '../math/quantile.ts';
import type { TieMethod } from '../math/ranks.ts';
import type { Aggregation } from './aggregations.ts';
import type { ClassRule } from './classes.ts';
import type { UnitCondition } from './condition.ts';
import type { EventRules, Veto } from './events.ts';
import type { Normalisation } from './normalisations.ts';
import type { Outliers } from './outliers.ts';
import type { Weighting } from './weightings.ts';

/** A checked recipe: everything a run needs beside the data. */
export interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ColumnSpec[];
  readonly splits: readonly Split[];
  readonly exempt: readonly Exemption[];
  readonly grouping: Grouping | null;
  readonly root: GroupNode;
  /** The total is the root's value times this; 100 where the parts are shares of full marks. */
  readonly scale: number;
  readonly events: EventRules;
  readonly vetoes: readonly Veto[];
  readonly ranking: { readonly ties: TieMethod; readonly within: number };
  readonly classes: ClassRule | null;
  readonly conventions: Conventions;
  /** Digits behind the point where a score is shown; ranks and classes come before rounding. */
  readonly decimals: number;
  /** The recipe as it was written, for hashes and what-ifs. */
  readonly source: CanonicalValue;
}

export interface ColumnSpec {
  readonly id: string;
  readonly title: string;
  readonly type: 'number' | 'text';
  readonly unit?: string;
}

/** Several units on one parcel, each row stating the whole area: the column is shared out by another one. */
export interface Split {
  readonly column: string;
  readonly parcel: string;
  readonly by: string;
}

/** Units that are listed but not judged. */
export interface Exemption {
  readonly id: string;
  readonly title: string;
  readonly when: UnitCondition;
}

export type Reach = 'ALL' | 'WITHIN';

/** Units of one kind, by a text column; what is done among all units and what only within a group. */
export interface Grouping {
  readonly column: string;
  readonly normalise: Reach;
  readonly rank: Reach;
}

export interface Conventions {
  readonly quantile: QuantileType;
  readonly variance: VarianceBase;
  /** Where on its scale a value stands when all units have the same. */
  readonly flat: 'LOW' | 'MIDDLE' | 'HIGH';
}

interface NodeBase {
  readonly id: string;
  readonly title: string;
  /** As given; methods that find weights themselves ignore it. */
  readonly weight: number;
}

export interface GroupNode extends NodeBase {
  readonly kind: 'GROUP';
  readonly children: readonly RecipeNode[];
  readonly weighting: Weighting;
  readonly aggregation: Aggregation;
}

export interface LeafNode extends NodeBase {
  readonly kind: 'LEAF';
  readonly unit?: string;
  readonly direction: Direction;
  readonly value: LeafValue;
  readonly screen: Screen | null;
  readonly missing: MissingRule;
  readonly outliers: Outliers | null;
  readonly normalise: Normalisation;
  /** The normalised score that earns the whole weight. */
  readonly fullMarks: number;
  /** Normalised among units with the same text here, rather than among all; null: as the recipe's grouping says. */
  readonly within: string | null;
  /** For counterfactuals: the smallest step in which the value can change, and where it has to stay. */
  readonly change: { readonly step: number; readonly least: number | null; readonly most: number | null } | null;
}

export type RecipeNode = GroupNode | LeafNode;

export type Direction = 'UP' | 'DOWN';

/** A column, a column per another one (which must be positive), or its growth in per cent over another one. */
export type LeafValue =
  | { readonly kind: 'PLAIN'; readonly column: string }
  | { readonly kind: 'PER' | 'GROWTH'; readonly column: string; readonly base: string; readonly times: number };

/** Values outside these bounds are refused, taken as not reported, or moved to the bound. */
export interface Screen {
  readonly least: number | null;
  readonly most: number | null;
  readonly otherwise: 'REFUSE' | 'MISSING' | 'CLAMP';
}

/**
 * What a missing value means. REFUSE: nothing is scored. UNSCORED: this unit has no score and no rank. ZERO: the score 0.
 * GROUP_MEAN_SCORE: the mean score of the unit's group. MEAN, MEDIAN: the raw value of its group takes its place.
 * EXCLUDE_REWEIGHT: the indicator is left out for this unit and its neighbours' weights grow in proportion.
 */
export type MissingRule = 'REFUSE' | 'UNSCORED' | 'ZERO' | 'GROUP_MEAN_SCORE' | 'MEAN' | 'MEDIAN' | 'EXCLUDE_REWEIGHT';

export const MISSING_RULES: readonly MissingRule[] = [
  'REFUSE',
  'UNSCORED',
  'ZERO',
  'GROUP_MEAN_SCORE',
  'MEAN',
  'MEDIAN',
  'EXCLUDE_REWEIGHT',
];
