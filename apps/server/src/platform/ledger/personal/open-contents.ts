import { parseContent, type RevisionContent } from '../content.ts';
import { ERASED, ledgerRefusals, UNSEEN } from '../messages.ts';
import type { ReadTrx } from '../trx.ts';
import type { FieldValue, Values } from '../values.ts';
import { generationOf, isToken, type RecordKey, recordKey, tokenOf, unseal } from './cipher.ts';
import { type KeyRow, keysOf } from './sql/keys.ts';

/** A stored row with what it wrote: the hashed text, and the personal values beside it. */
interface SealedRow {
  readonly entity_id: string;
  readonly content: string | null;
  readonly sealed: Buffer | null;
}

/**
 * Puts the personal values of some rows back into their texts. Where the record's key was destroyed, or is not for the
 * reader, a word stands in their place. Masking by role comes after this, where it comes for every other value.
 */
export async function openContents<Row extends SealedRow>(trx: ReadTrx, rows: readonly Row[]): Promise<readonly Row[]> {
  const ids = new Set(rows.filter(({ sealed }) => sealed !== null).map(({ entity_id }) => entity_id));
  if (ids.size === 0) return rows;
  const stored = new Map((await keysOf(trx, [...ids])).map((row) => [row.entity_id, row]));
  const opened = new Map<string, RecordKey>();
  for (const { entity_id, secret, generation } of stored.values()) {
    if (secret !== null) opened.set(entity_id, recordKey({ secret, generation }));
  }
  return rows.map((row) => {
    if (row.sealed === null || row.content === null) return row;
    const content = openContent(row.content, row.sealed, stored.get(row.entity_id), opened.get(row.entity_id));
    return { ...row, content: JSON.stringify(content) };
  });
}

function openContent(
  text: string,
  sealed: Buffer,
  row: KeyRow | undefined,
  key: RecordKey | undefined,
): RevisionContent {
  const content = parseContent(text);
  if (row === undefined) return withWord(content, UNSEEN);
  // A later key of the record opens nothing that an earlier one sealed.
  if (key === undefined || key.generation !== generationOf(sealed)) return withWord(content, ERASED);
  const { n, o } = personalValues(key, sealed);
  return { ...content, n: restored(key, content.n, n), o: restored(key, content.o, o) };
}

function personalValues(key: RecordKey, sealed: Buffer): { readonly n: Values; readonly o: Values } {
  let text: string;
  try {
    text = unseal(key, sealed);
  } catch {
    // Another installation's key, or a ciphertext that somebody rewrote.
    throw ledgerRefusals.personal_not_opened();
  }
  return JSON.parse(text) as { n: Values; o: Values };
}

/** The ciphertext is outside the hash; the token inside it says whether it still holds the value that was confirmed. */
function restored(key: RecordKey, hashed: Values, plain: Values): Values {
  for (const [id, value] of Object.entries(plain)) {
    if (hashed[id] !== tokenOf(key, id, value)) throw ledgerRefusals.personal_not_opened();
  }
  return { ...hashed, ...plain };
}

function withWord(content: RevisionContent, word: string): RevisionContent {
  const shown = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]): [string, FieldValue] => [id, isToken(value) ? word : value]),
    );
  return { ...content, n: shown(content.n), o: shown(content.o) };
}

/** Whether a value is the word that stands for one nobody can know any more. */
export function isGone(value: FieldValue | undefined): boolean {
  return value === ERASED || value === UNSEEN;
}
