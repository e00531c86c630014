import { mkdirSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';

/** How clients reach the server: a socket in a private folder, or a port of the loopback interface. */
export type Endpoint = { readonly socketFolder: string; readonly port: number } | { readonly port: number };

export function isSocket(endpoint: Endpoint): endpoint is { socketFolder: string; port: number } {
  return 'socketFolder' in endpoint;
}

/** What `pg` takes as host. */
export function hostOf(endpoint: Endpoint): string {
  return isSocket(endpoint) ? endpoint.socketFolder : '127.0.0.1';
}

/** Files that PostgreSQL is told to read instead of those in its data folder. */
export interface SettingsFiles {
  readonly config: string;
  readonly access: string;
}

const mega = 1024 * 1024;

/**
 * Writes the server's settings, anew at each start. They lie outside the cluster folder: that one belongs to another account
 * when the product runs as root, and root must not write where another account could have put a link.
 */
export function writeSettings(folder: string, endpoint: Endpoint, durable: boolean): SettingsFiles {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const files = { config: join(folder, 'postgresql.conf'), access: join(folder, 'pg_hba.conf') };
  const lines = Object.entries(serverSettings(endpoint, durable)).map(([name, value]) => `${name} = '${value}'`);
  writeFileSync(files.config, `${lines.join('\n')}\n`, { mode: 0o644 });
  // Passwords always, even on the private socket: one rule for every platform, and never trust.
  const access = isSocket(endpoint) ? 'local all all scram-sha-256' : 'host all all 127.0.0.1/32 scram-sha-256';
  writeFileSync(files.access, `${access}\n`, { mode: 0o644 });
  return files;
}

/** Settings for an office machine of two cores that also runs the product and a browser. */
function serverSettings(endpoint: Endpoint, durable: boolean): Record<string, string> {
  const memory = totalmem() / mega;
  const buffers = Math.round(Math.min(512, Math.max(64, memory / 16)));
  return {
    listen_addresses: isSocket(endpoint) ? '' : '127.0.0.1',
    port: String(endpoint.port),
    unix_socket_directories: isSocket(endpoint) ? endpoint.socketFolder : '',
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    max_connections: '60',
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.round(Math.max(256, memory / 3))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    // The second core is the product's; and starting a worker takes longer than reading one district.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    random_page_cost: '1.1',
    // Backups are logical exports, so the log serves crash recovery only.
    wal_level: 'minimal',
    max_wal_senders: '0',
    wal_compression: 'on',
    min_wal_size: '80MB',
    // A checkpoint in the middle of a large import would make it write every page twice.
    max_wal_size: '3GB',
    checkpoint_timeout: '15min',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_line_prefix: '%m [%p] %q%u@%d ',
    log_checkpoints: 'off',
    // A long statement of a product that was killed must not go on for nobody.
    ...(process.platform === 'linux' ? { client_connection_check_interval: '2s' } : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
}
