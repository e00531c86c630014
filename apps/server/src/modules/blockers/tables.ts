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
  readonly title: string;
  readonly factor: string | null;
  readonly unit: string | null;
}
