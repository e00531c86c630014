/** A workbook before it is written: what each cell holds, not how the file stores it. Rows and columns are 1-based. */
export interface WorkbookModel {
  /** As an office would name it, with the extension. */
  readonly fileName: string;
  readonly sheets: readonly SheetModel[];
}

export interface SheetModel {
  readonly name: string;
  readonly rows: readonly RowModel[];
  readonly merges: readonly MergeModel[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows that stay in view: title and header. */
  readonly frozenRows: number;
}

/** What a row is, for its look only; a reader has to find that out from the content. */
export type RowRole = 'title' | 'info' | 'header' | 'group' | 'record' | 'total' | 'note';

export interface RowModel {
  readonly role: RowRole;
  readonly cells: readonly CellModel[];
}

export type CellModel = string | number | boolean | null | FormattedCell;

/** A number with a number format: a date is its serial day and a date format. */
export interface FormattedCell {
  readonly value: number | string;
  readonly format?: string;
  /** Shown by programs that calculate; `value` is the cached result. */
  readonly formula?: string;
  /** Writes the cell as an Excel error such as `#REF!`. */
  readonly isError?: boolean;
}

/** Inclusive on all sides. */
export interface MergeModel {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
