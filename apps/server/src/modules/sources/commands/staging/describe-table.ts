import { columnKey } from '@guatu/sheets';
import { contentHash, entityDef, isEntityKind, makeKey } from '../../../../platform/ledger/index.ts';
import type { NewTable } from '../../sql/staging.ts';
import type { StoredColumn } from '../../sql/tables.ts';
import { tableProblems } from './incoming.ts';
import { type AsOf, subKeyFor } from './keyed-values.ts';
import type { ReadTable } from './read-table.ts';

/** What is kept of a table beside its rows: where it stands and what its columns were taken for. */
export function describeTable(table: ReadTable, tableNo: number, sheetNo: number, asOf: AsOf | null): NewTable {
  const def = isEntityKind(table.kind) ? entityDef(table.kind) : null;
  const plainUnits = new Map(plainColumns(table).map((column) => [column.letter, column.unit]));
  const columns: Record<string, StoredColumn> = {};
  for (const column of table.columns) {
    const field = column.field === null ? undefined : def?.fields.get(column.field);
    const subKey = field?.sub ? subKeyFor(field.sub, asOf) : null;
    const lands = field !== undefined && (field.sub === null || subKey !== null);
    columns[column.letter] = {
      key: lands ? makeKey(field.id, subKey) : null,
      field: column.field,
      path: column.path,
      unit: column.unit,
      plainUnit: plainUnits.get(column.letter) ?? null,
      unitFrom: column.unitSource,
      confidence: column.confidence,
      remembered: column.remembered,
    };
  }
  return {
    tableNo,
    sheetNo,
    entityKind: table.kind,
    period: asOf === null ? null : subKeyFor(asOf.month === null ? 'year' : 'month', asOf),
    headerRows: table.headerRows,
    columns,
    rowLabels: Object.fromEntries(table.rows.filter((r) => r.label !== 'record').map((r) => [r.row, r.label])),
    templateKey: templateKey(table),
    problems: tableProblems(table),
  };
}

/**
 * Equal for tables of one kind with the same captioned columns and units in the same order, as they read before anything
 * is remembered about them.
 */
export function templateKey(table: Pick<ReadTable, 'kind' | 'columns' | 'plain'>): string {
  const columns = plainColumns(table).filter((column) => column.path.length > 0);
  const lines = [table.kind, ...columns.map((column) => columnKey(column.path, column.unit))];
  return contentHash(lines.join('\n'));
}

function plainColumns(table: Pick<ReadTable, 'columns' | 'plain'>): readonly ReadTable['columns'][number][] {
  return table.plain ?? table.columns;
}

/** Header path and unit of each field's column: a line that speaks for the field from one import to the next. */
export function linesOf(table: NewTable): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const column of Object.values(table.columns)) {
    if (column.field !== null) lines[column.field] = columnKey(column.path, column.unit);
  }
  return lines;
}
