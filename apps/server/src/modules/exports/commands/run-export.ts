import type { ExportRequest } from '@guatu/contract';
import type { CanonicalValue } from '@guatu/kernel';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { type ConnectionTarget, withScope } from '../../../platform/db/index.ts';
import { appendAudit, type Db } from '../../../platform/ledger/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { fingerprint } from '../../../platform/signing/index.ts';
import { KeptThread } from '../../../platform/threads/kept-thread.ts';
import { exportWords } from '../messages.ts';
import type { ExportOrder, ExportStart, MadeExport } from './order.ts';

export interface ExportDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly target: ConnectionTarget;
}

/** A hundred thousand rows with all columns; nearly all values of an export die as soon as they are written. */
const MEMORY = { most: 1024, young: 96 };

/**
 * Makes an export and records it before anybody gets it: nothing leaves the house unrecorded. One at a time, the others
 * wait in the order they came.
 */
export function createExporter(deps: ExportDeps): (actor: Actor, request: ExportRequest) => Promise<MadeExport> {
  const thread = new KeptThread<ExportStart, MadeExport>('make-export', MEMORY);
  let last: Promise<unknown> = Promise.resolve();
  return (actor, request) => {
    const order: ExportOrder = {
      id: newId(),
      at: deps.clock.now(),
      request,
      person: { id: actor.userId, name: actor.displayName, office: actor.orgName },
      scope: scopeFor(actor, 'export'),
      sight: sightOf(actor),
    };
    const next = last.then(() => thread.run({ order, target: deps.target }));
    // A failure is the asker's; those who wait behind it go on.
    last = next.catch(() => undefined);
    return next.then(async (made) => {
      await record(deps, order, made);
      return made;
    });
  };
}

async function record(deps: ExportDeps, order: ExportOrder, made: MadeExport): Promise<void> {
  const { kind, query, template, columns = [], mergeEqual } = order.request;
  const hash = fingerprint(made.bytes);
  const filters: Record<string, CanonicalValue> = {};
  for (const [name, value] of Object.entries(query)) if (value !== undefined) filters[name] = value;
  await withScope(deps.db, order.scope, (trx) =>
    appendAudit(
      trx,
      {
        kind: 'export',
        actorId: order.person.id,
        subject: exportWords.auditSubject(made.label, made.rows),
        details: { export: order.id, kind, template, columns, mergeEqual, filters, rows: made.rows, hash },
      },
      deps.clock,
    ),
  );
}
