import { entityDef, isEntityKind, type Trx } from '../../../../platform/ledger/index.ts';
import { recordNames } from '../../sql/review.ts';
import { exportNote, missingNotes } from './exported-notes.ts';
import type { ExportedTable, RowIdentity } from './exported-table.ts';
import type { ReadTable } from './read-table.ts';

/**
 * Says of each keyed row which record it is. Where a row was copied, the record is the row that still has its name, else
 * the first. Records whose rows are gone are listed by name; they stay as they are.
 */
export async function identified(trx: Trx, table: ReadTable): Promise<ReadTable> {
  const { exported } = table;
  if (exported === undefined || !isEntityKind(table.kind)) return table;
  const { rowsOfKey, entries } = exported;
  const gone = [...entries.values()].filter(({ key }) => !rowsOfKey.has(key)).map(({ id }) => id);
  const copied = [...rowsOfKey].flatMap(([key, rows]) => (rows.length > 1 ? (entries.get(key)?.id ?? []) : []));
  const def = entityDef(table.kind);
  const names = await recordNames(trx, def, [...gone, ...copied]);
  const identities = new Map<number, RowIdentity>();
  for (const [key, rows] of rowsOfKey) {
    const entry = entries.get(key);
    const own = entry === undefined ? null : originalRow(def.nameField, exported, rows, names.get(entry.id));
    for (const row of rows) {
      if (entry === undefined) identities.set(row, { is: 'foreign' });
      else identities.set(row, row === own ? { is: 'record', id: entry.id, version: entry.version } : { is: 'copy' });
    }
  }
  const missing = gone.flatMap((id) => names.get(id) ?? []);
  return {
    ...table,
    exported: { ...exported, identities },
    notes: [...(table.notes ?? []), ...unreadNotes(table), ...missingNotes(missing)],
  };
}

/** An export has no group rows: one that reads like a group is a record that was put in with little on it. */
function unreadNotes(table: ReadTable) {
  return table.rows.filter(({ label }) => label === 'group').map(({ row }) => exportNote('unread_row', `A${row}`));
}

function originalRow(
  nameField: string,
  { cells, columns }: ExportedTable,
  rows: readonly number[],
  name: string | undefined,
): number | null {
  const column = columns.find(({ key }) => key === nameField)?.column;
  const named = column === undefined ? undefined : rows.find((row) => cells.value(row, column) === name);
  return named ?? rows[0] ?? null;
}
