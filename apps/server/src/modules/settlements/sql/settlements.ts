import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Settlements of a project, the newest first. */
export async function settlementIds(trx: ReadTrx, project: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app.settlement WHERE settle_project = ${project} AND NOT void
    ORDER BY settle_version DESC, id DESC`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Holds a project while a settlement of it is drawn up or confirmed, so that there is never a second one. */
export async function holdProject(trx: ReadTrx, project: string): Promise<void> {
  await sql`SELECT id FROM app.project WHERE id = ${project} FOR UPDATE`.execute(trx);
}

/** The evidence of a promise that a file is kept for, unless it was returned, or a settlement that cites it; null for none. */
export async function proofOfFile(
  trx: ReadTrx,
  file: { readonly id: string; readonly entity_id: string },
): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    SELECT code FROM app.project_proof
    WHERE project_id = ${file.entity_id} AND ${file.id} = ANY (proof_files) AND proof_verdict IS DISTINCT FROM 'RETURNED'
    UNION ALL
    SELECT l.line_proof FROM app.settlement_line l JOIN app.settlement s ON s.id = l.settlement_id
    WHERE s.settle_project = ${file.entity_id}::text AND ${file.id} = ANY (l.line_files) AND NOT s.void
    ORDER BY code LIMIT 1`.execute(trx);
  return rows[0]?.code ?? null;
}
