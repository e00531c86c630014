import { type IsoDay, type LedgerDate, type Pace, parseLedgerDate } from '@guatu/kernel';
import type { Values } from '../../../../platform/ledger/index.ts';

/** Where a figure stands: a value of a record by its key. */
export interface FigureSource {
  readonly kind: 'project' | 'lead' | 'blocker' | 'change';
  readonly id: string;
  readonly key: string;
}

/** A figure worked out of the ledger. Null is not known, which is not zero; the sources are those that were there. */
export interface Fact {
  readonly value: number | null;
  readonly sources: readonly FigureSource[];
}

/** Dates of a milestone, with the cells of the ledger they were read from. */
export interface DossierMilestone {
  readonly plan: LedgerDate | null;
  readonly actual: LedgerDate | null;
  readonly planFrom: FigureSource;
  readonly actualFrom: FigureSource;
}

export interface DossierRecord {
  readonly id: string;
  readonly values: Values;
}

/** All that is known of a project when it is appraised. */
export interface Dossier {
  readonly today: IsoDay;
  readonly project: DossierRecord;
  /** The lead it grew from. */
  readonly lead: DossierRecord | null;
  readonly milestones: ReadonlyMap<string, DossierMilestone>;
  readonly blockers: readonly DossierRecord[];
  /** Approved changes of its total investment. */
  readonly changes: readonly DossierRecord[];
  /** What its total investment was when it was first told. */
  readonly firstTotal: number | null;
  /** Approval files by how their clocks stand; null where no road can be told. */
  readonly permits: { readonly done: number; readonly overdue: number } | null;
  /** Codes of promises, by what they promise. */
  readonly promises: { readonly output: string; readonly tax: string; readonly jobs: string };
  readonly pace: Pace;
}

export const UNKNOWN: Fact = { value: null, sources: [] };

export function ofProject({ project }: Dossier, key: string): FigureSource {
  return { kind: 'project', id: project.id, key };
}

/** A number of the project with its place. */
export function projectNumber(dossier: Dossier, key: string): Fact {
  const value = dossier.project.values[key];
  return typeof value === 'number' ? { value, sources: [ofProject(dossier, key)] } : UNKNOWN;
}

/** One figure over another, times something; unknown where either is, or where the lower one is not positive. */
export function over(upper: Fact, lower: Fact, times: number): Fact {
  const sources = [...upper.sources, ...lower.sources];
  if (upper.value === null || lower.value === null || lower.value <= 0) return { value: null, sources };
  return { value: (upper.value / lower.value) * times, sources };
}

/** The share in per cent that some of several are; unknown of none. */
export function shareOf<T>(all: readonly T[], some: (each: T) => boolean): number | null {
  return all.length === 0 ? null : (all.filter(some).length / all.length) * 100;
}

export function dateIn(values: Values, key: string): LedgerDate | null {
  const value = values[key];
  const read = typeof value === 'string' ? parseLedgerDate(value) : null;
  return read?.ok ? read.value : null;
}

/** Codes or periods under which the project has a value, in order. */
export function codesOf({ project }: Dossier, field: string): readonly string[] {
  const start = `${field}@`;
  return Object.keys(project.values)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length))
    .sort();
}
