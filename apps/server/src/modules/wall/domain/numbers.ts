/** One leaf in one month: sums over the year rows of its projects. Amounts are yuan. */
export interface FlowRow {
  readonly territory_id: number;
  readonly should: number;
  readonly reported: number;
  readonly carried: number;
  readonly plan: number;
  readonly ytd: number;
  readonly done: number;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
  readonly zero: number;
  readonly lagging: number;
}

export interface TrendRow {
  readonly month: number;
  readonly plan: number;
  readonly ytd: number;
  readonly done: number;
  readonly reported: number;
}

/** What stands at the end of the month, and what stood before the year began. */
export interface StockRow {
  readonly measure: string;
  /** Only the measure PROJECT is told apart by leaf. */
  readonly territory_id: number | null;
  readonly projects: number;
  readonly amount: number;
  readonly projects_before: number;
  readonly amount_before: number;
}

export interface StageLightRow {
  readonly stage: string;
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}

/** Everything that the wall's figures of one month and filter are made from. */
export interface WallNumbers {
  readonly flow: readonly FlowRow[];
  readonly trend: readonly TrendRow[];
  readonly stock: readonly StockRow[];
  readonly stageLights: readonly StageLightRow[];
}

export interface ListedRow {
  readonly list: string;
  readonly project_id: string;
  /** Null when the project has moved out of the reader's scope since. */
  readonly name: string | null;
  readonly territory_id: number;
  readonly total_investment: number;
  readonly plan: number | null;
  readonly ytd: number | null;
  readonly light: number | null;
  readonly reported_light: number | null;
  readonly build_stage: number;
  readonly rank: number;
  readonly blocker: string | null;
}

export interface FigureRow {
  readonly project_id: string;
  /** Null when the project has moved out of the reader's scope since. */
  readonly name: string | null;
  readonly territory_id: number;
  readonly value: number;
  readonly key: string;
  readonly carried_from: number | null;
}
