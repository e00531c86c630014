import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CodedFailure } from '@guatu/kernel';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type ConnectionTarget, connectionConfig } from '../connection.ts';
import { dbErrors } from '../messages.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { type Migration, readMigrations } from '../migration-files.ts';
import { copyTarget, listTables, tableName } from './catalogue.ts';
import type { DataFolder } from './export.ts';
import type { ExportHeader, ExportManifest, FileItem, TableItem } from './format.ts';
import { backupErrors } from './messages.ts';
import { type ExportPiece, nameOf, readExport, verifyExport } from './read-export.ts';

export interface RestoreOptions {
  /** Opens the export; it is read twice, first to verify it. */
  readonly open: () => Readable;
  /** A superuser of the empty database to fill. */
  readonly owner: ConnectionTarget;
  /** Where the exported folders go; each must be empty or absent. */
  readonly folders: readonly DataFolder[];
  readonly migrations?: readonly Migration[];
}

export interface RestoreReport {
  /** Schema version of the export, and the version it was then brought to. */
  readonly schema: { readonly from: number; readonly to: number };
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/**
 * Fills an empty database and empty folders from an export, checks that they say the same as it, then migrates to the
 * product's schema. The export may come from another server version.
 * @throws CodedFailure for a damaged export, a newer one, or a target that is not empty; nothing has changed then.
 */
export async function restoreDatabase(options: RestoreOptions): Promise<RestoreReport> {
  const migrations = options.migrations ?? readMigrations();
  const { header, manifest } = await verifyExport(options.open());
  const from = assertKnownSchema(header, migrations);
  assertFoldersGiven(manifest, options.folders);
  await assertFoldersEmpty(options.folders);
  await assertEmptyAndOwned(options.owner);

  await migrate({ owner: options.owner, migrations, upTo: from });
  await load(options, manifest);
  const { to } = await migrate({ owner: options.owner, migrations });
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    schema: { from, to },
    createdAt: header.createdAt,
    tables: manifest.tables.length,
    rows,
    files: manifest.files.length,
  };
}

function assertKnownSchema(header: ExportHeader, migrations: readonly Migration[]): number {
  const { length } = header.migrations;
  if (length > migrations.length) {
    throw new CodedFailure(backupErrors.backup_schema_newer({ backup: length, product: migrations.length }));
  }
  const changed = header.migrations.find(({ sha256 }, index) => migrations[index]?.sha256 !== sha256);
  if (changed !== undefined) throw new CodedFailure(dbErrors.db_migration_changed({ file: changed.file }));
  return length;
}

function assertFoldersGiven(manifest: ExportManifest, folders: readonly DataFolder[]): void {
  const homeless = manifest.files.find((file) => folders.every(({ name }) => name !== file.folder));
  if (homeless !== undefined) throw new TypeError(`no place given for the folder ${homeless.folder}`);
}

async function assertFoldersEmpty(folders: readonly DataFolder[]): Promise<void> {
  for (const { path } of folders) {
    const entries = await readdir(path).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    });
    if (entries.length > 0) throw new CodedFailure(backupErrors.backup_folder_not_empty({ folder: path }));
  }
}

async function assertEmptyAndOwned(owner: ConnectionTarget): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ role: string; superuser: boolean; database: string }>(
      'SELECT rolname AS role, rolsuper AS superuser, current_database() AS database FROM pg_roles WHERE rolname = current_user',
    );
    const [self] = rows;
    if (self?.superuser !== true) {
      throw new CodedFailure(backupErrors.backup_restore_role_unfit({ role: self?.role ?? '' }));
    }
    if ((await schemaVersion(client)) > 0) {
      throw new CodedFailure(backupErrors.backup_target_not_empty({ database: self.database }));
    }
  });
}

async function withClient<T>(target: ConnectionTarget, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(
    connectionConfig(target, { searchPath: ['pg_catalog'], applicationName: 'guatu restore' }),
  );
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Rows in one transaction; folders under working names that become the real ones only after it. */
async function load(options: RestoreOptions, manifest: ExportManifest): Promise<void> {
  const working = options.folders.map((folder) => ({ ...folder, path: `${folder.path}.restoring` }));
  try {
    // Left over from a restore that was cut off.
    for (const { path } of working) await rm(path, { recursive: true, force: true });
    await withClient(options.owner, async (client) => {
      await client.query('BEGIN');
      // Triggers and foreign keys speak of acts, not of restoring: append-only tables take rows, order does not matter.
      await client.query("SET LOCAL session_replication_role = 'replica'; SET LOCAL synchronize_seqscans = off");
      const tables = await listTables(client);
      // Migrations may have put in rows of their own; the export has them too.
      if (tables.length > 0) await client.query(`TRUNCATE ${tables.map(tableName).join(', ')}`);
      const pieces = readExport(options.open());
      try {
        await loadItems(pieces, client, working);
      } finally {
        await pieces.return(undefined);
      }
      for (const { schema, name, last } of manifest.sequences) {
        await client.query('SELECT setval(format($1, $2::text, $3::text)::regclass, $4)', [
          '%I.%I',
          schema,
          name,
          last,
        ]);
      }
      for (const table of manifest.tables) await assertReproduced(client, table);
      await client.query('COMMIT');
    });
    for (const [index, { path }] of options.folders.entries()) await putInPlace(working[index]?.path ?? path, path);
  } catch (error) {
    for (const { path } of working) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

async function loadItems(pieces: AsyncGenerator<ExportPiece>, client: pg.Client, folders: readonly DataFolder[]) {
  let next = await pieces.next();
  while (next.done !== true) {
    if (next.value.kind !== 'item') {
      next = await pieces.next();
      continue;
    }
    const { item } = next.value;
    const body = new ItemBody(pieces);
    const sink =
      item.kind === 'table'
        ? client.query(copyFrom(`COPY ${copyTarget(item)} FROM STDIN`))
        : await fileSink(item, folders);
    await pipeline(Readable.from(body.parts(), { objectMode: false }), sink);
    next = body.following;
  }
}

/** The parts of one item; `following` is the piece that ended them. */
class ItemBody {
  readonly #pieces: AsyncGenerator<ExportPiece>;
  following: IteratorResult<ExportPiece, unknown> = { done: true, value: undefined };

  constructor(pieces: AsyncGenerator<ExportPiece>) {
    this.#pieces = pieces;
  }

  async *parts(): AsyncGenerator<Buffer> {
    for (;;) {
      this.following = await this.#pieces.next();
      if (this.following.done === true || this.following.value.kind !== 'part') return;
      yield this.following.value.data;
    }
  }
}

async function fileSink(item: FileItem, folders: readonly DataFolder[]) {
  const folder = folders.find(({ name }) => name === item.folder);
  if (folder === undefined) throw new TypeError(`no place given for the folder ${item.folder}`);
  // The format admits no upward steps, so this stays inside.
  const path = join(folder.path, ...item.path.split('/'));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return createWriteStream(path, { mode: 0o600, flush: true });
}

/** Reads the table back: what was stored must be what the export holds, whatever server wrote it. */
async function assertReproduced(client: pg.Client, table: TableItem & { sha256: string; rows: number }): Promise<void> {
  const hash = createHash('sha256');
  const stream = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
  for await (const chunk of stream) hash.update(chunk);
  if (stream.rowCount !== table.rows || hash.digest('hex') !== table.sha256) {
    throw new CodedFailure(backupErrors.backup_not_reproduced({ table: nameOf(table) }));
  }
}

async function putInPlace(working: string, path: string): Promise<void> {
  await mkdir(working, { recursive: true, mode: 0o700 });
  // Empty or absent, checked before.
  await rmdir(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
  await rename(working, path);
}
