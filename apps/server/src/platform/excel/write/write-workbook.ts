import { writeLedgerSheet } from './ledger-sheet.ts';
import type { WorkbookModel } from './model.ts';
import { WorkbookWriter } from './workbook-writer.ts';

/**
 * Writes an .xlsx workbook of standard ledgers. Rows are taken from their source one by one and compressed as they come.
 * On one release of Node, the same model gives the same bytes.
 * @throws RangeError for a number that is not finite or a date that is none
 */
export function writeWorkbook(model: WorkbookModel): Uint8Array {
  const workbook = new WorkbookWriter();
  for (const sheet of model.sheets) {
    workbook.addSheet(sheet.name, sheet.visibility ?? 'visible', (writer) =>
      writeLedgerSheet(sheet, writer, workbook.styles),
    );
  }
  return workbook.finish(model.creator);
}
