/**
 * A workbook before it is written: what each cell holds, not how the file stores it. The shape is the one that the
 * product's Excel writer takes, declared here so that the demo data depends on no server code.
 */
export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
}

export interface SheetModel {
  readonly name: string;
  readonly columns: readonly ColumnModel[];
  readonly title?: string;
  /** The line under the title. */
  readonly notice?: { readonly left: string; readonly right: string };
  /** Taken one by one as they are written, so that a large sheet need not be held in memory. */
  readonly rows: Iterable<RowModel>;
  readonly frozenColumns?: number;
}

export interface ColumnModel {
  /** Captions from top to bottom; neighbours with equal upper captions share one merged cell. */
  readonly header: readonly string[];
  readonly width: number;
  readonly format?: string;
  readonly hidden?: boolean;
}

export interface RowModel {
  readonly cells: readonly CellModel[];
  readonly kind?: 'body' | 'group' | 'subtotal' | 'total' | 'note';
  /** Cells that reach right or down; 1-based column, sizes count the cell in. */
  readonly merges?: readonly SpanModel[];
}

export interface SpanModel {
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type CellModel = string | number | boolean | null | { readonly error: string } | { readonly date: string };
