import type { Grid } from '@guatu/sheets';
import type { SheetWriter } from './sheet-writer.ts';
import type { StyleBook } from './styles.ts';
import { WorkbookWriter } from './workbook-writer.ts';

/** Writes grids as an .xlsx workbook: values, number formats, merges, hidden rows and columns, visibility of sheets. */
export function writeGrids(grids: readonly Grid[]): Uint8Array {
  const workbook = new WorkbookWriter({ date1904: grids.some((grid) => grid.date1904) });
  for (const grid of grids) {
    workbook.addSheet(grid.name, grid.visibility, (sheet) => {
      writeGrid(grid, sheet, workbook.styles);
      return [];
    });
  }
  return workbook.finish();
}

function writeGrid(grid: Grid, sheet: SheetWriter, styles: StyleBook): void {
  const styleOf = grid.formats.map((format) => styles.indexOf({ format }));
  if (grid.hiddenColumns.length > 0) {
    const columns = grid.hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`);
    sheet.raw(`<cols>${columns.join('')}</cols>`);
  }
  sheet.raw('<sheetData>');
  for (const row of grid.rows) {
    sheet.startRow(row.number, null, row.hidden);
    row.values.forEach((value, index) => {
      if (value !== null) sheet.cell(index + 1, styleOf[row.formats?.[index] ?? 0] ?? 0, value);
    });
    sheet.endRow();
  }
  sheet.raw('</sheetData>');
  for (const merge of grid.merges) sheet.merge(merge);
  sheet.writeMerges();
}
