import type { Vocabulary } from '@guatu/kernel';
import type { ClockRules } from '../clock/index.ts';
import type { Network } from '../network.ts';
import type { BasedTerm, FileDocument, FileFact, FileItem, FileMode, Named } from './file.ts';
import type { Question } from './ruling.ts';

/** One of the terms that an item may have, by the facts of the project. */
export interface ItemTerm {
  readonly when: Question | null;
  readonly title: string | null;
  readonly statutory: BasedTerm | null;
  readonly promised: BasedTerm | null;
  readonly prepare: number;
}

export interface ApprovalItem
  extends Pick<FileItem, 'code' | 'title' | 'kind' | 'body' | 'duties' | 'after' | 'tolerance' | 'note'> {
  readonly stage: string | null;
  readonly doneByApplicant: boolean;
  readonly appliesWhen: Question | null;
  readonly terms: readonly ItemTerm[];
  readonly rules: ClockRules;
  readonly needs: readonly string[];
  readonly yields: readonly { readonly document: string; readonly validMonths?: number }[];
}

/** The items of one kind of project and what each of them waits for. */
export interface ApprovalGraph extends Named {
  readonly appliesWhen: Question;
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** Items that others wait for under another code. */
  readonly replace: Readonly<Record<string, string>>;
}

/** A lawful way to start sooner. */
export interface ApprovalMode extends Named, Pick<FileMode, 'graphs' | 'basis' | 'note'> {
  readonly appliesWhen: Question;
  readonly after: Readonly<Record<string, readonly string[]>>;
  readonly days: Readonly<Record<string, number>>;
  readonly add: readonly string[];
}

/** A checked catalogue. */
export interface ApprovalCatalog {
  readonly rules: ClockRules;
  readonly start: string;
  readonly vocabulary: Vocabulary;
  readonly facts: readonly FileFact[];
  readonly procedures: readonly Named[];
  readonly stages: readonly Named[];
  readonly documents: ReadonlyMap<string, FileDocument>;
  readonly items: ReadonlyMap<string, ApprovalItem>;
  readonly graphs: ReadonlyMap<string, ApprovalGraph>;
  readonly modes: readonly ApprovalMode[];
  /** In order and without terms, by graph and mode. */
  readonly networks: ReadonlyMap<string, Network>;
}
