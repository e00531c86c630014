import { sql } from 'kysely';
import type { ReadTrx } from '../trx.ts';

/** The confirmed batch that undoes `batchId` and has not been undone itself. */
export async function undoOf(trx: ReadTrx, batchId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT u.id FROM app.batch u
    WHERE u.undoes_id = ${batchId} AND u.status = 'confirmed'
      AND NOT EXISTS (SELECT 1 FROM app.batch uu WHERE uu.undoes_id = u.id AND uu.status = 'confirmed')`.execute(trx);
  return rows[0]?.id;
}
