import { canonicalText } from '@guatu/kernel';
import type { CandidateDraft } from '../candidate-draft.ts';
import type { FieldValue, Values } from '../values.ts';
import { seal, tokenOf } from './cipher.ts';
import type { PersonalPart } from './record-keys.ts';

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

/** Takes the personal values out of the text that is hashed. `part` is null where there are none. */
export function sealContent(draft: CandidateDraft, part: PersonalPart | null): SealedContent {
  const { newValues, oldValues } = draft;
  if (part === null) return { newValues, oldValues, sealed: null, personal: null };
  const { key, written, replaced } = part;
  const withTokens = (values: Values, ids: readonly string[]): Values => {
    if (ids.length === 0) return values;
    const hidden: Record<string, FieldValue> = { ...values };
    for (const id of ids) hidden[id] = tokenOf(key, id, values[id] ?? null);
    return hidden;
  };
  const personal = printed(newValues, written);
  return {
    newValues: withTokens(newValues, written),
    oldValues: withTokens(oldValues, replaced),
    sealed: seal(key, `{"n":${personal},"o":${printed(oldValues, replaced)}}`),
    personal: written.length === 0 ? null : personal,
  };
}

/** Canonical text of some of the values. Printed one by one: the canonical printer remembers the keys of whole rows. */
function printed(values: Values, ids: readonly string[]): string {
  return `{${ids.map((id) => `${JSON.stringify(id)}:${canonicalText(values[id] ?? null)}`).join(',')}}`;
}
