import type { CellValue, Grid, GridRow, MergeRange } from '../grid.ts';
import { isEmptyCell, plainText } from '../text/cell-text.ts';

const NO_MERGES: readonly MergeRange[] = [];

/** Random access to a grid by row and column, with the merges that touch a row at hand. */
export class SheetView {
  readonly grid: Grid;
  readonly lastRow: number;
  readonly lastColumn: number;
  private readonly positions = new Map<number, number>();
  private readonly mergesByRow = new Map<number, MergeRange[]>();

  constructor(grid: Grid) {
    this.grid = grid;
    let lastColumn = 0;
    grid.rows.forEach((row, index) => {
      this.positions.set(row.number, index);
      for (let column = row.values.length; column > lastColumn; column--) {
        if (!isEmptyCell(row.values[column - 1])) lastColumn = column;
      }
    });
    this.lastColumn = lastColumn;
    this.lastRow = grid.rows.at(-1)?.number ?? 0;
    for (const merge of grid.merges) this.indexMerge(merge);
  }

  private indexMerge(merge: MergeRange): void {
    if (merge.top === merge.bottom && merge.left === merge.right) return;
    // A merge can be drawn down to the end of the sheet; only the part over content matters.
    const bottom = Math.min(merge.bottom, this.lastRow);
    for (let row = merge.top; row <= bottom; row++) {
      const list = this.mergesByRow.get(row);
      if (list) list.push(merge);
      else this.mergesByRow.set(row, [merge]);
    }
  }

  /** Index into `grid.rows` of the first row with this number or a later one. */
  indexFrom(rowNumber: number): number {
    const exact = this.positions.get(rowNumber);
    if (exact !== undefined) return exact;
    const rows = this.grid.rows;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.number ?? 0) < rowNumber) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  row(rowNumber: number): GridRow | undefined {
    const index = this.positions.get(rowNumber);
    return index === undefined ? undefined : this.grid.rows[index];
  }

  value(rowNumber: number, column: number): CellValue {
    return this.row(rowNumber)?.values[column - 1] ?? null;
  }

  text(rowNumber: number, column: number): string {
    return plainText(this.value(rowNumber, column));
  }

  merges(rowNumber: number): readonly MergeRange[] {
    return this.mergesByRow.get(rowNumber) ?? NO_MERGES;
  }

  mergeAt(rowNumber: number, column: number): MergeRange | undefined {
    return this.merges(rowNumber).find((merge) => merge.left <= column && column <= merge.right);
  }

  /** The text that the cell shows: its own, or that of the merge covering it. */
  shownText(rowNumber: number, column: number): string {
    const own = this.text(rowNumber, column);
    if (own !== '') return own;
    const merge = this.mergeAt(rowNumber, column);
    return merge ? this.text(merge.top, merge.left) : '';
  }

  /** Columns of a row inside the band that hold something. */
  filledColumns(rowNumber: number, band: Band): number[] {
    const values = this.row(rowNumber)?.values ?? [];
    const filled: number[] = [];
    for (let column = band.left; column <= Math.min(band.right, values.length); column++) {
      if (!isEmptyCell(values[column - 1])) filled.push(column);
    }
    return filled;
  }
}

/** A range of columns that belongs to one table; both ends included. */
export interface Band {
  readonly left: number;
  readonly right: number;
}
