import ExcelJS from 'exceljs';

/** Opens a workbook with exceljs, a reader that is not ours. */
export async function openWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // Its types ask for a Buffer of an older Node.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** The text of a cell's comment as exceljs sees it, null without one. */
export function commentOf(workbook: ExcelJS.Workbook, sheet: string, cell: string): string | null {
  const note = workbook.getWorksheet(sheet)?.getCell(cell).note as ExcelJS.Comment | string | undefined;
  if (note === undefined) return null;
  return typeof note === 'string' ? note : (note.texts ?? []).map((run) => run.text).join('');
}
