import {
  batchEffectEndpoint,
  batchEndpoint,
  batchListEndpoint,
  confirmBatchEndpoint,
  discardBatchEndpoint,
  undoBatchEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint, requirePermission } from '../../../platform/http/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { canConfirm, canDecide, canDiscard, canRemap, canUndo, hasWorkbook, mayTakeFile } from '../access.ts';
import { confirmReviewed } from '../commands/confirm.ts';
import { discardBatch } from '../commands/discard.ts';
import { undoBatch } from '../commands/undo.ts';
import { batchDetail, batchEffect, batchList, namedKept, oneBatch } from '../queries/batches.ts';
import { protectionsOf } from '../queries/protected-columns.ts';
import type { SourceDeps } from './deps.ts';

/** Batches as a whole: list, one of them, entering, giving up and undoing. */
export function batchRoutes(app: FastifyInstance, deps: SourceDeps): void {
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
        const { batch, source, ...detail } = await batchDetail(trx, params.id);
        const file = source !== null && mayTakeFile(actor, sightOf(actor), source, await protectionsOf(trx, source.id));
        return {
          ...batch,
          ...detail,
          fileName: source?.file_name ?? null,
          fileSize: source?.file_size ?? null,
          uploadedAt: source?.uploaded_at ?? null,
          abilities: {
            decide: canDecide(actor, batch),
            remap: canRemap(actor, batch) && hasWorkbook(source),
            confirm: canConfirm(actor, batch),
            discard: canDiscard(actor, batch),
            undo: canUndo(actor, batch),
            annotate: file && hasWorkbook(source) && batch.status === 'review',
          },
        };
      }),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    batchEffectEndpoint,
    ({ actor, params }) => withReadScope(deps.db, actor.scope, (trx) => batchEffect(trx, params.id)),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    confirmBatchEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, scopeFor(actor, 'ledger.confirm'), async (trx) => {
        const { version, reason } = body;
        await confirmReviewed(trx, deps.clock, deps.hooks, {
          batchId: params.id,
          by: actor.userId,
          version,
          ...(reason === undefined ? {} : { reason }),
        });
        return oneBatch(trx, params.id);
      }),
    { permission: 'ledger.confirm' },
  );

  registerEndpoint(app, discardBatchEndpoint, async ({ actor, params, body }) => {
    // Whoever reviews may send back what he may not change.
    const permission = actor.permissions.has('ledger.confirm') ? 'ledger.confirm' : 'ledger.import';
    requirePermission(actor, permission);
    return withScope(deps.db, scopeFor(actor, permission), async (trx) => {
      await discardBatch(trx, { batchId: params.id, ...body });
      return oneBatch(trx, params.id);
    });
  });

  registerEndpoint(
    app,
    undoBatchEndpoint,
    ({ actor, params, body }) =>
      withScope(deps.db, scopeFor(actor, 'ledger.confirm'), async (trx) => {
        const { batchId, kept } = await undoBatch(trx, deps.clock, deps.hooks, {
          batchId: params.id,
          by: actor.userId,
          confirm: body.confirm,
        });
        return { batch: await oneBatch(trx, batchId), kept: await namedKept(trx, kept) };
      }),
    { permission: 'ledger.confirm' },
  );
}
