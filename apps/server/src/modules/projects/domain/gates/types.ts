import type { AppraisalStage } from '@guatu/contract';
import type { Condition, IsoDay, LedgerDate, Vocabulary } from '@guatu/kernel';

export type Line = 'BUILD' | 'BENEFIT';
export type Origin = 'ATTRACTED' | 'UPGRADE' | 'GOVERNMENT' | 'SOE';

/** How long after what a milestone is due. */
export interface DefaultLimit {
  readonly from: string;
  readonly amount: number;
  readonly unit: 'DAY' | 'WORKDAY' | 'MONTH';
}

/** A milestone of the catalogue. */
export interface StageRule {
  readonly code: string;
  readonly label: string;
  readonly line: Line;
  readonly order: number;
  readonly appliesTo: readonly string[];
  readonly dependsOn: readonly string[];
  /** One of these is enough; what is no milestone (a commitment that has run out) is told from outside. */
  readonly dependsOnAny: readonly string[];
  readonly limit: DefaultLimit | null;
}

/** One thing that a gate asks for. */
export type Requirement = {
  readonly id: string;
  readonly label: string;
  /** Who brings it. */
  readonly by: string;
  /** May be brought later, by a day of cure. */
  readonly tolerable: boolean;
  /** Asked only where this holds; null asks always. */
  readonly when: Condition | null;
  /** The stage whose sheet of the project settles it, to be opened from here. */
  readonly opens: AppraisalStage | null;
} & (
  | { readonly type: 'DOCUMENT' }
  | { readonly type: 'MILESTONE'; readonly milestone: string }
  | { readonly type: 'CONDITION'; readonly condition: Condition }
);

export interface Gate {
  readonly milestone: string;
  readonly certifier: { readonly permission: string; readonly title: string };
  readonly requirements: readonly Requirement[];
}

/** The catalogue of gates, checked. */
export interface GateRules {
  readonly vocabulary: Vocabulary;
  /** First that holds tells where a project comes from; `ATTRACTED` when none does. */
  readonly origins: readonly { readonly origin: Origin; readonly when: Condition }[];
  readonly gates: ReadonlyMap<string, Gate>;
  /** Level of evidence from which a milestone counts: 1 by the ledger, 2 with documents, 3 certified. */
  readonly countsFrom: number;
  /** A pass is reminded of in its last working days. */
  readonly tolerance: { readonly mostWorkingDays: number; readonly remindWorkingDays: number };
  /** Per cent over the first total investment from which a change must be reviewed. */
  readonly costGrowth: { readonly percent: number };
}

/** What the ledger says of one milestone of a project. */
export interface MilestoneFacts {
  readonly plan: LedgerDate | null;
  readonly forecast: LedgerDate | null;
  readonly actual: LedgerDate | null;
  /** 1 by the ledger, 2 with documents, 3 certified. */
  readonly evidence: number;
  readonly certifiedOn: IsoDay | null;
  /** Requirements that were let pass, until `cureBy`. */
  readonly lacking: readonly string[];
  readonly cureBy: IsoDay | null;
  readonly curedOn: IsoDay | null;
  /** The day that the passing of `cureBy` was recorded. */
  readonly reopenedOn: IsoDay | null;
  /** Requirements whose document was brought, and not returned. */
  readonly documents: readonly string[];
  /** Requirements whose document the certifier returned. */
  readonly returned: readonly string[];
}

export type MilestoneState =
  /** Certified, or reported at the level of evidence that the office counts from. */
  | 'REACHED'
  /** Reported below that level: shown, not counted. */
  | 'UNVERIFIED'
  /** Was let pass with something lacking, and the day of cure is over. */
  | 'REOPENED'
  /** All it comes after is reached. */
  | 'NEXT'
  | 'AHEAD';

/** How one milestone stands. */
export interface MilestoneStanding {
  readonly code: string;
  readonly state: MilestoneState;
  /** The day it is due: as planned, else by the default limit; null where neither tells. */
  readonly due: IsoDay | null;
  /** Where `due` comes from. */
  readonly dueBy: 'plan' | 'limit' | null;
  /** Days past due, for what is not reached. */
  readonly overdueDays: number;
  /** Worked out from what is reached and the default limits; null where a limit is missing on the way. */
  readonly forecast: IsoDay | null;
  /** Milestones it comes after that are not reached although it is. */
  readonly gaps: readonly string[];
}
