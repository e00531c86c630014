/** A piece of text as a PDF places it: a few characters with their place on the page, in points from the lower left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters; 0 for the blanks and breaks that the reader puts between pieces. */
  readonly size: number;
}

/** One printed line of a page. */
export interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

// Pieces whose base lines differ by less than this part of the letter height stand in one line (superscripts do).
const SAME_LINE = 0.5;
// A gap of this many letter heights parts two cells of a table or a heading from its page number.
const CELL_GAP = 1;

/** Puts the pieces of a page together into its lines, from the top down and from left to right. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Piece[][] = [];
  const sorted = pieces
    .filter(({ size, text }) => size > 0 && text.trim() !== '')
    .sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    const same = first !== undefined && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * SAME_LINE;
    if (same && row !== undefined) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(rowOf);
}

function rowOf(pieces: readonly Piece[]): Row {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    if (right > Number.NEGATIVE_INFINITY && piece.x - right > piece.size * CELL_GAP) text += ' ';
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  const left = Math.min(...sorted.map(({ x }) => x));
  const size = Math.max(...sorted.map((piece) => piece.size));
  return { text: text.trim(), left, right, y: sorted[0]?.y ?? 0, size };
}
