import { sql } from 'kysely';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/** Runs of the offices that somebody acts for; those that he only sees as one of those judged are not his to act on. */
function ownRuns({ all, territories }: Scope) {
  return sql`NOT e.void AND (${all} OR e.territory_id = ANY(${territories}::int[]))`;
}

/** Whether an objection to a run is open: not decided, or upheld about a figure and not worked in. */
const isOpen = sql`NOT o.void AND (o.objection_status = 'RAISED'
  OR (o.objection_status = 'UPHELD' AND o.objection_column IS NOT NULL AND o.objection_settled_in IS NULL))`;

/** Objections that others raised and nobody has decided, and runs that wait for what was upheld. */
export async function waitingForJudge(
  trx: ReadTrx,
  scope: Scope,
): Promise<{ readonly decide: number; readonly compute: number }> {
  const { rows } = await sql<{ decide: number; compute: number }>`
    SELECT count(*) FILTER (WHERE o.objection_status = 'RAISED' AND o.objection_by <> ${scope.user})::int AS decide,
      count(DISTINCT e.id) FILTER (WHERE o.objection_status = 'UPHELD')::int AS compute
    FROM app.evaluation e JOIN app.objection o ON o.objection_run = e.id::text
    WHERE ${ownRuns(scope)} AND e.eval_status = 'NOTICE' AND ${isOpen}`.execute(trx);
  return rows[0] ?? { decide: 0, compute: 0 };
}

/** Runs whose notice is over, with nothing open, that somebody may let out because he had no hand in them. */
export async function waitingForPublisher(trx: ReadTrx, scope: Scope, today: string): Promise<number> {
  const { rows } = await sql<{ publish: number }>`
    SELECT count(*)::int AS publish FROM app.evaluation e
    WHERE ${ownRuns(scope)} AND e.eval_status = 'NOTICE' AND e.eval_notice_until < ${today}
      AND NOT ${scope.user} = ANY(e.eval_worked_by)
      AND NOT EXISTS (SELECT 1 FROM app.objection o WHERE o.objection_run = e.id::text AND ${isOpen})`.execute(trx);
  return rows[0]?.publish ?? 0;
}
