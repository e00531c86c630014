import { sql } from 'kysely';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';

export interface BatchFilter {
  readonly id?: string;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
}

export interface BatchListRow {
  readonly id: string;
  readonly nr: number;
  readonly kind: 'import' | 'form' | 'merge' | 'undo' | 'rule' | 'erase';
  readonly status: 'review' | 'confirmed' | 'discarded';
  readonly title: string;
  readonly source_id: string | null;
  readonly undoes_id: string | null;
  readonly undone_by: string | null;
  readonly territory_id: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly reason: string | null;
  readonly after_seal: boolean;
  readonly version: number;
  readonly created_by: string;
  readonly created_at: string;
  readonly confirmed_by: string | null;
  readonly confirmed_at: string | null;
}

function conditions({ id, status, kind }: BatchFilter) {
  const parts = [sql`true`];
  if (id !== undefined) parts.push(sql`b.id = ${id}`);
  if (status !== undefined) parts.push(sql`b.status = ${status}`);
  if (kind !== undefined) parts.push(sql`b.kind = ${kind}`);
  return sql.join(parts, sql` AND `);
}

/**
 * Batches newest first. A confirmed undo that is itself in force marks the batch it undoes; a batch under review is
 * counted as it stands.
 */
export async function batchPage(
  trx: ReadTrx,
  filter: BatchFilter,
  page: { limit: number; offset: number },
): Promise<readonly BatchListRow[]> {
  const { rows } = await sql<BatchListRow>`
    SELECT b.id, b.nr, b.kind, b.status, b.title, b.source_id, b.undoes_id, b.territory_id, b.reason, b.after_seal,
      b.version, b.created_by, b.created_at, b.confirmed_by, b.confirmed_at,
      CASE WHEN b.status = 'review' THEN COALESCE((
        SELECT jsonb_object_agg(a.action, a.n)
        FROM (SELECT c.action, count(*) AS n FROM app.candidate c WHERE c.batch_id = b.id GROUP BY c.action) a), '{}')
        ELSE b.counts END AS counts,
      (SELECT u.id FROM app.batch u WHERE u.undoes_id = b.id AND u.status = 'confirmed' AND NOT EXISTS (
        SELECT 1 FROM app.batch uu WHERE uu.undoes_id = u.id AND uu.status = 'confirmed') LIMIT 1) AS undone_by
    FROM app.batch b WHERE ${conditions(filter)}
    ORDER BY b.created_at DESC LIMIT ${page.limit} OFFSET ${page.offset}`.execute(trx);
  return rows;
}

/** How many batches stand at each status. */
export async function batchStatuses(
  trx: ReadTrx,
  filter: Pick<BatchFilter, 'kind'>,
): Promise<{ review: number; confirmed: number; discarded: number }> {
  const { rows } = await sql<{ status: BatchListRow['status']; n: number }>`
    SELECT b.status, count(*) AS n FROM app.batch b WHERE ${conditions(filter)} GROUP BY b.status`.execute(trx);
  const count = (status: BatchListRow['status']) => rows.find((row) => row.status === status)?.n ?? 0;
  return { review: count('review'), confirmed: count('confirmed'), discarded: count('discarded') };
}

/** Why a batch was sent back. */
export async function setBatchReason(trx: Trx, batchId: string, reason: string): Promise<void> {
  await sql`UPDATE app.batch SET reason = ${reason} WHERE id = ${batchId}`.execute(trx);
}
