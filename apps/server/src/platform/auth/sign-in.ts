import type { Kysely } from 'kysely';
import { type Engine, engineErrorCode, isBlocked, isUserName } from './engine.ts';
import { authRefusals } from './messages.ts';
import type { SignInPolicy } from './policy.ts';
import type { Lockout } from './sql/lockout.ts';
import type { AuthTables } from './tables.ts';

/** How an attempt ended; `cookies` are `Set-Cookie` values that the answer must carry. */
export type SignInOutcome =
  | { readonly state: 'second_factor'; readonly userId: string; readonly cookies: readonly string[] }
  | {
      readonly state: 'signed_in';
      readonly userId: string;
      readonly cookies: readonly string[];
      readonly mustChangePassword: boolean;
    };

export interface SignIn {
  /**
   * Checks a name and password.
   * @throws CodedFailure `auth_wrong_password` (also for names that do not exist), `auth_locked`, `auth_disabled`
   */
  withPassword(userName: string, password: string, headers: Headers): Promise<SignInOutcome>;
  /**
   * Second step, with the cookie of the first.
   * @throws CodedFailure `auth_wrong_code`, `auth_challenge_over`, `auth_disabled`
   */
  withCode(kind: 'totp' | 'recovery', code: string, headers: Headers): Promise<SignInOutcome>;
}

export function createSignIn(engine: Engine, db: Kysely<AuthTables>, lockout: Lockout, policy: SignInPolicy): SignIn {
  const { maxFailures, lockMinutes } = policy;

  async function signedIn(userId: string, headers: Headers): Promise<SignInOutcome> {
    const state = await db
      .selectFrom('user_state')
      .select('must_change')
      .where('user_id', '=', userId)
      .executeTakeFirst();
    return {
      state: 'signed_in',
      userId,
      cookies: headers.getSetCookie(),
      mustChangePassword: state?.must_change === true,
    };
  }

  return {
    async withPassword(userName, password, headers) {
      const name = userName.toLowerCase();
      if (!isUserName(name)) throw authRefusals.auth_wrong_password({ maxFailures, lockMinutes });
      const retryAfterSeconds = await lockout.begin(name);
      if (retryAfterSeconds > 0) throw authRefusals.auth_locked({ retryAfterSeconds });
      try {
        const { response, headers: answer } = await engine.api.signInUsername({
          body: { username: name, password },
          headers,
          returnHeaders: true,
        });
        await lockout.clear(name);
        if ('twoFactorRedirect' in response) {
          return { state: 'second_factor', userId: await idOf(db, name), cookies: answer.getSetCookie() };
        }
        return signedIn(response.user.id, answer);
      } catch (error) {
        const code = engineErrorCode(error);
        if (code === null) throw error;
        if (isBlocked(code)) throw authRefusals.auth_disabled();
        throw authRefusals.auth_wrong_password({ maxFailures, lockMinutes });
      }
    },

    async withCode(kind, code, headers) {
      const verify = kind === 'totp' ? engine.api.verifyTOTP : engine.api.verifyBackupCode;
      try {
        const { response, headers: answer } = await verify({ body: { code }, headers, returnHeaders: true });
        return await signedIn(response.user.id, answer);
      } catch (error) {
        const problem = engineErrorCode(error);
        if (problem === null) throw error;
        if (isBlocked(problem)) throw authRefusals.auth_disabled();
        const wrong = problem === 'INVALID_CODE' || problem === 'INVALID_BACKUP_CODE';
        throw wrong ? authRefusals.auth_wrong_code() : authRefusals.auth_challenge_over();
      }
    },
  };
}

async function idOf(db: Kysely<AuthTables>, userName: string): Promise<string> {
  const { id } = await db.selectFrom('user').select('id').where('username', '=', userName).executeTakeFirstOrThrow();
  return id;
}
