import { sql } from 'kysely';
import { copyRows } from '../../../platform/db/index.ts';
import type { CandidateRow, SheetLayout, SourceRow, Trx } from '../../../platform/ledger/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';
import type { StoredColumn } from './tables.ts';

/**
 * Loads many rows into a protected table: COPY refuses tables under row-level security, so the rows go by way of a
 * temporary table and an INSERT that the policies judge.
 */
async function load(
  trx: Trx,
  table: string,
  columns: readonly (string | { readonly name: string; readonly as: 'json' })[],
  rows: Iterable<readonly unknown[]>,
): Promise<void> {
  const temporary = `load_${table}`;
  const names = columns.map((column) => sql.ref(typeof column === 'string' ? column : column.name));
  await sql`CREATE TEMP TABLE IF NOT EXISTS ${sql.table(temporary)} ON COMMIT DROP AS
    SELECT ${sql.join(names)} FROM ${sql.table(`app.${table}`)} WITH NO DATA`.execute(trx);
  await sql`TRUNCATE ${sql.table(temporary)}`.execute(trx);
  await copyRows(trx, temporary, columns, rows as Iterable<readonly string[]>);
  await sql`INSERT INTO ${sql.table(`app.${table}`)} (${sql.join(names)})
    SELECT ${sql.join(names)} FROM ${sql.table(temporary)}`.execute(trx);
}

export function loadCandidates(trx: Trx, batchId: string, rows: readonly CandidateRow[]): Promise<void> {
  const json = (name: string) => ({ name, as: 'json' as const });
  const columns = [
    ...['batch_id', 'ord', 'table_no', 'row_no', 'entity_kind', 'entity_id', 'action', 'territory_id', 'base_version'],
    ...['content', 'row_hash', 'sealed', 'personal'],
    ...['conflicts', 'problems', 'match', 'keys'].map(json),
    'source_id',
  ];
  return load(
    trx,
    'candidate',
    columns,
    rows.map((r) => [
      ...[batchId, r.ord, r.table_no, r.row_no, r.entity_kind, r.entity_id, r.action, r.territory_id, r.base_version],
      ...[r.content, r.row_hash, r.sealed, r.personal, r.conflicts, r.problems, r.match, r.keys, r.source_id],
    ]),
  );
}

export interface SheetBlock {
  readonly sheetNo: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly { readonly r: number; readonly c: readonly (string | null)[] }[];
  /** Parallel to rows: a leaf, 0 for titles and headers, -1 for totals, groups and notes. */
  readonly rowTerritories: readonly number[];
}

export function loadBlocks(
  trx: Trx,
  sourceId: string,
  territories: readonly number[],
  blocks: Iterable<SheetBlock>,
): Promise<void> {
  const columns = [
    'source_id',
    'sheet_no',
    'first_row',
    'last_row',
    { name: 'rows', as: 'json' as const },
    'row_territories',
  ];
  function* rows() {
    for (const b of blocks) {
      yield [sourceId, b.sheetNo, b.firstRow, b.lastRow, b.rows, b.rowTerritories, territories];
    }
  }
  return load(trx, 'source_block', [...columns, 'territories'], rows());
}

export async function insertSheet(
  trx: Trx,
  sourceId: string,
  sheet: { sheetNo: number; name: string; layout: SheetLayout },
  territories: readonly number[],
): Promise<void> {
  await sql`
    INSERT INTO app.source_sheet (source_id, sheet_no, name, layout, territories)
    VALUES (${sourceId}, ${sheet.sheetNo}, ${sheet.name}, ${JSON.stringify(sheet.layout)}::jsonb,
      ${territories}::int[])`.execute(trx);
}

export interface NewTable {
  readonly tableNo: number;
  readonly sheetNo: number;
  readonly entityKind: string;
  readonly period: string | null;
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Record<string, StoredColumn>>;
  readonly rowLabels: Readonly<Record<string, string>>;
  readonly templateKey: string;
  readonly problems: readonly CellProblem[];
}

export async function insertTable(
  trx: Trx,
  sourceId: string,
  table: NewTable,
  territories: readonly number[],
): Promise<void> {
  await sql`
    INSERT INTO app.source_table (source_id, table_no, sheet_no, entity_kind, period, header_rows, columns, row_labels,
      template_key, problems, territories)
    VALUES (${sourceId}, ${table.tableNo}, ${table.sheetNo}, ${table.entityKind}, ${table.period},
      ${table.headerRows}::int[], ${JSON.stringify(table.columns)}::jsonb, ${JSON.stringify(table.rowLabels)}::jsonb,
      ${table.templateKey}, ${JSON.stringify(table.problems)}::jsonb, ${territories}::int[])`.execute(trx);
}

/** The source and the batch learn every leaf their rows concern once all rows are known. */
export async function setTerritories(
  trx: Trx,
  source: Pick<SourceRow, 'id'>,
  batchId: string,
  territories: readonly number[],
): Promise<void> {
  await sql`UPDATE app.source SET territories = ${territories}::int[] WHERE id = ${source.id}`.execute(trx);
  await sql`UPDATE app.batch SET territories = ${territories}::int[] WHERE id = ${batchId}`.execute(trx);
}
