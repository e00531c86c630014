import { type Clock, newId } from '../clock/index.ts';
import type { CandidateDraft } from './candidate-draft.ts';
import { candidateRow } from './candidates.ts';
import { parseContent } from './content.ts';
import { entityDef } from './dictionary.ts';
import { ledgerRefusals } from './messages.ts';
import { isGone, openContents } from './personal/open-contents.ts';
import { recordKeys } from './personal/record-keys.ts';
import { type BatchRow, insertBatch, insertCandidate, lockBatch } from './sql/batch.ts';
import { laterBatchesOnCreated, type RevisionRow, revisionsOfBatches } from './sql/revisions.ts';
import { type CurrentRow, currentRows } from './sql/rows.ts';
import { undoOf } from './sql/undo.ts';
import type { Trx } from './trx.ts';
import { type FieldValue, ROW_MARKS, sameValue, type Values } from './values.ts';

export interface UndoDraft {
  readonly batchId: string;
  /** Values that later batches changed; they stay. */
  readonly kept: readonly { entityId: string; key: string }[];
}

/**
 * Prepares the undo of a confirmed batch as a batch of its own, to be reviewed and confirmed like any other. A value goes
 * back only where it is still this batch's; a row the batch created becomes void, and is refused while later batches
 * wrote to it.
 */
export async function draftUndo(
  trx: Trx,
  clock: Clock,
  input: { batchId: string; title: string; by: string },
): Promise<UndoDraft> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'confirmed') throw ledgerRefusals.batch_not_confirmed();
  if (batch.kind === 'erase') throw ledgerRefusals.erase_not_undone();
  if (await undoOf(trx, batch.id)) throw ledgerRefusals.batch_already_undone();
  const dependents = batch.kind === 'undo' ? [] : await laterBatchesOnCreated(trx, batch.nr);
  if (dependents.length > 0) {
    throw ledgerRefusals.undo_has_dependents({ batches: dependents.map((d) => d.title) });
  }
  const undo: BatchRow['id'] = newId();
  const nr = await insertBatch(trx, {
    id: undo,
    kind: 'undo',
    title: input.title,
    sourceId: null,
    undoesId: batch.id,
    territoryId: batch.territory_id,
    territories: batch.territories,
    createdBy: input.by,
    createdAt: clock.now(),
  });
  const kept = await addReversals(trx, batch.nr, { nr, id: undo });
  return { batchId: undo, kept };
}

async function addReversals(
  trx: Trx,
  undoneNr: number,
  undo: { nr: number; id: string },
): Promise<{ entityId: string; key: string }[]> {
  const kept: { entityId: string; key: string }[] = [];
  let written = 0;
  for (let after: RevisionRow | null = null; ; ) {
    const page: readonly RevisionRow[] = await revisionsOfBatches(trx, [undoneNr], after, 2_000);
    after = page.at(-1) ?? null;
    if (!after) break;
    const current = await currentOf(trx, page);
    const drafts: CandidateDraft[] = [];
    for (const revision of await openContents(trx, page)) {
      const row = current.get(revision.entity_id);
      if (!row) continue;
      const draft = reversal(revision, row);
      kept.push(...draft.kept.map((key) => ({ entityId: revision.entity_id, key })));
      if (Object.keys(draft.candidate.newValues).length > 0) drafts.push(draft.candidate);
    }
    const keys = await recordKeys(trx, drafts);
    for (const draft of drafts) {
      await insertCandidate(trx, undo.id, candidateRow({ nr: undo.nr, sourceId: null }, draft, keys));
    }
    written += drafts.length;
  }
  if (written === 0) throw ledgerRefusals.undo_changes_nothing();
  return kept;
}

async function currentOf(trx: Trx, page: readonly RevisionRow[]): Promise<ReadonlyMap<string, CurrentRow>> {
  const found = new Map<string, CurrentRow>();
  for (const kind of new Set(page.map((r) => r.entity_kind))) {
    const ids = page.filter((r) => r.entity_kind === kind).map((r) => r.entity_id);
    for (const [id, row] of await currentRows(trx, entityDef(kind), ids, null)) found.set(id, row);
  }
  return found;
}

/** What takes one revision back, given the row as it is now. Pure. */
export function reversal(
  revision: RevisionRow,
  row: CurrentRow,
): { candidate: CandidateDraft; kept: readonly string[] } {
  const { n, o } = parseContent(revision.content);
  const newValues: Record<string, FieldValue> = {};
  const oldValues: Record<string, FieldValue> = {};
  const kept: string[] = [];
  if (revision.version === 1) {
    // The row itself goes; its values stay readable in it, so that undoing the undo brings all of them back.
    newValues[ROW_MARKS.void] = true;
    oldValues[ROW_MARKS.void] = null;
  } else {
    for (const [key, value] of Object.entries(n)) {
      const now = row.values[key] ?? null;
      // A value that was erased stays erased: only the word for it could be put back.
      if (sameValue(now, value) && !isGone(o[key])) {
        newValues[key] = o[key] ?? null;
        oldValues[key] = now;
      } else {
        kept.push(key);
      }
    }
  }
  const after: Values = { ...row.values, ...newValues };
  return {
    candidate: {
      ord: revision.ord,
      tableNo: null,
      rowNo: null,
      kind: revision.entity_kind,
      entityId: revision.entity_id,
      action: 'changed',
      territoryId: row.territoryId,
      baseVersion: row.version,
      newValues,
      oldValues,
      after,
    },
    kept,
  };
}
