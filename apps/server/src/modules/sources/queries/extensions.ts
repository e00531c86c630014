import type { ExtensionField } from '@guatu/contract';
import { maskNumbersInText } from '@guatu/kernel';
import { ENTITY_KINDS, type ReadTrx } from '../../../platform/ledger/index.ts';
import { batchNo, type Sight } from '../../../platform/records/index.ts';
import { type ExtensionFieldRow, extensionFieldRows, extensionUses } from '../sql/extensions.ts';

const MOST_CHARACTERS = 24;

/** Every column of the offices' own that the reader may know of, with how much is kept under it. */
export async function extensionList(
  trx: ReadTrx,
  sight: Sight,
  mayType: (territoryId: number) => boolean,
): Promise<readonly ExtensionField[]> {
  const uses = new Map((await extensionUses(trx, ENTITY_KINDS)).map((use) => [`${use.kind}\n${use.path}`, use]));
  const fields = (await extensionFieldRows(trx)).map((row): ExtensionField => {
    const use = uses.get(`${row.entity_kind}\n${row.header_path}`);
    return {
      id: row.id,
      kind: row.entity_kind,
      path: row.header_path,
      captionUnit: row.caption_unit,
      territoryId: row.territory_id,
      label: row.label,
      type: row.type,
      unit: row.unit,
      values: use?.values ?? 0,
      // Nobody has said that the column is harmless: it may hold anybody's telephone.
      examples: (use?.examples ?? []).map((text) => shortened(sight.personal ? text : maskNumbersInText(text))),
      pending: pendingOf(row),
      mayType: mayType(row.territory_id),
    };
  });
  // The ledgers in their order; what most is kept under comes first.
  const place = ({ kind }: ExtensionField) => ENTITY_KINDS.indexOf(kind);
  return fields.sort((a, b) => place(a) - place(b) || b.values - a.values || a.path.localeCompare(b.path));
}

function pendingOf(row: ExtensionFieldRow): ExtensionField['pending'] {
  const { pending_batch: batchId, pending_nr: nr, pending_at: at, pending_label: label, pending_type: type } = row;
  if (batchId === null || nr === null || at === null || label === null || type === null) return null;
  return { batchId, batchNo: batchNo(nr, at), label, type, unit: row.pending_unit };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_CHARACTERS ? text : `${characters.slice(0, MOST_CHARACTERS).join('')}…`;
}
