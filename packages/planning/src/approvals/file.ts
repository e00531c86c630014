import type { FactSpec } from '@guatu/kernel';
import type { Term } from '../clock/index.ts';

/** How sure a figure is: 核 checked against the law, 通 common practice, 拟 a default that the office has to confirm. */
export type Basis = '核' | '通' | '拟';

interface Based<Value> {
  readonly value: Value;
  readonly basis: Basis;
}

export interface BasedTerm extends Term {
  readonly basis: Basis;
  readonly note?: string;
}

/** The catalogue of approval items as it is written: conditions and references are not yet checked. */
export interface ApprovalFile {
  readonly clock: Readonly<Record<'yellowFromPercent' | 'extensionAtMost' | 'correctionWithin', Based<number>>>;
  readonly procedures: readonly Named[];
  readonly stages: readonly Named[];
  /** The milestone that the permits are for: the lawful start of works. */
  readonly startMilestone: string;
  readonly facts: readonly FileFact[];
  readonly documents: readonly FileDocument[];
  readonly items: readonly FileItem[];
  readonly graphs: readonly FileGraph[];
  readonly modes: readonly FileMode[];
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface FileFact extends FactSpec {
  /** The ledger's field that tells it, and the unit that field is in where it is not the base unit. */
  readonly field?: string;
  readonly fieldUnit?: string;
}

export interface FileDocument extends Named {
  /** Another name for any of these: 立项文件 is 备案证, 核准批复 or 可研批复. */
  readonly anyOf?: readonly string[];
}

export interface FileTerm {
  readonly when?: unknown;
  readonly title?: string;
  readonly statutory: BasedTerm | null;
  readonly promised: BasedTerm | null;
  /** Working days of the applicant before the file is handed in. */
  readonly prepare?: number;
}

export interface FileItem {
  readonly code: string;
  readonly title: string;
  readonly kind: 'ITEM' | 'MILESTONE';
  readonly stage?: string;
  /** Who does it, in words. */
  readonly body: string;
  /** Whose duty it is, the leading one first. */
  readonly duties: readonly string[];
  readonly doneByApplicant?: boolean;
  readonly after: readonly string[];
  readonly appliesWhen?: unknown;
  /** The first whose condition holds; the last has none. */
  readonly terms: readonly FileTerm[];
  readonly extensionAtMost?: number;
  readonly needs?: readonly string[];
  readonly yields?: readonly { readonly document: string; readonly validMonths?: number }[];
  readonly tolerance?: { readonly until: string; readonly basis: Basis; readonly note: string };
  readonly note?: string;
}

export interface FileGraph extends Named {
  readonly appliesWhen: unknown;
  readonly items: readonly string[];
  /** Items that others wait for under another code: 核准 in place of 备案. */
  readonly replace?: Readonly<Record<string, string>>;
  readonly after?: Readonly<Record<string, readonly string[]>>;
  readonly note?: string;
}

export interface FileMode extends Named {
  readonly graphs: readonly string[];
  readonly appliesWhen: unknown;
  readonly after?: Readonly<Record<string, readonly string[]>>;
  readonly days?: Readonly<Record<string, number>>;
  readonly add?: readonly string[];
  readonly basis: Basis;
  readonly note: string;
}
