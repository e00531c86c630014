import type { Award, ScoreScheme } from '@guatu/planning';

/** How ways are estimated and days laid out, and which papers of a mechanism a plan and a result are. Minutes are of the day. */
export interface TourRules {
  /** How much longer the way is than the line between two places. */
  readonly detour: number;
  readonly kilometresPerHour: number;
  readonly dayFrom: number;
  readonly dayUntil: number;
  readonly lunchFrom: number;
  readonly lunchMinutes: number;
  readonly stopMinutes: number;
  /** For how many months what came into production counts as new. */
  readonly newMonths: number;
  readonly sitesAtMost: number;
  readonly daysAtMost: number;
  readonly mechanisms: readonly {
    readonly schedule: string;
    readonly planPaper: string;
    readonly resultPaper: string;
  }[];
}

/** A way to score with the words for judges and awards. */
export interface TourScheme extends ScoreScheme {
  readonly title: string;
  readonly criteria: readonly (ScoreScheme['criteria'][number] & { readonly note: string | null })[];
  readonly awards: readonly (Award & { readonly title: string })[];
}
