import { sql } from 'kysely';
import type { CandidateAction, CandidateRow, EntityDef, ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { onSheet, rowsOf } from './rows.ts';

export interface CandidateFilter {
  readonly action?: CandidateAction | undefined;
  readonly sheetNo?: number | undefined;
  readonly withProblems?: boolean;
  /** Without the rows that are the same; conflicts come first. */
  readonly differing?: boolean;
  readonly fromRow?: number | undefined;
  readonly toRow?: number | undefined;
}

function conditions(batchId: string, filter: CandidateFilter) {
  const parts = [sql`true`];
  if (filter.action !== undefined) parts.push(sql`action = ${filter.action}`);
  if (filter.sheetNo !== undefined) parts.push(onSheet(batchId, filter.sheetNo));
  if (filter.withProblems) parts.push(sql`problems <> '[]'::jsonb`);
  if (filter.differing) parts.push(sql`action <> 'same'`);
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
    SELECT * FROM ${rowsOf(batchId)} WHERE ${conditions(batchId, filter)}
    ORDER BY ${filter.differing ? sql`action <> 'conflict', ` : sql``}ord LIMIT ${page.limit} OFFSET ${page.offset}`.execute(
    trx,
  );
  return rows;
}

export async function candidateTotal(trx: ReadTrx, batchId: string, filter: CandidateFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${rowsOf(batchId)} WHERE ${conditions(batchId, filter)}`.execute(trx);
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

/** The same rows for reading, without a lock. */
export async function candidatesAt(
  trx: ReadTrx,
  batchId: string,
  ords: readonly number[],
): Promise<ReadonlyMap<number, CandidateRow>> {
  if (ords.length === 0) return new Map();
  const { rows } = await sql<CandidateRow>`
    SELECT * FROM ${rowsOf(batchId)} WHERE ord = ANY(${ords}::int[])`.execute(trx);
  return new Map(rows.map((row) => [row.ord, row]));
}

/** The candidates of a batch that would create or change one record, first row first. */
export async function candidatesOfEntity(
  trx: Trx,
  batchId: string,
  entityId: string,
): Promise<readonly CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    SELECT * FROM app.candidate WHERE batch_id = ${batchId} AND entity_id = ${entityId} AND action <> 'rejected'
    ORDER BY ord FOR UPDATE`.execute(trx);
  return rows;
}

export async function replaceCandidate(trx: Trx, batchId: string, row: CandidateRow): Promise<void> {
  await sql`
    UPDATE app.candidate SET entity_id = ${row.entity_id}, action = ${row.action}, territory_id = ${row.territory_id},
      base_version = ${row.base_version}, content = ${row.content}, row_hash = ${row.row_hash}, sealed = ${row.sealed}, personal = ${row.personal}::jsonb,
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

/** Candidates that land and that somebody decided something about. */
export async function decidedRows(
  trx: ReadTrx,
  batchId: string,
): Promise<readonly Pick<CandidateRow, 'table_no' | 'row_no' | 'match'>[]> {
  const { rows } = await sql<Pick<CandidateRow, 'table_no' | 'row_no' | 'match'>>`
    SELECT table_no, row_no, match FROM app.candidate
    WHERE batch_id = ${batchId} AND action IN ('new', 'changed') AND match ? 'history' ORDER BY ord`.execute(trx);
  return rows;
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
