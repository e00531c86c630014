import { type OidcSettings, oidcSettings } from '../platform/auth/index.ts';
import { defaultDataFolder } from '../platform/embedded-db/index.ts';

/** How the product is started. */
export interface StartOptions {
  readonly host: string | undefined;
  readonly port: number;
  readonly dataFolder: string;
  /** A PostgreSQL server of the office's own; null for the embedded one. */
  readonly server: { readonly app: string; readonly auth: string; readonly owner: string | null } | null;
  /** Load the demo region on the first start. Never on a server's database. */
  readonly demo: boolean;
  /** Export an older database before it is upgraded. */
  readonly exportFirst: boolean;
  readonly publicOrigin: string | undefined;
  readonly oidc: OidcSettings | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const DEFAULT_PORT = 8080;
const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Reads `--port`, `--host`, `--no-demo`, `--no-export` and the environment. */
export function parseStartOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const argument = (name: string) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const server =
    env.DATABASE_URL && env.DATABASE_AUTH_URL
      ? { app: env.DATABASE_URL, auth: env.DATABASE_AUTH_URL, owner: env.DATABASE_OWNER_URL ?? null }
      : null;
  return {
    host: argument('--host'),
    port: Number(argument('--port') ?? env.PORT ?? DEFAULT_PORT),
    dataFolder: defaultDataFolder(env),
    server,
    demo: server === null && !args.includes('--no-demo'),
    exportFirst: !args.includes('--no-export'),
    publicOrigin: env.GUATU_ORIGIN,
    oidc: oidcSettings(env),
    logLevel: LEVELS.find((level) => level === env.GUATU_LOG) ?? 'warn',
  };
}
