import {
  attachEndpoint,
  attachmentFileEndpoint,
  attachmentsEndpoint,
  detachEndpoint,
  type Permission,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeForAny } from '../auth/actor.ts';
import { type Scope, withReadScope, withScope } from '../db/index.ts';
import { registerEndpoint, requireAny } from '../http/index.ts';
import { type EntityKind, ledgerRefusals, type ReadTrx } from '../ledger/index.ts';
import { personNames } from '../records/index.ts';
import { attachmentAnswer } from './answer.ts';
import { type AttachmentDeps, addAttachment, MEGABYTES, removeAttachment } from './commands.ts';
import { outwardCopy } from './images/outward-copy.ts';
import { attachmentRefusals } from './messages.ts';
import { type AttachmentRow, attachmentsOf, findAttachment } from './sql.ts';

/** One right to it, or several of which each is enough. */
type Rights = Permission | readonly [Permission, ...Permission[]];

/** Who may see what hangs on a kind of record, and who may hang anything on it. */
export interface AttachmentKind {
  readonly kind: EntityKind;
  readonly read: Rights;
  readonly write: Rights;
  /** Refuses who may not change what hangs on this very record, or not any more. */
  readonly guard?: (trx: ReadTrx, id: string, userId: string) => Promise<void>;
}

export interface AttachmentRouteDeps extends AttachmentDeps {
  readonly kinds: readonly AttachmentKind[];
  /** What a file is kept for, in words; null where it may be taken off. */
  readonly keptFor: (trx: ReadTrx, row: AttachmentRow) => Promise<string | null>;
}

/** Photos and papers of records: listed, added, handed out and taken off by whoever may read or write the record. */
export function attachmentRoutes(app: FastifyInstance, deps: AttachmentRouteDeps): void {
  const kindOf = (kind: EntityKind) => {
    const found = deps.kinds.find((each) => each.kind === kind);
    if (!found) throw ledgerRefusals.record_not_found();
    return found;
  };
  const named = async (actor: Actor, rows: readonly AttachmentRow[]) => {
    const names = await withReadScope(deps.db, actor.scope, (trx) =>
      personNames(trx, [...new Set(rows.map((row) => row.added_by))]),
    );
    return rows.map((row) => attachmentAnswer(row, names));
  };

  const scopeOf = (actor: Actor, rights: Rights) => {
    const asked = typeof rights === 'string' ? ([rights] as const) : rights;
    requireAny(actor, asked);
    return scopeForAny(actor, asked);
  };
  const guard = (scope: Scope, kind: EntityKind, id: string) =>
    withReadScope(deps.db, scope, async (trx) => kindOf(kind).guard?.(trx, id, scope.user));

  // First found by anything the actor may see, then judged by the rights that its kind asks for.
  const findFor = async (actor: Actor, id: string, act: 'read' | 'write') => {
    const row = await withReadScope(deps.db, actor.scope, (trx) => findAttachment(trx, id));
    if (!row) throw attachmentRefusals.attachment_not_found();
    const scope = scopeOf(actor, kindOf(row.entity_kind)[act]);
    if (!(await withReadScope(deps.db, scope, (trx) => findAttachment(trx, id)))) {
      throw attachmentRefusals.attachment_not_found();
    }
    return { row, scope };
  };

  registerEndpoint(app, attachmentsEndpoint, async ({ actor, params }) => {
    const scope = scopeOf(actor, kindOf(params.kind).read);
    const rows = await withReadScope(deps.db, scope, (trx) => attachmentsOf(trx, params.kind, params.id));
    return { attachments: await named(actor, rows) };
  });

  registerEndpoint(
    app,
    attachEndpoint,
    async ({ actor, params, request }) => {
      const scope = scopeOf(actor, kindOf(params.kind).write);
      await guard(scope, params.kind, params.id);
      const part = await request.file();
      if (!part) throw attachmentRefusals.attachment_missing();
      const row = await addAttachment(deps, scope, { ...params, name: part.filename, content: part.file });
      const [added] = await named(actor, [row]);
      if (!added) throw attachmentRefusals.attachment_not_found();
      return added;
    },
    { bodyLimit: (MEGABYTES + 1) * 1024 * 1024 },
  );

  registerEndpoint(app, attachmentFileEndpoint, async ({ actor, params, reply }) => {
    const { row } = await findFor(actor, params.id, 'read');
    const copy = outwardCopy(row.media_type, await deps.files.read(row.file_hash));
    if (copy === null) throw attachmentRefusals.attachment_broken();
    // A paper is downloaded, never opened inside the product's own pages.
    const place = row.media_type === 'application/pdf' ? 'attachment' : 'inline';
    return reply
      .header('content-type', row.media_type)
      .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(row.file_name)}`)
      .header('cache-control', 'private, max-age=3600')
      .send(Buffer.from(copy));
  });

  registerEndpoint(app, detachEndpoint, async ({ actor, params }) => {
    const { row, scope } = await findFor(actor, params.id, 'write');
    await guard(scope, row.entity_kind, row.entity_id);
    await withScope(deps.db, scope, async (trx) => {
      const kept = await deps.keptFor(trx, row);
      if (kept !== null) throw attachmentRefusals.attachment_kept({ what: kept });
      await removeAttachment(trx, deps.clock, row, actor.userId);
    });
    return { done: true as const };
  });
}
