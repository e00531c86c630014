import { decimalToNumber, ok, parseDecimal, type Result, refuse } from '@guatu/kernel';
import { scoringErrors } from '../errors.ts';
import type { ColumnSpec } from '../recipe/types.ts';
import { type DataTable, makeTable, numberColumn, type TextColumn } from './table.ts';

/** A cell as files and forms give it; blank text is the same as nothing. */
export type Cell = string | number | boolean | null | undefined;

/**
 * The table of a recipe's columns from rows as spreadsheets give them. The unit's name is in the column `unitColumn`; columns
 * that the recipe does not declare are left alone. Refuses a declared column that no row has, and text where a number belongs:
 * a dash or a word is never quietly taken for zero or for nothing.
 */
export function tableOfRows(
  columns: readonly ColumnSpec[],
  unitColumn: string,
  rows: readonly Readonly<Record<string, Cell>>[],
): Result<DataTable> {
  const needed = [unitColumn, ...columns.map(({ id }) => id)];
  const absent = needed.find((column) => !rows.some((row) => column in row));
  if (absent !== undefined) return refuse(scoringErrors.scoring_data_column_missing({ column: absent }));
  const units = rows.map((row) => textOf(row[unitColumn]) ?? '');
  const blank = units.indexOf('');
  if (blank >= 0) return refuse(scoringErrors.scoring_unit_blank({ row: blank + 1 }));
  const numbers = new Map<string, ReturnType<typeof numberColumn>>();
  const texts = new Map<string, TextColumn>();
  for (const { id, type } of columns) {
    if (type === 'text') {
      texts.set(
        id,
        rows.map((row) => textOf(row[id])),
      );
      continue;
    }
    const cells: (number | null)[] = [];
    for (const [at, row] of rows.entries()) {
      const read = readNumber(row[id]);
      if (!read.ok) {
        const details = { column: id, unit: units[at] ?? '', found: String(row[id]) };
        return refuse(scoringErrors.scoring_number_bad(details));
      }
      cells.push(read.value);
    }
    numbers.set(id, numberColumn(cells));
  }
  return makeTable({ units, numbers, texts });
}

function textOf(cell: Cell): string | null {
  const text = String(cell ?? '').trim();
  return text === '' ? null : text;
}

function readNumber(cell: Cell): Result<number | null> {
  if (typeof cell === 'number') return ok(cell);
  const text = textOf(cell);
  if (text === null) return ok(null);
  const read = parseDecimal(text);
  return read.ok ? ok(decimalToNumber(read.value)) : read;
}
