/** A blocker as its board and its acts need it. */
export interface BlockerRow {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly description: string | null;
  readonly factor: string | null;
  readonly level: string | null;
  readonly status: string | null;
  readonly units: readonly string[] | null;
  readonly raised: string | null;
  readonly promised: string | null;
  readonly since: string | null;
  readonly resolved_by: string | null;
  readonly reopens: number | null;
  readonly cause: string | null;
}

/** A project that a blocker holds. */
export interface HeldRow {
  readonly blocker: string;
  readonly project: string;
  readonly name: string;
}

export interface PromiseRow {
  readonly project: string;
  readonly code: string;
  /** Decimal as text, in `unit`. */
  readonly target: string;
  readonly unit: string | null;
}

export interface CauseRow {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly title: string;
  readonly factor: string | null;
  readonly unit: string | null;
  readonly note: string | null;
  readonly due: string | null;
  readonly capacity: string | null;
  readonly closed_on: string | null;
  readonly closed_by: string | null;
}

/** A project that a root cause holds, as it stands. */
export interface HeldProjectRow {
  readonly id: string;
  readonly name: string;
  readonly territoryId: number;
  readonly planProduce: string | null;
  readonly light: 'GREEN' | 'YELLOW' | 'RED' | null;
  /** Order of the milestone; null where it came to none. */
  readonly stage: number | null;
}

export interface RemovedRow {
  readonly id: string;
  readonly description: string;
  readonly on: string;
  readonly reason: string;
}

/** A batch on a root cause or on its blockers. */
export interface HistoryRow {
  readonly id: string;
  readonly nr: number;
  readonly title: string;
  readonly at: string;
  readonly by: string;
  readonly blockers: readonly string[];
}

/** A facility and what it gives. Amounts are decimals as text, in `unit`. */
export interface CapacityRow {
  readonly id: string;
  readonly version: number;
  readonly territory_id: number;
  readonly title: string;
  readonly factor: string;
  readonly supplier: string;
  readonly unit: string;
  readonly amount: string;
  readonly from: string;
  readonly used: string;
  readonly source: string;
  readonly additions: readonly {
    readonly code: string;
    readonly month: string;
    readonly amount: string;
    readonly project: string;
    readonly source: string;
  }[];
}

/** Demand of some projects that are alike in everything that tells lines and months apart. */
export interface DemandSumRow {
  readonly supply: string | null;
  readonly territory_id: number;
  readonly month: string | null;
  /** Whether the projects have come far enough to count as confirmed. */
  readonly committed: boolean;
  readonly paper: boolean;
  readonly unit: string | null;
  readonly amount: string;
  readonly projects: number;
}

export interface DemandRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly territory_id: number;
  readonly stage: number;
  readonly month: string | null;
  readonly committed: boolean;
  readonly paper: string | null;
  readonly unit: string | null;
  readonly amount: string;
  readonly from: 'RECORD' | 'FIELD' | 'COMMITMENT';
  readonly blocker: string | null;
  readonly blocker_version: number | null;
  readonly cause: string | null;
  readonly total: number;
}
