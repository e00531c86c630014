import { TEXT_BLOCK, type TextRow } from '../api/queries.ts';

/** Rows without any content are in no block; once their block is here they are known to be blank. */
export function withBlankRows(
  texts: { readonly rows: ReadonlyMap<number, TextRow>; readonly blocks: readonly number[] },
  lastRow: number,
): ReadonlyMap<number, TextRow> {
  const loaded = new Map(texts.rows);
  for (const block of texts.blocks) {
    for (let row = block * TEXT_BLOCK + 1; row <= Math.min(lastRow, (block + 1) * TEXT_BLOCK); row += 1) {
      if (!loaded.has(row)) loaded.set(row, { row, cells: [] });
    }
  }
  return loaded;
}
