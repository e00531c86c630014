import type { CandidateRow, FieldValue } from '../../../platform/ledger/index.ts';
import type { CellProblem } from './cell-problem.ts';

/** What was decided on a row, and what the row was before: enough to take the decision back. */
export interface HistoryEntry {
  readonly act: string;
  /** Reason given for a value entered by hand, or for a doubtful one that stays. */
  readonly note?: string;
  readonly key?: string;
  /** The row that this one was folded into, or the row that was folded into this one. */
  readonly other?: number;
  readonly before: Working;
}

/** What decisions change about a candidate. */
export interface Working {
  action: CandidateRow['action'];
  entityId: string;
  baseVersion: number;
  territoryId: number;
  newValues: Record<string, FieldValue>;
  oldValues: Record<string, FieldValue>;
  cells: Record<string, string>;
  conflicts: Record<string, { ours: FieldValue; theirs: FieldValue; batchNr: number | null }>;
  problems: CellProblem[];
}

/** What was decided on a row so far, first decision first. */
export function historyOf(row: Pick<CandidateRow, 'match'>): readonly HistoryEntry[] {
  const history = row.match?.history;
  return Array.isArray(history) ? (history as HistoryEntry[]) : [];
}
