import { librariesWorkbookEndpoint, ratesWorkbookEndpoint } from '@guatu/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/actor.ts';
import { newId } from '../../../platform/clock/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { type Taker, XLSX } from '../../../platform/frames/index.ts';
import { registerEndpoint, requirePermission } from '../../../platform/http/index.ts';
import { appendAudit, type ReadTrx } from '../../../platform/ledger/index.ts';
import { workbookWords } from '../messages/stock-workbook.ts';
import { librariesWorkbook } from '../queries/libraries-workbook.ts';
import { ratesWorkbook } from '../queries/rates-workbook.ts';
import type { TakenWorkbook } from '../queries/stock-workbook.ts';
import type { ProjectDeps } from './deps.ts';

const permission = 'export';

/** The pages of counts as workbooks; each that leaves is an event of the audit. */
export function stockWorkbookRoutes(app: FastifyInstance, { db, clock }: ProjectDeps): void {
  const take = async (
    actor: Actor,
    reply: FastifyReply,
    filters: Readonly<Record<string, string | number | undefined>>,
    make: (trx: ReadTrx, taker: Taker) => Promise<TakenWorkbook>,
  ) => {
    requirePermission(actor, 'project.read');
    const scope = scopeFor(actor, permission);
    const taker = { name: actor.displayName, office: actor.orgName, at: clock.now(), id: newId() };
    const { bytes, fileName, what, rows } = await withReadScope(db, scope, (trx) => make(trx, taker), {
      snapshot: true,
    });
    const given = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    const details = { export: taker.id, filters: Object.fromEntries(given), rows };
    const subject = workbookWords.auditSubject(what, rows);
    await withScope(db, scope, (trx) =>
      appendAudit(trx, { kind: 'export', actorId: actor.userId, subject, details }, clock),
    );
    return reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };
  registerEndpoint(
    app,
    librariesWorkbookEndpoint,
    ({ actor, query, reply }) => take(actor, reply, query, (trx, taker) => librariesWorkbook(trx, actor, query, taker)),
    { permission },
  );
  registerEndpoint(
    app,
    ratesWorkbookEndpoint,
    ({ actor, query, reply }) => take(actor, reply, query, (trx, taker) => ratesWorkbook(trx, actor, query, taker)),
    { permission },
  );
}
