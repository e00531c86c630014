import { sql } from 'kysely';
import type { AttachmentRow } from '../../../platform/attachments/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** What a file is kept for, by its title: a paper that was handed in, a request that was made; null where it may be taken off. */
export async function paperKept(
  trx: ReadTrx,
  { entity_kind: kind, entity_id: id }: AttachmentRow,
): Promise<string | null> {
  if (kind !== 'task' && kind !== 'request') return null;
  const { rows } = await sql<{ title: string }>`
    SELECT task_title AS title FROM app.task WHERE id = ${id} AND task_status IN ('REPORTED', 'DONE')
    UNION ALL SELECT request_title FROM app.request WHERE id = ${id} AND request_status <> 'ASKED'`.execute(trx);
  return rows[0]?.title ?? null;
}
