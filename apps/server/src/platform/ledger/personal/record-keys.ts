import { randomFillSync } from 'node:crypto';
import type { CandidateDraft } from '../candidates.ts';
import type { Trx } from '../trx.ts';
import { type RecordKey, recordKey, SECRET_BYTES } from './cipher.ts';
import { insertKeys, type KeyRow, keysOf } from './sql/keys.ts';
import { personalKeysOf } from './which-values.ts';

/** Keys of the records of some drafts, by record; only of those that write something about a person. */
export type RecordKeys = ReadonlyMap<string, RecordKey>;

/** Finds or makes the keys that the drafts of one batch need, at most two statements however many they are. */
export async function recordKeys(trx: Trx, drafts: readonly CandidateDraft[]): Promise<RecordKeys> {
  const wanted = new Map<string, CandidateDraft>();
  for (const draft of drafts) if (concernsPerson(draft)) wanted.set(draft.entityId, draft);
  const keys = new Map<string, RecordKey>();
  const known = [...wanted.values()].filter(({ baseVersion }) => baseVersion > 0).map(({ entityId }) => entityId);
  take(keys, await keysOf(trx, known));
  const missing = [...wanted.values()].filter(({ entityId }) => !keys.has(entityId));
  if (missing.length > 0) take(keys, await insertKeys(trx, newKeys(missing)));
  return keys;
}

function concernsPerson(draft: CandidateDraft): boolean {
  if (draft.action === 'same') return false;
  return personalKeysOf(draft.kind, draft.newValues).length + personalKeysOf(draft.kind, draft.oldValues).length > 0;
}

function take(keys: Map<string, RecordKey>, rows: readonly KeyRow[]): void {
  for (const { entity_id, secret, generation } of rows) {
    if (secret !== null) keys.set(entity_id, recordKey({ secret, generation }));
  }
}

function newKeys(drafts: readonly CandidateDraft[]) {
  const secrets = randomFillSync(Buffer.allocUnsafe(drafts.length * SECRET_BYTES));
  return drafts.map(({ entityId, territoryId }, i) => ({
    entityId,
    territoryId,
    secret: secrets.subarray(i * SECRET_BYTES, (i + 1) * SECRET_BYTES),
  }));
}
