import type { CandidateDraft } from './candidate-draft.ts';
import { contentText, type HashedRow, rowHash } from './content.ts';
import type { RecordKeys } from './personal/record-keys.ts';
import { sealContent } from './personal/seal-content.ts';
import { isKeyField, searchKeys } from './search-keys.ts';
import type { CandidateRow } from './sql/batch.ts';

/**
 * The stored form: canonical text without anything personal, hash and search keys. A row that would write nothing has none.
 * `keys` are what `recordKeys` found for the batch's drafts, this one among them.
 */
export function candidateRow(
  batch: { nr: number; sourceId: string | null },
  draft: CandidateDraft,
  keys: RecordKeys,
  hash: (row: HashedRow) => Buffer = rowHash,
): CandidateRow {
  const written = Object.keys(draft.newValues);
  const writes = written.length > 0 && draft.action !== 'same';
  const cells = draft.cells && Object.keys(draft.cells).length > 0 ? { x: draft.cells } : {};
  const part = keys.get(draft);
  // A draft that nobody looked through for personal values must not pass for one that has none.
  if (part === undefined) throw new Error('the keys of another batch were given');
  const sealing = writes ? sealContent(draft, part) : null;
  const content = sealing && contentText({ n: sealing.newValues, o: sealing.oldValues, ...cells });
  const renames = written.some((key) => isKeyField(draft.kind, key));
  return {
    ord: draft.ord,
    table_no: draft.tableNo,
    row_no: draft.rowNo,
    entity_kind: draft.kind,
    entity_id: draft.entityId,
    action: draft.action,
    territory_id: draft.territoryId,
    base_version: draft.baseVersion,
    content,
    row_hash:
      content === null
        ? null
        : hash({
            batchNr: batch.nr,
            ord: draft.ord,
            entityKind: draft.kind,
            entityId: draft.entityId,
            version: draft.baseVersion + 1,
            territoryId: draft.territoryId,
            sourceId: draft.sourceId ?? batch.sourceId,
            tableNo: draft.tableNo,
            rowNo: draft.rowNo,
            content,
          }),
    sealed: sealing?.sealed ?? null,
    personal: sealing?.personal ?? null,
    conflicts: draft.conflicts ?? {},
    problems: draft.problems ?? [],
    match: draft.match ?? null,
    keys: writes
      ? { ...(renames ? (draft.search ?? searchKeys(draft.kind, draft.after)) : {}), ...draft.dimensions }
      : null,
    source_id: draft.sourceId ?? null,
  };
}
