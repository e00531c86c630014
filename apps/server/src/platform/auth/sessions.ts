import type { Kysely } from 'kysely';
import type { Rights } from './actor.ts';
import type { Engine } from './engine.ts';
import type { SignInPolicy } from './policy.ts';
import { sweepEnded, touchSession } from './sql/session-state.ts';
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

export function createSessions(engine: Engine, db: Kysely<AuthTables>, { idleMinutes }: SignInPolicy): Sessions {
  return {
    async find(headers) {
      if (!headers.has('cookie')) return null;
      const found = await engine.api.getSession({ headers, query: { disableRefresh: true } });
      if (found === null) return null;
      const { session, user } = found;
      const state = await touchSession(db, session.id, session.userId, idleMinutes);
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

    sweep: () => sweepEnded(db),
  };
}
