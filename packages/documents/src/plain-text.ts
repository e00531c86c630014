import type { Sentence, Table } from './model.ts';
import type { Piece } from './pieces.ts';

/** Between the cells of a row and the two sides of a line. */
export const CELL_SEPARATOR = '\t';

/** The text of a composed document, a line each paragraph or table row: what any rendering of it must say, no less. */
export function plainText(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(linesOf);
}

function linesOf(piece: Piece): readonly string[] {
  switch (piece.piece) {
    case 'line':
    case 'heading':
      return [piece.text];
    case 'labelled':
      return [piece.label + piece.text];
    case 'sides':
      return [piece.left + CELL_SEPARATOR + piece.right];
    case 'paragraph':
      return [textOf(piece.sentences)];
    case 'table':
      return tableLines(piece.table);
    case 'signature':
      return piece.lines.map(({ text }) => text);
    case 'record':
      return [...(piece.copyTo === null ? [] : [piece.copyTo]), piece.printedBy + CELL_SEPARATOR + piece.printedOn];
    case 'picture':
    case 'redLine':
      return [];
  }
}

/** Sentences run together: Chinese puts no space between them. */
export function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join('');
}

function tableLines({ columns, rows }: Table): readonly string[] {
  const head = columns.map(({ label }) => label).join(CELL_SEPARATOR);
  return [head, ...rows.map((cells) => cells.map(({ text }) => text).join(CELL_SEPARATOR))];
}
