import { createHash, hash } from 'node:crypto';
import { canonicalText } from '@guatu/kernel';
import type { Values } from './values.ts';

/** What one revision did to one entity: new values, the old ones they replaced, and cells that stand elsewhere. */
export interface RevisionContent {
  readonly n: Values;
  readonly o: Values;
  /** Key → cell, only where it is not the row of the locator in the column of the field. */
  readonly x?: Readonly<Record<string, string>>;
}

/** The one algorithm a fresh installation uses; a link stores the name it was made with. */
export const HASH_ALGORITHM = 'sm3';

export function contentText(content: RevisionContent): string {
  return canonicalText(
    content.x === undefined ? { n: content.n, o: content.o } : { n: content.n, o: content.o, x: content.x },
  );
}

export function parseContent(text: string): RevisionContent {
  return JSON.parse(text) as RevisionContent;
}

export interface HashedRow {
  readonly batchNr: number;
  readonly ord: number;
  readonly entityKind: string;
  readonly entityId: string;
  readonly version: number;
  readonly territoryId: number;
  readonly sourceId: string | null;
  readonly tableNo: number | null;
  readonly rowNo: number | null;
  readonly content: string;
}

/** Hash of one revision row: every column of it, so that any rewrite shows. */
export function rowHash(row: HashedRow, algorithm = HASH_ALGORITHM): Buffer {
  const head = [
    row.batchNr,
    row.ord,
    row.entityKind,
    row.entityId,
    row.version,
    row.territoryId,
    row.sourceId ?? '',
    row.tableNo ?? '',
    row.rowNo ?? '',
  ].join('\n');
  return hash(algorithm, `${head}\n${row.content}`, 'buffer');
}

/** Hash of a short text in hex, for keys that must be equal for equal texts and short enough to index. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
