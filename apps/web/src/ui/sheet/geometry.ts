import type { CellRef, SheetItem, SheetMerge } from './model.ts';

/** Running sums: `offsets[i]` is where item i starts, the last entry is the total. */
export function offsetsOf(sizes: readonly number[]): readonly number[] {
  const offsets = [0];
  let sum = 0;
  for (const size of sizes) {
    sum += size;
    offsets.push(sum);
  }
  return offsets;
}

/** Columns narrowed in proportion until they fit; wider room than needed changes nothing. */
export function fitColumns<Column extends { readonly width: number }>(
  columns: readonly Column[],
  room: number,
): readonly Column[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  if (total <= room) return columns;
  return columns.map((column) => ({ ...column, width: Math.floor((column.width * room) / total) }));
}

/** Index of the item that covers the position; positions outside give the first or last item, -1 when there is none. */
export function indexAt(offsets: readonly number[], position: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

export interface Range {
  readonly first: number;
  /** Inclusive; `last < first` when there is nothing to draw. */
  readonly last: number;
}

/** Items touched by `[from, from + length)` and `overscan` more on each side. */
export function visibleRange(offsets: readonly number[], from: number, length: number, overscan: number): Range {
  const count = offsets.length - 1;
  if (count === 0) return { first: 0, last: -1 };
  return {
    first: Math.max(0, indexAt(offsets, Math.max(0, from)) - overscan),
    last: Math.min(count - 1, indexAt(offsets, Math.max(0, from + length - 1)) + overscan),
  };
}

/** Scroll position that shows `[start, end)` in a view whose first `covered` pixels lie under a sticky head. */
export function scrollToShow(scroll: number, view: number, covered: number, start: number, end: number): number {
  if (start < scroll) return Math.max(0, start);
  const room = view - covered;
  if (end > scroll + room) return Math.max(0, Math.min(start, end - room));
  return scroll;
}

/** A merge as index ranges of the rows and columns that are drawn; folded-away parts are left out. */
export interface PlacedMerge {
  readonly rows: Range;
  readonly columns: Range;
}

/** Where every merged cell is drawn. A merge whose drawn part is a single cell or nothing is dropped. */
export function placeMerges(
  merges: readonly SheetMerge[],
  rowIndex: ReadonlyMap<number, number>,
  columnIndex: ReadonlyMap<number, number>,
): readonly PlacedMerge[] {
  const placed: PlacedMerge[] = [];
  for (const merge of merges) {
    const rows = drawnRange(merge.top, merge.bottom, rowIndex);
    const columns = drawnRange(merge.left, merge.right, columnIndex);
    if (rows && columns && (rows.last > rows.first || columns.last > columns.first)) placed.push({ rows, columns });
  }
  return placed;
}

/** Only an unbroken run counts: rows of a merge on both sides of a fold must not be drawn over the fold. */
function drawnRange(from: number, to: number, index: ReadonlyMap<number, number>): Range | null {
  let first = -1;
  let last = -1;
  for (let number = from; number <= to; number += 1) {
    const at = index.get(number);
    if (at === undefined) continue;
    if (first < 0) first = at;
    else if (at !== last + 1) break;
    last = at;
  }
  return first < 0 ? null : { first, last };
}

/** Row number → index in the drawn items. */
export function rowIndexOf(items: readonly SheetItem[]): ReadonlyMap<number, number> {
  const index = new Map<number, number>();
  items.forEach((item, at) => {
    if (item && item.kind !== 'fold') index.set(item.number, at);
  });
  return index;
}

/** Merges by the drawn rows they touch: long sheets have thousands, and every drawn cell asks for its own. */
export type MergeIndex = ReadonlyMap<number, readonly PlacedMerge[]>;

export function indexMerges(placed: readonly PlacedMerge[]): MergeIndex {
  const index = new Map<number, PlacedMerge[]>();
  for (const merge of placed) {
    for (let row = merge.rows.first; row <= merge.rows.last; row += 1) {
      const sameRow = index.get(row);
      if (sameRow) sameRow.push(merge);
      else index.set(row, [merge]);
    }
  }
  return index;
}

/** The merge that covers a drawn cell, if any. */
export function mergeAt(merges: MergeIndex, row: number, column: number): PlacedMerge | undefined {
  return merges.get(row)?.find(({ columns }) => column >= columns.first && column <= columns.last);
}

/**
 * The next cell in a direction (±1) in indexes of drawn rows and columns. A merged cell counts as one step, folds and
 * rows that are still loading are jumped over; at the border it stays where it is.
 */
export function stepCell(
  at: CellRef,
  step: { readonly row: -1 | 0 | 1; readonly column: -1 | 0 | 1 },
  items: readonly SheetItem[],
  columnCount: number,
  merges: MergeIndex,
): CellRef {
  const here = mergeAt(merges, at.row, at.column);
  let row = step.row > 0 ? (here?.rows.last ?? at.row) : (here?.rows.first ?? at.row);
  let column = step.column > 0 ? (here?.columns.last ?? at.column) : (here?.columns.first ?? at.column);
  row += step.row;
  column += step.column;
  while (step.row !== 0 && row >= 0 && row < items.length && !isRow(items[row])) row += step.row;
  if (row < 0 || row >= items.length || column < 0 || column >= columnCount) return at;
  const target = mergeAt(merges, row, column);
  return target ? { row: target.rows.first, column: target.columns.first } : { row, column };
}

const isRow = (item: SheetItem | undefined): boolean => item !== null && item !== undefined && item.kind !== 'fold';
