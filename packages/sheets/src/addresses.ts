/** Column letters of a 1-based column number: 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Cell address as the user sees it: row 7, column 9 → I7. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}
