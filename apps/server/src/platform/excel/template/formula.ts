import { columnNumber } from '@guatu/sheets';
import { MAX_COLUMN, MAX_ROW } from '../limits.ts';
import { columnLetters } from '../write/xml.ts';
import type { RowShift } from './row-shift.ts';

/**
 * Finds, in a formula, texts in quotes (to be passed over) and cell references with their sheet, if they name one.
 * Groups: 1 sheet with `!`, 2–5 first cell ($, column, $, row), 6–9 second cell of a range.
 */
const REFERENCES =
  /"(?:[^"]|"")*"|(?<![\w.$!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\w(.])/gu;

/** Functions whose only argument, if it is one sample cell, stands for the whole column of records. */
const SINGLE_ARGUMENT = /\b(SUM|COUNT|COUNTA|AVERAGE|MAX|MIN|SUBTOTAL)\(((?:\d{1,3},)?)(\$?[A-Z]{1,3}\$?)(\d{1,7})\)/g;

/**
 * Adjusts the references of a formula to moved rows.
 * @param sheet the sheet whose rows move
 * @param own whether the formula stands on that sheet, so that references without a sheet mean it
 */
export function adjustFormula(formula: string, shift: RowShift, sheet: string, own: boolean): string {
  const widened = own
    ? formula.replace(SINGLE_ARGUMENT, (whole, name: string, kind: string, column: string, row: string) =>
        shift.isSample(Number(row)) ? `${name}(${kind}${column}${row}:${column}${row})` : whole,
      )
    : formula;
  return replaceReferences(widened, (reference) => {
    const meant = reference.sheet === '' ? own : sheetName(reference.sheet) === sheet;
    if (!meant) return null;
    const { first, second } = reference;
    if (second === null) return { ...reference, first: { ...first, row: shift.row(first.row) } };
    return {
      ...reference,
      first: { ...first, row: shift.row(first.row) },
      second: { ...second, row: shift.end(second.row) },
    };
  });
}

/**
 * Adjusts the formula of a sample row before it is copied to each record: references to the row itself stay to be moved
 * along, all others follow the moved rows.
 */
export function adjustSampleFormula(formula: string, shift: RowShift, sheet: string): string {
  const isOwnRow = (cell: Cell) => !cell.rowFixed && shift.isSample(cell.row);
  return replaceReferences(formula, (reference) => {
    if (reference.sheet !== '' && sheetName(reference.sheet) !== sheet) return null;
    const { first, second } = reference;
    return {
      ...reference,
      first: isOwnRow(first) ? first : { ...first, row: shift.row(first.row) },
      second: second === null || isOwnRow(second) ? second : { ...second, row: shift.end(second.row) },
    };
  });
}

/** The formula as it reads when it is copied some rows down and columns right: references without `$` move along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  const move = (cell: Cell): Cell => ({
    ...cell,
    row: cell.rowFixed ? cell.row : cell.row + rows,
    column: cell.columnFixed ? cell.column : cell.column + columns,
  });
  return replaceReferences(formula, (reference) => ({
    ...reference,
    first: move(reference.first),
    second: reference.second === null ? null : move(reference.second),
  }));
}

interface Cell {
  readonly columnFixed: boolean;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly row: number;
}

interface Reference {
  /** With `!`; empty when the formula's own sheet is meant. */
  readonly sheet: string;
  readonly first: Cell;
  readonly second: Cell | null;
}

function replaceReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  return formula.replace(REFERENCES, (whole: string, ...groups: (string | undefined)[]) => {
    const first = cellOf(groups.slice(1, 5));
    if (first === null) return whole;
    const changed = change({ sheet: groups[0] ?? '', first, second: cellOf(groups.slice(5, 9)) });
    if (changed === null) return whole;
    const { sheet, second } = changed;
    return sheet + textOf(changed.first) + (second === null ? '' : `:${textOf(second)}`);
  });
}

function cellOf([columnMark, letters, rowMark, digits]: readonly (string | undefined)[]): Cell | null {
  if (letters === undefined || digits === undefined) return null;
  return {
    columnFixed: columnMark === '$',
    column: columnNumber(letters),
    rowFixed: rowMark === '$',
    row: Number(digits),
  };
}

function textOf({ columnFixed, column, rowFixed, row }: Cell): string {
  if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) return '#REF!';
  return `${columnFixed ? '$' : ''}${columnLetters(column)}${rowFixed ? '$' : ''}${row}`;
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
