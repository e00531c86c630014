import { sql } from 'kysely';
import type { ReadTrx } from '../../../platform/ledger/index.ts';

/**
 * Leaves of the offices that run mechanisms on a day: the highest one, every one where somebody holds a role that dispatches,
 * and every other that ever held a meeting, started a campaign or issued a schedule of its own. Where nobody dispatches,
 * nobody is owed a weekly report.
 */
export async function dispatchingOffices(
  trx: ReadTrx,
  highest: number,
  roles: readonly string[],
  day: string,
): Promise<readonly number[]> {
  const { rows } = await sql<{ leaf: number }>`
    SELECT ${highest}::int AS leaf
    UNION SELECT coalesce(own.id, g.territory_id) FROM app.role_grant g
      JOIN app.person p ON p.id = g.person_id AND p.active
      LEFT JOIN app.role_grant lent ON lent.id = g.delegated_from
      LEFT JOIN app.territory own ON own.parent_id = g.territory_id AND own.kind = 'OWN'
      WHERE g.role_id = ANY(${roles}::text[]) AND g.revoked_at IS NULL AND lent.revoked_at IS NULL
        AND g.valid_from <= ${day}::date AND coalesce(g.valid_to >= ${day}::date, true)
    UNION SELECT territory_id FROM app.meeting WHERE NOT void
    UNION SELECT territory_id FROM app.campaign WHERE NOT void
    UNION SELECT territory_id FROM app.rule WHERE NOT void AND rule_id = 'dispatch-schedules' AND rule_status = 'ISSUED'
    ORDER BY leaf`.execute(trx);
  return rows.map(({ leaf }) => leaf);
}

/** The leaves that an office is in charge of: all below the unit that it works for, its own among them. */
export async function leavesOfOffice(trx: ReadTrx, leaf: number): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    WITH RECURSIVE under AS (
      SELECT coalesce(up.id, t.id) AS id FROM app.territory t
      LEFT JOIN app.territory up ON t.kind = 'OWN' AND up.id = t.parent_id WHERE t.id = ${leaf}
      UNION SELECT t.id FROM app.territory t JOIN under ON t.parent_id = under.id
    )
    SELECT id FROM under
    WHERE NOT EXISTS (SELECT FROM app.territory child WHERE child.parent_id = under.id) ORDER BY id`.execute(trx);
  return rows.map(({ id }) => id);
}
