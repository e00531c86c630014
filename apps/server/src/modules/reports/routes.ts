import { Readable } from 'node:stream';
import {
  acceptRestEndpoint,
  correctionListEndpoint,
  decideReadingsEndpoint,
  markReadingEndpoint,
  pasteReportEndpoint,
  reportBatchEndpoint,
  reportEndpoint,
  reportFileEndpoint,
  reportListEndpoint,
  reportPublicationEndpoint,
  reportQuoteEndpoint,
  reportsWaitingEndpoint,
  revokeCorrectionEndpoint,
  undoReadingsEndpoint,
  uploadReportEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../platform/auth/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import type { JobRequest } from '../../platform/jobs/index.ts';
import type { Db, ReadTrx, Trx } from '../../platform/ledger/index.ts';
import { reportAccess } from './access.ts';
import { makeBatch } from './commands/batch.ts';
import { revokeCorrection } from './commands/corrections.ts';
import { type Acted, acceptRest, decideReadings, undoStep } from './commands/decide.ts';
import { markReading } from './commands/mark.ts';
import { correctPublication } from './commands/publication.ts';
import { takeFile } from './commands/take-file.ts';
import { reportRefusals, reportWords } from './messages.ts';
import { changedAnswer, publicationAnswer, reportAnswer, reportList, reportsWaiting } from './queries/answer.ts';
import { correctionAnswers, quoteOf } from './queries/quote.ts';

const MEGABYTES = 20;
const BYTES = MEGABYTES * 1024 * 1024;

/** Reading an uploaded report. */
export const reportJob = {
  ...{ kind: 'report', permission: reportAccess.write, worker: 'read-report', retryable: true, maxAttempts: 3 },
} as const;

export interface ReportDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  /** Hands a stored report to the job that reads it; answers the job's id. */
  readonly submit: (actor: Actor, request: JobRequest) => Promise<string>;
}

/** Reports: brought, reviewed figure by figure, laid out as batches. */
export function reportRoutes(app: FastifyInstance, deps: ReportDeps): void {
  const { db, clock, files } = deps;
  const { read, write } = reportAccess;
  const readAs = <T>(actor: Actor, query: (trx: ReadTrx) => Promise<T>): Promise<T> =>
    withReadScope(db, scopeFor(actor, read), query, { snapshot: true });
  const act = <T>(actor: Actor, change: (trx: Trx, by: string) => Promise<T>): Promise<T> =>
    withScope(db, scopeFor(actor, write), (trx) => change(trx, actor.userId));
  const decide = (actor: Actor, change: (trx: Trx, by: string) => Promise<Acted>) =>
    act(actor, async (trx, by) => {
      const { report, seqs } = await change(trx, by);
      return changedAnswer(trx, clock, report, seqs);
    });
  const submit = (actor: Actor, name: string, title: string | null, hash: string) =>
    deps.submit(actor, { kind: reportJob.kind, title: title ?? name, payload: { hash, name, title } });

  // A report is an office's: who sees single projects only has none to bring it to.
  const allowBringing = (actor: Actor) => {
    const { all, territories } = scopeFor(actor, write);
    if (!all && territories.length === 0) throw reportRefusals.report_office_missing();
  };

  registerEndpoint(app, reportListEndpoint, ({ actor, query }) => readAs(actor, (trx) => reportList(trx, query)), {
    permission: read,
  });
  // Counted where the reader may decide, not wherever he may look.
  registerEndpoint(
    app,
    reportsWaitingEndpoint,
    ({ actor }) => withReadScope(db, scopeFor(actor, write), reportsWaiting),
    { permission: write },
  );
  registerEndpoint(
    app,
    reportEndpoint,
    ({ actor, params }) =>
      readAs(actor, (trx) => {
        const decides = actor.permissions.has(write);
        return reportAnswer(trx, clock, params.id, { decide: decides, takeFile: true });
      }),
    { permission: read },
  );
  registerEndpoint(
    app,
    reportQuoteEndpoint,
    ({ actor, params }) => readAs(actor, (trx) => quoteOf(trx, params.id, params.seq)),
    { permission: read },
  );
  registerEndpoint(
    app,
    reportFileEndpoint,
    async ({ actor, params, reply }) => {
      const file = await withScope(db, scopeFor(actor, read), (trx) => takeFile(trx, clock, actor.userId, params.id));
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .send(Buffer.from(await files.read(file.hash)));
    },
    { permission: read },
  );
  registerEndpoint(
    app,
    correctionListEndpoint,
    ({ actor }) => readAs(actor, async (trx) => ({ rows: await correctionAnswers(trx) })),
    { permission: read },
  );
  registerEndpoint(
    app,
    uploadReportEndpoint,
    async ({ actor, request }) => {
      allowBringing(actor);
      const part = await request.file();
      if (!part) throw reportRefusals.report_file_missing();
      const stored = await files.put(part.file, BYTES);
      if (stored === null || part.file.truncated) throw reportRefusals.report_file_too_large({ megabytes: MEGABYTES });
      return { jobId: await submit(actor, part.filename, null, stored.hash) };
    },
    { permission: write, bodyLimit: BYTES + 1024 * 1024 },
  );
  registerEndpoint(
    app,
    pasteReportEndpoint,
    async ({ actor, body }) => {
      allowBringing(actor);
      const stored = await files.put(Readable.from([Buffer.from(body.text)]), BYTES);
      if (stored === null) throw reportRefusals.report_file_too_large({ megabytes: MEGABYTES });
      return { jobId: await submit(actor, `${body.title ?? reportWords.pasted}.txt`, body.title, stored.hash) };
    },
    { permission: write, bodyLimit: BYTES },
  );
  registerEndpoint(
    app,
    decideReadingsEndpoint,
    ({ actor, params, body }) =>
      decide(actor, (trx, by) => decideReadings(trx, clock, { id: params.id, by, decisions: body.decisions })),
    { permission: write },
  );
  registerEndpoint(
    app,
    acceptRestEndpoint,
    ({ actor, params, body }) => decide(actor, (trx, by) => acceptRest(trx, clock, { ...params, ...body, by })),
    { permission: write },
  );
  registerEndpoint(
    app,
    undoReadingsEndpoint,
    ({ actor, params }) => decide(actor, (trx, by) => undoStep(trx, clock, { ...params, by })),
    { permission: write },
  );
  registerEndpoint(
    app,
    markReadingEndpoint,
    ({ actor, params, body }) => decide(actor, (trx) => markReading(trx, clock, { ...params, ...body })),
    { permission: write },
  );
  registerEndpoint(
    app,
    reportPublicationEndpoint,
    ({ actor, params, body }) =>
      act(actor, async (trx, by) =>
        publicationAnswer(trx, await correctPublication(trx, clock, { ...params, ...body, by })),
      ),
    { permission: write },
  );
  registerEndpoint(
    app,
    reportBatchEndpoint,
    ({ actor, params }) => {
      const scope = scopeFor(actor, write);
      return withScope(db, scope, async (trx) => {
        const allowed = scope.all ? null : new Set(scope.territories);
        const { repeated, ...batch } = await makeBatch(trx, clock, {
          ...params,
          by: actor.userId,
          allowed,
        });
        return { ...batch, repeated: [...repeated] };
      });
    },
    { permission: write },
  );
  registerEndpoint(
    app,
    revokeCorrectionEndpoint,
    ({ actor, params }) => act(actor, (trx, by) => revokeCorrection(trx, clock, params.id, by)),
    { permission: write },
  );
}
