import type { CanonicalValue, CompiledCondition, Condition, Vocabulary } from '@guatu/kernel';
import type { UncertaintyRequest } from '../analysis/uncertainty/index.ts';
import type { Recipe } from '../recipe/types.ts';

/** TERRITORY: districts, zones, parks. UNIT: responsible units. ENTRANT: entered by name (awards, tours). */
export const SCHEME_SUBJECTS = ['ENTERPRISE', 'PROJECT', 'TERRITORY', 'UNIT', 'ENTRANT'] as const;
export type SchemeSubject = (typeof SCHEME_SUBJECTS)[number];

/** Before admission, under way, at the end. */
export const SCHEME_STAGES = ['PRE', 'MID', 'FINAL'] as const;
export type SchemeStage = (typeof SCHEME_STAGES)[number];

export const SCHEME_PERIODS = ['YEAR', 'HALF', 'QUARTER', 'MONTH', 'NONE'] as const;
export type SchemePeriod = (typeof SCHEME_PERIODS)[number];

/** A checked scheme: whom it judges, where each figure comes from, how it is scored, and what a class brings. */
export interface Scheme {
  /** Null where nobody gave one: the source note then says what the scheme rests on. */
  readonly documentNumber: string | null;
  readonly subject: SchemeSubject;
  /** Of projects only: a sheet for one project at a time, no ranking. */
  readonly stage: SchemeStage | null;
  readonly period: SchemePeriod;
  /** Null: every subject in reach. */
  readonly who: SchemeCondition | null;
  /** By column; every column of the recipe has one. */
  readonly inputs: ReadonlyMap<string, SchemeInput>;
  readonly recipe: Recipe;
  /** Working days in which those judged may object; null: no notice. */
  readonly noticeDays: number | null;
  readonly doubt: UncertaintyRequest | null;
  readonly policies: readonly SchemePolicy[];
  /** As it was written, for forms. */
  readonly source: CanonicalValue;
}

/** A condition on what is known of a subject. */
export interface SchemeCondition {
  readonly condition: Condition;
  readonly vocabulary: Vocabulary;
  readonly holds: CompiledCondition;
}

/**
 * Where the figures of a column come from. `times` turns base units into the column's: 0.0001 makes 万元 of yuan. `yearsBack`
 * asks for the same period so many years earlier, for growth. `is` makes of a choice a 1 where it is one of these, else a 0.
 */
export type SchemeInput =
  /** A field of the subject's record; of a text no more than the `first` characters, so that C3130 groups as C31. */
  | {
      readonly kind: 'FIELD';
      readonly field: string;
      readonly times: number;
      readonly yearsBack: number;
      readonly is: readonly string[] | null;
      readonly first: number | null;
    }
  /** An observation of the territory for the period. */
  | { readonly kind: 'INDICATOR'; readonly indicator: string; readonly times: number; readonly yearsBack: number }
  /** A figure counted from the projects of the territory or unit. */
  | { readonly kind: 'MEASURE'; readonly measure: string; readonly times: number; readonly yearsBack: number }
  /** What the last published run of another scheme said of the same subject, or of the project's investor. */
  | {
      readonly kind: 'RESULT';
      readonly scheme: string;
      readonly what: 'TOTAL' | 'CLASS' | 'RANK';
      readonly of: 'SUBJECT' | 'INVESTOR';
      readonly is: readonly string[] | null;
    }
  /** What is worked out by name: of a project's ledger, of the appraisals of a unit's projects. */
  | { readonly kind: 'FACT'; readonly fact: string; readonly times: number }
  /** Typed or uploaded for the run, with the paper or reason it rests on. */
  | { readonly kind: 'ENTERED' };

export type SchemeInputKind = SchemeInput['kind'];

/** What a class brings, in words: 差别电价加价, 0.1–0.3 元/kWh for D. */
export interface SchemePolicy {
  readonly title: string;
  readonly unit: string | null;
  /** By class id; a class that is not named gets nothing. */
  readonly byClass: ReadonlyMap<string, string>;
}

/** What an office's dictionaries offer to schemes. The reader refuses anything else. */
export interface SchemeSources {
  /** Fields of the record of each kind of subject; none for those that have no record. */
  fieldsOf(subject: SchemeSubject): Vocabulary;
  readonly indicators: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  /** What is worked out by name of each kind of subject. */
  factsOf(subject: SchemeSubject): ReadonlySet<string>;
}
