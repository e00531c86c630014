import { sql, type Transaction } from 'kysely';
import type { AuthTables } from '../tables.ts';

type Trx = Transaction<AuthTables>;

/** Makes the user, or keeps its id and sign-in name and takes its authenticator away. */
export async function upsertUser(trx: Trx, user: { id: string; userName: string; name: string; email: string }) {
  await sql`
    INSERT INTO auth."user"
      ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "username", "displayUsername")
    VALUES (${user.id}, ${user.name}, ${user.email}, true, now(), now(), ${user.userName}, ${user.userName})
    ON CONFLICT ("id") DO UPDATE
      SET "name" = excluded."name", "twoFactorEnabled" = false, "updatedAt" = now()`.execute(trx);
}

/** Sets the password hash of a user. */
export async function upsertPassword(trx: Trx, account: { id: string; userId: string; hash: string }) {
  await sql`
    INSERT INTO auth.account ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
    VALUES (${account.id}, ${account.userId}, 'credential', ${account.userId}, ${account.hash}, now(), now())
    ON CONFLICT ("providerId", "accountId") DO UPDATE
      SET "password" = excluded."password", "updatedAt" = now()`.execute(trx);
}

/** Says how the password came about; whether the user is disabled stays as it is. */
export async function upsertState(trx: Trx, state: { userId: string; mustChange: boolean; passwordShown: boolean }) {
  await sql`
    INSERT INTO auth.user_state (user_id, must_change, password_shown)
    VALUES (${state.userId}, ${state.mustChange}, ${state.passwordShown})
    ON CONFLICT (user_id) DO UPDATE
      SET must_change = excluded.must_change, password_shown = excluded.password_shown`.execute(trx);
}
