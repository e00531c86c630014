/**
 * A worksheet as the workbook stores it: raw values, number formats and merges, before any meaning is read into it.
 * The readers of `platform/excel` make grids; this package turns them into ledger records.
 * Rows and columns are 1-based everywhere, as on the user's screen (row 1, column 1 = A1).
 */
export interface Grid {
  /** Sheet name; for CSV the file name without its extension. */
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Serial day 0 is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** Ascending by number; only rows with at least one value. Formatting without content makes no row. */
  readonly rows: readonly GridRow[];
  readonly merges: readonly MergeRange[];
  /** Hidden columns are content; they are listed so that a review can say they were read. */
  readonly hiddenColumns: readonly number[];
  /** Number-format codes used by the sheet; index 0 is always `General`. */
  readonly formats: readonly string[];
}

export interface GridRow {
  readonly number: number;
  readonly hidden: boolean;
  /** `values[0]` is column A. Dates stay serial numbers; a formula gives its cached value. */
  readonly values: readonly CellValue[];
  /** Index into `Grid.formats`, parallel to `values`; null when the whole row is `General`. */
  readonly formats: readonly number[] | null;
}

export type CellValue = string | number | boolean | null | CellError;

/** A cell that holds an Excel error such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** Inclusive on all sides. */
export interface MergeRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
