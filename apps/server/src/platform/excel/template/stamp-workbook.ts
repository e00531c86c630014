import { STRICT, TRANSITIONAL } from '../comments/dialect.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { corrupt } from '../rejection.ts';
import { SPREADSHEET_TYPE } from '../write/namespaces.ts';
import { columnLetters, escapeXml, XML_HEAD } from '../write/xml.ts';
import { withChild } from '../xlsx/append-child.ts';
import { OoxmlPackage } from '../xlsx/package.ts';
import { PackageEditor } from '../xlsx/package-editor.ts';
import { findWorkbookPart } from '../xlsx/read-xlsx.ts';
import { elementPrefix, scanBytes } from '../xlsx/splice.ts';
import { readWorkbookPart } from '../xlsx/workbook-part.ts';
import { cellXml } from './cell-xml.ts';
import { withHiddenColumn, withWatermark } from './sheet-stamps.ts';

/** What a finished workbook is marked with. */
export interface WorkbookStamp {
  /** Sheet whose column is hidden and whose pages carry the watermark. */
  readonly sheet: string;
  /** 1-based. */
  readonly hiddenColumn: number;
  readonly watermark: string;
  /** A sheet that no program offers to show; texts only. */
  readonly hiddenSheet: { readonly name: string; readonly rows: readonly (readonly string[])[] };
}

/**
 * Marks a workbook that another program made: a very hidden sheet with texts, a hidden column, and a watermark on the
 * printed pages behind what the header and footer say already. All other parts keep their very bytes.
 * @throws WorkbookRejected when it is no readable .xlsx
 * @throws RangeError for a sheet that it has not
 */
export function stampWorkbook(workbook: Uint8Array, stamp: WorkbookStamp): Uint8Array {
  const pack = new OoxmlPackage(workbook, DEFAULT_LIMITS);
  const workbookPart = findWorkbookPart(pack);
  const { sheets, strict } = readWorkbookPart(pack, workbookPart);
  const dialect = strict ? STRICT : TRANSITIONAL;
  const entry = sheets.find(({ name }) => name === stamp.sheet);
  const part = pack.relationships(workbookPart).find(({ id }) => id === entry?.relationshipId)?.target;
  if (part === undefined) throw new RangeError(`the workbook has no sheet ${stamp.sheet}`);
  const editor = new PackageEditor(pack);
  const sheet = editor.read(part);
  if (sheet === null) throw corrupt('sheetMissing', stamp.sheet);
  editor.write(part, withWatermark(withHiddenColumn(sheet, stamp.hiddenColumn), stamp.watermark));

  const added = editor.freeName('xl/worksheets/sheet%.xml');
  editor.write(added, textSheet(stamp.hiddenSheet.rows, dialect.main));
  editor.declarePart(added, `${SPREADSHEET_TYPE}.worksheet+xml`);
  const id = editor.relate(workbookPart, `${dialect.relationships}/worksheet`, added);
  const bytes = editor.read(workbookPart) ?? new Uint8Array(0);
  const tag = `<${elementPrefix(bytes)}sheet xmlns:r="${dialect.relationships}" name="${escapeXml(stamp.hiddenSheet.name)}" sheetId="${freeSheetId(bytes)}" state="veryHidden" r:id="${id}"/>`;
  editor.write(workbookPart, withChild(bytes, 'sheets', tag));
  return editor.finish();
}

function freeSheetId(workbook: Uint8Array): number {
  let highest = 0;
  scanBytes(workbook, {
    names: ['sheet'],
    open(name, xml) {
      if (name === 'sheet') highest = Math.max(highest, Number(xml.attribute('sheetId') ?? 0));
    },
    close: () => undefined,
  });
  return highest + 1;
}

function textSheet(rows: readonly (readonly string[])[], namespace: string): string {
  const form = { prefix: '', date1904: false };
  const lines = rows.map((cells, index) => {
    const number = index + 1;
    const texts = cells.map((text, column) => cellXml(form, `${columnLetters(column + 1)}${number}`, '', text));
    return `<row r="${number}">${texts.join('')}</row>`;
  });
  return `${XML_HEAD}<worksheet xmlns="${namespace}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}
