import ExcelJS from 'exceljs';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface EditedExport {
  readonly bytes: Buffer;
  /** How many records the export has. */
  readonly rows: number;
  /** The project whose annual plan now is 12,345. */
  readonly name: string;
}

/** A standard ledger after somebody worked on it in a spreadsheet: one figure changed, two rows in the other order. */
export async function changedInExcel(file: Buffer): Promise<EditedExport> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ExcelJS.Buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('the export has no sheet');
  const records: number[] = [];
  const columns = new Map<string, number>();
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (/^K[0-9a-f]{20}$/.test(cell.text)) records.push(number);
      else if (records.length === 0) columns.set(cell.text, column);
    });
  });
  const [first = 0, second = 0] = records;
  const above = sheet.getRow(first).values;
  sheet.getRow(first).values = sheet.getRow(second).values;
  sheet.getRow(second).values = above;
  sheet.getCell(second, columns.get('年度计划投资') ?? 0).value = 12_345;
  return {
    bytes: Buffer.from(await book.xlsx.writeBuffer()),
    rows: records.length,
    name: sheet.getCell(second, columns.get('项目名称') ?? 0).text,
  };
}
