import type { Relationship } from '../xlsx/package.ts';
import type { PackageEditor } from '../xlsx/package-editor.ts';
import { addToCommentsPart, commentedCells, emptyCommentsPart } from './comments-part.ts';
import type { Dialect } from './dialect.ts';
import { withLegacyDrawing } from './legacy-drawing.ts';
import type { CellNotes } from './model.ts';
import { addBoxes, emptyVmlPart, type NoteBox, usedBlocks } from './vml-part.ts';

export interface SheetToComment {
  /** Part name of the worksheet. */
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly cells: readonly CellNotes[];
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Puts notes on one sheet: the comments part, the drawing that shows them, and what ties both to the sheet. */
export function commentSheet(
  editor: PackageEditor,
  sheet: SheetToComment,
  dialect: Dialect,
  vmlBlocks: Set<number>,
): void {
  const related = (type: string) => sheet.relationships.find((r) => r.type === type)?.target ?? null;
  const commentsPart = related('comments');
  const existing = commentsPart === null ? null : editor.read(commentsPart);
  const before = existing ?? emptyCommentsPart(dialect.main);
  const had = commentedCells(before);
  const target = commentsPart ?? editor.freeName('xl/comments%.xml');
  editor.write(target, addToCommentsPart(before, sheet.cells));
  if (commentsPart === null) {
    editor.declarePart(target, COMMENTS_TYPE);
    editor.relate(sheet.part, `${dialect.relationships}/comments`, target);
  }
  const isNew = ({ row, column }: CellNotes) => !had.some((cell) => cell.row === row && cell.column === column);
  const boxes = sheet.cells.filter(isNew).map(boxOf);
  drawBoxes(editor, sheet, dialect, vmlBlocks, boxes, had);
}

function drawBoxes(
  editor: PackageEditor,
  sheet: SheetToComment,
  dialect: Dialect,
  vmlBlocks: Set<number>,
  boxes: readonly NoteBox[],
  had: readonly { row: number; column: number }[],
): void {
  const sheetXml = editor.read(sheet.part) ?? new Uint8Array(0);
  const drawing = withLegacyDrawing(sheetXml, dialect);
  const part = sheet.relationships.find((r) => r.id === drawing.existingId)?.target;
  const vml = part === undefined ? null : editor.read(part);
  if (part !== undefined && vml !== null) {
    if (boxes.length > 0) editor.write(part, addBoxes(new TextDecoder().decode(vml), boxes));
    return;
  }
  // Comments without a drawing, as some programs write them: theirs get boxes too, or Excel would not show them.
  const all = [...had.map((cell) => ({ ...cell, text: '' })), ...boxes];
  const firstBlock = Math.max(0, ...vmlBlocks) + 1;
  const made = addBoxes(emptyVmlPart(firstBlock, all.length), all);
  for (const block of usedBlocks(made)) vmlBlocks.add(block);
  const name = editor.freeName('xl/drawings/vmlDrawing%.vml');
  editor.write(name, made);
  editor.declareExtension('vml', VML_TYPE);
  const id = editor.relate(sheet.part, `${dialect.relationships}/vmlDrawing`, name);
  editor.write(sheet.part, drawing.insert(id));
}

function boxOf({ row, column, notes }: CellNotes): NoteBox {
  return { row, column, text: notes.map(({ author, text }) => `${author}\n${text}`).join('\n') };
}
