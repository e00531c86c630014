import type { Clock } from '../clock/index.ts';
import {
  type Confirmed,
  type CurrentRow,
  currentRows,
  type EntityDef,
  type LandHook,
  ledgerRefusals,
  parseKey,
  type RecordEdit,
  sameValue,
  saveRecords,
  type Trx,
  type Values,
} from '../ledger/index.ts';
import { maskedValues, type Sight } from './mask.ts';
import { recordRefusals } from './messages.ts';

/** The same changes for one record or for many. */
export interface Edits {
  /** The versions that the person looked at; a null id makes a record. */
  readonly rows: readonly { readonly id: string | null; readonly version: number }[];
  /** Leaf of a new record. What exists stays where it is. */
  readonly territoryId: number | null;
  readonly changes: Values;
  readonly by: string;
  readonly title: string;
  readonly reason?: string | undefined;
}

export interface SaveDeps {
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
  /** What the changes say about the record's place on the wall; null when they say nothing. */
  readonly dimensions?: Dimensions | undefined;
  readonly completes?: Completes | undefined;
}

/** What is written along with the changes of a form because it follows from them; refuses what cannot be. */
export type Completes = (
  trx: Trx,
  at: { readonly clock: Clock; readonly territoryId: number },
  before: Values,
  changes: Values,
) => Promise<Values>;

export type Dimensions = (
  trx: Trx,
  changed: readonly string[],
  after: Values,
) => Promise<Readonly<Record<string, number | null>> | null>;

/**
 * Saves edits as one batch, wholly or not at all. A batch lies where its records lie, whatever the form said; a refusal
 * of a stale write shows the stored version only as far as the writer may see it.
 */
export async function saveEdits(
  trx: Trx,
  deps: SaveDeps,
  def: EntityDef,
  edits: Edits,
  sight: Sight,
): Promise<Confirmed & { recordIds: readonly string[] }> {
  refuseMarks(edits.changes);
  refuseActs(def, edits.changes);
  const ids = edits.rows.flatMap(({ id }) => (id === null ? [] : [id]));
  const current = await currentRows(trx, def, ids, null);
  const drafts: RecordEdit[] = [];
  for (const { id, version } of edits.rows) {
    const row = id === null ? undefined : openRow(def, current.get(id), version, sight);
    const typed = row === undefined ? edits.changes : differing(edits.changes, row.values);
    // Of many rows some may have the value already: they are left alone, not written again.
    if (Object.keys(typed).length === 0) continue;
    const territoryId = row?.territoryId ?? edits.territoryId;
    if (territoryId === null) throw ledgerRefusals.record_not_found();
    const at = { clock: deps.clock, territoryId };
    const changes = { ...typed, ...(await deps.completes?.(trx, at, row?.values ?? {}, typed)) };
    const changed = Object.keys(changes);
    const dimensions = await deps.dimensions?.(trx, changed, { ...row?.values, ...changes });
    drafts.push({
      kind: def.kind,
      id,
      version,
      territoryId,
      changes,
      by: edits.by,
      title: edits.title,
      ...(edits.reason === undefined ? {} : { reason: edits.reason }),
      ...(dimensions ? { dimensions } : {}),
    });
  }
  const [first, ...rest] = drafts;
  if (!first) throw ledgerRefusals.nothing_changed();
  return saveRecords(trx, deps.clock, deps.hooks, [first, ...rest]);
}

/** The stored row, if it may be written against: it exists, is in force, and nobody was quicker. */
function openRow(def: EntityDef, row: CurrentRow | undefined, version: number, sight: Sight): CurrentRow {
  if (!row) throw ledgerRefusals.record_not_found();
  if (row.void || row.survivorId !== null) {
    throw recordRefusals.record_closed({ name: String(row.values[def.nameField] ?? '') });
  }
  if (row.version !== version) {
    const ours = maskedValues(def, row.values, sight);
    throw ledgerRefusals.record_stale({ yours: version, current: row.version, ours });
  }
  return row;
}

function differing(changes: Values, stored: Values): Values {
  return Object.fromEntries(Object.entries(changes).filter(([key, value]) => !sameValue(value, stored[key])));
}

/** Voiding, merging and moving are acts of their own; a form writes fields. */
function refuseMarks(changes: Values): void {
  const mark = Object.keys(changes).find((key) => key.startsWith('$'));
  if (mark !== undefined) throw ledgerRefusals.field_unknown({ key: mark });
}

/** What acts write goes by their rules: who may, from which state, with what paper. */
function refuseActs(def: EntityDef, changes: Values): void {
  for (const key of Object.keys(changes)) {
    const field = parseKey(def, key)?.field;
    if (field?.byAct) throw recordRefusals.field_by_act({ label: field.label });
  }
}
