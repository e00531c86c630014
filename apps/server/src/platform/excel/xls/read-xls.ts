import { ContentBudget } from '../budget.ts';
import { GridBuilder, type SheetRead } from '../grid-builder.ts';
import type { WorkbookLimits } from '../limits.ts';
import { REJECTIONS, type RejectionReason } from '../messages.ts';
import { WorkbookRejected } from '../rejection.ts';
import { TextPool } from '../text-pool.ts';
import { CompoundFile } from './compound-file.ts';
import { readGlobals } from './globals.ts';
import { XlsSheetReader } from './sheet.ts';

/** Streams by which a compound file that is no workbook says what it is instead. */
const OTHER_STREAMS: readonly (readonly [string, RejectionReason])[] = [
  ['EncryptedPackage', REJECTIONS.password],
  ['Book', REJECTIONS.oldExcel],
  ['WordDocument', REJECTIONS.word],
  ['PowerPoint Document', REJECTIONS.presentation],
];

/**
 * Reads a BIFF8 workbook (Excel 97–2003, WPS .et) sheet by sheet.
 * @throws WorkbookRejected when the container holds no readable workbook
 */
export function* readXls(bytes: Uint8Array, limits: WorkbookLimits): Generator<SheetRead> {
  const file = new CompoundFile(bytes);
  const stream = file.stream('Workbook');
  if (stream === null) {
    const other = OTHER_STREAMS.find(([name]) => file.has(name));
    throw new WorkbookRejected(other?.[1] ?? REJECTIONS.otherCompound);
  }
  const budget = new ContentBudget(limits);
  const pool = new TextPool(budget);
  const globals = readGlobals(stream, budget);
  for (const { name, visibility, offset } of globals.sheets) {
    const builder = new GridBuilder({ name, visibility, date1904: globals.date1904 }, budget);
    new XlsSheetReader(stream, offset, builder, globals, pool).read();
    yield { grid: builder.finish(), uncalculated: 0 };
  }
}
