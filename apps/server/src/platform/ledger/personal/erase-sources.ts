import { columnNumber } from '@guatu/sheets';
import { ERASED } from '../messages.ts';
import type { Trx } from '../trx.ts';
import { EXT_PREFIX } from '../values.ts';
import { isPersonalKey, isTraced, type PersonTrace } from './person-trace.ts';
import {
  blocksMentioning,
  blocksWithRows,
  closeFiles,
  rewriteBlock,
  type TracedBlock,
  type TracedTable,
  tablesOfKind,
} from './sql/traces.ts';

/** Cells that were blanked and the sources they stand in. */
export interface ErasedCells {
  readonly cells: number;
  readonly sources: readonly string[];
}

/**
 * Blanks the cells about the persons in the stored sheets, so that whoever looks a place up finds a word there. A row is
 * the record's when a revision says so, or when it carries its name or code: a file that said nothing new left no revision.
 * The kept file is evidence and stays as it is, but is not handed out any more.
 */
export async function eraseSources(trx: Trx, trace: PersonTrace): Promise<ErasedCells> {
  const tables = await tablesOfKind(trx, trace.def.kind, trace.territories);
  const erased: string[] = [];
  let cells = 0;
  for (const sourceId of new Set(tables.map((table) => table.source_id))) {
    const own = tables.filter((table) => table.source_id === sourceId);
    const blanked = await eraseSource(trx, trace, sourceId, own);
    cells += blanked;
    if (blanked > 0) erased.push(sourceId);
  }
  await closeFiles(trx, erased);
  return { cells, sources: erased };
}

/** Keys of the cells of the records, by sheet and row and then by column counted from 0. */
type Places = Map<string, Map<number, string>>;

async function eraseSource(
  trx: Trx,
  trace: PersonTrace,
  sourceId: string,
  tables: readonly TracedTable[],
): Promise<number> {
  const places: Places = new Map();
  for (const { source_id, table_no, row_no } of trace.revisions) {
    const table = source_id === sourceId ? tables.find((each) => each.table_no === table_no) : undefined;
    if (table && row_no !== null) addRow(places, table, row_no);
  }
  for (const block of await blocksMentioning(trx, sourceId, [...trace.texts, ...trace.names])) {
    addTracedRows(places, trace, tables, block);
  }
  const rows = [...new Set([...places.keys()].map((place) => Number(place.split(' ')[1])))];
  let cells = 0;
  for (const block of await blocksWithRows(trx, sourceId, rows)) {
    const blanked = blankedBlock(trace, places, block);
    if (blanked.cells > 0) await rewriteBlock(trx, sourceId, { ...block, rows: blanked.rows });
    cells += blanked.cells;
  }
  return cells;
}

function addTracedRows(places: Places, trace: PersonTrace, tables: readonly TracedTable[], block: TracedBlock): void {
  for (const [i, { r, c }] of block.rows.entries()) {
    const leaf = block.row_territories[i] ?? 0;
    if (leaf > 0 && !trace.territories.includes(leaf)) continue;
    for (const table of tables) {
      if (table.sheet_no !== block.sheet_no) continue;
      const texts = new Map(columnsOf(table).map(({ at, key }) => [key, c[at] ?? null]));
      if (isTraced(trace, texts.keys(), (key) => texts.get(key) ?? null)) addRow(places, table, r);
    }
  }
}

/** Adds the cells of one row of a table; what stands in a merged range stands in its first cell. */
function addRow(places: Places, table: TracedTable, row: number): void {
  for (const { at, key } of columnsOf(table)) {
    const merge = table.layout.merges.find(
      ([top, left, bottom, right]) => top <= row && row <= bottom && left <= at + 1 && at + 1 <= right,
    );
    const place = `${table.sheet_no} ${merge?.[0] ?? row}`;
    const columns = places.get(place) ?? new Map<number, string>();
    places.set(place, columns.set(merge ? merge[1] - 1 : at, key));
  }
}

function columnsOf(table: TracedTable): readonly { readonly at: number; readonly key: string }[] {
  return Object.entries(table.columns).map(([letter, { key, path }]) => ({
    at: columnNumber(letter) - 1,
    key: key ?? EXT_PREFIX + path.join('/'),
  }));
}

function blankedBlock(
  trace: PersonTrace,
  places: Places,
  block: TracedBlock,
): { readonly rows: TracedBlock['rows']; readonly cells: number } {
  let cells = 0;
  const rows = block.rows.map(({ r, c }) => {
    const keys = places.get(`${block.sheet_no} ${r}`);
    const texts = c.map((text, at) => {
      const key = keys?.get(at);
      if (key === undefined || text === null || text === ERASED || !isPersonalKey(trace, key, text)) return text;
      cells += 1;
      return ERASED;
    });
    return { r, c: texts };
  });
  return { rows, cells };
}
