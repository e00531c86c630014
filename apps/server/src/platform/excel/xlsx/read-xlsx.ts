import { ContentBudget } from '../budget.ts';
import { GridBuilder, type SheetRead } from '../grid-builder.ts';
import type { WorkbookLimits } from '../limits.ts';
import { REJECTIONS, type RejectionReason } from '../messages.ts';
import { corrupt, WorkbookRejected } from '../rejection.ts';
import { TextPool } from '../text-pool.ts';
import { OoxmlPackage, type Relationship } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetContext, SheetPartReader } from './sheet-part.ts';
import { readStyleFormats } from './styles-part.ts';
import { readWorkbookPart, type SheetEntry } from './workbook-part.ts';

/** Parts by which a package that is no workbook says what it is instead. */
const OTHER_DOCUMENTS: readonly (readonly [string, RejectionReason])[] = [
  ['word/document.xml', REJECTIONS.word],
  ['ppt/presentation.xml', REJECTIONS.presentation],
  ['xl/workbook.bin', REJECTIONS.binaryWorkbook],
  ['content.xml', REJECTIONS.openDocument],
];

/**
 * Reads an xlsx package sheet by sheet; nothing of a sheet is kept once it is yielded.
 * @throws WorkbookRejected when the package is no workbook, damaged or too large
 */
export function* readXlsx(bytes: Uint8Array, limits: WorkbookLimits): Generator<SheetRead> {
  const pack = new OoxmlPackage(bytes, limits);
  const workbook = findWorkbookPart(pack);
  const { sheets, date1904 } = readWorkbookPart(pack, workbook);
  const relationships = pack.relationships(workbook);
  const target = (type: string): string | null => relationships.find((r) => r.type === type)?.target ?? null;
  const budget = new ContentBudget(limits);
  const context: SheetContext = {
    sharedStrings: readSharedStrings(pack, present(pack, target('sharedStrings')), budget),
    styleFormats: readStyleFormats(pack, present(pack, target('styles'))),
    date1904,
    pool: new TextPool(budget),
  };
  for (const sheet of sheets) {
    const relationship = relationships.find((r) => r.id === sheet.relationshipId);
    if (relationship === undefined) throw corrupt('sheetMissing', sheet.name);
    // Chart and macro sheets have no cells.
    if (relationship.type === 'worksheet') yield readSheet(pack, sheet, relationship, context, budget);
  }
}

function readSheet(
  pack: OoxmlPackage,
  sheet: SheetEntry,
  relationship: Relationship,
  context: SheetContext,
  budget: ContentBudget,
): SheetRead {
  const { name, visibility } = sheet;
  const builder = new GridBuilder({ name, visibility, date1904: context.date1904 }, budget);
  const reader = new SheetPartReader(builder, context);
  pack.scan(relationship.target, reader);
  return { grid: builder.finish(), uncalculated: reader.uncalculated };
}

/** Writers leave these parts out when they are empty, but not always the relationship to them. */
function present(pack: OoxmlPackage, part: string | null): string | null {
  return part !== null && pack.has(part) ? part : null;
}

/** The main part of a package. @throws WorkbookRejected when it is no workbook */
export function findWorkbookPart(pack: OoxmlPackage): string {
  for (const [part, reason] of OTHER_DOCUMENTS) {
    if (pack.has(part)) throw new WorkbookRejected(reason);
  }
  const office = pack.relationships('').find((r) => r.type === 'officeDocument' && !r.external);
  if (office !== undefined && pack.has(office.target)) return office.target;
  if (pack.has('xl/workbook.xml')) return 'xl/workbook.xml';
  const isOffice = office !== undefined || pack.has('[Content_Types].xml');
  throw isOffice ? corrupt('workbookPartMissing') : new WorkbookRejected(REJECTIONS.plainZip);
}
