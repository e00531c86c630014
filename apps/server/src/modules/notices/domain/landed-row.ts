/** One row that a batch wrote. */
export interface LandedRow {
  readonly id: string;
  readonly version: number;
  readonly leaf: number;
  /** The fields that the batch changed, as they became. */
  readonly became: Readonly<Record<string, unknown>>;
  readonly by: string;
  /** The row as it stands, by column. */
  readonly row: Readonly<Record<string, unknown>>;
}

type Told =
  | 'TASK_SENT'
  | 'TASK_SUPERVISED'
  | 'REQUEST_ASKED'
  | 'BLOCKER_ESCALATED'
  | 'RULE_ISSUED'
  | 'EVALUATION_NOTICE'
  | 'EVALUATION_PUBLISHED'
  | 'OBJECTION_RAISED';

/** Words that drafts are told in. */
export interface LandedWords {
  readonly titles: Readonly<Record<Told, (what: string) => string>>;
  /** What a unit's request came to. */
  readonly answered: (what: string, accepted: boolean, reason: string | null) => string;
  readonly unnamed: string;
  /** Tells apart what several units were asked for under one title. */
  readonly ofUnit: (what: string, unit: string) => string;
  /** What a record is called; a word for one without a name. */
  readonly named: (name: unknown) => string;
  /** Until when something may be done. */
  readonly until: (what: string, day: unknown) => string;
}
