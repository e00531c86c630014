import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An immutable file, named by what is in it. */
export interface StoredFile {
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly size: number;
}

/**
 * Uploads and photos. A file is written once, under its hash, and never changed; who may read it is decided by the route
 * that owns the row which names the hash.
 */
export interface FileStore {
  /**
   * Takes a stream in, at most `maxBytes`; answers null when it was longer, and then keeps nothing. The file is on disk
   * (synced) before this returns, so that a row may name it.
   */
  put(content: Readable, maxBytes: number): Promise<StoredFile | null>;
  read(hash: string): Promise<Uint8Array>;
  stream(hash: string): Readable;
  has(hash: string): Promise<boolean>;
  /** Takes back an upload that no row names yet. */
  discard(hash: string): Promise<void>;
  /** Every stored hash, for backup and for finding files that no row names. */
  list(): AsyncIterable<string>;
}

const INCOMING = 'incoming';
const HASH = /^[0-9a-f]{64}$/;

/** A store under `folder`, two characters of the hash a sub-folder, private to the product's account. */
export async function createFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, INCOMING);
  await mkdir(incoming, { recursive: true, mode: 0o700 });

  const pathOf = (hash: string) => {
    if (!HASH.test(hash)) throw new TypeError('not the hash of a stored file');
    return join(folder, hash.slice(0, 2), hash);
  };

  return {
    async put(content, maxBytes) {
      const temporary = join(incoming, randomBytes(12).toString('hex'));
      const hash = createHash('sha256');
      let size = 0;
      const meter = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          if (size > maxBytes) return done(new TooLong());
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(content, meter, createWriteStream(temporary, { mode: 0o600 }));
      } catch (error) {
        await rm(temporary, { force: true });
        if (error instanceof TooLong) return null;
        throw error;
      }
      const name = hash.digest('hex');
      await syncFile(temporary);
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 });
      await publish(temporary, pathOf(name));
      return { hash: name, size };
    },
    read: (hash) => readFile(pathOf(hash)),
    stream: (hash) => createReadStream(pathOf(hash)),
    has: async (hash) => (await stat(pathOf(hash)).catch(absent)) !== null,
    discard: (hash) => rm(pathOf(hash), { force: true }),
    async *list() {
      for (const sub of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/.test(sub)) continue;
        for (const name of await readdir(join(folder, sub))) if (HASH.test(name)) yield name;
      }
    },
  };
}

/**
 * Removes what an earlier product was receiving when it died: it is nobody's. Only for the start of the product; threads and
 * commands open the same folder while uploads are coming in.
 */
export async function sweepIncoming(folder: string): Promise<void> {
  const incoming = join(folder, INCOMING);
  await rm(incoming, { recursive: true, force: true });
}

class TooLong extends Error {}

/** Gives the file its name without replacing one that is there: same hash, same content. */
async function publish(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
    await unlink(temporary);
  } catch (error) {
    if (isCode(error, 'EEXIST')) await unlink(temporary);
    // Some file systems know no hard links.
    else await rename(temporary, target);
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: unknown): null {
  if (isCode(error, 'ENOENT')) return null;
  throw error;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
