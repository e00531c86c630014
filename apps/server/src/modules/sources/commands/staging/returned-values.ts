import { cellAddress } from '@guatu/sheets';
import { type EntityDef, type FieldValue, isGone, sameValue, type Values } from '../../../../platform/ledger/index.ts';
import { maskedValue } from '../../../../platform/records/index.ts';
import { isBlank, printValue, sameCell } from '../../../exports/index.ts';
import type { CellProblem } from '../../domain/cell-problem.ts';
import type { PlacedRow } from './classify-rows.ts';
import { clearedNote } from './exported-notes.ts';
import type { ExportedTable, ReturnedColumn } from './exported-table.ts';

/** What a returned row says that it did not say when it went out. */
export interface ReturnedValues {
  readonly theirs: Values;
  readonly problems: readonly CellProblem[];
}

/** What a mask leaves of a value; nobody types it, so a cell that holds it was not touched. */
const MASK = '*';
const NOTHING_SEEN = { personal: false, tax: false };

/**
 * The values of a returned row that differ from what was exported. A cell that still holds what was printed says nothing,
 * however its text would read; neither does a masked cell, nor an emptied one, which is only listed. Doubts about cells
 * that nobody touched are not this import's. `base` null: what was exported is no longer known, so everything speaks.
 */
export function returnedValues(
  def: EntityDef,
  row: PlacedRow,
  exported: ExportedTable,
  base: Values | null,
): ReturnedValues {
  const theirs: Record<string, FieldValue> = { ...row.values };
  const silent = new Set<string>();
  const cleared: CellProblem[] = [];
  for (const column of exported.columns) {
    const before = base?.[column.key] ?? null;
    const cell = cellAddress(row.row, column.column);
    // What went out was erased since; a cell that comes back must not bring it in again.
    if (isGone(before) || isSilent(def, row.row, exported, column, base === null ? undefined : before)) {
      delete theirs[column.key];
      silent.add(cell);
    } else if (before !== null && isBlank(exported.cells.value(row.row, column.column))) {
      cleared.push(clearedNote(cell, column.printed.field.label));
    } else if (base !== null && sameValue(theirs[column.key], before)) delete theirs[column.key];
  }
  return { theirs, problems: [...row.problems.filter(({ cell }) => !silent.has(cell)), ...cleared] };
}

function isSilent(
  def: EntityDef,
  row: number,
  exported: ExportedTable,
  column: ReturnedColumn,
  before: FieldValue | undefined,
): boolean {
  const found = exported.cells.value(row, column.column);
  if (column.masked && (isBlank(found) || (typeof found === 'string' && found.includes(MASK)))) return true;
  if (before === undefined || !column.asExported) return false;
  const shown = column.masked ? maskedValue(def, column.key, before, NOTHING_SEEN) : before;
  return sameCell(printValue(column.printed, shown), found, exported.date1904);
}

/** Values of a row that was put in: what stands under a mask is the copy's, not the new record's. */
export function insertedValues(row: PlacedRow, exported: ExportedTable): Values {
  const masked = new Set(
    exported.columns
      .filter(({ masked, column }) => masked && String(exported.cells.value(row.row, column) ?? '').includes(MASK))
      .map(({ key }) => key),
  );
  return Object.fromEntries(Object.entries(row.values).filter(([key]) => !masked.has(key)));
}
