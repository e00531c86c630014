import { type Clock, newId } from '../clock/index.ts';
import { alsoWithin } from '../db/index.ts';
import type { CandidateDraft } from './candidate-draft.ts';
import { candidateRow } from './candidates.ts';
import { checkedValue } from './check-value.ts';
import { type Confirmed, confirmBatch, type LandHook } from './confirm.ts';
import { type EntityDef, type EntityKind, entityDef } from './dictionary.ts';
import { ledgerRefusals } from './messages.ts';
import { recordKeys } from './personal/record-keys.ts';
import { type BatchKind, insertBatch, insertCandidate } from './sql/batch.ts';
import { type CurrentRow, currentRows } from './sql/rows.ts';
import type { Trx } from './trx.ts';
import { EXT_PREFIX, type FieldValue, parseKey, ROW_MARKS, sameValue, type Values } from './values.ts';

export interface RecordEdit {
  readonly kind: EntityKind;
  /** Null makes a new record. */
  readonly id: string | null;
  /** The id of a new record that was named where it was written, on a phone without a connection. */
  readonly named?: string;
  /** What the values came in with; nothing for a form. All edits of a batch have the one of the first. */
  readonly sourceId?: string;
  /** The version that the person looked at; 0 for a new record. */
  readonly version: number;
  readonly territoryId: number;
  readonly changes: Values;
  readonly by: string;
  readonly title: string;
  readonly reason?: string;
  /** Dimension ids that the changes move the record to; those that are left out stay. */
  readonly dimensions?: Readonly<Record<string, number | null>>;
}

/**
 * Saves what was entered in a form, or by hand in a list: a batch like any other, reviewed by whoever pressed save and
 * confirmed in the same transaction. Refuses a write against an older version with both versions in the details.
 */
export async function saveRecord(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  edit: RecordEdit,
): Promise<Confirmed & { recordId: string }> {
  const confirmed = await saveRecords(trx, clock, hooks, [edit]);
  const recordId = confirmed.recordIds[0];
  if (recordId === undefined) throw new Error('a saved batch has no record');
  return { ...confirmed, recordId };
}

/** Saves several edits as one batch, wholly or not at all: bulk edit, and acts that touch two records. */
export async function saveRecords(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  edits: readonly [RecordEdit, ...RecordEdit[]],
  kind: Extract<BatchKind, 'form' | 'merge' | 'erase' | 'rule'> = 'form',
): Promise<Confirmed & { recordIds: readonly string[] }> {
  const current = await recordsEdited(trx, edits);
  const leaves = [...new Set([...current.values()].map(({ territoryId }) => territoryId))];
  return alsoWithin(trx, leaves, (landing) => landEdits(landing, clock, hooks, edits, current, kind));
}

/** Batches go by territory, so what a task force writes of a record that it sees lands on the leaf where the record lies. */
async function landEdits(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  edits: readonly [RecordEdit, ...RecordEdit[]],
  current: ReadonlyMap<string, CurrentRow>,
  kind: BatchKind,
): Promise<Confirmed & { recordIds: readonly string[] }> {
  const [first] = edits;
  const batchId = newId();
  const nr = await insertBatch(trx, {
    id: batchId,
    kind,
    title: first.title,
    sourceId: first.sourceId ?? null,
    undoesId: null,
    territoryId: first.territoryId,
    territories: [...new Set(edits.map((e) => e.territoryId))],
    createdBy: first.by,
    createdAt: clock.now(),
  });
  const drafts = edits.map((edit, ord) => draftOf(edit, ord, current));
  const keys = await recordKeys(trx, drafts);
  for (const draft of drafts)
    await insertCandidate(trx, batchId, candidateRow({ nr, sourceId: first.sourceId ?? null }, draft, keys));
  const reason = first.reason === undefined ? {} : { reason: first.reason };
  const confirmed = await confirmBatch(trx, clock, hooks, { batchId, version: 1, by: first.by, ...reason });
  return { ...confirmed, recordIds: drafts.map(({ entityId }) => entityId) };
}

/** What the edited records hold now, read once for all of a kind. */
async function recordsEdited(trx: Trx, edits: readonly RecordEdit[]): Promise<ReadonlyMap<string, CurrentRow>> {
  const found = new Map<string, CurrentRow>();
  for (const kind of new Set(edits.map((edit) => edit.kind))) {
    const ids = edits.flatMap(({ id, kind: own }) => (id !== null && own === kind ? [id] : []));
    for (const [id, row] of await currentRows(trx, entityDef(kind), ids, null)) found.set(id, row);
  }
  return found;
}

function draftOf(edit: RecordEdit, ord: number, rows: ReadonlyMap<string, CurrentRow>): CandidateDraft {
  const def = entityDef(edit.kind);
  const current = edit.id === null ? undefined : unmoved(edit, rows.get(edit.id));
  const before = current?.values ?? {};
  const newValues: Record<string, FieldValue> = {};
  const oldValues: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(edit.changes)) {
    const next = checkedEntry(def, key, value);
    if (sameValue(next, before[key])) continue;
    newValues[key] = next;
    oldValues[key] = before[key] ?? null;
  }
  if (Object.keys(newValues).length === 0) throw ledgerRefusals.nothing_changed();
  return {
    ord,
    tableNo: null,
    rowNo: null,
    kind: edit.kind,
    entityId: edit.id ?? edit.named ?? newId(),
    action: current ? 'changed' : 'new',
    territoryId: current?.territoryId ?? edit.territoryId,
    baseVersion: current?.version ?? 0,
    newValues,
    oldValues,
    after: { ...before, ...newValues },
    ...(edit.dimensions === undefined ? {} : { dimensions: edit.dimensions }),
  };
}

/** The record, which must be there and as the person saw it. */
function unmoved(edit: RecordEdit, current: CurrentRow | undefined): CurrentRow {
  if (!current) throw ledgerRefusals.record_not_found();
  if (current.version !== edit.version) {
    throw ledgerRefusals.record_stale({ yours: edit.version, current: current.version, ours: current.values });
  }
  return current;
}

function checkedEntry(def: EntityDef, key: string, value: FieldValue): FieldValue {
  const marks: readonly string[] = Object.values(ROW_MARKS);
  if (key.startsWith(EXT_PREFIX) || marks.includes(key)) return value;
  const parsed = parseKey(def, key);
  if (!parsed) throw ledgerRefusals.field_unknown({ key });
  if (parsed.field.reported) throw ledgerRefusals.field_reported_only({ label: parsed.field.label });
  return checkedValue(parsed.field, value);
}
