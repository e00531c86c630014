import { columnLetter } from '@guatu/sheets';
import { type CellInput, fillTemplate, stampWorkbook } from '../../../platform/excel/index.ts';
import { createFileStore, filesFolder } from '../../../platform/files/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { datedText } from '../domain/form-layout.ts';
import { KEY_SHEET } from '../domain/key-sheet.ts';
import { exportRefusals } from '../messages.ts';
import { collectRows } from '../queries/collect-rows.ts';
import { findOfficeTemplate } from '../sql/office-templates.ts';
import { formColumns } from './chosen-columns.ts';
import { type ExportFrame, signedKeys, watermarkOf } from './export-frame.ts';

const SEQUENCE = 'seq';
const KEY = '$key';

/** Fills the office's own form: its header, formats, sums and print area stay, the keys go into a hidden column behind it. */
export async function fillOfficeForm(trx: ReadTrx, frame: ExportFrame) {
  const { order, def, period } = frame;
  const template = await findOfficeTemplate(trx, order.request.template);
  if (!template || template.entity_kind !== def.kind) throw exportRefusals.export_template_not_found();
  const { layout } = template;
  const columns = formColumns(def, layout, order, period);
  const { rows } = await collectRows(trx, def, order, frame.keys, columns);
  const keys = signedKeys(frame, layout.sheet, columns, rows);
  const files = await createFileStore(filesFolder());
  const keyLetter = columnLetter(layout.keyColumn);
  const sequence = layout.columns.find(({ field }) => field === SEQUENCE);
  const filled = fillTemplate(await files.read(template.file_hash), {
    sheet: layout.sheet,
    firstRow: layout.firstRow,
    sampleRows: layout.sampleRows,
    columns: {
      ...Object.fromEntries(columns.map(({ letter, key }) => [letter, key])),
      ...(sequence === undefined ? {} : { [sequence.letter]: SEQUENCE }),
      [keyLetter]: KEY,
    },
    rows: rows.map((row, index) => {
      const cells: Record<string, CellInput> = { [SEQUENCE]: index + 1, [KEY]: keys.rowKeys[index] ?? null };
      for (const [at, { key }] of columns.entries()) cells[key] = row.cells[at] ?? null;
      return cells;
    }),
    ...(layout.dateCell === null
      ? {}
      : { cells: { [layout.dateCell.cell]: datedText(layout.dateCell.text, frame.asOf) } }),
  });
  const bytes = stampWorkbook(filled, {
    sheet: layout.sheet,
    hiddenColumn: layout.keyColumn,
    watermark: watermarkOf(frame),
    hiddenSheet: { name: KEY_SHEET, rows: keys.lines },
  });
  return { bytes, rows: rows.length, title: template.name };
}
