import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';

/** What one table of a source was understood as. */
export interface TableRow {
  readonly table_no: number;
  readonly sheet_no: number;
  readonly entity_kind: string;
  readonly period: string | null;
  readonly header_rows: readonly number[];
  readonly columns: Readonly<Record<string, StoredColumn>>;
  readonly row_labels: Readonly<Record<string, string>>;
  readonly problems: readonly CellProblem[];
  readonly template_key: string;
}

/** By column letter. */
export interface StoredColumn {
  readonly key: string | null;
  readonly field: string | null;
  readonly path: readonly string[];
  readonly unit: string | null;
  /** The unit before a remembered mapping gave the column another field: what a memory is looked up by. */
  readonly plainUnit: string | null;
  readonly unitFrom: string | null;
  readonly confidence: number | null;
  readonly remembered: boolean;
}

export async function tablesOf(trx: ReadTrx, sourceId: string): Promise<readonly TableRow[]> {
  const { rows } = await sql<TableRow>`
    SELECT table_no, sheet_no, entity_kind, period, header_rows, columns, row_labels, problems, template_key
    FROM app.source_table WHERE source_id = ${sourceId} ORDER BY table_no`.execute(trx);
  return rows;
}
