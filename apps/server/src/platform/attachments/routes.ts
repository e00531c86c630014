import { attachEndpoint, attachmentFileEndpoint, attachmentsEndpoint, detachEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../auth/actor.ts';
import { withReadScope, withScope } from '../db/index.ts';
import { registerEndpoint, requirePermission } from '../http/index.ts';
import { type EntityKind, ledgerRefusals, type ReadTrx } from '../ledger/index.ts';
import { personNames, type RecordKind } from '../records/index.ts';
import { attachmentAnswer } from './answer.ts';
import { type AttachmentDeps, addAttachment, MEGABYTES, removeAttachment } from './commands.ts';
import { outwardCopy } from './images/outward-copy.ts';
import { attachmentRefusals } from './messages.ts';
import { type AttachmentRow, attachmentsOf, findAttachment } from './sql.ts';

export interface AttachmentRouteDeps extends AttachmentDeps {
  readonly kinds: readonly Pick<RecordKind, 'kind' | 'read' | 'write'>[];
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

  // First found by anything the actor may see, then judged by the one permission that its kind asks for.
  const findFor = async (actor: Actor, id: string, act: 'read' | 'write') => {
    const row = await withReadScope(deps.db, actor.scope, (trx) => findAttachment(trx, id));
    if (!row) throw attachmentRefusals.attachment_not_found();
    const permission = kindOf(row.entity_kind)[act];
    requirePermission(actor, permission);
    const scope = scopeFor(actor, permission);
    if (!(await withReadScope(deps.db, scope, (trx) => findAttachment(trx, id)))) {
      throw attachmentRefusals.attachment_not_found();
    }
    return { row, scope };
  };

  registerEndpoint(app, attachmentsEndpoint, async ({ actor, params }) => {
    const { read } = kindOf(params.kind);
    requirePermission(actor, read);
    const rows = await withReadScope(deps.db, scopeFor(actor, read), (trx) =>
      attachmentsOf(trx, params.kind, params.id),
    );
    return { attachments: await named(actor, rows) };
  });

  registerEndpoint(
    app,
    attachEndpoint,
    async ({ actor, params, request }) => {
      const { write } = kindOf(params.kind);
      requirePermission(actor, write);
      const part = await request.file();
      if (!part) throw attachmentRefusals.attachment_missing();
      const row = await addAttachment(deps, scopeFor(actor, write), {
        ...params,
        name: part.filename,
        content: part.file,
      });
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
    await withScope(deps.db, scope, async (trx) => {
      const kept = await deps.keptFor(trx, row);
      if (kept !== null) throw attachmentRefusals.attachment_kept({ what: kept });
      await removeAttachment(trx, deps.clock, row, actor.userId);
    });
    return { done: true as const };
  });
}
