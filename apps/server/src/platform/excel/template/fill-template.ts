import { DEFAULT_LIMITS } from '../limits.ts';
import { REJECTIONS } from '../messages.ts';
import { corrupt, WorkbookRejected } from '../rejection.ts';
import { sniff } from '../sniff.ts';
import { OoxmlPackage } from '../xlsx/package.ts';
import { PackageEditor } from '../xlsx/package-editor.ts';
import { findWorkbookPart } from '../xlsx/read-xlsx.ts';
import { readWorkbookPart } from '../xlsx/workbook-part.ts';
import { fillSheet, followMovedRows } from './fill-sheet.ts';
import type { TemplateFill } from './model.ts';
import { RowShift } from './row-shift.ts';
import { patchWorkbook, removeCalculationChain } from './workbook-patch.ts';

/**
 * Fills an office's own .xlsx form: the sample row is repeated for each record with its styles, formats, height and
 * formulas; what stands below moves down with its merges, and formulas, print area, filters, conditional formats and
 * validations follow, also formulas of other sheets. Parts that have no share in this keep their very bytes.
 * Pictures and comments stay where they are: they stand in parts of their own.
 * @throws WorkbookRejected when the form is no readable .xlsx
 * @throws RangeError for a sheet, sample row or single cell that the form has not
 */
export function fillTemplate(template: Uint8Array, fill: TemplateFill): Uint8Array {
  if (sniff(template).kind !== 'zip') throw new WorkbookRejected(REJECTIONS.templateFormat);
  const pack = new OoxmlPackage(template, DEFAULT_LIMITS);
  const workbookPart = findWorkbookPart(pack);
  const workbook = readWorkbookPart(pack, workbookPart);
  const relationships = pack.relationships(workbookPart);
  const shift = new RowShift(fill.firstRow, fill.sampleRows ?? 1, fill.rows.length);
  const editor = new PackageEditor(pack);
  let found = false;
  for (const { name, relationshipId } of workbook.sheets) {
    const relationship = relationships.find((r) => r.id === relationshipId);
    if (relationship?.type !== 'worksheet') continue;
    const bytes = editor.read(relationship.target);
    if (bytes === null) throw corrupt('sheetMissing', name);
    if (name === fill.sheet) {
      found = true;
      editor.write(relationship.target, fillSheet(bytes, fill, shift, workbook.date1904));
    } else {
      const followed = followMovedRows(bytes, fill.sheet, shift);
      if (followed !== null) editor.write(relationship.target, followed);
    }
  }
  if (!found) throw new RangeError(`the form has no sheet ${fill.sheet}`);
  patchWorkbook(editor, workbookPart, fill.sheet, shift);
  removeCalculationChain(editor, workbookPart, relationships);
  return editor.finish();
}
