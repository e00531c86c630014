import { createHash } from 'node:crypto';
import type { Clock } from '../clock/index.ts';
import { HASH_ALGORITHM } from './content.ts';
import { insertLink, lockChainHead } from './sql/chain.ts';
import type { Trx } from './trx.ts';

export interface LinkContent {
  readonly kind: 'batch' | 'audit' | 'seal';
  readonly refId: string;
  readonly contentHash: Buffer;
  readonly at: string;
}

/** Hash of a link: it covers the link before it, so that cutting out or rewriting one breaks every later one. */
export function linkHash(prevHash: Buffer, link: LinkContent, algorithm = HASH_ALGORITHM): Buffer {
  return createHash(algorithm)
    .update(prevHash)
    .update(`${link.kind}\n${link.refId}\n${link.at}\n`)
    .update(link.contentHash)
    .digest();
}

/**
 * Appends one link. The time is taken under the lock, so that links, and the batches they close, are in order of time.
 * Call it as late as possible: the lock is held until the transaction ends.
 */
export async function appendLink(
  trx: Trx,
  clock: Clock,
  kind: LinkContent['kind'],
  refId: string,
  contentAt: (at: string) => Buffer,
): Promise<{ seq: number; at: string; hash: Buffer }> {
  const head = await lockChainHead(trx);
  const at = clock.now();
  const contentHash = contentAt(at);
  const hash = linkHash(head.hash, { kind, refId, contentHash, at });
  const link = { kind, refId, contentHash, prevHash: head.hash, hash, algorithm: HASH_ALGORITHM, at };
  return { seq: await insertLink(trx, link), at, hash };
}
