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
