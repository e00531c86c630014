import type { ConnectionTarget } from '../db/index.ts';
import type { PoolCounts } from '../http/observability.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import { createAuthDatabase } from './database.ts';
import { createEngine, type EngineLog, type OidcSettings } from './engine.ts';
import { createOwnAccount, type OwnAccount } from './own-account.ts';
import { createPasswordHashing } from './password-hashing.ts';
import { DEFAULT_POLICY, type SignInPolicy } from './policy.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createLockout } from './sql/lockout.ts';
import { createUnifiedSignIn, type UnifiedSignIn } from './unified-sign-in.ts';

export type { Accounts, NewAccount } from './accounts.ts';
export {
  type Actor,
  type ActorRole,
  AUDIT_DUTY,
  actorOf,
  holdsThroughout,
  type Rights,
  scopeFor,
  scopeForAny,
} from './actor.ts';
export type { OidcSettings } from './engine.ts';
export { authRefusals } from './messages.ts';
export { oidcSettings } from './oidc-settings.ts';
export type { OwnAccount } from './own-account.ts';
export { passwordProblems, readablePassword } from './password-rules.ts';
export { DEFAULT_POLICY, type SignInPolicy } from './policy.ts';
export type { OpenSession, Sessions } from './sessions.ts';
export type { SignIn, SignInOutcome } from './sign-in.ts';
export { UNIFIED_CALLBACK_PATH, type UnifiedSignIn } from './unified-sign-in.ts';

export interface AuthOptions {
  /** Connection of role `guatu_auth`. */
  readonly target: ConnectionTarget;
  /** Kept in the data folder; signs cookies and encrypts the secrets of authenticators. */
  readonly secret: string;
  /** Origin under which browsers see the product, e.g. `http://127.0.0.1:8080`. */
  readonly origin: string;
  readonly policy?: Partial<SignInPolicy>;
  readonly oidc?: OidcSettings | null;
  readonly log: EngineLog;
}

/** Everything about signing in. It knows people only by id, name and password; what they may do is kept elsewhere. */
export interface Auth {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly own: OwnAccount;
  readonly unified: UnifiedSignIn;
  readonly policy: SignInPolicy;
  /** For `/metrics`. */
  readonly pool: PoolCounts;
  close(): Promise<void>;
}

export function createAuth(options: AuthOptions): Auth {
  const { db, pool } = createAuthDatabase(options.target, (error) =>
    options.log.warn({ err: error }, 'a connection of sign-in was lost'),
  );
  const policy = { ...DEFAULT_POLICY, ...options.policy };
  const oidc = options.oidc ?? null;
  const hashing = createPasswordHashing();
  const engine = createEngine(db, hashing, { ...options, policy, oidc });
  const lockout = createLockout(db, policy);
  return {
    signIn: createSignIn(engine, db, lockout, policy),
    sessions: createSessions(engine, db, policy),
    accounts: createAccounts(db, hashing, lockout),
    own: createOwnAccount(engine, db, policy),
    unified: createUnifiedSignIn(engine, oidc),
    policy,
    pool,
    async close() {
      await Promise.all([db.destroy(), hashing.close()]);
    },
  };
}
