import { type RawBuilder, sql } from 'kysely';
import { copyRows } from '../../../platform/db/index.ts';
import type { CandidateRow, SheetLayout, SourceRow, Trx } from '../../../platform/ledger/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';
import type { StoredColumn } from './tables.ts';

type Column = string | { readonly name: string; readonly as: 'json' };

/**
 * Loads many rows into a protected table: COPY refuses tables under row-level security, so the rows go by way of a
 * temporary table and an INSERT that the policies judge. `add` returns while the database still enters its rows, so that
 * the next ones can be made meanwhile; `end` waits for the last of them.
 */
class Load {
  readonly #trx: Trx;
  readonly #table: string;
  readonly #temporary: string;
  readonly #columns: readonly Column[];
  readonly #names: RawBuilder<unknown>;
  #entering: Promise<unknown> | null = null;

  constructor(trx: Trx, table: string, columns: readonly Column[]) {
    this.#trx = trx;
    this.#table = `app.${table}`;
    this.#temporary = `load_${table}`;
    this.#columns = columns;
    this.#names = sql.join(columns.map((column) => sql.ref(typeof column === 'string' ? column : column.name)));
  }

  async add(rows: Iterable<readonly unknown[]>): Promise<void> {
    const temporary = sql.table(this.#temporary);
    if (this.#entering === null) {
      await sql`CREATE TEMP TABLE ${temporary} ON COMMIT DROP AS
        SELECT ${this.#names} FROM ${sql.table(this.#table)} WITH NO DATA`.execute(this.#trx);
    } else {
      await this.#entering;
      await sql`TRUNCATE ${temporary}`.execute(this.#trx);
    }
    await copyRows(this.#trx, this.#temporary, this.#columns, rows as Iterable<readonly string[]>);
    this.#entering = sql`INSERT INTO ${sql.table(this.#table)} (${this.#names})
      SELECT ${this.#names} FROM ${temporary}`.execute(this.#trx);
    // A failure is met by whoever waits next, here or at the end; until then nobody listens.
    this.#entering.catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.#entering;
  }
}

/** Takes the candidates of a batch, some thousand at a time. */
export interface CandidateLoad {
  add(rows: readonly CandidateRow[]): Promise<void>;
  end(): Promise<void>;
}

export function candidateLoad(trx: Trx, batchId: string): CandidateLoad {
  const json = (name: string) => ({ name, as: 'json' as const });
  const columns = [
    ...['batch_id', 'ord', 'table_no', 'row_no', 'entity_kind', 'entity_id', 'action', 'territory_id', 'base_version'],
    ...['content', 'row_hash', 'sealed', 'personal'],
    ...['conflicts', 'problems', 'match', 'keys'].map(json),
    'source_id',
  ];
  const load = new Load(trx, 'candidate', columns);
  function* values(rows: readonly CandidateRow[]) {
    for (const r of rows) {
      yield [
        ...[batchId, r.ord, r.table_no, r.row_no, r.entity_kind, r.entity_id, r.action, r.territory_id, r.base_version],
        ...[r.content, r.row_hash, r.sealed, r.personal, r.conflicts, r.problems, r.match, r.keys, r.source_id],
      ];
    }
  }
  return { add: (rows) => load.add(values(rows)), end: () => load.end() };
}

export interface SheetBlock {
  readonly sheetNo: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly { readonly r: number; readonly c: readonly (string | null)[] }[];
  /** Parallel to rows: a leaf, 0 for titles and headers, -1 for totals, groups and notes. */
  readonly rowTerritories: readonly number[];
}

export async function loadBlocks(
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
  const load = new Load(trx, 'source_block', [...columns, 'territories']);
  await load.add(rows());
  await load.end();
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
