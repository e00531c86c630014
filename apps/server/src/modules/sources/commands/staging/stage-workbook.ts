import { columnKey, type Grid } from '@guatu/sheets';
import { type Clock, newId } from '../../../../platform/clock/index.ts';
import {
  type CandidateRow,
  candidateRow,
  contentHash,
  entityDef,
  insertBatch,
  insertSource,
  isEntityKind,
  makeKey,
  type SheetLayout,
  type Trx,
} from '../../../../platform/ledger/index.ts';
import { DimensionFinder } from '../../domain/dimensions.ts';
import { rowTerritory, tableTerritory } from '../../domain/territory-context.ts';
import { TerritoryIndex } from '../../domain/territory-index.ts';
import { importWords } from '../../messages.ts';
import { chains, parks, territoryNodes, units } from '../../sql/names.ts';
import {
  insertSheet,
  insertTable,
  loadBlocks,
  loadCandidates,
  type NewTable,
  type SheetBlock,
  setTerritories,
} from '../../sql/staging.ts';
import { type Claims, classifyRows, type PlacedRow } from './classify-rows.ts';
import { displayRow } from './display-text.ts';
import { incomingRows, tableProblems } from './incoming.ts';
import { type AsOf, subKeyFor } from './keyed-values.ts';
import type { ReadTable } from './read-table.ts';

/** A workbook that was read and is to be laid out for review. */
export interface StageInput {
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileSize: number;
  readonly format: string;
  readonly labels: readonly string[];
  readonly grids: readonly Grid[];
  readonly tables: readonly ReadTable[];
  readonly by: string;
  /** The uploader's own leaf. */
  readonly officeLeaf: number;
  /** Leaves the uploader may write to; null for the whole tree. */
  readonly allowed: ReadonlySet<number> | null;
  /** Period set by hand for a table (`2026M10`, `2026Y`), by table number. */
  readonly periods?: ReadonlyMap<number, AsOf>;
}

export interface Staged {
  readonly batchId: string;
  readonly sourceId: string;
  readonly records: number;
}

const CHUNK = 2_000;
const BLOCK_ROWS = 64;

/**
 * Lays a workbook out as a batch under review: the sheet as the office knows it, what each column was taken for, and one
 * candidate a record, already compared with the ledger. One transaction: until it commits nothing is left behind.
 */
export async function stageWorkbook(
  trx: Trx,
  clock: Clock,
  input: StageInput,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Staged> {
  const index = new TerritoryIndex(await territoryNodes(trx));
  const dimensions = new DimensionFinder(await parks(trx), await chains(trx), await units(trx));
  const places = input.tables.map((table) =>
    tableTerritory(index, [table.office, table.title, input.fileName], input.officeLeaf),
  );
  const office = allowedLeaf(places[0]?.leaf ?? input.officeLeaf, input);
  const sourceId = newId();
  const batchId = newId();
  const at = clock.now();
  await insertSource(trx, {
    id: sourceId,
    kind: 'workbook',
    file_name: input.fileName,
    file_hash: input.fileHash,
    file_size: input.fileSize,
    format: input.format,
    title: input.tables.find((t) => t.title !== null)?.title ?? null,
    labels: input.labels,
    territory_id: office,
    territories: [office],
    uploaded_by: input.by,
    uploaded_at: at,
  });
  const nr = await insertBatch(trx, {
    id: batchId,
    kind: 'import',
    title: importWords.batchTitle(input.fileName),
    sourceId,
    undoesId: null,
    territoryId: office,
    territories: [office],
    createdBy: input.by,
    createdAt: at,
  });

  const leaves = new Set([office]);
  const rowLeaves = new Map<string, number>();
  const claims: Claims = new Map();
  const all = input.tables.reduce((sum, t) => sum + t.records.length, 0);
  let ord = 0;
  let done = 0;
  const tables: NewTable[] = [];
  for (const [t, table] of input.tables.entries()) {
    const sheetNo = input.grids.findIndex((grid) => grid.name === table.sheet) + 1;
    const place = places[t] ?? { leaf: office, within: null };
    const asOf = input.periods?.get(t + 1) ?? (table.asOf ? { year: table.asOf.year, month: table.asOf.month } : null);
    const described = describeTable(table, t + 1, sheetNo, asOf);
    tables.push(described);
    const line = { office, lines: linesOf(described) };
    const context = { index, dimensions, line, claims };
    let chunk: PlacedRow[] = [];
    const flush = async () => {
      const drafts = await classifyRows(trx, chunk, context);
      const rows = drafts.map((draft): CandidateRow => {
        const inScope = input.allowed === null || input.allowed.has(draft.territoryId);
        const judged = inScope
          ? draft
          : { ...draft, action: 'rejected' as const, territoryId: office, match: { reason: 'out_of_scope' } };
        leaves.add(judged.territoryId);
        rowLeaves.set(`${sheetNo}:${draft.rowNo}`, judged.territoryId);
        return candidateRow({ nr, sourceId }, judged);
      });
      await loadCandidates(trx, batchId, rows);
      done += new Set(chunk.map((row) => row.row)).size;
      onProgress(done, all);
      chunk = [];
    };
    for (const incoming of incomingRows(table, asOf)) {
      const territoryId = rowTerritory(index, place, incoming.values);
      if (input.allowed !== null && !input.allowed.has(territoryId)) leaves.add(office);
      chunk.push({ ...incoming, ord: ord++, tableNo: t + 1, territoryId });
      if (chunk.length >= CHUNK) await flush();
    }
    if (chunk.length > 0) await flush();
  }

  const territories = [...leaves].sort((a, b) => a - b);
  for (const [s, grid] of input.grids.entries()) {
    await insertSheet(trx, sourceId, { sheetNo: s + 1, name: grid.name, layout: layoutOf(grid) }, territories);
  }
  for (const table of tables) await insertTable(trx, sourceId, table, territories);
  await loadBlocks(trx, sourceId, territories, blocksOf(input, rowLeaves));
  await setTerritories(trx, { id: sourceId }, batchId, territories);
  return { batchId, sourceId, records: ord };
}

function allowedLeaf(leaf: number, input: StageInput): number {
  return input.allowed === null || input.allowed.has(leaf) ? leaf : input.officeLeaf;
}

function describeTable(table: ReadTable, tableNo: number, sheetNo: number, asOf: AsOf | null): NewTable {
  const def = isEntityKind(table.kind) ? entityDef(table.kind) : null;
  const columns: Record<string, unknown> = {};
  for (const column of table.columns) {
    const field = column.field === null ? undefined : def?.fields.get(column.field);
    const subKey = field?.sub ? subKeyFor(field.sub, asOf) : null;
    const lands = field !== undefined && (field.sub === null || subKey !== null);
    columns[column.letter] = {
      key: lands ? makeKey(field.id, subKey) : null,
      field: column.field,
      path: column.path,
      unit: column.unit,
      unitFrom: column.unitSource,
      confidence: column.confidence,
      remembered: column.remembered,
    };
  }
  return {
    tableNo,
    sheetNo,
    entityKind: table.kind,
    period: asOf === null ? null : subKeyFor(asOf.month === null ? 'year' : 'month', asOf),
    headerRows: table.headerRows,
    columns,
    rowLabels: Object.fromEntries(table.rows.filter((r) => r.label !== 'record').map((r) => [r.row, r.label])),
    templateKey: templateKey(table),
    problems: tableProblems(table),
  };
}

/** Equal for tables of one kind with the same captioned columns and units in the same order. */
function templateKey(table: ReadTable): string {
  const columns = table.columns.filter((column) => column.path.length > 0);
  const lines = [table.kind, ...columns.map((column) => columnKey(column.path, column.unit))];
  return contentHash(lines.join('\n'));
}

function linesOf(table: NewTable): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const column of Object.values(table.columns) as {
    field: string | null;
    path: string[];
    unit: string | null;
  }[]) {
    if (column.field !== null) lines[column.field] = columnKey(column.path, column.unit);
  }
  return lines;
}

function layoutOf(grid: Grid): SheetLayout {
  return {
    visibility: grid.visibility,
    merges: grid.merges.map((m) => [m.top, m.left, m.bottom, m.right] as const),
    hiddenColumns: grid.hiddenColumns,
    hiddenRows: grid.rows.filter((row) => row.hidden).map((row) => row.number),
    columns: grid.rows.reduce((most, row) => Math.max(most, row.values.length), 0),
    lastRow: grid.rows.at(-1)?.number ?? 0,
  };
}

/** The sheets' own rows in blocks; a row of no record is public only above the first record of its sheet. */
function* blocksOf(input: StageInput, rowLeaves: ReadonlyMap<string, number>): Generator<SheetBlock> {
  for (const [s, grid] of input.grids.entries()) {
    const headers = headerRowsOf(input.tables.filter((table) => table.sheet === grid.name));
    for (let start = 0; start < grid.rows.length; start += BLOCK_ROWS) {
      const rows = grid.rows.slice(start, start + BLOCK_ROWS);
      yield {
        sheetNo: s + 1,
        firstRow: rows[0]?.number ?? 0,
        lastRow: rows.at(-1)?.number ?? 0,
        rows: rows.map((row) => ({ r: row.number, c: displayRow(grid, row) })),
        rowTerritories: rows.map(
          (row) => rowLeaves.get(`${s + 1}:${row.number}`) ?? (headers.has(row.number) ? 0 : -1),
        ),
      };
    }
  }
}

function headerRowsOf(tables: readonly ReadTable[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const table of tables) {
    for (const row of table.headerRows) rows.add(row);
    for (const { row, label } of table.rows) {
      if (label === 'title' || label === 'unit' || label === 'repeat_header') rows.add(row);
    }
  }
  return rows;
}
