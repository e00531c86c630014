import { sql } from 'kysely';
import type { CandidateAction, CandidateRow, EntityDef, ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';

export interface CandidateFilter {
  readonly action?: CandidateAction | undefined;
  readonly tableNo?: number | undefined;
  readonly withProblems?: boolean;
  readonly fromRow?: number | undefined;
  readonly toRow?: number | undefined;
}

function conditions(batchId: string, filter: CandidateFilter) {
  const parts = [sql`batch_id = ${batchId}`];
  if (filter.action !== undefined) parts.push(sql`action = ${filter.action}`);
  if (filter.tableNo !== undefined) parts.push(sql`table_no = ${filter.tableNo}`);
  if (filter.withProblems) parts.push(sql`problems <> '[]'::jsonb`);
  if (filter.fromRow !== undefined) parts.push(sql`row_no >= ${filter.fromRow}`);
  if (filter.toRow !== undefined) parts.push(sql`row_no <= ${filter.toRow}`);
  return sql.join(parts, sql` AND `);
}

export async function candidatePage(
  trx: ReadTrx,
  batchId: string,
  filter: CandidateFilter,
  page: { limit: number; offset: number },
): Promise<readonly CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    SELECT ord, table_no, row_no, entity_kind, entity_id, action, territory_id, base_version, content, row_hash, conflicts,
      problems, match, keys
    FROM app.candidate WHERE ${conditions(batchId, filter)}
    ORDER BY ord LIMIT ${page.limit} OFFSET ${page.offset}`.execute(trx);
  return rows;
}

export async function candidateTotal(trx: ReadTrx, batchId: string, filter: CandidateFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM app.candidate WHERE ${conditions(batchId, filter)}`.execute(trx);
  return rows[0]?.n ?? 0;
}

export async function candidatesByOrd(
  trx: Trx,
  batchId: string,
  ords: readonly number[],
): Promise<ReadonlyMap<number, CandidateRow>> {
  const { rows } = await sql<CandidateRow>`
    SELECT * FROM app.candidate WHERE batch_id = ${batchId} AND ord = ANY(${ords}::int[]) ORDER BY ord FOR UPDATE`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.ord, row]));
}

/** The candidate of a batch that would create or change one record. */
export async function candidateOfEntity(
  trx: Trx,
  batchId: string,
  entityId: string,
): Promise<CandidateRow | undefined> {
  const { rows } = await sql<CandidateRow>`
    SELECT * FROM app.candidate WHERE batch_id = ${batchId} AND entity_id = ${entityId} AND action <> 'rejected'
    ORDER BY ord LIMIT 1 FOR UPDATE`.execute(trx);
  return rows[0];
}

export async function replaceCandidate(trx: Trx, batchId: string, row: CandidateRow): Promise<void> {
  await sql`
    UPDATE app.candidate SET entity_id = ${row.entity_id}, action = ${row.action}, territory_id = ${row.territory_id},
      base_version = ${row.base_version}, content = ${row.content}, row_hash = ${row.row_hash},
      conflicts = ${JSON.stringify(row.conflicts)}::jsonb, problems = ${JSON.stringify(row.problems)}::jsonb,
      match = ${row.match === null ? null : JSON.stringify(row.match)}::jsonb,
      keys = ${row.keys === null ? null : JSON.stringify(row.keys)}::jsonb
    WHERE batch_id = ${batchId} AND ord = ${row.ord}`.execute(trx);
}

export async function bumpBatch(trx: Trx, batchId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    UPDATE app.batch SET version = version + 1 WHERE id = ${batchId} RETURNING version`.execute(trx);
  return rows[0]?.version ?? 0;
}

export interface ProblemCounts {
  readonly mustHandle: number;
  readonly warn: number;
  readonly handled: number;
  /** First cell that must be handled, for the refusal. */
  readonly first: string | null;
}

export async function problemCounts(trx: ReadTrx, batchId: string): Promise<ProblemCounts> {
  const { rows } = await sql<ProblemCounts>`
    SELECT count(*) FILTER (WHERE p.severity = 'error' AND NOT p.handled) AS "mustHandle",
      count(*) FILTER (WHERE p.severity = 'warn' AND NOT p.handled) AS warn,
      count(*) FILTER (WHERE p.handled) AS handled,
      min(p.cell) FILTER (WHERE p.severity = 'error' AND NOT p.handled) AS first
    FROM app.candidate c, jsonb_to_recordset(c.problems) AS p (cell text, severity text, handled boolean)
    WHERE c.batch_id = ${batchId} AND c.action <> 'rejected' AND c.problems <> '[]'::jsonb`.execute(trx);
  return rows[0] ?? { mustHandle: 0, warn: 0, handled: 0, first: null };
}

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

export interface StoredColumn {
  readonly key: string | null;
  readonly field: string | null;
  readonly path: readonly string[];
  readonly unit: string | null;
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

/** Names of existing records, for rows whose change does not include the name. */
export async function recordNames(
  trx: ReadTrx,
  def: EntityDef,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const column = def.fields.get(def.nameField)?.column;
  if (ids.length === 0 || column === undefined) return new Map();
  const { rows } = await sql<{ id: string; name: string | null }>`
    SELECT id, ${sql.ref(column)} AS name FROM ${sql.table(`app.${def.table}`)} WHERE id = ANY(${ids}::uuid[])`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.id, row.name ?? '']));
}

export interface BatchFilter {
  readonly status?: string | undefined;
}

export interface BatchListRow {
  readonly id: string;
  readonly nr: number;
  readonly kind: 'import' | 'form' | 'merge' | 'undo' | 'rule';
  readonly status: 'review' | 'confirmed' | 'discarded';
  readonly title: string;
  readonly source_id: string | null;
  readonly undoes_id: string | null;
  readonly undone_by: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly after_seal: boolean;
  readonly version: number;
  readonly created_by: string;
  readonly created_at: string;
  readonly confirmed_by: string | null;
  readonly confirmed_at: string | null;
}

/** Batches newest first; a confirmed undo that is itself in force marks the batch it undoes. */
export async function batchPage(
  trx: ReadTrx,
  filter: BatchFilter & { readonly id?: string },
  page: { limit: number; offset: number },
): Promise<readonly BatchListRow[]> {
  const status = filter.status === undefined ? sql`` : sql`AND b.status = ${filter.status}`;
  const one = filter.id === undefined ? sql`` : sql`AND b.id = ${filter.id}`;
  const { rows } = await sql<BatchListRow>`
    SELECT b.*, (SELECT u.id FROM app.batch u WHERE u.undoes_id = b.id AND u.status = 'confirmed' AND NOT EXISTS (
        SELECT 1 FROM app.batch uu WHERE uu.undoes_id = u.id AND uu.status = 'confirmed') LIMIT 1) AS undone_by
    FROM app.batch b WHERE true ${status} ${one}
    ORDER BY b.created_at DESC LIMIT ${page.limit} OFFSET ${page.offset}`.execute(trx);
  return rows;
}

export async function batchTotal(trx: ReadTrx, filter: BatchFilter): Promise<number> {
  const status = filter.status === undefined ? sql`` : sql`WHERE status = ${filter.status}`;
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM app.batch ${status}`.execute(trx);
  return rows[0]?.n ?? 0;
}

/** Candidates that a review still has to answer: open conflicts, and values that must be handled. */
export async function openCandidates(trx: Trx, batchId: string, limit: number): Promise<readonly CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    SELECT * FROM app.candidate c WHERE batch_id = ${batchId} AND action <> 'rejected' AND (action = 'conflict' OR EXISTS (
      SELECT 1 FROM jsonb_to_recordset(c.problems) AS p (severity text, handled boolean)
      WHERE p.severity = 'error' AND NOT p.handled))
    ORDER BY ord LIMIT ${limit}`.execute(trx);
  return rows;
}
