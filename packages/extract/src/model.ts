/** What a figure is counted in. Amounts are kept in this base unit: yuan, square metres, tons, single things. */
export type Unit =
  | 'CNY'
  | 'USD'
  | 'pct'
  | 'pp'
  | 'count'
  | 'person'
  | 'household'
  | 'm2'
  | 'km'
  | 'mu'
  | 'ton'
  | 'day'
  | 'workday'
  | 'hour'
  | 'rank'
  | 'other';

export type Role = 'level' | 'growth' | 'change' | 'target' | 'share' | 'rank' | 'plan_rate';

/** How the text hedges the number: 近 and 约, 超 and 以上, 不超过 and 以内. The value itself stays what is written. */
export type Comparator = 'about' | 'at_least' | 'at_most';

/** How settled the figure is: 预计 before the books close, 初步 until they are checked, 核定 and 最终 after. */
export type Calibre = 'expected' | 'preliminary' | 'final';

export type Stage = 'signed' | 'started' | 'building' | 'completed' | 'producing' | 'planned';

/** A figure of the text. `start` and `end` count UTF-16 code units of the text as it was given. */
export interface Fact {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** The other end of a range (3—5家), in the same unit and with the same sign as `value`; otherwise null. */
  readonly upper: number | null;
  readonly unit: Unit;
  /** What is measured, in the words of the text; null where the text does not say. */
  readonly indicator: string | null;
  readonly role: Role;
  /** `2020`, `2019H1`, `2021Q2`, `2021-03`, `2024-01/2024-08`, `2024/2026`. A month and a cumulation never look alike. */
  readonly period: string | null;
  /** Only where the figure is about another place than the document. */
  readonly region: string | null;
  readonly comparator: Comparator | null;
  readonly calibre: Calibre | null;
}

/** One mention of a named project, with its own place in the text. */
export interface ProjectMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** In yuan, and only where the amount is this project's own. */
  readonly investment: number | null;
  readonly location: string | null;
  readonly company: string | null;
  readonly stage: Stage | null;
}

/** A way of working that the text names (weekly dispatch, monthly bulletins), as a tag with its words. */
export interface Mechanism {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

export interface Extraction {
  readonly facts: readonly Fact[];
  readonly projects: readonly ProjectMention[];
  readonly mechanisms: readonly Mechanism[];
  /** The place the document is about, as its first lines name it. */
  readonly region: string | null;
  /** The year of the report. */
  readonly year: number | null;
}
