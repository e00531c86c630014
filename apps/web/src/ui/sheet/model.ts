/** A worksheet as `SheetView` draws it: display texts and marks, nothing left to compute. Rows and columns are 1-based. */
export interface SheetColumn {
  readonly number: number;
  readonly width: number;
}

/** `problem` must be handled, `warn` is a remark, `converted` was read as another unit, `different` differs from the ledger, `source` is the cell a figure came from. */
export type CellMark = 'problem' | 'warn' | 'converted' | 'different' | 'source';

export interface SheetCell {
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly mark?: CellMark | undefined;
  /** Only for screen readers and the tooltip: why the cell is marked. */
  readonly reason?: string;
}

/** What a row was taken for; it decides ground and weight. */
export type SheetRowKind = 'title' | 'unit' | 'header' | 'group' | 'data' | 'subtotal' | 'note';

export interface SheetRow {
  readonly kind: SheetRowKind;
  readonly number: number;
  readonly height?: number;
  /** Column at the far left in the words of the user. The tone paints a 3 px edge. */
  readonly label?: { readonly text: string; readonly tone?: 'new' | 'changed' | 'same' | 'conflict' };
  /** By column number; a missing entry is an empty cell. */
  readonly cells: Readonly<Record<number, SheetCell>>;
}

/** Rows that are not drawn; the text says how many and what is inside, so that the counts still add up. */
export interface SheetFold {
  readonly kind: 'fold';
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly onOpen: () => void;
}

/** `null` is a row that is still being fetched. */
export type SheetItem = SheetRow | SheetFold | null;

/** Inclusive on all sides. */
export interface SheetMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** What a column was taken for, exactly above it: field, note (trusted, converted, remembered) and how sure. */
export interface SheetChip {
  readonly title: string;
  readonly note: string;
  readonly tone: 'sure' | 'ask' | 'unmapped';
  readonly onOpen?: () => void;
}
