import type { Grid } from '@guatu/sheets';
import type { SheetLayout } from '../../../../platform/ledger/index.ts';
import type { SheetBlock } from '../../sql/staging.ts';
import { displayRow } from './display-text.ts';

const BLOCK_ROWS = 64;

/** What a stored sheet keeps of its shape. */
export function layoutOf(grid: Grid): SheetLayout {
  return {
    visibility: grid.visibility,
    merges: grid.merges.map((m) => [m.top, m.left, m.bottom, m.right] as const),
    hiddenColumns: grid.hiddenColumns,
    hiddenRows: grid.rows.filter((row) => row.hidden).map((row) => row.number),
    columns: grid.rows.reduce((most, row) => Math.max(most, row.values.length), 0),
    lastRow: grid.rows.at(-1)?.number ?? 0,
  };
}

/** A sheet's own rows in blocks, each row with the leaf whose readers may see it. */
export function* blocksOfSheet(grid: Grid, sheetNo: number, leafOf: (row: number) => number): Generator<SheetBlock> {
  for (let start = 0; start < grid.rows.length; start += BLOCK_ROWS) {
    const rows = grid.rows.slice(start, start + BLOCK_ROWS);
    yield {
      sheetNo,
      firstRow: rows[0]?.number ?? 0,
      lastRow: rows.at(-1)?.number ?? 0,
      rows: rows.map((row) => ({ r: row.number, c: displayRow(grid, row) })),
      rowTerritories: rows.map(({ number }) => leafOf(number)),
    };
  }
}
