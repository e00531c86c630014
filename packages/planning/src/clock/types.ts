import type { IsoDay } from '@guatu/kernel';

/** A term as the law or a promise gives it: working days, or calendar days where the rule says 日 (环评 60 日). */
export interface Term {
  readonly days: number;
  readonly unit: 'WORKDAY' | 'DAY';
}

/** Why a running clock stands: the applicant mends the file, or a procedure that the law does not count is under way. */
export type PauseReason = 'CORRECTION' | 'SPECIAL';

/** What happened to a file, each on a day; several on one day stand in the order in which they happened. */
export type ClockEvent =
  | { readonly kind: 'accepted' | 'resumed' | 'stopped' | 'decided'; readonly on: IsoDay }
  | {
      readonly kind: 'paused';
      readonly on: IsoDay;
      readonly reason: PauseReason;
      /** Which special procedure: an id of the catalogue (HEARING, TEST, EXPERT_REVIEW …). */
      readonly procedure?: string;
    }
  | { readonly kind: 'extended'; readonly on: IsoDay; readonly days: number };

/** Limits that vary by place and year; they come from the catalogue. */
export interface ClockRules {
  /** Yellow from this share of the term left, in percent. */
  readonly yellowFromPercent: number;
  /** All extensions together, in days of the term. */
  readonly extensionAtMost: number;
  /** Corrections are asked for within so many working days after acceptance, and once. */
  readonly correctionWithin: number;
}

/** A file on which a clock runs. */
export interface ClockFile {
  /** Since when the applicant could have handed it in: all that it waits for was there. Null: not known. */
  readonly openSince: IsoDay | null;
  readonly events: readonly ClockEvent[];
  readonly promised: Term | null;
  readonly statutory: Term | null;
}

/** WAITING: not yet accepted. OVERDUE: running past its term. A file that stands while late is PAUSED or STOPPED, and red. */
export type ClockState = 'WAITING' | 'RUNNING' | 'PAUSED' | 'STOPPED' | 'OVERDUE' | 'DONE';

/** Whose days they are: of the agency, of the applicant, of a procedure that does not count, of nobody (stopped). */
export type Holder = 'AGENCY' | 'APPLICANT' | 'EXCLUDED' | 'STOPPED';

/**
 * A stretch of the file's life: the days after `from` up to and including `to`. The day of an act belongs to whoever held the
 * file before it, as the day of acceptance does not count against the agency (行政许可法82条).
 */
export interface Span {
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly holder: Holder;
  readonly why: 'PREPARING' | 'EXAMINING' | PauseReason | 'STOPPED';
  readonly procedure?: string;
  /** Working days in it. */
  readonly days: number;
}

/** When a term is used up. */
export interface Due {
  readonly day: IsoDay;
  /** It lies beyond the published calendars: worked out by the ordinary week until they are out. */
  readonly provisional: boolean;
  /** The file stands now: this is the day if it went on today. */
  readonly ifResumedToday: boolean;
}

/** How a file stands against one of its terms. */
export interface TermStanding {
  /** With extensions. */
  readonly term: Term;
  /** Days of the agency, in the unit of the term. */
  readonly used: number;
  /** Negative past the term. */
  readonly remaining: number;
  readonly due: Due;
  readonly late: boolean;
}

/** Something that was not done as it should be, though it stands. */
export type ClockRemark = 'CORRECTION_LATE' | 'CORRECTION_REPEATED';

export interface Clock {
  readonly state: ClockState;
  /** By the promise where there is one, else by the law; null without a running term. */
  readonly light: 'GREEN' | 'YELLOW' | 'RED' | null;
  readonly acceptedOn: IsoDay | null;
  readonly decidedOn: IsoDay | null;
  /** Null before acceptance, or where there is no such term. */
  readonly promised: TermStanding | null;
  readonly statutory: TermStanding | null;
  /** Working days by whose they are, up to today or the decision. */
  readonly days: Readonly<Record<Holder, number>>;
  /** Where each day went, without gaps. */
  readonly spans: readonly Span[];
  /** Years without a published calendar in which days were counted. */
  readonly assumedYears: readonly number[];
  readonly remarks: readonly ClockRemark[];
}
