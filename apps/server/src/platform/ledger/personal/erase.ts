import type { Clock } from '../../clock/index.ts';
import { appendAudit } from '../audit.ts';
import type { LandHook } from '../confirm.ts';
import { type EntityKind, entityDef } from '../dictionary.ts';
import { eraseWords, ledgerRefusals } from '../messages.ts';
import { type RecordEdit, saveRecords } from '../save-record.ts';
import type { CurrentRow } from '../sql/rows.ts';
import type { Trx } from '../trx.ts';
import { eraseCandidates } from './erase-candidates.ts';
import { eraseSources } from './erase-sources.ts';
import { type PersonTrace, personTrace } from './person-trace.ts';
import { destroyKeys, keysOf } from './sql/keys.ts';
import { personalKeysOf } from './which-values.ts';

export interface Erasure {
  readonly kind: EntityKind;
  readonly entityId: string;
  /** Why; it stays in the chain for good and must not name the person. */
  readonly reason: string;
  readonly by: string;
}

export interface Erased {
  /** Records, those merged with it among them. */
  readonly records: number;
  /** Current values that were cleared. */
  readonly values: number;
  /** Cells of stored sheets that were blanked. */
  readonly cells: number;
  /** Null when the current rows held nothing any more. */
  readonly batchId: string | null;
}

/**
 * Erases what a record and the records merged with it say about persons, for good: the current values by a batch like any
 * other, those of reviews and stored sheets in place, and those of the history by destroying the key that opens them.
 * Revisions are not touched, so the chain verifies as before; the act itself stands in it.
 */
export async function erasePersonal(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  input: Erasure,
): Promise<Erased> {
  const trace = await personTrace(trx, entityDef(input.kind), input.entityId);
  const row = trace.rows.get(input.entityId);
  if (!row) throw ledgerRefusals.record_not_found();
  const ids = [...trace.rows.keys()];
  if (trace.texts.length === 0 && !(await keysOf(trx, ids)).some(({ secret }) => secret !== null)) {
    throw ledgerRefusals.erase_nothing();
  }
  if (trace.texts.some((text) => input.reason.includes(text))) throw ledgerRefusals.erase_reason_personal();

  // The batch comes late: it takes the head of the chain, which everybody else waits for.
  const edits = clearing(trace, input);
  const versions = new Map(edits.map(({ id, version }) => [id ?? '', version + 1]));
  const candidates = await eraseCandidates(trx, trace, versions);
  const { cells, sources } = await eraseSources(trx, trace);
  const [first, ...rest] = edits;
  const batch = first ? await saveRecords(trx, clock, hooks, [first, ...rest], 'erase') : null;
  await destroyKeys(trx, [...new Set([...ids, ...candidates.entityIds])], clock.now());
  const details = {
    kind: input.kind,
    records: ids,
    keys: trace.keys,
    reason: input.reason,
    batch: batch?.batchId ?? null,
    candidates: candidates.count,
    cells,
    sources,
  };
  const subject = eraseWords.subject(String(row.values[trace.def.nameField] ?? ''));
  await appendAudit(trx, { kind: 'personal_erased', actorId: input.by, subject, details }, clock);
  const values = edits.reduce((sum, { changes }) => sum + Object.keys(changes).length, 0);
  return { records: ids.length, values, cells, batchId: batch?.batchId ?? null };
}

function clearing(trace: PersonTrace, { kind, by }: Erasure): RecordEdit[] {
  return [...trace.rows.values()].flatMap((row: CurrentRow) => {
    const keys = personalKeysOf(kind, row.values);
    if (keys.length === 0) return [];
    const { id, version, territoryId } = row;
    const changes = Object.fromEntries(keys.map((key) => [key, null]));
    return [{ kind, id, version, territoryId, changes, by, title: eraseWords.title }];
  });
}
