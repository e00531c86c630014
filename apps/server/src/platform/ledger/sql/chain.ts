import { sql } from 'kysely';
import { PREPARED } from '../../db/index.ts';
import type { ReadTrx, Trx } from '../trx.ts';

export interface ChainHead {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Takes the lock on the head of the chain; held until the transaction ends, so it comes last. */
export async function lockChainHead(trx: Trx): Promise<ChainHead> {
  const { rows } = await sql<ChainHead>`${PREPARED} SELECT seq, hash FROM app.chain_lock()`.execute(trx);
  const head = rows[0];
  if (!head) throw new Error('chain_head has no row');
  return head;
}

export interface NewLink {
  readonly kind: 'batch' | 'audit' | 'seal';
  readonly refId: string;
  readonly contentHash: Buffer;
  readonly prevHash: Buffer;
  readonly hash: Buffer;
  readonly algorithm: string;
  readonly at: string;
}

export async function insertLink(trx: Trx, link: NewLink): Promise<number> {
  const { rows } = await sql<{ seq: number }>`${PREPARED}
    SELECT app.chain_append(${link.kind}, ${link.refId}, ${link.contentHash}, ${link.prevHash}, ${link.hash},
      ${link.algorithm}, ${link.at}) AS seq`.execute(trx);
  const row = rows[0];
  if (!row) throw new Error('chain_append returned nothing');
  return row.seq;
}

export async function insertAuditEvent(
  trx: Trx,
  event: { id: string; kind: string; actorId: string | null; subject: string; content: string; at: string },
): Promise<void> {
  await sql`
    INSERT INTO app.audit_event (id, kind, actor_id, subject, content, at)
    VALUES (${event.id}, ${event.kind}, ${event.actorId}, ${event.subject}, ${event.content}, ${event.at})`.execute(
    trx,
  );
}

export interface LinkRow {
  readonly seq: number;
  readonly kind: 'batch' | 'audit' | 'seal';
  readonly ref_id: string;
  readonly content_hash: Buffer;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  readonly algorithm: string;
  readonly at: string;
}

/** A page of links in order, for verification. */
export async function linksAfter(trx: ReadTrx, seq: number, limit: number): Promise<readonly LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    SELECT seq, kind, ref_id, content_hash, prev_hash, hash, algorithm, at FROM app.chain_link
    WHERE seq > ${seq} ORDER BY seq LIMIT ${limit}`.execute(trx);
  return rows;
}

export async function chainHead(trx: ReadTrx): Promise<ChainHead> {
  const { rows } = await sql<ChainHead>`SELECT seq, hash FROM app.chain_head`.execute(trx);
  const head = rows[0];
  if (!head) throw new Error('chain_head has no row');
  return head;
}

export interface AuditRow {
  readonly id: string;
  readonly kind: string;
  readonly actor_id: string | null;
  readonly subject: string;
  readonly content: string;
  readonly at: string;
}

export async function auditEventsById(trx: ReadTrx, ids: readonly string[]): Promise<readonly AuditRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AuditRow>`SELECT * FROM app.audit_event WHERE id = ANY(${ids}::uuid[])`.execute(trx);
  return rows;
}
