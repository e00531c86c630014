import { useMemo } from 'react';
import { indexMerges, type MergeIndex, offsetsOf, placeMerges, rowIndexOf } from './geometry.ts';
import type { SheetColumn, SheetItem, SheetMerge } from './model.ts';

export interface SheetLayout {
  readonly columns: readonly SheetColumn[];
  readonly items: readonly SheetItem[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly rowIndex: ReadonlyMap<number, number>;
  readonly columnIndex: ReadonlyMap<number, number>;
  readonly merges: MergeIndex;
}

const noMerges: readonly SheetMerge[] = [];

/** Positions of everything that can be drawn; recomputed only when the sheet itself changes, not on scrolling. */
export function useSheetLayout(
  columns: readonly SheetColumn[],
  items: readonly SheetItem[],
  merges: readonly SheetMerge[] = noMerges,
  rowHeight: number,
): SheetLayout {
  return useMemo(() => {
    const rowIndex = rowIndexOf(items);
    const columnIndex = new Map(columns.map((column, index) => [column.number, index]));
    return {
      columns,
      items,
      rowIndex,
      columnIndex,
      x: offsetsOf(columns.map((column) => column.width)),
      y: offsetsOf(items.map((item) => (item && item.kind !== 'fold' && item.height) || rowHeight)),
      merges: indexMerges(placeMerges(merges, rowIndex, columnIndex)),
    };
  }, [columns, items, merges, rowHeight]);
}
