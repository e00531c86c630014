import type { ClientConfig } from 'pg';
import { valueTypes } from './values.ts';

/** Where a database is: a `postgres://` address, or the fields of one (a `host` that starts with `/` is a socket folder). */
export type ConnectionTarget =
  | string
  | {
      readonly host: string;
      readonly port: number;
      readonly database: string;
      readonly user: string;
      readonly password: string;
    };

export interface SessionSettings {
  /** Schemas searched for unqualified names, e.g. `['app', 'public']`. */
  readonly searchPath: readonly string[];
  /** Role taken on right after signing in, for owner connections (`guatu_owner` cannot sign in itself). */
  readonly runAs?: string | undefined;
  /** Sees every row: for migrations, exports and other work that no user asked for. */
  readonly wholeTree?: boolean | undefined;
  readonly applicationName?: string | undefined;
}

/**
 * Client configuration shared by every connection of the product. The session settings travel in the start-up message,
 * so that there is no moment in which a fresh connection runs with the server's own zone, date style or search path.
 */
export function connectionConfig(target: ConnectionTarget, session: SessionSettings): ClientConfig {
  const settings: Record<string, string> = {
    search_path: session.searchPath.join(','),
    TimeZone: 'UTC',
    DateStyle: 'ISO,YMD',
    IntervalStyle: 'postgres',
    bytea_output: 'hex',
    extra_float_digits: '1',
  };
  if (session.runAs !== undefined) settings.role = session.runAs;
  if (session.wholeTree === true) settings['app.all'] = 'yes';
  const ours = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  const shared = { application_name: session.applicationName ?? 'guatu', types: valueTypes, keepAlive: true };
  if (typeof target !== 'string') return { ...target, ...shared, options: ours };

  // `pg` lets the address win over the fields, so an `options` already in it must be merged rather than lost.
  const address = new URL(target);
  const theirs = address.searchParams.get('options');
  address.searchParams.set('options', theirs === null ? ours : `${theirs} ${ours}`);
  return { ...shared, connectionString: address.toString() };
}

/** The target as an address, for `DATABASE_URL` of another process. */
export function targetUrl(target: ConnectionTarget): string {
  if (typeof target === 'string') return target;
  const address = new URL('postgres://localhost');
  address.username = encodeURIComponent(target.user);
  address.password = encodeURIComponent(target.password);
  address.pathname = `/${encodeURIComponent(target.database)}`;
  address.port = String(target.port);
  // An address has no place for a socket folder but this parameter, which wins over the host name.
  address.searchParams.set('host', target.host);
  return address.toString();
}

/** The same place, another database of it. */
export function withDatabase(target: ConnectionTarget, database: string): ConnectionTarget {
  if (typeof target !== 'string') return { ...target, database };
  const address = new URL(target);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.toString();
}
