/** A figure as the search for contradictions sees it: one number of one place, period, indicator and kind. */
export interface Figure {
  /** Stable for ever: what people explained is kept under it. */
  readonly id: string;
  readonly place: string;
  readonly indicator: string;
  /** A period code of the kernel (`2024M01-08`). */
  readonly period: string;
  readonly kind: 'ACTUAL' | 'EXPECTED' | 'TARGET' | 'PLAN' | 'CAPACITY';
  readonly vintage: 'PRELIMINARY' | 'FINAL' | 'REVISED' | null;
  readonly growthBasis: 'YOY_NOMINAL' | 'YOY_REAL' | 'QOQ' | 'AVERAGE' | null;
  /** In the base unit of the indicator. */
  readonly value: number;
  /** What one in the last printed digit is worth, in the base unit: 12.3亿元 is exact to 10,000,000 yuan. */
  readonly step: number;
  readonly comparator: 'EQ' | 'GE' | 'GT' | 'LE' | 'LT';
  /** Our own ledger, or what somebody published. */
  readonly from: 'LEDGER' | 'REPORT';
  /** Day of publication or of entry; null where nobody said. */
  readonly date: string | null;
}

/** Places with the places that together make them up (本级 among them where it has figures of its own). */
export type PlaceParts = ReadonlyMap<string, readonly string[]>;

export type ContradictionKind =
  | 'SAME_FIGURE'
  | 'LEDGER_AGAINST_REPORT'
  | 'TARGET_RESTATED'
  | 'PARTS_AGAINST_TOTAL'
  | 'PARTS_OF_INDICATOR'
  | 'GROWTH_AGAINST_LEVELS'
  | 'SHARE_OVER_WHOLE'
  | 'SHARE_AGAINST_PARTS'
  | 'CUMULATION_FALLS';

/** What could make both sides right after all. Words for people are made from these codes. */
export type Explanation =
  | 'LATER_VINTAGE'
  | 'UNIT_SLIP'
  | 'OTHER_CALIBRE'
  | 'PART_MISSING'
  | 'CONSTANT_PRICES'
  | 'BASE_REVISED'
  | 'PERIOD_MIXED_UP'
  | 'ENTERED_EARLIER'
  | 'TARGET_ADJUSTED';

/** One of the two sides: the figures it rests on and the range of true values that they leave room for. */
export interface Side {
  readonly figures: readonly string[];
  /** As written, or as worked out from the figures. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Contradiction {
  /** The same for the same matter, whatever the numbers: place, indicator, period, kind and the figures concerned. */
  readonly key: string;
  /** Changes with the numbers: an explanation was given for one print and does not cover another. */
  readonly print: string;
  readonly kind: ContradictionKind;
  readonly place: string;
  readonly indicator: string;
  readonly period: string;
  readonly sides: readonly [Side, Side];
  /** The least by which both sides miss each other, in the unit of the indicator (points for rates). */
  readonly gap: number;
  /** `gap` as percent of the larger side; null where that is zero. */
  readonly gapPct: number | null;
  readonly explanations: readonly Explanation[];
}
