import { sql } from 'kysely';
import { PREPARED } from '../../db/index.ts';
import type { Trx } from '../trx.ts';

/** Sealed periods among the given ones, after taking a shared lock on each so that sealing waits for this batch. */
export async function sealsInForce(
  trx: Trx,
  territories: readonly number[],
  periods: readonly string[],
): Promise<readonly string[]> {
  await sql`${PREPARED}
    SELECT pg_advisory_xact_lock_shared(hashtextextended('seal:' || p, 0))
    FROM unnest(${periods}::text[]) AS p ORDER BY p`.execute(trx);
  const { rows } = await sql<{ period: string }>`${PREPARED}
    SELECT DISTINCT period FROM app.seal
    WHERE reopened_at IS NULL AND period = ANY(${periods}::text[])
      AND territory_id = ANY(
        WITH RECURSIVE up AS (
          SELECT id, parent_id FROM app.territory WHERE id = ANY(${territories}::int[])
          UNION SELECT t.id, t.parent_id FROM app.territory t JOIN up ON t.id = up.parent_id
        ) SELECT id FROM up)
    ORDER BY period`.execute(trx);
  return rows.map((row) => row.period);
}
