import type { CellValue, Grid } from '@guatu/sheets';

/** Looks at cells as a reader does who sees merged cells: every cell of a merge says what its first one says. */
export class MergedCells {
  private readonly rows: ReadonlyMap<number, Grid['rows'][number]>;
  private readonly origins = new Map<string, { readonly row: number; readonly column: number }>();

  constructor(grid: Pick<Grid, 'rows' | 'merges'>) {
    this.rows = new Map(grid.rows.map((row) => [row.number, row]));
    const lastRow = grid.rows.at(-1)?.number ?? 0;
    const lastColumn = grid.rows.reduce((most, row) => Math.max(most, row.values.length), 0);
    for (const { top, left, bottom, right } of grid.merges) {
      // A merge may reach to the end of the sheet; beyond what is filled nobody asks.
      for (let row = top; row <= Math.min(bottom, lastRow); row++) {
        for (let column = left; column <= Math.min(right, lastColumn); column++) {
          this.origins.set(`${row},${column}`, { row: top, column: left });
        }
      }
    }
  }

  /** The cell that holds what is seen at this place. Rows and columns are 1-based. */
  origin(row: number, column: number): { readonly row: number; readonly column: number } {
    return this.origins.get(`${row},${column}`) ?? { row, column };
  }

  value(row: number, column: number): CellValue {
    const at = this.origin(row, column);
    return this.rows.get(at.row)?.values[at.column - 1] ?? null;
  }

  /** The captions over a column from the top, as written; a merged caption counts once. */
  captions(headerRows: readonly number[], column: number): readonly string[] {
    const captions: string[] = [];
    let last = '';
    for (const row of headerRows) {
      const at = this.origin(row, column);
      const place = `${at.row},${at.column}`;
      const text = this.value(row, column);
      if (place === last || text === null || text === '') continue;
      last = place;
      captions.push(String(text).trim());
    }
    return captions;
  }
}
