import {
  type BulletinSummary,
  bulletinDraftEndpoint,
  bulletinEndpoint,
  bulletinFileEndpoint,
  bulletinsEndpoint,
  makePapersEndpoint,
  reopenBulletinEndpoint,
  sealBulletinEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../../../platform/db/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import type { Db, ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { bulletinFile } from '../commands/hand-out.ts';
import { reopenMonth } from '../commands/reopen.ts';
import { sealMonth } from '../commands/seal.ts';
import { bulletinAnswer, bulletinDraft, bulletinList, bulletinSummary } from '../queries/bulletins.ts';

export interface BulletinDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Puts the making of a bulletin's papers into the queue, with the seal or not at all; answers the job. */
  readonly submitPapers: (actor: Actor, bulletin: BulletinSummary, trx: Trx) => Promise<string>;
}

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** Sealing of months, and the papers that come out of it. */
export function sealingRoutes(app: FastifyInstance, deps: BulletinDeps): void {
  const { db, clock } = deps;
  const read = <T>(actor: Actor, ask: (trx: ReadTrx, scope: Scope) => Promise<T>) => {
    const scope = scopeFor(actor, 'project.read');
    return withReadScope(db, scope, (trx) => ask(trx, scope), { snapshot: true });
  };
  const seal = <T>(actor: Actor, act: (trx: Trx, scope: Scope) => Promise<T>) => {
    const scope = scopeFor(actor, 'period.seal');
    return withScope(db, scope, (trx) => act(trx, scope));
  };

  registerEndpoint(
    app,
    bulletinsEndpoint,
    ({ actor }) => read(actor, (trx, scope) => bulletinList(trx, scope, clock)),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    bulletinDraftEndpoint,
    ({ actor, query }) => read(actor, (trx, scope) => bulletinDraft(trx, scope, query.period, clock)),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    sealBulletinEndpoint,
    ({ actor, body }) =>
      seal(actor, async (trx, scope) => {
        const id = await sealMonth(trx, { userId: actor.userId, scope }, body.period, clock);
        const summary = await bulletinSummary(trx, id);
        return { ...summary, jobId: await deps.submitPapers(actor, summary, trx) };
      }),
    { permission: 'period.seal' },
  );

  registerEndpoint(
    app,
    bulletinEndpoint,
    ({ actor, params }) => read(actor, (trx, scope) => bulletinAnswer(trx, scope, params.id, clock)),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    reopenBulletinEndpoint,
    ({ actor, params, body }) =>
      seal(actor, async (trx) => {
        await reopenMonth(trx, { id: params.id, by: actor.userId, reason: body.reason }, clock);
        return bulletinSummary(trx, params.id);
      }),
    { permission: 'period.seal' },
  );

  registerEndpoint(
    app,
    makePapersEndpoint,
    ({ actor, params }) =>
      seal(actor, async (trx) => ({
        jobId: await deps.submitPapers(actor, await bulletinSummary(trx, params.id), trx),
      })),
    { permission: 'period.seal' },
  );

  registerEndpoint(
    app,
    bulletinFileEndpoint,
    async ({ actor, params, reply }) => {
      const file = await bulletinFile(deps, actor, params);
      return reply
        .header('content-type', TYPES[file.fileName.split('.').at(-1) ?? ''])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
        .send(deps.files.stream(file.hash));
    },
    { permission: 'export' },
  );
}
