import {
  BY_HAND,
  currentRows,
  type EntityDef,
  EXT_PREFIX,
  type FieldValue,
  openContents,
  parseContent,
  sameValue,
  type Trx,
  type Values,
} from '../../../../platform/ledger/index.ts';
import { type ExtensionFieldRow, holdersOf, type PlacedRevision, placedRevisions } from '../../sql/extensions.ts';

/** The value of one record under a caption, and where it was read. */
export interface PlacedValue {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly values: Values;
  readonly value: FieldValue;
  /** Null for a value that a person typed. */
  readonly place: ValuePlace | null;
}

export interface ValuePlace {
  readonly sourceId: string;
  readonly tableNo: number;
  readonly rowNo: number;
  /** The cell where it is not in the row's own; a row that was folded into another brought its cells along. */
  readonly cell: string | null;
}

const CHUNK = 1_000;

/**
 * Every value under the caption in records that the actor may write, with the cell that it stands for: the newest file of
 * the office that brought this very value, so that the cell of an undone change is not taken for it. Values that only
 * another office brought are left to that office.
 */
export async function placedValues(
  trx: Trx,
  def: EntityDef,
  field: Pick<ExtensionFieldRow, 'header_path' | 'territory_id'>,
): Promise<readonly PlacedValue[]> {
  const key = EXT_PREFIX + field.header_path;
  const found: PlacedValue[] = [];
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await holdersOf(trx, def, field.header_path, after, CHUNK);
    const last = ids.at(-1);
    if (last === undefined) return found;
    after = last;
    const rows = await currentRows(trx, def, ids, []);
    const written = new Map<string, PlacedRevision[]>();
    const placed = await placedRevisions(trx, ids, key, field.territory_id);
    for (const revision of await openContents(trx, placed)) {
      const list = written.get(revision.entity_id) ?? [];
      written.set(revision.entity_id, [...list, revision]);
    }
    for (const row of rows.values()) {
      const value = row.values[key];
      const revisions = written.get(row.id) ?? [];
      if (value === undefined || revisions.length === 0) continue;
      const { id, version, territoryId, values } = row;
      found.push({ id, version, territoryId, values, value, place: placeOf(revisions, key, value) });
    }
  }
}

function placeOf(revisions: readonly PlacedRevision[], key: string, value: FieldValue): ValuePlace | null {
  for (const { source_id: sourceId, table_no: tableNo, row_no: rowNo, content } of revisions) {
    const { n, x } = parseContent(content);
    if (!sameValue(n[key], value)) continue;
    const cell = x?.[key] ?? null;
    // What a reviewer typed over the cell is not in the file; it is read as the text it is.
    return cell === BY_HAND ? null : { sourceId, tableNo, rowNo, cell };
  }
  return null;
}
