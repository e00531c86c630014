import type { CellValue, FrozenCell } from './cells.ts';
import type { Spread } from './work.ts';

export interface LeftOut {
  readonly key: string;
  readonly name: string;
  readonly territoryId: number;
  /** What is not known of him, in words. */
  readonly missing: readonly string[];
}

/** One frozen state of a run, with the hashes that a replay has to meet. */
export interface VersionRow {
  readonly no: number;
  readonly ruleHash: string;
  readonly cause: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly units: number;
  readonly recipe: string;
  readonly data: string;
  readonly result: string;
  /** Who takes no part because it is not known whether the scheme judges him. */
  readonly leftOut: readonly LeftOut[];
}

/** A unit of a version, and what came out for it. */
interface Outcome {
  readonly key: string;
  readonly name: string;
  readonly territoryId: number;
  readonly subjectId: string | null;
  readonly total: number | null;
  readonly rank: number | null;
  readonly class: string | null;
  readonly spread: Spread | null;
}

/** With what was known of it and where that came from. */
export interface FrozenUnit extends Outcome {
  readonly cells: readonly FrozenCell[];
}

/** With what it was scored by alone: the sources of thousands of units take most of the reading, and few ask for them. */
export interface ScoredUnit extends Outcome {
  readonly values: readonly CellValue[];
}
