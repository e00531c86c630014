import type { Kysely } from 'kysely';
import { newId } from '../clock/index.ts';
import { MAIL_DOMAIN } from './engine.ts';
import { authRefusals } from './messages.ts';
import type { PasswordHashing } from './password-hashing.ts';
import { upsertPassword, upsertState, upsertUser } from './sql/accounts.ts';
import type { Lockout } from './sql/lockout.ts';
import type { AuthTables } from './tables.ts';

export interface NewAccount {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly password: string;
  /** The password is printed for everybody to see (demo accounts); the product then stays on this machine. */
  readonly passwordShown?: boolean;
  /** Off for demo accounts only. */
  readonly mustChange: boolean;
}

/** What the system administrator does with sign-in accounts. */
export interface Accounts {
  /**
   * Makes the account, or gives an existing one a new password; then nothing of the old access is left: no session, no
   * lock, no authenticator. It may be repeated after it broke off.
   */
  provide(account: NewAccount): Promise<void>;
  /** A disabled user is out at once. */
  setDisabled(userId: string, disabled: boolean): Promise<void>;
  /** Names of enabled accounts that the shown password still opens. */
  withShownPassword(): Promise<string[]>;
}

export function createAccounts(db: Kysely<AuthTables>, hashing: PasswordHashing, lockout: Lockout): Accounts {
  return {
    async provide(account) {
      const { userId, userName, displayName, mustChange, passwordShown = false } = account;
      const hash = await hashing.hash(account.password);
      await db.transaction().execute(async (trx) => {
        await upsertUser(trx, { id: userId, userName, name: displayName, email: `${userName}@${MAIL_DOMAIN}` });
        await upsertPassword(trx, { id: newId(), userId, hash });
        await upsertState(trx, { userId, mustChange, passwordShown });
        await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute();
        await trx.deleteFrom('session').where('userId', '=', userId).execute();
      });
      await lockout.clear(userName);
    },

    async setDisabled(userId, disabled) {
      const { numUpdatedRows } = await db
        .updateTable('user_state')
        .set({ disabled })
        .where('user_id', '=', userId)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw authRefusals.auth_user_missing();
      if (disabled) await db.deleteFrom('session').where('userId', '=', userId).execute();
    },

    async withShownPassword() {
      const rows = await db
        .selectFrom('user_state')
        .innerJoin('user', 'user.id', 'user_state.user_id')
        .select('user.username')
        .where('password_shown', '=', true)
        .where('disabled', '=', false)
        .orderBy('user.username')
        .execute();
      return rows.flatMap(({ username }) => (username === null ? [] : [username]));
    },
  };
}
