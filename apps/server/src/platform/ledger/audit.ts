import { createHash } from 'node:crypto';
import { type CanonicalValue, canonicalText } from '@guatu/kernel';
import { type Clock, newId, systemClock } from '../clock/index.ts';
import { appendLink } from './chain.ts';
import { HASH_ALGORITHM } from './content.ts';
import { insertAuditEvent } from './sql/chain.ts';
import type { Trx } from './trx.ts';

/** Something that happened besides the ledger: a sign-in, a refusal, an export, a change of rights or rules, a backup. */
export interface AuditEvent {
  /** Stable code such as `sign_in`, `export`, `grant_added`. */
  readonly kind: string;
  readonly actorId: string | null;
  /** What it was done to, in words a reader of the log understands. */
  readonly subject: string;
  readonly details: { readonly [key: string]: CanonicalValue };
}

export function auditContent(event: AuditEvent): string {
  return canonicalText({ kind: event.kind, actor: event.actorId, subject: event.subject, details: event.details });
}

export function auditHash(id: string, at: string, content: string, algorithm = HASH_ALGORITHM): Buffer {
  return createHash(algorithm).update(`${id}\n${at}\n${content}`).digest();
}

/** Records the event in the same chain as the batches; answers its place there. It takes the chain's lock: call it last in the transaction. */
export async function appendAudit(
  trx: Trx,
  event: AuditEvent,
  clock: Clock = systemClock,
): Promise<{ readonly seq: number; readonly at: string }> {
  const id = newId();
  const content = auditContent(event);
  const { seq, at } = await appendLink(trx, clock, 'audit', id, (time) => auditHash(id, time, content));
  await insertAuditEvent(trx, { id, kind: event.kind, actorId: event.actorId, subject: event.subject, content, at });
  return { seq, at };
}
