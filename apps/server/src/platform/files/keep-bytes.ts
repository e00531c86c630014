import { Readable } from 'node:stream';
import type { FileStore, StoredFile } from './file-store.ts';

/** Stores a file that the product itself has made, whatever its size. */
export async function keepBytes(files: FileStore, bytes: Uint8Array): Promise<StoredFile> {
  const stored = await files.put(Readable.from([Buffer.from(bytes)]), bytes.length);
  if (stored === null) throw new Error('the store found a file longer than it is');
  return stored;
}
