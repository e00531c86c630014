import {
  batchEndpoint,
  batchListEndpoint,
  candidateListEndpoint,
  confirmBatchEndpoint,
  decideEndpoint,
  discardBatchEndpoint,
  sheetRowsEndpoint,
  sourceSheetsEndpoint,
  undoBatchEndpoint,
  uploadEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '../../platform/auth/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { registerEndpoint } from '../../platform/http/index.ts';
import { type Db, findSource, type LandHook, sheetRows } from '../../platform/ledger/index.ts';
import { personNames, sightOf } from '../../platform/records/index.ts';
import { canConfirm, canDecide, canUndo } from './access.ts';
import { confirmReviewed } from './commands/confirm.ts';
import { decide } from './commands/decide.ts';
import { discardBatch } from './commands/discard.ts';
import { undoBatch } from './commands/undo.ts';
import { sourceRefusals } from './messages.ts';
import { batchAnswers, batchDetail, batchList, candidateAnswers, oneBatch, sheetsAndTables } from './queries/review.ts';

export interface SourceDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly hooks: readonly LandHook[];
  /** Hands the stored file to the import job; answers the job's id. */
  readonly submitImport: (actor: Actor, file: { hash: string; name: string }) => Promise<string>;
}

const UPLOAD_MEGABYTES = 64;
const MOST_ROWS = 400;

export function sourceRoutes(app: FastifyInstance, deps: SourceDeps): void {
  registerEndpoint(
    app,
    uploadEndpoint,
    async ({ actor, request }) => {
      const part = await request.file();
      if (!part) throw sourceRefusals.upload_missing();
      const stored = await deps.files.put(part.file, UPLOAD_MEGABYTES * 1024 * 1024);
      if (stored === null || part.file.truncated)
        throw sourceRefusals.upload_too_large({ megabytes: UPLOAD_MEGABYTES });
      return { jobId: await deps.submitImport(actor, { hash: stored.hash, name: part.filename }) };
    },
    { permission: 'ledger.import', bodyLimit: (UPLOAD_MEGABYTES + 1) * 1024 * 1024 },
  );

  registerEndpoint(
    app,
    batchListEndpoint,
    ({ actor, query }) => withReadScope(deps.db, actor.scope, (trx) => batchList(trx, query)),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    batchEndpoint,
    ({ actor, params }) =>
      withReadScope(deps.db, actor.scope, async (trx) => {
        const { batch, ...detail } = await batchDetail(trx, params.id);
        return {
          ...batch,
          ...detail,
          abilities: {
            decide: canDecide(actor, batch),
            confirm: canConfirm(actor, batch),
            undo: canUndo(actor, batch),
          },
        };
      }),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    candidateListEndpoint,
    ({ actor, params, query }) =>
      withReadScope(deps.db, actor.scope, (trx) =>
        candidateAnswers(
          trx,
          params.id,
          { ...query, withProblems: query.withProblems === 'yes' },
          query,
          sightOf(actor),
        ),
      ),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    sourceSheetsEndpoint,
    ({ actor, params }) =>
      withReadScope(deps.db, actor.scope, async (trx) => {
        const source = await findSource(trx, params.id);
        if (!source) throw sourceRefusals.source_not_found();
        const names = await personNames(trx, [source.uploaded_by]);
        return {
          id: source.id,
          kind: source.kind,
          fileName: source.file_name,
          fileHash: source.file_hash,
          labels: [...source.labels],
          uploadedBy: names.get(source.uploaded_by) ?? '',
          uploadedAt: source.uploaded_at,
          ...(await sheetsAndTables(trx, source.id)),
        };
      }),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    sheetRowsEndpoint,
    ({ actor, params, query }) =>
      withReadScope(deps.db, actor.scope, async (trx) => {
        const to = Math.min(query.to, query.from + MOST_ROWS - 1);
        const rows = await sheetRows(trx, params.id, params.sheetNo, query.from, to);
        return { rows: rows.map(({ row, cells }) => ({ row, cells: cells === null ? null : [...cells] })) };
      }),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    decideEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, actor.scope, async (trx) => {
        const version = await decide(trx, { batchId: params.id, ...body });
        const [batch] = await batchAnswers(trx, [await oneBatch(trx, params.id)]);
        if (!batch) throw sourceRefusals.source_not_found();
        return { version, counts: batch.counts };
      }),
    { permission: 'ledger.import' },
  );

  registerEndpoint(
    app,
    confirmBatchEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, actor.scope, async (trx) => {
        const reason = body.reason === undefined ? {} : { reason: body.reason };
        const { version } = body;
        await confirmReviewed(trx, deps.clock, deps.hooks, {
          batchId: params.id,
          by: actor.userId,
          version,
          ...reason,
        });
        return answerOf(trx, params.id);
      }),
    { permission: 'ledger.confirm' },
  );

  registerEndpoint(
    app,
    discardBatchEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, actor.scope, async (trx) => {
        await discardBatch(trx, { batchId: params.id, version: body.version });
        return answerOf(trx, params.id);
      }),
    { permission: 'ledger.import' },
  );

  registerEndpoint(
    app,
    undoBatchEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, actor.scope, async (trx) => {
        const { batchId, kept } = await undoBatch(trx, deps.clock, deps.hooks, {
          batchId: params.id,
          by: actor.userId,
          confirm: body.confirm,
        });
        return { batch: await answerOf(trx, batchId), kept: [...kept] };
      }),
    { permission: 'ledger.confirm' },
  );
}

async function answerOf(trx: Parameters<typeof oneBatch>[0], batchId: string) {
  const [answer] = await batchAnswers(trx, [await oneBatch(trx, batchId)]);
  if (!answer) throw sourceRefusals.source_not_found();
  return answer;
}
