import type { Kysely } from 'kysely';
import { type Engine, engineErrorCode } from './engine.ts';
import { authRefusals, authWords } from './messages.ts';
import { passwordProblems } from './password-rules.ts';
import type { SignInPolicy } from './policy.ts';
import type { OpenSession } from './sessions.ts';
import type { AuthTables } from './tables.ts';

/** What people do with their own account; each answers the cookies to set. */
export interface OwnAccount {
  /**
   * All other sessions end; this one goes on under a new token.
   * @throws CodedFailure `auth_password_weak`, `auth_current_password_wrong`
   */
  changePassword(session: OpenSession, current: string, next: string, headers: Headers): Promise<readonly string[]>;
  /** @throws CodedFailure `auth_current_password_wrong`, `auth_second_factor_already` */
  startSecondFactor(password: string, headers: Headers): Promise<{ uri: string; recoveryCodes: string[] }>;
  /** @throws CodedFailure `auth_second_factor_wrong`, `auth_second_factor_none` */
  confirmSecondFactor(code: string, headers: Headers): Promise<readonly string[]>;
  /** @throws CodedFailure `auth_current_password_wrong` */
  dropSecondFactor(password: string, headers: Headers): Promise<readonly string[]>;
  signOut(headers: Headers): Promise<readonly string[]>;
}

export function createOwnAccount(engine: Engine, db: Kysely<AuthTables>, policy: SignInPolicy): OwnAccount {
  return {
    async changePassword(session, current, next, headers) {
      const problems = passwordProblems(next, session.userName, policy.minPasswordLength);
      if (next === current) problems.push(authWords.unchanged);
      if (problems.length > 0) throw authRefusals.auth_password_weak({ problems });
      const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
      const answer = await translate(() => engine.api.changePassword({ body, headers, returnHeaders: true }));
      await db
        .updateTable('user_state')
        .set({ must_change: false, password_shown: false })
        .where('user_id', '=', session.userId)
        .execute();
      return answer.headers.getSetCookie();
    },

    async startSecondFactor(password, headers) {
      const answer = await translate(() => engine.api.enableTwoFactor({ body: { password, method: 'totp' }, headers }));
      if (answer.method !== 'totp') throw new Error('the library started another kind of second factor');
      return { uri: answer.totpURI, recoveryCodes: answer.backupCodes };
    },

    async confirmSecondFactor(code, headers) {
      const { headers: answer } = await translate(() =>
        engine.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }),
      );
      return answer.getSetCookie();
    },

    async dropSecondFactor(password, headers) {
      const { headers: answer } = await translate(() =>
        engine.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
      );
      return answer.getSetCookie();
    },

    async signOut(headers) {
      const { headers: answer } = await engine.api.signOut({ headers, returnHeaders: true });
      return answer.getSetCookie();
    },
  };
}

async function translate<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    switch (engineErrorCode(error)) {
      case 'INVALID_PASSWORD':
      case 'CREDENTIAL_ACCOUNT_NOT_FOUND':
        throw authRefusals.auth_current_password_wrong();
      case 'TOTP_ALREADY_ENABLED':
        throw authRefusals.auth_second_factor_already();
      case 'TOTP_NOT_ENABLED':
        throw authRefusals.auth_second_factor_none();
      case 'INVALID_CODE':
        throw authRefusals.auth_second_factor_wrong();
      default:
        throw error;
    }
  }
}
