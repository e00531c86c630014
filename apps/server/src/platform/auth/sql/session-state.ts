import { type Kysely, sql } from 'kysely';
import type { Rights } from '../actor.ts';
import type { AuthTables } from '../tables.ts';

export interface SessionState {
  readonly idle: boolean;
  readonly disabled: boolean;
  readonly must_change: boolean;
  readonly rights_key: string | null;
  readonly rights: Rights | null;
}

/** Writing down each use would make every read a write; the idle time is therefore exact to a minute. */
const TOUCH_SECONDS = 60;

/**
 * Reads the state of a session and moves its last use forward, unless it has been idle too long.
 * Undefined when the user has no state, which is never the case for an account that the product made.
 */
export async function touchSession(
  db: Kysely<AuthTables>,
  sessionId: string,
  userId: string,
  idleMinutes: number,
): Promise<SessionState | undefined> {
  const { rows } = await sql<SessionState>`
    WITH before AS (
      SELECT s.last_seen, s.last_seen < now() - make_interval(mins => ${idleMinutes}) AS idle, s.rights_key, s.rights
      FROM auth.session_state s WHERE s.session_id = ${sessionId}
    ), moved AS (
      INSERT INTO auth.session_state (session_id, last_seen)
      SELECT ${sessionId}, now()
      WHERE NOT EXISTS (SELECT FROM before WHERE idle OR last_seen > now() - make_interval(secs => ${TOUCH_SECONDS}))
      ON CONFLICT (session_id) DO UPDATE SET last_seen = now()
    )
    SELECT coalesce(b.idle, false) AS idle, u.disabled, u.must_change, b.rights_key, b.rights
    FROM auth.user_state u LEFT JOIN before b ON true WHERE u.user_id = ${userId}`.execute(db);
  return rows[0];
}

/** Removes sessions and challenges that ended by themselves, and failures that no longer count. */
export async function sweepEnded(db: Kysely<AuthTables>): Promise<void> {
  await sql`DELETE FROM auth.session WHERE "expiresAt" < now()`.execute(db);
  await sql`DELETE FROM auth.verification WHERE "expiresAt" < now()`.execute(db);
  await sql`DELETE FROM auth.sign_in_failure WHERE last_at < now() - interval '1 day'`.execute(db);
}
