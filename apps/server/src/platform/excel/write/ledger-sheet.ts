import { layOutHeader, linesOf } from './header-layout.ts';
import { LookPicker } from './looks.ts';
import type { ColumnModel, RowModel, SheetModel } from './model.ts';
import { columnsXml, pageXml, viewXml } from './sheet-settings.ts';
import type { SheetWriter } from './sheet-writer.ts';
import type { StyleBook } from './styles.ts';
import type { SheetDefinedName } from './workbook-writer.ts';
import { columnLetters, rangeReference } from './xml.ts';

const TITLE_POINTS = 36;
const NOTICE_POINTS = 20;
const LINE_POINTS = 13;
const PADDING_POINTS = 5;
/** Excel's bound on the height of a row. */
const MAX_ROW_POINTS = 409;

/** Writes one sheet of the standard ledger form. Returns the names it needs in the workbook. */
export function writeLedgerSheet(model: SheetModel, sheet: SheetWriter, styles: StyleBook): SheetDefinedName[] {
  const width = Math.max(1, model.columns.length);
  const headWidth = columnsOfFirstPage(model);
  const looks = new LookPicker(model.columns, styles);
  const header = layOutHeader(model.columns);
  const linesBefore = (model.title === undefined ? 0 : 1) + (model.notice === undefined ? 0 : 1);
  const headerEnd = linesBefore + header.rows.length;

  sheet.raw(`<sheetPr>${model.page === undefined ? '' : '<pageSetUpPr fitToPage="1"/>'}</sheetPr>`);
  sheet.raw(viewXml(headerEnd, model.frozenColumns ?? 0));
  sheet.raw(columnsXml(model.columns));
  sheet.raw('<sheetData>');
  let row = 0;
  if (model.title !== undefined) {
    sheet.startRow(++row, TITLE_POINTS);
    sheet.cell(1, looks.title, model.title);
    sheet.endRow();
    if (headWidth > 1) sheet.merge({ top: row, left: 1, bottom: row, right: headWidth });
  }
  if (model.notice !== undefined) writeNotice(sheet, ++row, headWidth, model.notice, looks);
  header.rows.forEach((captions, level) => {
    sheet.startRow(++row, header.heights[level]);
    captions.forEach((caption, index) => {
      sheet.cell(index + 1, looks.header, caption);
    });
    sheet.endRow();
  });
  for (const { top, left, bottom, right } of header.merges) {
    sheet.merge({ top: top + linesBefore, left, bottom: bottom + linesBefore, right });
  }
  let lastTableRow = row;
  for (const body of model.rows) {
    writeBodyRow(sheet, ++row, body, model.columns, looks);
    if (body.kind !== 'note') lastTableRow = row;
  }
  sheet.raw('</sheetData>');

  const names: SheetDefinedName[] = [];
  if (model.autoFilter && header.rows.length > 0) {
    sheet.raw(`<autoFilter ref="${rangeReference(headerEnd, 1, lastTableRow, width)}"/>`);
    names.push({ name: '_xlnm._FilterDatabase', reference: absolute(headerEnd, lastTableRow, width) });
  }
  sheet.writeMerges();
  if (model.page !== undefined) {
    sheet.raw(pageXml(model.page));
    names.push({ name: '_xlnm.Print_Area', reference: absolute(1, Math.max(1, row), width) });
    const titles = titleRanges(headerEnd, (model.page.pagesWide ?? 1) > 1 ? (model.frozenColumns ?? 0) : 0);
    if (titles !== '') names.push({ name: '_xlnm.Print_Titles', reference: titles });
  }
  return names;
}

/** How many columns the title and the line below it span: all, or those of the first of several pages side by side. */
function columnsOfFirstPage({ columns, page }: SheetModel): number {
  const shown = columns.filter(({ hidden }) => !hidden);
  const pages = page?.pagesWide ?? 1;
  if (pages === 1) return Math.max(1, columns.length);
  let room = shown.reduce((sum, column) => sum + column.width, 0) / pages;
  const beyond = columns.findIndex((column) => {
    room -= column.width;
    return room < 0;
  });
  return Math.max(1, beyond);
}

function writeNotice(
  sheet: SheetWriter,
  row: number,
  width: number,
  notice: NonNullable<SheetModel['notice']>,
  looks: LookPicker,
): void {
  // The unit needs little room; the rest of the line belongs to the office and the date.
  const split = width > 3 ? width - 2 : Math.max(1, width - 1);
  sheet.startRow(row, NOTICE_POINTS);
  sheet.cell(1, looks.noticeLeft, notice.left);
  if (width > 1) sheet.cell(split + 1, looks.noticeRight, notice.right);
  sheet.endRow();
  if (split > 1) sheet.merge({ top: row, left: 1, bottom: row, right: split });
  if (width > split + 1) sheet.merge({ top: row, left: split + 1, bottom: row, right: width });
}

function writeBodyRow(
  sheet: SheetWriter,
  number: number,
  row: RowModel,
  columns: readonly ColumnModel[],
  looks: LookPicker,
): void {
  const kind = row.kind ?? 'body';
  const width = kind === 'note' ? row.cells.length : Math.max(looks.width, row.cells.length);
  sheet.startRow(number, heightOf(row, columns));
  for (let column = 1; column <= width; column++) {
    const value = row.cells[column - 1] ?? null;
    sheet.cell(column, looks.of(kind, column, value), value);
  }
  sheet.endRow();
  for (const { column, rows, columns } of row.merges ?? []) {
    if (rows > 1 || columns > 1) {
      sheet.merge({ top: number, left: column, bottom: number + rows - 1, right: column + columns - 1 });
    }
  }
}

/**
 * Room for the wrapped texts of a row, in points; null for rows of sheets without captions, which nobody looks at. Programs
 * fit heights by themselves only on screen, and not around merged cells; printed rows would come out cramped.
 */
function heightOf(row: RowModel, columns: readonly ColumnModel[]): number | null {
  if (!columns.some((column) => column.header.length > 0)) return null;
  let lines = 1;
  if (row.kind === undefined || row.kind === 'body') {
    row.cells.forEach((value, index) => {
      const column = columns[index];
      if (typeof value !== 'string' || column === undefined || column.hidden) return;
      const isMerged = row.merges?.some((merge) => merge.column === index + 1);
      if (!isMerged) lines = Math.max(lines, linesOf(value, column.width));
    });
  }
  return Math.min(MAX_ROW_POINTS, lines * LINE_POINTS + PADDING_POINTS);
}

/** Columns and rows that every printed page repeats; columns only where the sheet is cut in pages side by side. */
function titleRanges(rows: number, columns: number): string {
  const parts = columns > 0 ? [`$A:$${columnLetters(columns)}`] : [];
  if (rows > 0) parts.push(`$1:$${rows}`);
  return parts.join(',');
}

function absolute(top: number, bottom: number, width: number): string {
  return `$A$${top}:$${columnLetters(width)}$${bottom}`;
}
