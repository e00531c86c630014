import { type Kysely, sql } from 'kysely';
import type { SignInPolicy } from '../policy.ts';
import type { AuthTables } from '../tables.ts';

/** Counts wrong passwords by the name that was typed, in the database, so that restarts and parallel attempts count too. */
export interface Lockout {
  /** Seconds until the name may try again; 0 when it may try now. Counts the attempt that is about to be made. */
  begin(userName: string): Promise<number>;
  /** Forgets all failures of a name: after a right password, or by the administrator. */
  clear(userName: string): Promise<void>;
}

export function createLockout(db: Kysely<AuthTables>, { maxFailures, lockMinutes }: SignInPolicy): Lockout {
  return {
    async begin(userName) {
      // The attempt counts before the password is looked at; otherwise a burst of parallel guesses would all pass.
      const { rows } = await sql<{ wait: number }>`
        INSERT INTO auth.sign_in_failure AS f (user_name, failures, last_at, locked_until)
        VALUES (${userName}, 1, now(), NULL)
        ON CONFLICT (user_name) DO UPDATE SET
          failures = CASE
            WHEN f.locked_until > now() THEN f.failures
            WHEN f.locked_until IS NOT NULL OR f.last_at < now() - make_interval(mins => ${lockMinutes}) THEN 1
            ELSE f.failures + 1 END,
          locked_until = CASE
            WHEN f.locked_until > now() THEN f.locked_until
            WHEN f.locked_until IS NOT NULL OR f.last_at < now() - make_interval(mins => ${lockMinutes}) THEN NULL
            WHEN f.failures >= ${maxFailures} THEN now() + make_interval(mins => ${lockMinutes}) END,
          last_at = now()
        RETURNING ceil(extract(epoch FROM greatest(locked_until - now(), interval '0')))::int AS wait`.execute(db);
      return rows[0]?.wait ?? 0;
    },

    async clear(userName) {
      await db.deleteFrom('sign_in_failure').where('user_name', '=', userName).execute();
    },
  };
}
