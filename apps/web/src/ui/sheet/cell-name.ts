/** 1 → A, 26 → Z, 27 → AA, as the worksheet prints it. */
export function columnLetters(number: number): string {
  let rest = number;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** (17, 7) → G17. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** G17 → row 17, column 7; null for anything that is not a cell name. */
export function parseCellName(name: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(digits), column };
}
