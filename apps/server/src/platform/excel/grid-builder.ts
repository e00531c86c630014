import type { CellError, CellValue, Grid, GridRow, MergeRange } from '@guatu/sheets';
import type { ContentBudget } from './budget.ts';
import { MAX_COLUMN, MAX_ROW } from './limits.ts';
import { corrupt } from './rejection.ts';

export interface GridProperties {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly date1904: boolean;
}

/** A sheet as read: the grid, and how many formulas in it have no cached value (no program ever calculated them). */
export interface SheetRead {
  readonly grid: Grid;
  readonly uncalculated: number;
}

export const GENERAL = 'General';

const errors = new Map<string, CellError>();

/** One shared object per error text: a sheet full of `#REF!` costs nothing. */
export function cellError(text: string): CellError {
  let error = errors.get(text);
  if (error === undefined) {
    error = Object.freeze({ error: text });
    // Files may hold any text here; only Excel's own few are worth keeping.
    if (errors.size < 64) errors.set(text, error);
  }
  return error;
}

/**
 * Collects the cells of one sheet into a `Grid`. Cells may come in any order; rows without a value vanish.
 * Rows of equal formats share one array, and so do equal texts if they came from one pool.
 */
export class GridBuilder {
  private readonly properties: GridProperties;
  private readonly budget: ContentBudget;
  private readonly rows: GridRow[] = [];
  private readonly merges: MergeRange[] = [];
  private readonly hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  private readonly formats: string[] = [GENERAL];
  private readonly formatIndexes = new Map<string, number>([[GENERAL, 0]]);
  private readonly formatRows = new Map<number, readonly number[]>();
  private values: CellValue[] = [];
  private rowFormats: number[] = [];
  private rowNumber = 0;
  private rowHidden = false;
  private ascending = true;
  private widest = 0;

  constructor(properties: GridProperties, budget: ContentBudget) {
    this.properties = properties;
    this.budget = budget;
  }

  /** The index of a number-format code in this sheet's list. */
  formatIndex(code: string): number {
    let index = this.formatIndexes.get(code);
    if (index === undefined) {
      index = this.formats.push(code) - 1;
      this.formatIndexes.set(code, index);
    }
    return index;
  }

  startRow(number: number, hidden: boolean): void {
    this.endRow();
    if (!(number >= 1 && number <= MAX_ROW)) throw corrupt('wildRow');
    this.rowNumber = number;
    this.rowHidden = hidden;
  }

  /** `column` is 1-based. An empty text is no value. */
  set(column: number, value: CellValue, format: number): void {
    if (!(column >= 1 && column <= MAX_COLUMN)) throw corrupt('wildColumn');
    if (value === null || value === '') return;
    if (this.rowNumber === 0) throw corrupt('cellOutsideRow');
    const values = this.values;
    while (values.length < column) {
      values.push(null);
      this.rowFormats.push(0);
    }
    values[column - 1] = value;
    this.rowFormats[column - 1] = format;
  }

  merge(range: MergeRange): void {
    const inside = range.top >= 1 && range.left >= 1 && range.bottom <= MAX_ROW && range.right <= MAX_COLUMN;
    const several = range.bottom > range.top || range.right > range.left;
    if (inside && several && range.bottom >= range.top && range.right >= range.left) this.merges.push(range);
  }

  hideColumns(first: number, last: number): void {
    if (first >= 1 && last >= first) this.hiddenColumns.push({ first, last });
  }

  finish(): Grid {
    this.endRow();
    return {
      ...this.properties,
      rows: this.ascending ? this.rows : inOrder(this.rows),
      merges: this.merges,
      hiddenColumns: this.usedHiddenColumns(),
      formats: this.formats,
    };
  }

  private endRow(): void {
    const { values, rowFormats } = this;
    if (values.length === 0) return;
    this.budget.takeCells(values.length);
    const last = this.rows.at(-1);
    if (last !== undefined && this.rowNumber <= last.number) this.ascending = false;
    if (values.length > this.widest) this.widest = values.length;
    this.rows.push({
      number: this.rowNumber,
      hidden: this.rowHidden,
      // A copy of exactly the used length: the growing array keeps spare room that would stay allocated.
      values: values.slice(),
      formats: this.sharedFormats(rowFormats),
    });
    values.length = 0;
    rowFormats.length = 0;
  }

  private sharedFormats(formats: readonly number[]): readonly number[] | null {
    let hash = formats.length;
    let general = true;
    for (const format of formats) {
      if (format !== 0) general = false;
      hash = (Math.imul(hash, 31) + format) | 0;
    }
    if (general) return null;
    const known = this.formatRows.get(hash);
    if (known !== undefined && known.length === formats.length && known.every((f, i) => f === formats[i])) return known;
    const fresh = formats.slice();
    this.formatRows.set(hash, fresh);
    return fresh;
  }

  /** Hidden columns right of all content are formatting, and may run to the end of the sheet. */
  private usedHiddenColumns(): number[] {
    const columns = new Set<number>();
    for (const { first, last } of this.hiddenColumns) {
      for (let column = first; column <= Math.min(last, this.widest); column++) columns.add(column);
    }
    return [...columns].sort((a, b) => a - b);
  }
}

/** Sorts rows by number and joins rows of one number: a later value wins over an earlier one. */
function inOrder(rows: readonly GridRow[]): GridRow[] {
  const sorted: GridRow[] = [];
  for (const row of [...rows].sort((a, b) => a.number - b.number)) {
    const last = sorted.at(-1);
    if (last?.number === row.number) sorted[sorted.length - 1] = joinRows(last, row);
    else sorted.push(row);
  }
  return sorted;
}

function joinRows(earlier: GridRow, later: GridRow): GridRow {
  const width = Math.max(earlier.values.length, later.values.length);
  const values: CellValue[] = [];
  const formats: number[] = [];
  for (let column = 0; column < width; column++) {
    const source = (later.values[column] ?? null) === null ? earlier : later;
    values.push(source.values[column] ?? null);
    formats.push(source.formats?.[column] ?? 0);
  }
  return {
    number: later.number,
    hidden: earlier.hidden || later.hidden,
    values,
    formats: formats.every((format) => format === 0) ? null : formats,
  };
}
