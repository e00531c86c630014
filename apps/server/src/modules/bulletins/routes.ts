import {
  bulletinDraftEndpoint,
  bulletinEndpoint,
  bulletinFileEndpoint,
  bulletinsEndpoint,
  reopenBulletinEndpoint,
  sealBulletinEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../platform/auth/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../../platform/db/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { Db, ReadTrx, Trx } from '../../platform/ledger/index.ts';
import { type ChartPainter, openChartPainter } from '../../platform/word/index.ts';
import { bulletinFile } from './commands/hand-out.ts';
import { reopenMonth } from './commands/reopen.ts';
import { sealMonth } from './commands/seal.ts';
import { bulletinAnswer, bulletinDraft, bulletinList, bulletinSummary } from './queries/bulletins.ts';

export interface BulletinDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Path of a font with Chinese letters for charts; one of the system's when absent. */
  readonly chartFont?: string | undefined;
}

const TYPES = {
  paper: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  annex: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Sealing of months, and the papers that come out of it. */
export function bulletinRoutes(app: FastifyInstance, deps: BulletinDeps): void {
  const { db, clock } = deps;
  // Opened at the first paper: the font is large, and most days nobody prints.
  let painter: Promise<ChartPainter | null> | undefined;
  const openPainter = () => {
    painter ??= openChartPainter(deps.chartFont);
    return painter;
  };
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
        return bulletinSummary(trx, id);
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
    bulletinFileEndpoint,
    async ({ actor, params, reply }) => {
      const press = { files: deps.files, painter: await openPainter() };
      const file = await bulletinFile({ db, clock, press }, actor, params);
      return reply
        .header('content-type', TYPES[params.kind])
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
        .send(deps.files.stream(file.hash));
    },
    { permission: 'export' },
  );
}
