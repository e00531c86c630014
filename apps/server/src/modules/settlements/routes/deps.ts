import type { Permission } from '@guatu/contract';
import type { FastifyReply } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { newId } from '../../../platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../../../platform/db/index.ts';
import { requirePermission } from '../../../platform/http/index.ts';
import { appendAudit, type ReadTrx, type Trx } from '../../../platform/ledger/index.ts';
import type { Taker } from '../../projects/index.ts';
import { EXPORT, READ } from '../access.ts';
import type { SettlementDeps } from '../queries/parts.ts';

/** What the routes of settlements share: reading, acting and taking files away, each within the right to it. */
export function settlementFrame({ db, clock }: SettlementDeps) {
  return {
    readAs: <T>(actor: Actor, query: (trx: ReadTrx, scope: Scope) => Promise<T>): Promise<T> => {
      const scope = scopeFor(actor, READ);
      return withReadScope(db, scope, (trx) => query(trx, scope), { snapshot: true });
    },
    /** An act reaches as far as the right to it does. */
    doAs: <T>(actor: Actor, permission: Permission, act: (trx: Trx, scope: Scope) => Promise<T>): Promise<T> => {
      requirePermission(actor, permission);
      const scope = scopeFor(actor, permission);
      return withScope(db, scope, (trx) => act(trx, scope));
    },
    /** Makes a file within the right to export, and writes into the audit that it left. */
    take: async (
      actor: Actor,
      reply: FastifyReply,
      make: (trx: ReadTrx, taker: Taker, scope: Scope) => Promise<TakenFile>,
    ) => {
      requirePermission(actor, READ);
      const scope = scopeFor(actor, EXPORT);
      const taker = { name: actor.displayName, office: actor.orgName, at: clock.now(), id: newId() };
      const file = await withReadScope(db, scope, (trx) => make(trx, taker, scope), { snapshot: true });
      const { bytes, fileName, subject, rows, mediaType } = file;
      const details = { export: taker.id, rows };
      await withScope(db, scope, (trx) =>
        appendAudit(trx, { kind: 'export', actorId: actor.userId, subject, details }, clock),
      );
      return reply
        .header('content-type', mediaType)
        .header('x-export-rows', String(rows))
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  };
}

export interface TakenFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  /** What left, for the audit. */
  readonly subject: string;
  readonly rows: number;
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
