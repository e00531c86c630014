import { officeDay } from '@guatu/kernel';
import type { Grid } from '@guatu/sheets';
import { type Clock, newId } from '../../../../platform/clock/index.ts';
import {
  type CandidateDraft,
  candidateRow,
  findSource,
  type HashedRow,
  insertBatch,
  insertSource,
  recordKeys,
  type Trx,
} from '../../../../platform/ledger/index.ts';
import { DimensionFinder } from '../../domain/dimensions.ts';
import type { SimilarNames } from '../../domain/similar-names.ts';
import { rowTerritory } from '../../domain/territory-context.ts';
import { importWords } from '../../messages.ts';
import { chains, parks, units } from '../../sql/names.ts';
import {
  candidateLoad,
  insertSheet,
  insertTable,
  loadBlocks,
  type NewTable,
  type SheetBlock,
  setTerritories,
} from '../../sql/staging.ts';
import { classifyExported } from './classify-exported.ts';
import { type Claims, classifyRows, type PlacedRow } from './classify-rows.ts';
import { describeTable, linesOf } from './describe-table.ts';
import { periodOfExport } from './exported-table.ts';
import { dictionaries, withIndicator } from './follow-indicator.ts';
import { identified } from './identify-exported.ts';
import { incomingRows } from './incoming.ts';
import type { AsOf } from './keyed-values.ts';
import { placeTables, type Uploader } from './places.ts';
import type { ReadTable } from './read-table.ts';
import { blocksOfSheet, layoutOf } from './stored-sheet.ts';
import { officeTypings, typedReaders } from './typed-columns.ts';

/** A workbook that was read and is to be laid out for review. */
export interface StageInput extends Uploader {
  readonly fileHash: string;
  readonly fileSize: number;
  readonly format: string;
  readonly labels: readonly string[];
  readonly grids: readonly Grid[];
  readonly tables: readonly ReadTable[];
  readonly by: string;
  /** Period set by hand for a table (`2026M10`, `2026Y`), by table number. */
  readonly periods?: ReadonlyMap<number, AsOf>;
  /** A source that is there already and gets these tables after those it has; without it the file becomes one. */
  readonly onto?: { readonly sourceId: string; readonly tables: number; readonly sheets: number };
  /** The leaf of rows whose record is known, by table and row (`2:14`). */
  readonly leaves?: ReadonlyMap<string, number>;
  /** Hashes rows in another way than the ledger does; only for measuring what hashing costs. */
  readonly hash?: (row: HashedRow) => Buffer;
}

export interface Staged {
  readonly batchId: string;
  readonly sourceId: string;
  readonly records: number;
}

const CHUNK = 4_000;

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
  const { index, tables: places, office } = await placeTables(trx, input.tables, input);
  const dimensions = new DimensionFinder(await parks(trx), await chains(trx), await units(trx));
  const typings = await officeTypings(trx, input.tables.some(({ exported }) => exported) ? null : office);
  const { onto = null } = input;
  const sourceId = onto?.sourceId ?? newId();
  const batchId = newId();
  const at = clock.now();
  if (onto === null) {
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
  }
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

  const dictionaryOf = dictionaries(trx, officeDay(Date.parse(at)));
  const candidates = candidateLoad(trx, batchId);
  const [firstTable, firstSheet] = [(onto?.tables ?? 0) + 1, (onto?.sheets ?? 0) + 1];
  const leaves = new Set([office, ...((onto && (await findSource(trx, sourceId))?.territories) ?? [])]);
  const rowLeaves = new Map<string, number>();
  const claims: Claims = new Map();
  const similar = new Map<string, SimilarNames>();
  const all = input.tables.reduce((sum, t) => sum + t.records.length, 0);
  let ord = 0;
  let done = 0;
  const tables: NewTable[] = [];
  for (const [t, read] of input.tables.entries()) {
    const table = await identified(trx, read);
    const { exported } = table;
    const tableNo = firstTable + t;
    const sheetNo = firstSheet + input.grids.findIndex((grid) => grid.name === table.sheet);
    const place = places[t] ?? { leaf: office, within: null };
    const said = table.asOf ? { year: table.asOf.year, month: table.asOf.month } : null;
    const asOf = input.periods?.get(t + 1) ?? (exported ? periodOfExport(exported) : said);
    const described = describeTable(table, tableNo, sheetNo, asOf);
    tables.push(described);
    const line = { office, lines: linesOf(described) };
    const context = { index, dimensions, line, claims, similar };
    let chunk: PlacedRow[] = [];
    const flush = async () => {
      const drafts = await (exported
        ? classifyExported(trx, chunk, context, exported)
        : classifyRows(trx, chunk, context));
      const judged = drafts.map((draft): CandidateDraft => {
        const inScope = input.allowed === null || input.allowed.has(draft.territoryId);
        const kept = inScope
          ? draft
          : { ...draft, action: 'rejected' as const, territoryId: office, match: { reason: 'out_of_scope' } };
        leaves.add(kept.territoryId);
        rowLeaves.set(`${sheetNo}:${draft.rowNo}`, kept.territoryId);
        return kept;
      });
      const keys = await recordKeys(trx, judged);
      await candidates.add(judged.map((draft) => candidateRow({ nr, sourceId }, draft, keys, input.hash)));
      done += new Set(chunk.map((row) => row.row)).size;
      onProgress(done, all);
      chunk = [];
    };
    const typed = typedReaders(table, input.grids[sheetNo - firstSheet], typings, asOf);
    for (const incoming of incomingRows(table, asOf, typed)) {
      const known = input.leaves?.get(`${t + 1}:${incoming.row}`);
      const territoryId = known ?? rowTerritory(index, place, incoming.values);
      if (input.allowed !== null && !input.allowed.has(territoryId)) leaves.add(office);
      const row =
        incoming.kind === 'observation' ? withIndicator(incoming, table, await dictionaryOf(territoryId)) : incoming;
      chunk.push({ ...row, ord: ord++, tableNo, territoryId });
      if (chunk.length >= CHUNK) await flush();
    }
    if (chunk.length > 0) await flush();
  }
  await candidates.end();

  const territories = [...leaves].sort((a, b) => a - b);
  for (const [s, grid] of input.grids.entries()) {
    await insertSheet(trx, sourceId, { sheetNo: firstSheet + s, name: grid.name, layout: layoutOf(grid) }, territories);
  }
  for (const table of tables) await insertTable(trx, sourceId, table, territories);
  await loadBlocks(trx, sourceId, territories, blocksOf(input, firstSheet, rowLeaves));
  await setTerritories(trx, { id: sourceId }, batchId, territories);
  return { batchId, sourceId, records: ord };
}

/** The sheets' own rows in blocks; a row of no record is public only above the first record of its sheet. */
function* blocksOf(
  input: StageInput,
  firstSheet: number,
  rowLeaves: ReadonlyMap<string, number>,
): Generator<SheetBlock> {
  for (const [s, grid] of input.grids.entries()) {
    const headers = headerRowsOf(input.tables.filter((table) => table.sheet === grid.name));
    const sheetNo = firstSheet + s;
    yield* blocksOfSheet(grid, sheetNo, (row) => rowLeaves.get(`${sheetNo}:${row}`) ?? (headers.has(row) ? 0 : -1));
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
