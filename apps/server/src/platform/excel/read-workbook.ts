import type { Grid } from '@guatu/sheets';
import { decodeTextBytes } from './csv/decode.ts';
import { readCsv, recogniseCsv } from './csv/read-csv.ts';
import type { SheetRead } from './grid-builder.ts';
import { DEFAULT_LIMITS, type WorkbookLimits } from './limits.ts';
import { REJECTIONS, type RejectionReason } from './messages.ts';
import { WorkbookRejected } from './rejection.ts';
import { sniff, sniffText } from './sniff.ts';
import { readXls } from './xls/read-xls.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

export type WorkbookFormat = 'xlsx' | 'xls' | 'csv';

export type WorkbookResult =
  | {
      readonly status: 'ok';
      readonly format: WorkbookFormat;
      readonly sheets: readonly Grid[];
      /** Sheets with formulas that no program ever calculated: their cells read as empty, and a review should say so. */
      readonly uncalculated: readonly { readonly sheet: string; readonly cells: number }[];
    }
  | { readonly status: 'rejected'; readonly reason: RejectionReason };

/** A workbook whose sheets are read as they are asked for, so that only one needs to be in memory. */
export interface OpenWorkbook {
  readonly format: WorkbookFormat;
  /** Throws `WorkbookRejected` at the sheet where damage is met. Can be run through once. */
  readonly sheets: Iterable<SheetRead>;
}

/**
 * Reads a workbook: .xlsx (transitional and strict), .xls (BIFF8) or .csv (UTF-8, GB 18030), told apart by content.
 * Synchronous and pure: heavy files belong in a worker thread of the caller's.
 * @param fileName names the sheet of a CSV file; text under a workbook's name is refused, since something went wrong with it
 * @returns the sheets in file order, or why the file was refused; damaged and hostile files never make it throw
 */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<WorkbookLimits> = {},
): WorkbookResult {
  try {
    const workbook = openWorkbook(bytes, fileName, limits);
    const sheets: Grid[] = [];
    const uncalculated: { sheet: string; cells: number }[] = [];
    for (const read of workbook.sheets) {
      sheets.push(read.grid);
      if (read.uncalculated > 0) uncalculated.push({ sheet: read.grid.name, cells: read.uncalculated });
    }
    if (sheets.length === 0) return { status: 'rejected', reason: REJECTIONS.noSheets };
    return { status: 'ok', format: workbook.format, sheets, uncalculated };
  } catch (error) {
    if (error instanceof WorkbookRejected) return { status: 'rejected', reason: error.reason };
    throw error;
  }
}

/**
 * Opens a workbook for reading sheet by sheet.
 * @throws WorkbookRejected when the content is no workbook or too large; damage may also show later, in `sheets`
 */
export function openWorkbook(bytes: Uint8Array, fileName: string, limits: Partial<WorkbookLimits> = {}): OpenWorkbook {
  const all = { ...DEFAULT_LIMITS, ...limits };
  if (bytes.length > all.fileBytes) throw new WorkbookRejected(REJECTIONS.fileTooLarge);
  const content = sniff(bytes);
  switch (content.kind) {
    case 'rejected':
      throw new WorkbookRejected(content.reason);
    case 'zip':
      return { format: 'xlsx', sheets: readXlsx(bytes, all) };
    case 'compound':
      return { format: 'xls', sheets: readXls(bytes, all) };
    case 'text':
      return { format: 'csv', sheets: openText(bytes, fileName, all) };
  }
}

function openText(bytes: Uint8Array, fileName: string, limits: WorkbookLimits): SheetRead[] {
  const text = decodeTextBytes(bytes);
  if (text === null) throw new WorkbookRejected(REJECTIONS.unknown);
  const other = sniffText(text);
  if (other !== null) throw new WorkbookRejected(other);
  if (/\.(?:xls[xmb]?|et)$/i.test(fileName)) throw new WorkbookRejected(REJECTIONS.renamedText);
  const csv = recogniseCsv(text);
  if (csv === null) throw new WorkbookRejected(REJECTIONS.text);
  return [readCsv(csv, fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''), limits)];
}
