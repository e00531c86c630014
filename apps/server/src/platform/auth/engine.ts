import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import { newId } from '../clock/index.ts';
import { authWords } from './messages.ts';
import type { PasswordHashing } from './password-hashing.ts';
import type { SignInPolicy } from './policy.ts';
import type { AuthTables } from './tables.ts';

/** Unified sign-in of the office over OpenID Connect. */
export interface OidcSettings {
  /** What the button says. */
  readonly title: string;
  /** `…/.well-known/openid-configuration` */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that holds the sign-in name of this product. */
  readonly userNameClaim: string;
}

export interface EngineLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface EngineOptions {
  /** Kept in the data folder; signs cookies and encrypts the secrets of authenticators. */
  readonly secret: string;
  /** Origin under which browsers see the product; the address that the unified sign-in sends people back to. */
  readonly origin: string;
  readonly policy: SignInPolicy;
  readonly oidc: OidcSettings | null;
  readonly log: EngineLog;
}

export const OIDC_PROVIDER = 'oidc';
export const AUTH_PATH = '/api/auth';
/** The library wants an e-mail for everybody; `.invalid` can never receive one. */
export const MAIL_DOMAIN = 'local.invalid';
const BLOCKED = 'ACCOUNT_DISABLED';

/** better-auth, set up for this product: no sign-up, no e-mail, no telemetry, its tables as our migrations made them. */
export function createEngine(db: Kysely<AuthTables>, hashing: PasswordHashing, options: EngineOptions) {
  const { policy, oidc, log } = options;
  return betterAuth({
    appName: authWords.product,
    baseURL: options.origin,
    basePath: AUTH_PATH,
    secret: options.secret,
    telemetry: { enabled: false },
    database: { db, type: 'postgres' },
    logger: { level: 'warn', log: (level, message) => log[level === 'error' ? 'error' : 'warn']({}, message) },
    // Our own limits, which are kept in the database and speak Chinese, stand before every call.
    rateLimit: { enabled: false },
    session: {
      expiresIn: policy.sessionHours * 3600,
      // Idle time is ours to judge; a busy session must still end after the working day.
      disableSessionRefresh: true,
    },
    account: { accountLinking: { enabled: true, trustedProviders: [OIDC_PROVIDER] } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: policy.minPasswordLength,
      password: {
        hash: (password) => hashing.hash(password),
        verify: ({ hash, password }) => hashing.verify(password, hash),
      },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 30, usernameValidator: isUserName }),
      twoFactor({ issuer: authWords.product }),
      ...(oidc === null ? [] : [genericOAuth({ config: [oidcProvider(oidc)] })]),
    ],
    onAPIError: { errorURL: '/sign-in' },
    advanced: {
      cookiePrefix: 'guatu',
      useSecureCookies: options.origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      // The unified sign-in comes back from another site, and must find the state it was sent away with.
      cookies: { state: { attributes: { sameSite: 'lax' } }, oauth_state: { attributes: { sameSite: 'lax' } } },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-guatu-address'] },
    },
    databaseHooks: {
      session: {
        create: {
          // Every way in passes here: password, code, recovery code, unified sign-in.
          before: async ({ userId }) => {
            const state = await db
              .selectFrom('user_state')
              .select('disabled')
              .where('user_id', '=', userId)
              .executeTakeFirst();
            if (state?.disabled !== false)
              throw new APIError('FORBIDDEN', { code: BLOCKED, message: 'account is disabled' });
          },
        },
      },
    },
  });
}

export type Engine = ReturnType<typeof createEngine>;

/** The code of an error that better-auth threw, or null for any other error. */
export function engineErrorCode(error: unknown): string | null {
  if (!(error instanceof APIError)) return null;
  return error.body?.code ?? error.status.toString();
}

export function isBlocked(code: string | null): boolean {
  return code === BLOCKED;
}

export function isUserName(name: string): boolean {
  return /^[a-z][a-z0-9._-]{2,29}$/.test(name);
}

function oidcProvider({ discoveryUrl, clientId, clientSecret, userNameClaim }: OidcSettings) {
  return {
    providerId: OIDC_PROVIDER,
    discoveryUrl,
    clientId,
    clientSecret,
    scopes: ['openid', 'profile'],
    // Whoever the office's directory knows but the system administrator did not enter stays outside.
    disableSignUp: true,
    requireIdTokenVerification: true,
    mapProfileToUser: (profile: Readonly<Record<string, unknown>>) => ({
      email: `${String(profile[userNameClaim]).toLowerCase()}@${MAIL_DOMAIN}`,
      emailVerified: true,
    }),
  };
}
