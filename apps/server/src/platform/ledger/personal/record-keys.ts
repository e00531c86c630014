import { randomFillSync } from 'node:crypto';
import type { CandidateDraft } from '../candidate-draft.ts';
import type { Trx } from '../trx.ts';
import { type RecordKey, recordKey, SECRET_BYTES } from './cipher.ts';
import { insertKeys, type KeyRow, keysOf } from './sql/keys.ts';
import { personalKeysOf } from './which-values.ts';

/** What one draft says about persons, by key, and the key of its record. */
export interface PersonalPart {
  readonly key: RecordKey;
  readonly written: readonly string[];
  readonly replaced: readonly string[];
}

/** By draft; null for those that write nothing about a person. */
export type RecordKeys = ReadonlyMap<CandidateDraft, PersonalPart | null>;

/** Finds or makes the keys that the drafts of one batch need, at most two statements however many they are. */
export async function recordKeys(trx: Trx, drafts: readonly CandidateDraft[]): Promise<RecordKeys> {
  const wanted = new Map<CandidateDraft, Omit<PersonalPart, 'key'>>();
  for (const draft of drafts) {
    if (draft.action === 'same') continue;
    const written = personalKeysOf(draft.kind, draft.newValues);
    const replaced = personalKeysOf(draft.kind, draft.oldValues);
    if (written.length + replaced.length > 0) wanted.set(draft, { written, replaced });
  }
  const parts = new Map<CandidateDraft, PersonalPart | null>(drafts.map((draft) => [draft, null]));
  if (wanted.size === 0) return parts;
  const keys = await keysFor(trx, [...wanted.keys()]);
  for (const [draft, part] of wanted) {
    const key = keys.get(draft.entityId);
    if (!key) throw new Error('a record with personal values has no key');
    parts.set(draft, { key, ...part });
  }
  return parts;
}

async function keysFor(trx: Trx, drafts: readonly CandidateDraft[]): Promise<ReadonlyMap<string, RecordKey>> {
  const keys = new Map<string, RecordKey>();
  const take = (rows: readonly KeyRow[]) => {
    for (const { entity_id, secret, generation } of rows) {
      if (secret !== null) keys.set(entity_id, recordKey({ secret, generation }));
    }
  };
  const known = drafts.filter(({ baseVersion }) => baseVersion > 0).map(({ entityId }) => entityId);
  take(await keysOf(trx, known));
  const missing = new Map<string, number>();
  for (const { entityId, territoryId } of drafts) if (!keys.has(entityId)) missing.set(entityId, territoryId);
  if (missing.size === 0) return keys;
  const secrets = randomFillSync(Buffer.allocUnsafe(missing.size * SECRET_BYTES));
  const entityIds = [...missing.keys()];
  for (const [i, id] of entityIds.entries()) {
    const secret = secrets.subarray(i * SECRET_BYTES, (i + 1) * SECRET_BYTES);
    keys.set(id, recordKey({ secret, generation: 1 }));
  }
  take(await insertKeys(trx, { entityIds, territoryIds: [...missing.values()], secrets, secretBytes: SECRET_BYTES }));
  return keys;
}
