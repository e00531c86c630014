import type { CellError } from '@guatu/sheets';

/**
 * What a cell of an export holds. Text is always stored as text: nothing that a user typed can become a formula. A formula
 * is made by the product only, and always carries its value, since readers of the file may not calculate.
 */
export type CellInput =
  | string
  | number
  | boolean
  | null
  | CellError
  /** A calendar day `YYYY-MM-DD`, shown by the column's format or else as `yyyy/m/d`. */
  | { readonly date: string }
  | { readonly formula: string; readonly value: number | string | null };

/** One column of an export. */
export interface ColumnModel {
  /** Captions from top to bottom; neighbours with equal upper captions share one merged cell. Empty for no header. */
  readonly header: readonly string[];
  /** In characters of the body font. */
  readonly width: number;
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly hidden?: boolean;
}

export interface RowModel {
  readonly cells: readonly CellInput[];
  /** `body` when absent. `group` is a caption over the rows below it, `note` a line without borders. */
  readonly kind?: 'body' | 'group' | 'subtotal' | 'total' | 'note';
  /** Cells of this row that reach down or right; `column` is 1-based, `rows` and `columns` count this cell in. */
  readonly merges?: readonly { readonly column: number; readonly rows: number; readonly columns: number }[];
}

export interface PageModel {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
  /** Pages side by side, 1 when absent; each of several repeats the frozen columns. */
  readonly pagesWide?: number;
  /** Who, when, office: printed small and grey on top and bottom of every page. */
  readonly watermark: string;
}

export interface SheetModel {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly columns: readonly ColumnModel[];
  /** A centred line over the whole table. */
  readonly title?: string;
  /** The line under the title: who reports and as of when on the left, the unit on the right. */
  readonly notice?: { readonly left: string; readonly right: string };
  /** Taken one by one as they are written: a generator keeps large exports out of memory. */
  readonly rows: Iterable<RowModel>;
  /** Columns that stay in sight when scrolling sideways. */
  readonly frozenColumns?: number;
  readonly autoFilter?: boolean;
  readonly page?: PageModel;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly creator?: string;
}
