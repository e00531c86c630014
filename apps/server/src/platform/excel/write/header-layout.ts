import type { MergeRange } from '@guatu/sheets';
import type { ColumnModel } from './model.ts';

/** A header with several rows, laid out: what stands where, what is merged, how high the rows are. */
export interface HeaderLayout {
  /** Captions by row and column; `''` where a merged neighbour covers the cell. */
  readonly rows: readonly (readonly string[])[];
  /** Relative to the header: row 1 is its first. */
  readonly merges: readonly MergeRange[];
  /** In points. */
  readonly heights: readonly number[];
}

const LINE_POINTS = 14;
const PADDING_POINTS = 8;

/**
 * Lays out the captions of columns. Neighbouring columns with the same captions down to a row share that cell; a column
 * with fewer captions than the deepest one reaches down to the last row.
 */
export function layOutHeader(columns: readonly ColumnModel[]): HeaderLayout {
  const depth = Math.max(0, ...columns.map((column) => column.header.length));
  const rows = Array.from({ length: depth }, () => columns.map(() => ''));
  const merges: MergeRange[] = [];
  columns.forEach((column, index) => {
    column.header.forEach((caption, level) => {
      if (index > 0 && sharesCaption(columns[index - 1], column, level)) return;
      let right = index;
      while (columns[right + 1] !== undefined && sharesCaption(columns[right + 1], column, level)) right++;
      const bottom = level === column.header.length - 1 ? depth : level + 1;
      (rows[level] as string[])[index] = caption;
      if (right > index || bottom > level + 1)
        merges.push({ top: level + 1, left: index + 1, bottom, right: right + 1 });
    });
  });
  return { rows, merges, heights: rows.map((_, level) => heightOf(columns, level, depth)) };
}

/** Only captions that have others below them are shared: two leaf columns of one name stay two columns. */
function sharesCaption(other: ColumnModel | undefined, column: ColumnModel, level: number): boolean {
  if (other === undefined || other.header.length <= level + 1 || column.header.length <= level + 1) return false;
  return column.header.slice(0, level + 1).every((caption, at) => caption === other.header[at]);
}

/** High enough for the wrapped captions that end in this row; captions over several rows use the rows above too. */
function heightOf(columns: readonly ColumnModel[], level: number, depth: number): number {
  const lines = columns.map((column) => {
    const isLast = level === depth - 1;
    const endsHere = isLast ? column.header.length <= depth : column.header.length > level + 1;
    if (!endsHere) return 1;
    const rowsAbove = isLast ? depth - column.header.length : 0;
    const caption = isLast ? (column.header.at(-1) ?? '') : '';
    return linesOf(caption, column.width) - rowsAbove;
  });
  return Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS;
}

/** Lines that a text takes in a column, counting a Chinese character as two. */
export function linesOf(text: string, width: number): number {
  // Most texts of a ledger fit however wide their characters are.
  if (text.length * 2 < width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) {
    let size = 0;
    for (const character of line) size += character.charCodeAt(0) > 0xff ? 2 : 1;
    lines += Math.max(1, Math.ceil(size / Math.max(1, width - 1)));
  }
  return lines;
}
