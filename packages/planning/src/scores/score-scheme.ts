/** A way to score a tour: what is marked, who marks, how much each counts, how many extremes are left out, the awards. */
export interface ScoreScheme {
  /** Each criterion is marked from 0 to this. */
  readonly fullMarks: number;
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly weight: number }[];
  readonly groups: readonly { readonly id: string; readonly title: string; readonly weight: number }[];
  /** Sheets left out at each end, in each group and for each entrant. */
  readonly trim: { readonly highest: number; readonly lowest: number };
  readonly awards: readonly Award[];
}

export interface Award {
  readonly id: string;
  readonly end: 'TOP' | 'BOTTOM';
  /** So many of that end; who ties with the last of them gets it too. */
  readonly count: number;
}

/** What one judge gave one entrant, in at most two decimals, by criterion. A judge who stood aside has no sheet. */
export interface ScoreSheet {
  readonly judge: string;
  readonly group: string;
  readonly entrant: string;
  readonly marks: Readonly<Record<string, number>>;
}

/** Marks have two decimals, so that a hundredth is the unit everything is counted in. */
export const HUNDREDTHS = 100;
