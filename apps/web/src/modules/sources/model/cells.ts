import type { Candidate, ReviewTable } from '@guatu/contract';

/** `G12` → `G`. */
export const letterOf = (cell: string): string => /^[A-Z]+/.exec(cell)?.[0] ?? '';
export const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);

/** The key that values of a column are kept under: its field's, or that of the office's own column. */
export function keyOfColumn(column: ReviewTable['columns'][number]): string {
  return column.key ?? `ext:${column.path.join('/')}`;
}

/** The cell a value of a row stands in. A value typed by a reviewer has taken the place of what stands there. */
export function cellOfKey(candidate: Candidate, key: string, table: ReviewTable | undefined): string | null {
  const own = candidate.cells[key];
  if (own) return own;
  const column = table?.columns.find((each) => keyOfColumn(each) === key);
  return column && candidate.row !== null ? `${column.letter}${candidate.row}` : null;
}

/** The key of a cell in a row of the table. */
export function keyOfCell(cell: string, table: ReviewTable | undefined): string | null {
  return table?.columns.find((column) => column.letter === letterOf(cell))?.key ?? null;
}
