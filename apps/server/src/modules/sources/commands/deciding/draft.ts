import {
  type CandidateDraft,
  type CandidateRow,
  candidateRow,
  parseContent,
  type RecordKeys,
  type Values,
} from '../../../../platform/ledger/index.ts';
import type { CellProblem } from '../../domain/cell-problem.ts';
import { type HistoryEntry, historyOf, type Working } from '../../domain/decision-history.ts';
import { decisionWords, sourceRefusals } from '../../messages.ts';

/** A candidate as decisions work on it: content parsed, problems typed. */
export interface Draft extends Working {
  readonly row: CandidateRow;
  readonly history: HistoryEntry[];
}

export function draftOf(row: CandidateRow): Draft {
  const content = row.content === null ? { n: {}, o: {} } : parseContent(row.content);
  return {
    row,
    action: row.action,
    entityId: row.entity_id,
    baseVersion: row.base_version,
    territoryId: row.territory_id,
    newValues: { ...content.n },
    oldValues: { ...content.o },
    cells: { ...content.x },
    conflicts: { ...(row.conflicts as Draft['conflicts']) },
    problems: [...(row.problems as readonly CellProblem[])],
    history: [...historyOf(row)],
  };
}

/** Keeps what the draft is now, before the act changes it. */
export function remember(draft: Draft, entry: Omit<HistoryEntry, 'before'>): void {
  const { row: _, history, ...working } = draft;
  history.push({ ...entry, before: structuredClone(working) });
}

/** Puts the draft back to what it was before its last act. */
export function restore(draft: Draft): void {
  const last = draft.history.pop();
  if (!last) throw wrong(draft, decisionWords.nothingToTakeBack);
  Object.assign(draft, last.before);
}

/** What the draft would write. `base` is what the ledger holds of the record. */
export function writingOf(draft: Draft, base: Values): CandidateDraft {
  const { history: _, ...match } = draft.row.match ?? {};
  const kept = { ...match, ...(draft.history.length > 0 ? { history: draft.history } : {}) };
  return {
    ord: draft.row.ord,
    sourceId: draft.row.source_id,
    tableNo: draft.row.table_no,
    rowNo: draft.row.row_no,
    kind: draft.row.entity_kind,
    entityId: draft.entityId,
    action: draft.action,
    territoryId: draft.territoryId,
    baseVersion: draft.baseVersion,
    newValues: draft.newValues,
    oldValues: draft.baseVersion === 0 ? {} : draft.oldValues,
    after: { ...base, ...draft.newValues },
    cells: draft.cells,
    conflicts: draft.conflicts,
    problems: draft.problems,
    match: Object.keys(kept).length > 0 ? kept : null,
  };
}

/** The draft as it is stored, with content, hash and search keys made anew. */
export function storedDraft(
  batch: { readonly nr: number; readonly source_id: string | null },
  draft: Draft,
  writing: CandidateDraft,
  keys: RecordKeys,
): CandidateRow {
  const row = candidateRow({ nr: batch.nr, sourceId: batch.source_id }, writing, keys);
  return { ...row, keys: row.keys === null ? draft.row.keys : { ...draft.row.keys, ...row.keys } };
}

/** A row of a record that exists is in conflict, a change, or the same when nothing is left to write. */
export function settle(draft: Draft): void {
  if (draft.baseVersion === 0 || draft.action === 'rejected') return;
  if (Object.keys(draft.conflicts).length > 0) draft.action = 'conflict';
  else draft.action = Object.keys(draft.newValues).length > 0 ? 'changed' : 'same';
}

export function wrong(draft: Draft, why: string) {
  return sourceRefusals.decision_wrong({ ord: draft.row.ord, why });
}
