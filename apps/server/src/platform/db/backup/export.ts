import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CodedFailure } from '@guatu/kernel';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type ConnectionTarget, connectionConfig } from '../connection.ts';
import { copyTarget, listSequences, listTables } from './catalogue.ts';
import { type ExportHeader, type ExportItem, type ExportManifest, formatNumber, partSize } from './format.ts';
import { backupErrors } from './messages.ts';
import { tarEnd, tarEntry } from './tar.ts';

/** A folder of immutable files that belongs to the data: uploads, or the secrets. */
export interface DataFolder {
  readonly name: string;
  readonly path: string;
}

export interface ExportOptions {
  /** A superuser or a role with BYPASSRLS: rows hidden from the exporter would be missing. */
  readonly owner: ConnectionTarget;
  readonly folders: readonly DataFolder[];
  /** The time written into the export. */
  readonly now: Date;
  /** Called before each table and each file. */
  readonly onItem?: (item: ExportItem) => void;
}

/**
 * Writes all data of the product as one stream: every table as of one moment, then the folders. The product may go on
 * working meanwhile; files are read after the rows that refer to them, so none can be missing.
 * @throws CodedFailure `backup_role_unfit` when policies would hide rows from the exporter.
 */
export async function exportDatabase(options: ExportOptions, sink: Writable): Promise<ExportManifest> {
  const client = new pg.Client(
    connectionConfig(options.owner, { searchPath: ['pg_catalog'], applicationName: 'guatu export' }),
  );
  await client.connect();
  const manifest: ExportManifest = { tables: [], files: [], sequences: [] };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await assertSeesEverything(client);
    const archive = new ArchiveParts(options, client, manifest);
    await pipeline(Readable.from(archive.all(), { objectMode: false }), createGzip({ level: 3 }), sink);
  } finally {
    await client.end();
  }
  return manifest;
}

/** As `exportDatabase`, into a file that only its owner may read and that appears only when it is whole. */
export async function exportToFile(options: ExportOptions, file: string): Promise<ExportManifest> {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w', 0o600);
  // Closes the handle with it; `flush` makes sure that the bytes are on the disk before the name is.
  const sink = handle.createWriteStream({ flush: true });
  try {
    const manifest = await exportDatabase(options, sink);
    await rename(unfinished, file);
    return manifest;
  } catch (error) {
    sink.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function assertSeesEverything(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ role: string; unbound: boolean }>(
    'SELECT rolname AS role, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user',
  );
  const [self] = rows;
  if (self?.unbound !== true) throw new CodedFailure(backupErrors.backup_role_unfit({ role: self?.role ?? '' }));
}

/** Produces the bytes of the archive and fills the manifest on the way. */
class ArchiveParts {
  readonly #options: ExportOptions;
  readonly #client: pg.Client;
  readonly #manifest: ExportManifest;
  readonly #seconds: number;
  #itemNumber = 0;

  constructor(options: ExportOptions, client: pg.Client, manifest: ExportManifest) {
    this.#options = options;
    this.#client = client;
    this.#manifest = manifest;
    this.#seconds = options.now.getTime() / 1000;
  }

  async *all(): AsyncGenerator<Buffer> {
    yield this.#json('header.json', await this.#header());
    for (const item of await listTables(this.#client)) {
      const stream = this.#client.query(copyTo(`COPY ${copyTarget(item)} TO STDOUT`));
      const measure = yield* this.#item(item, stream);
      this.#manifest.tables.push({ ...item, ...measure, rows: stream.rowCount });
    }
    this.#manifest.sequences.push(...(await listSequences(this.#client)));
    for (const folder of this.#options.folders) {
      for (const path of await listFiles(folder.path)) {
        const item = { kind: 'file', folder: folder.name, path } as const;
        const measure = yield* this.#item(item, createReadStream(join(folder.path, path)));
        this.#manifest.files.push({ ...item, ...measure });
      }
    }
    yield this.#json('manifest.json', this.#manifest);
    yield tarEnd;
  }

  async #header(): Promise<ExportHeader> {
    const server = await this.#client.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    const migrations = await this.#client.query<{ file: string; sha256: string }>(
      'SELECT file, sha256 FROM meta.migration ORDER BY number',
    );
    return {
      product: 'guatu',
      format: formatNumber,
      createdAt: this.#options.now.toISOString(),
      server: server.rows[0]?.version ?? '',
      migrations: migrations.rows,
    };
  }

  async *#item(item: ExportItem, bytes: Readable): AsyncGenerator<Buffer, { bytes: number; sha256: string }> {
    this.#options.onItem?.(item);
    const number = String(++this.#itemNumber).padStart(6, '0');
    yield this.#json(`${number}.json`, item);
    const hash = createHash('sha256');
    let total = 0;
    let part = 0;
    for await (const block of inParts(bytes)) {
      hash.update(block);
      total += block.length;
      yield tarEntry(`${number}/${String(++part).padStart(6, '0')}`, block, this.#seconds);
    }
    return { bytes: total, sha256: hash.digest('hex') };
  }

  #json(name: string, value: object): Buffer {
    return tarEntry(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`), this.#seconds);
  }
}

/** Gathers chunks of any size into parts of the size wanted; the last one may be smaller. */
async function* inParts(bytes: Readable): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    gathered.push(chunk);
    length += chunk.length;
    if (length >= partSize) {
      yield Buffer.concat(gathered, length);
      gathered = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(gathered, length);
}

/** Paths of all files of a folder, in a fixed order; a folder that does not exist yet has none. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
