import { DEFAULT_LIMITS } from '../limits.ts';
import { readWorkbook } from '../read-workbook.ts';
import { corrupt, WorkbookRejected } from '../rejection.ts';
import { sniff } from '../sniff.ts';
import { writeGrids } from '../write/write-grids.ts';
import { parseCellReference } from '../xlsx/cell-reference.ts';
import { OoxmlPackage } from '../xlsx/package.ts';
import { PackageEditor } from '../xlsx/package-editor.ts';
import { findWorkbookPart } from '../xlsx/read-xlsx.ts';
import { readWorkbookPart } from '../xlsx/workbook-part.ts';
import { STRICT, TRANSITIONAL } from './dialect.ts';
import type { CellComment, CellNotes } from './model.ts';
import { commentSheet } from './sheet-comments.ts';
import { usedBlocks } from './vml-part.ts';

/**
 * Puts remarks into a workbook as cell comments and gives the workbook back as .xlsx. Of an .xlsx only the parts that hold
 * comments change; every other part keeps its very bytes, and comments that are there stay, with the remarks behind them.
 * An .xls or .csv comes back as a new .xlsx with its values, number formats, merges and hidden rows and columns.
 * @throws WorkbookRejected when the file is none that `readWorkbook` reads
 * @throws RangeError for a sheet that the workbook has not, or a cell that no sheet has
 */
export function writeComments(bytes: Uint8Array, comments: readonly CellComment[], fileName = ''): Uint8Array {
  if (sniff(bytes).kind === 'zip') return commentPackage(bytes, groupBySheet(comments));
  const result = readWorkbook(bytes, fileName);
  if (result.status === 'rejected') throw new WorkbookRejected(result.reason);
  const only = result.format === 'csv' ? result.sheets[0]?.name : undefined;
  const named = only === undefined ? comments : comments.map((comment) => ({ ...comment, sheet: only }));
  return commentPackage(writeGrids(result.sheets), groupBySheet(named));
}

function commentPackage(bytes: Uint8Array, bySheet: ReadonlyMap<string, readonly CellNotes[]>): Uint8Array {
  const pack = new OoxmlPackage(bytes, DEFAULT_LIMITS);
  const workbookPart = findWorkbookPart(pack);
  const workbook = readWorkbookPart(pack, workbookPart);
  const relationships = pack.relationships(workbookPart);
  const dialect = workbook.strict ? STRICT : TRANSITIONAL;
  const editor = new PackageEditor(pack);
  const parts = new Map<string, string>();
  for (const { name, relationshipId } of workbook.sheets) {
    const target = relationships.find((r) => r.id === relationshipId)?.target;
    if (target !== undefined && !parts.has(name)) parts.set(name, target);
  }
  const vmlBlocks = new Set<number>();
  for (const part of parts.values()) {
    const vml = pack.relationships(part).find((r) => r.type === 'vmlDrawing')?.target;
    if (vml === undefined || !pack.has(vml)) continue;
    for (const block of usedBlocks(new TextDecoder().decode(pack.bytes(vml)))) vmlBlocks.add(block);
  }
  for (const [name, cells] of bySheet) {
    const part = parts.get(name);
    if (part === undefined) throw new RangeError(`the workbook has no sheet ${name}`);
    if (!pack.has(part)) throw corrupt('sheetMissing', name);
    commentSheet(editor, { part, relationships: pack.relationships(part), cells }, dialect, vmlBlocks);
  }
  return editor.finish();
}

/** Remarks by sheet and cell, cells in reading order. */
function groupBySheet(comments: readonly CellComment[]): Map<string, CellNotes[]> {
  const sheets = new Map<string, Map<string, CellNotes & { notes: CellComment[] }>>();
  for (const comment of comments) {
    const position = parseCellReference(comment.cell);
    if (position === null) throw new RangeError(`not a cell: ${comment.cell}`);
    const cells = sheets.get(comment.sheet) ?? new Map<string, CellNotes & { notes: CellComment[] }>();
    sheets.set(comment.sheet, cells);
    const key = `${position.row}:${position.column}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, { ...position, notes: [comment] });
    else known.notes.push(comment);
  }
  const inOrder = (cells: Iterable<CellNotes>) => [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return new Map([...sheets].map(([name, cells]) => [name, inOrder(cells.values())]));
}
