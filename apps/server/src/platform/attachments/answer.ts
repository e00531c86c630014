import type { Attachment } from '@guatu/contract';
import type { AttachmentRow } from './sql.ts';

/** An attachment as it is told, with the name of whoever added it. */
export function attachmentAnswer(row: AttachmentRow, names: ReadonlyMap<string, string>): Attachment {
  return {
    id: row.id,
    fileName: row.file_name,
    size: row.file_size,
    hash: row.file_hash,
    mediaType: row.media_type,
    note: row.note,
    addedBy: names.get(row.added_by) ?? '',
    addedAt: row.added_at,
  };
}
