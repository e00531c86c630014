import {
  bulkEditEndpoint,
  eraseEndpoint,
  mergeEndpoint,
  type Permission,
  recordEndpoint,
  recordHistoryEndpoint,
  recordListEndpoint,
  saveRecordEndpoint,
  valueOriginsEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { type Actor, scopeFor } from '../auth/actor.ts';
import type { Clock } from '../clock/index.ts';
import { withReadScope, withScope } from '../db/index.ts';
import { registerEndpoint, requirePermission } from '../http/index.ts';
import {
  currentRows,
  type EntityKind,
  entityDef,
  erasePersonal,
  type LandHook,
  ledgerRefusals,
  recordAsKnown,
  type Tables,
} from '../ledger/index.ts';
import { historyOf, originsOf } from './history.ts';
import { listRecords } from './list.ts';
import { maskedValues } from './mask.ts';
import { mergeRecords } from './merge.ts';
import { type Completes, type Dimensions, saveEdits } from './save-edits.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { sightOf } from './sight.ts';
import { linkedRecords } from './sql/links.ts';

/** What a module says about the ledger kind it owns; everything else about records is the same for all kinds. */
export interface RecordKind {
  readonly kind: EntityKind;
  readonly read: Permission;
  readonly write: Permission;
  /** Title of the batch that a form save makes. */
  readonly saveTitle: string;
  /** Finds the dimensions that an edit by hand moves a record to. */
  readonly dimensions?: Dimensions;
  /** Finds what follows from an edit by hand, such as the indicator that a wording stands for. */
  readonly completes?: Completes;
}

export interface RecordDeps {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
  readonly kinds: readonly RecordKind[];
}

/** Serves list, item, provenance, history, save, bulk edit and merge for every registered kind. */
export function recordRoutes(app: FastifyInstance, deps: RecordDeps): void {
  savedViewRoutes(app, deps);
  const kindOf = (kind: EntityKind): RecordKind => {
    const found = deps.kinds.find((k) => k.kind === kind);
    if (!found) throw ledgerRefusals.record_not_found();
    return found;
  };
  // Rows that the actor may read or write by the permission of this kind, and no others that another role shows.
  const readable = (actor: Actor, kind: EntityKind) => {
    const { read } = kindOf(kind);
    requirePermission(actor, read);
    return scopeFor(actor, read);
  };
  const writable = (actor: Actor, kind: EntityKind) => {
    const registered = kindOf(kind);
    requirePermission(actor, registered.write);
    return { ...registered, scope: scopeFor(actor, registered.write) };
  };

  registerEndpoint(app, recordListEndpoint, async ({ actor, params, query }) => {
    const scope = readable(actor, params.kind);
    const answer = await withReadScope(deps.db, scope, (trx) =>
      listRecords(trx, entityDef(params.kind), query, sightOf(actor)),
    );
    return {
      ...answer,
      asOf: query.knownAt === undefined ? deps.clock.now() : new Date(query.knownAt).toISOString().replace('Z', '000Z'),
    };
  });

  registerEndpoint(app, recordEndpoint, async ({ actor, params, query }) => {
    const scope = readable(actor, params.kind);
    const def = entityDef(params.kind);
    return withReadScope(deps.db, scope, async (trx) => {
      const current = (await currentRows(trx, def, [params.id], [])).get(params.id);
      const known = await recordAsKnown(trx, def, params.id, query.knownAt ?? null);
      if (!current || !known) throw ledgerRefusals.record_not_found();
      return {
        id: known.id,
        version: known.version,
        territoryId: current.territoryId,
        values: maskedValues(def, known.values, sightOf(actor)),
        void: current.void,
        survivorId: current.survivorId,
        links: await linkedRecords(trx, params.id),
      };
    });
  });

  registerEndpoint(app, valueOriginsEndpoint, async ({ actor, params, query }) => {
    const scope = readable(actor, params.kind);
    const origins = await withReadScope(deps.db, scope, (trx) =>
      originsOf(trx, entityDef(params.kind), { id: params.id, ...query }, sightOf(actor)),
    );
    return { origins };
  });

  registerEndpoint(app, recordHistoryEndpoint, async ({ actor, params, query }) => {
    const scope = readable(actor, params.kind);
    const revisions = await withReadScope(deps.db, scope, (trx) =>
      historyOf(trx, entityDef(params.kind), params.id, query, sightOf(actor)),
    );
    return { revisions };
  });

  registerEndpoint(app, saveRecordEndpoint, async ({ actor, params, body }) => {
    const { saveTitle: title, dimensions, completes, scope } = writable(actor, params.kind);
    const { id, version, territoryId, changes, reason } = body;
    const edits = { rows: [{ id, version }], territoryId, changes, by: actor.userId, title, reason };
    const saved = await withScope(deps.db, scope, (trx) =>
      saveEdits(trx, { ...deps, dimensions, completes }, entityDef(params.kind), edits, sightOf(actor)),
    );
    const [recordId] = saved.recordIds;
    if (recordId === undefined) throw new Error('a saved batch has no record');
    return { id: recordId, version: version + 1, batchId: saved.batchId };
  });

  registerEndpoint(app, bulkEditEndpoint, async ({ actor, params, body }) => {
    const { saveTitle: title, dimensions, completes, scope } = writable(actor, params.kind);
    const edits = { ...body, territoryId: null, by: actor.userId, title };
    const saved = await withScope(deps.db, scope, (trx) =>
      saveEdits(trx, { ...deps, dimensions, completes }, entityDef(params.kind), edits, sightOf(actor)),
    );
    return { changed: saved.recordIds.length, batchId: saved.batchId };
  });

  registerEndpoint(app, mergeEndpoint, async ({ actor, params, body }) => {
    const { scope } = writable(actor, params.kind);
    const done = await withScope(deps.db, scope, (trx) =>
      mergeRecords(trx, deps.clock, deps.hooks, { kind: params.kind, ...body, by: actor.userId }),
    );
    return { batchId: done.batchId };
  });

  registerEndpoint(app, eraseEndpoint, async ({ actor, params, body }) => {
    requirePermission(actor, 'personal.erase');
    const { kind } = kindOf(params.kind);
    const act = { kind, entityId: body.id, reason: body.reason, by: actor.userId };
    return withScope(deps.db, scopeFor(actor, 'personal.erase'), (trx) =>
      erasePersonal(trx, deps.clock, deps.hooks, act),
    );
  });
}
