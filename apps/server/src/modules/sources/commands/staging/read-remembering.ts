import { type FieldDictionary, type Grid, type RememberedColumn, readLedger } from '@guatu/sheets';
import { templateKey } from './describe-table.ts';
import type { ReadTable } from './read-table.ts';

/**
 * Reads the ledgers of a workbook, and again with what is remembered for each kind in it. A memory speaks only to tables
 * of its own kind: the same caption may be another field in another ledger.
 */
export async function readRemembering(
  grids: readonly Grid[],
  dictionary: FieldDictionary,
  memoryOf: (
    tables: readonly ReadTable[],
  ) => Promise<(kind: string, keys: ReadonlySet<string>) => readonly RememberedColumn[]>,
): Promise<readonly ReadTable[]> {
  const plain: readonly ReadTable[] = readLedger(grids, dictionary).tables;
  const memory = await memoryOf(plain);
  const tables = [...plain];
  for (const kind of new Set(plain.map((table) => table.kind).filter((each) => each !== 'none'))) {
    const keys = new Set(plain.filter((table) => table.kind === kind).map(templateKey));
    const remembered = memory(kind, keys);
    if (remembered.length === 0) continue;
    // What kind a table is does not hang on the memory, so both readings have the same tables in the same order.
    const again = readLedger(grids, dictionary, { remembered }).tables;
    for (const [i, table] of again.entries()) {
      const before = plain[i];
      if (before?.kind === kind && table.kind === kind) tables[i] = { ...table, plain: before.columns };
    }
  }
  return tables;
}
