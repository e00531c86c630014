import { type Kysely, sql } from 'kysely';
import type { Rights } from './actor.ts';
import type { Engine } from './engine.ts';
import type { SignInPolicy } from './policy.ts';
import type { AuthTables } from './tables.ts';

/** An open session of someone who may use it. */
export interface OpenSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly userName: string;
  readonly secondFactor: boolean;
  readonly mustChangePassword: boolean;
  /** What the person may do, as worked out under `rightsKey`; null until somebody works it out. */
  readonly rights: Rights | null;
  readonly rightsKey: string | null;
}

export interface Sessions {
  /** The session of these cookies; null when there is none, it ended, was idle too long, or its user was disabled. */
  find(headers: Headers): Promise<OpenSession | null>;
  keepRights(sessionId: string, key: string, rights: Rights): Promise<void>;
  /** Ends all sessions of a user, at once and everywhere. */
  endAll(userId: string): Promise<void>;
  /** Removes what ended by itself. Called now and then by a job. */
  sweep(): Promise<void>;
}

/** Writing down each use would make every read a write; the idle time is therefore exact to a minute. */
const TOUCH_SECONDS = 60;

export function createSessions(engine: Engine, db: Kysely<AuthTables>, { idleMinutes }: SignInPolicy): Sessions {
  return {
    async find(headers) {
      if (!headers.has('cookie')) return null;
      const found = await engine.api.getSession({ headers, query: { disableRefresh: true } });
      if (found === null) return null;
      const { session, user } = found;
      const state = await touch(db, session.id, session.userId, idleMinutes);
      if (state === undefined || state.disabled || state.idle) {
        await db.deleteFrom('session').where('id', '=', session.id).execute();
        return null;
      }
      return {
        sessionId: session.id,
        userId: session.userId,
        userName: user.username ?? '',
        secondFactor: user.twoFactorEnabled === true,
        mustChangePassword: state.must_change,
        rights: state.rights,
        rightsKey: state.rights_key,
      };
    },

    async keepRights(sessionId, key, rights) {
      await db
        .updateTable('session_state')
        .set({ rights_key: key, rights: JSON.stringify(rights) })
        .where('session_id', '=', sessionId)
        .execute();
    },

    async endAll(userId) {
      await db.deleteFrom('session').where('userId', '=', userId).execute();
    },

    async sweep() {
      await sql`DELETE FROM auth.session WHERE "expiresAt" < now()`.execute(db);
      await sql`DELETE FROM auth.verification WHERE "expiresAt" < now()`.execute(db);
      await sql`DELETE FROM auth.sign_in_failure WHERE last_at < now() - interval '1 day'`.execute(db);
    },
  };
}

interface SessionState {
  idle: boolean;
  disabled: boolean;
  must_change: boolean;
  rights_key: string | null;
  rights: Rights | null;
}

/** Reads the state of a session and moves its last use forward, unless it has been idle too long. */
async function touch(db: Kysely<AuthTables>, sessionId: string, userId: string, idleMinutes: number) {
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
