import type { CanonicalValue } from '@guatu/kernel';
import type { FastifyReply } from 'fastify';
import type { Kysely } from 'kysely';
import { type Actor, scopeFor } from '../auth/index.ts';
import type { Clock } from '../clock/index.ts';
import { withScope } from '../db/index.ts';
import { appendAudit, type Tables } from '../ledger/index.ts';

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/** A file that leaves the house, and what the audit says of it. */
export interface MadeExport extends MadeFile {
  readonly subject: string;
  readonly details: { readonly rows: number } & Readonly<Record<string, CanonicalValue>>;
}

/** Hands a file over under its own name. */
function sendFile(reply: FastifyReply, { bytes, fileName, mediaType }: MadeFile): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Hands an export over. That it left is an event of the audit, written before it does. */
export async function sendExport(
  { db, clock }: { readonly db: Kysely<Tables>; readonly clock: Clock },
  actor: Actor,
  reply: FastifyReply,
  { subject, details, ...file }: MadeExport,
): Promise<FastifyReply> {
  const event = { kind: 'export', actorId: actor.userId, subject, details };
  await withScope(db, scopeFor(actor, 'export'), (trx) => appendAudit(trx, event, clock));
  return sendFile(reply.header('x-export-rows', String(details.rows)), file);
}
