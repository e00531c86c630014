import type { Permission } from '@guatu/contract';
import type { FastifyReply } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { newId } from '../../../platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../../../platform/db/index.ts';
import { requirePermission } from '../../../platform/http/index.ts';
import { appendAudit, type ReadTrx, type Trx } from '../../../platform/ledger/index.ts';
import type { Taker } from '../../projects/index.ts';
import { EXPORT, READ } from '../access.ts';
import { paperWords } from '../messages/papers.ts';
import type { IndicatorDeps } from '../queries/parts.ts';
import type { boardWorkbook } from '../queries/workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Made = Awaited<ReturnType<typeof boardWorkbook>>;

/** What the routes of indicators share: reading, acting and taking a board away, each within the right to it. */
export function indicatorFrame({ db, clock }: IndicatorDeps) {
  return {
    readAs: <T>(actor: Actor, query: (trx: ReadTrx, scope: Scope) => Promise<T>): Promise<T> => {
      const scope = scopeFor(actor, READ);
      return withReadScope(db, scope, (trx) => query(trx, scope), { snapshot: true });
    },
    doAs: <T>(actor: Actor, permission: Permission, act: (trx: Trx, scope: Scope) => Promise<T>): Promise<T> => {
      requirePermission(actor, permission);
      const scope = scopeFor(actor, permission);
      return withScope(db, scope, (trx) => act(trx, scope));
    },
    /** Makes the workbook within the right to export, and writes into the audit that it left. */
    take: async (
      actor: Actor,
      reply: FastifyReply,
      make: (trx: ReadTrx, taker: Taker, scope: Scope) => Promise<Made>,
    ) => {
      requirePermission(actor, READ);
      const scope = scopeFor(actor, EXPORT);
      const taker = { name: actor.displayName, office: actor.orgName, at: clock.now(), id: newId() };
      const { bytes, fileName, what, rows } = await withReadScope(db, scope, (trx) => make(trx, taker, scope), {
        snapshot: true,
      });
      const details = { export: taker.id, rows };
      const event = { kind: 'export' as const, actorId: actor.userId, subject: paperWords.audit(what, rows), details };
      await withScope(db, scope, (trx) => appendAudit(trx, event, clock));
      return reply
        .header('content-type', XLSX)
        .header('x-export-rows', String(rows))
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  };
}
