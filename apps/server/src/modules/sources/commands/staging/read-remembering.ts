import { type FieldDictionary, type Grid, type RememberedColumn, readLedger } from '@guatu/sheets';
import { templateKey } from './describe-table.ts';
import type { ReadTable } from './read-table.ts';
import { RecordShelf } from './record-shelf.ts';

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
  const plain = readCompactly(grids, dictionary, []);
  const memory = await memoryOf(plain);
  const tables = [...plain];
  for (const kind of new Set(plain.map((table) => table.kind).filter((each) => each !== 'none'))) {
    const keys = new Set(plain.filter((table) => table.kind === kind).map(templateKey));
    const remembered = memory(kind, keys);
    if (remembered.length === 0) continue;
    // What kind a table is does not hang on the memory, so both readings have the same tables in the same order.
    const again = readCompactly(grids, dictionary, remembered);
    for (const [i, table] of again.entries()) {
      const before = plain[i];
      if (before?.kind === kind && table.kind === kind) tables[i] = { ...table, plain: before.columns };
    }
  }
  return tables;
}

/** The tables with their records on shelves, so that memory stays small while a long sheet is read and laid out. */
function readCompactly(
  grids: readonly Grid[],
  dictionary: FieldDictionary,
  remembered: readonly RememberedColumn[],
): readonly ReadTable[] {
  const shelves = new Map<string, RecordShelf>();
  const shelfOf = (sheet: string, table: number): RecordShelf => {
    const place = `${table} ${sheet}`;
    const shelf = shelves.get(place) ?? new RecordShelf();
    shelves.set(place, shelf);
    return shelf;
  };
  const { tables } = readLedger(grids, dictionary, {
    remembered,
    onRecord: (record, { sheet, table }) => shelfOf(sheet, table).add(record),
  });
  return tables.map((table) => ({ ...table, records: shelfOf(table.sheet, table.table) }));
}
