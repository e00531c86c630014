import { sql } from 'kysely';
import type { EntityDef, ReadTrx } from '../../ledger/index.ts';

type SubTable = NonNullable<ReturnType<EntityDef['subs']['get']>>;

/**
 * The months or spans that any row reports, newest first. Steps from one period to the one before along an index, since
 * a table of reports has millions of rows and a few dozen periods.
 */
export async function reportedPeriods(trx: ReadTrx, sub: SubTable): Promise<readonly string[]> {
  const table = sql.table(`app.${sub.table}`);
  const { rows } = await sql<{ period: string }>`
    WITH RECURSIVE p AS (
      (SELECT period FROM ${table} ORDER BY period DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT s.period FROM ${table} s WHERE s.period < p.period ORDER BY s.period DESC LIMIT 1)
      FROM p WHERE p.period IS NOT NULL
    ) SELECT period FROM p WHERE period IS NOT NULL`.execute(trx);
  return rows.map(({ period }) => period);
}
