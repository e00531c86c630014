import type { CellValue, Grid, GridRow, MergeRange } from '../../grid.ts';

/** A sheet being drawn: cells by row and column, merges, formats. */
export class Canvas {
  private readonly cells = new Map<number, Map<number, { value: CellValue; format: string }>>();
  private readonly merges: MergeRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: number[] = [];

  put(row: number, column: number, value: CellValue, format = 'General'): void {
    const cells = this.cells.get(row) ?? new Map<number, { value: CellValue; format: string }>();
    cells.set(column, { value, format });
    this.cells.set(row, cells);
  }

  clear(row: number, column: number): void {
    this.cells.get(row)?.delete(column);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push({ top, left, bottom, right });
  }

  /** Prints rows again further down, as page breaks do with headers. */
  copyRows(top: number, bottom: number, offset: number, left: number, right: number): void {
    for (let row = top; row <= bottom; row++) {
      for (const [column, { value, format }] of this.cells.get(row) ?? []) {
        if (column >= left && column <= right) this.put(row + offset, column, value, format);
      }
    }
    for (const merge of [...this.merges]) {
      if (merge.top >= top && merge.bottom <= bottom && merge.left >= left && merge.right <= right) {
        this.merge(merge.top + offset, merge.left, merge.bottom + offset, merge.right);
      }
    }
  }

  grid(name: string, date1904: boolean, textOnly: boolean): Grid {
    const formats = ['General'];
    const rows: GridRow[] = [...this.cells]
      .sort((left, right) => left[0] - right[0])
      .map(([number, cells]) => {
        const width = Math.max(...cells.keys());
        const values: CellValue[] = Array.from({ length: width }, () => null);
        const indexes = values.map(() => 0);
        for (const [column, { value, format }] of cells) {
          values[column - 1] = value;
          if (!formats.includes(format)) formats.push(format);
          indexes[column - 1] = formats.indexOf(format);
        }
        return {
          number,
          hidden: this.hiddenRows.has(number),
          values,
          formats: indexes.some((index) => index > 0) ? indexes : null,
        };
      })
      .filter((row) => row.values.some((value) => value !== null));
    return {
      name,
      visibility: 'visible',
      date1904,
      rows,
      merges: textOnly ? [] : this.merges,
      hiddenColumns: this.hiddenColumns,
      formats,
    };
  }
}
