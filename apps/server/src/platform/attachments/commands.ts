import { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import { type Clock, newId } from '../clock/index.ts';
import { type Scope, withScope } from '../db/index.ts';
import type { FileStore } from '../files/index.ts';
import {
  appendAudit,
  currentRows,
  type EntityKind,
  entityDef,
  ledgerRefusals,
  type Tables,
  type Trx,
} from '../ledger/index.ts';
import { type MediaType, mediaTypeOf } from './images/media-type.ts';
import { outwardCopy } from './images/outward-copy.ts';
import { pictureSize } from './images/picture-size.ts';
import { attachmentRefusals, attachmentWords } from './messages.ts';
import { type AttachmentRow, insertAttachment, markRemoved } from './sql.ts';

export interface AttachmentDeps {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly files: FileStore;
}

export interface Upload {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly content: Readable & { readonly truncated?: boolean };
}

/** What else is kept with a file: worked out before anything is written, then written with its row. */
export interface Kept {
  /** The name under which the sender will ask for it; made here when it is left out. */
  readonly id?: string;
  look?(type: MediaType, bytes: Buffer): Promise<(trx: Trx, row: AttachmentRow) => Promise<void>>;
}

/** A phone's photo has some five megabytes, a scanned contract some fifteen. */
export const MEGABYTES = 20;

/** Twice what phones take; a small file may claim many more and fill the memory of whoever unpacks it. */
const MEGAPIXELS = 100;

/**
 * Takes a file in and hangs it on a record of the scope. What it is, is told by its content; a picture that cannot be
 * cleaned of its place and device data is not taken, since it could never be handed out. The file itself stays as it came.
 */
export async function addAttachment(
  deps: AttachmentDeps,
  scope: Scope,
  upload: Upload,
  kept: Kept = {},
): Promise<AttachmentRow> {
  const bytes = await wholeOf(upload.content);
  const type = mediaTypeOf(bytes);
  if (type === null) throw attachmentRefusals.attachment_type();
  if (outwardCopy(type, bytes) === null) throw attachmentRefusals.attachment_broken();
  const size = pictureSize(type, bytes);
  if (size && size.width * size.height > MEGAPIXELS * 1_000_000) {
    throw attachmentRefusals.attachment_too_many_pixels({ megapixels: MEGAPIXELS });
  }
  const keep = await kept.look?.(type, bytes);
  return withScope(deps.db, scope, async (trx) => {
    const record = (await currentRows(trx, entityDef(upload.kind), [upload.id], [])).get(upload.id);
    if (!record) throw ledgerRefusals.record_not_found();
    // Only now, so that nothing that is refused stays in the store.
    const stored = await deps.files.put(Readable.from([bytes]), bytes.length);
    if (stored === null) throw attachmentRefusals.attachment_too_large({ megabytes: MEGABYTES });
    const row: AttachmentRow = {
      id: kept.id ?? newId(),
      entity_kind: upload.kind,
      entity_id: upload.id,
      territory_id: record.territoryId,
      file_name: plainName(upload.name),
      file_hash: stored.hash,
      file_size: stored.size,
      media_type: type,
      note: null,
      added_by: scope.user,
      added_at: deps.clock.now(),
    };
    await insertAttachment(trx, row);
    await keep?.(trx, row);
    const subject = attachmentWords.added(row.file_name);
    const details = { record: upload.id, hash: stored.hash };
    await appendAudit(trx, { kind: 'attachment_added', actorId: scope.user, subject, details }, deps.clock);
    return row;
  });
}

async function wholeOf(content: Upload['content']): Promise<Buffer> {
  const tooLarge = () => attachmentRefusals.attachment_too_large({ megabytes: MEGABYTES });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > MEGABYTES * 1024 * 1024) throw tooLarge();
    chunks.push(chunk);
  }
  if (content.truncated === true) throw tooLarge();
  return Buffer.concat(chunks, size);
}

/** Takes an attachment off its record. Row and file stay, so that what papers cite can still be shown to an auditor. */
export async function removeAttachment(trx: Trx, clock: Clock, row: AttachmentRow, by: string): Promise<void> {
  await markRemoved(trx, row.id, by, clock.now());
  const subject = attachmentWords.removed(row.file_name);
  const details = { record: row.entity_id, hash: row.file_hash };
  await appendAudit(trx, { kind: 'attachment_removed', actorId: by, subject, details }, clock);
}

const LONGEST_NAME = 200;

/** The name without folders and control characters. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const printable = [...last].filter((character) => character >= ' ' && character !== '\x7f').join('');
  return printable.slice(0, LONGEST_NAME) || 'file';
}
