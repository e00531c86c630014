import type { Grid } from '@guatu/sheets';
import type { ContentBudget } from '../budget.ts';
import { REJECTIONS } from '../messages.ts';
import { formatCode } from '../number-formats.ts';
import { corrupt, WorkbookRejected } from '../rejection.ts';
import { RECORD, RecordCursor } from './records.ts';
import { StringReader } from './strings.ts';

export interface XlsSheetEntry {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  /** Offset of the sheet's records in the stream. */
  readonly offset: number;
}

export interface XlsGlobals {
  readonly sheets: readonly XlsSheetEntry[];
  readonly sharedStrings: readonly string[];
  readonly styleFormats: readonly string[];
  readonly date1904: boolean;
}

const BIFF8 = 0x0600;
const WORKSHEET = 0;
const VISIBILITY: readonly Grid['visibility'][] = ['visible', 'hidden', 'veryHidden'];

/** Reads the workbook's own records, which stand before those of the sheets. */
export function readGlobals(stream: Uint8Array, budget: ContentBudget): XlsGlobals {
  const cursor = new RecordCursor(stream);
  if (!cursor.next() || cursor.id !== RECORD.bof) throw corrupt('recordsStart');
  if (cursor.u16(0) !== BIFF8) throw new WorkbookRejected(REJECTIONS.oldExcel);
  const sheets: XlsSheetEntry[] = [];
  const own = new Map<number, string>();
  const styleIds: number[] = [];
  let sharedStrings: string[] = [];
  let date1904 = false;
  while (cursor.next() && cursor.id !== RECORD.eof) {
    if (cursor.id === RECORD.filePass) throw new WorkbookRejected(REJECTIONS.password);
    if (cursor.id === RECORD.dateMode) date1904 = cursor.u16(0) === 1;
    else if (cursor.id === RECORD.format) own.set(cursor.u16(0), new StringReader(cursor, 2).long());
    else if (cursor.id === RECORD.xf) styleIds.push(cursor.u16(2));
    else if (cursor.id === RECORD.boundSheet) readSheetEntry(cursor, sheets);
    else if (cursor.id === RECORD.sharedStrings) sharedStrings = readSharedStrings(cursor, budget);
  }
  if (cursor.id !== RECORD.eof) throw corrupt('recordsEnd');
  return { sheets, sharedStrings, styleFormats: styleIds.map((id) => formatCode(id, own)), date1904 };
}

function readSheetEntry(cursor: RecordCursor, sheets: XlsSheetEntry[]): void {
  if (cursor.u8(5) !== WORKSHEET) return;
  const offset = cursor.u32(0);
  const visibility = VISIBILITY[cursor.u8(4) & 3] ?? 'visible';
  sheets.push({ offset, visibility, name: new StringReader(cursor, 6).short() });
}

/** The declared counts are not trusted; the table ends where its records end. */
function readSharedStrings(cursor: RecordCursor, budget: ContentBudget): string[] {
  const texts: string[] = [];
  const declared = cursor.u32(4);
  const reader = new StringReader(cursor, 8);
  while (texts.length < declared && !reader.atEnd) {
    const text = reader.long();
    budget.takeText(text);
    texts.push(text);
  }
  return texts;
}
