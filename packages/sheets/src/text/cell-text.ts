import type { CellError, CellValue } from '../grid.ts';

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

const ERROR_TEXT = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

/** An Excel error, also where a CSV export has turned it into text. */
export function errorName(value: CellValue): string | null {
  if (isError(value)) return value.error;
  if (typeof value !== 'string' || value.charCodeAt(0) !== 35) return null;
  const text = value.trim();
  return ERROR_TEXT.test(text) ? text : null;
}

/** The stored value as plain text, without number format; empty for an empty cell. */
export function plainText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.error;
}

/** Fifteen significant digits, as Excel shows them, so that 0.1 + 0.2 does not print its binary tail. */
export function numberText(value: number): string {
  const text = String(value);
  // Sixteen digits and more are a binary tail; shorter texts cannot have one, and most numbers are short.
  return text.length <= 15 ? text : String(Number(value.toPrecision(15)));
}

/** Whether the cell shows nothing: empty, or white space only. */
export function isEmptyCell(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
