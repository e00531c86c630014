import { canonicalText } from '@guatu/kernel';
import type { CandidateDraft } from '../candidates.ts';
import type { FieldValue, Values } from '../values.ts';
import { seal, tokenOf } from './cipher.ts';
import type { RecordKeys } from './record-keys.ts';
import { personalKeysOf } from './which-values.ts';

/** What a draft writes, ready to be hashed and kept. */
export interface SealedContent {
  /** New and old values with a token in place of each one that is about a person. */
  readonly newValues: Values;
  readonly oldValues: Values;
  /** Those values, sealed with the record's key; null when there are none. */
  readonly sealed: Buffer | null;
  /** The new ones of them in plain canonical text, for landing; gone with the candidate. */
  readonly personal: string | null;
}

/** Takes the personal values out of the text that is hashed. */
export function sealContent(draft: CandidateDraft, keys: RecordKeys): SealedContent {
  const { kind, newValues, oldValues } = draft;
  const written = personalKeysOf(kind, newValues);
  const replaced = personalKeysOf(kind, oldValues);
  if (written.length + replaced.length === 0) return { newValues, oldValues, sealed: null, personal: null };
  const key = keys.get(draft.entityId);
  if (!key) throw new Error('a record with personal values has no key');
  const withTokens = (values: Values, ids: readonly string[]): Values => {
    if (ids.length === 0) return values;
    const hidden: Record<string, FieldValue> = { ...values };
    for (const id of ids) hidden[id] = tokenOf(key, id, values[id] ?? null);
    return hidden;
  };
  const personal = canonicalText(pick(newValues, written));
  return {
    newValues: withTokens(newValues, written),
    oldValues: withTokens(oldValues, replaced),
    sealed: seal(key, `{"n":${personal},"o":${canonicalText(pick(oldValues, replaced))}}`),
    personal: written.length === 0 ? null : personal,
  };
}

function pick(values: Values, ids: readonly string[]): Values {
  const picked: Record<string, FieldValue> = {};
  for (const id of ids) picked[id] = values[id] ?? null;
  return picked;
}
