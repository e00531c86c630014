import type { CellValue } from '@guatu/sheets';
import type { CellInput } from '../../../platform/excel/index.ts';

/** Whether a cell of a returned workbook still holds what was printed in it, however the program that saved it wrote it. */
export function sameCell(printed: CellInput, found: CellValue, date1904: boolean): boolean {
  if (printed === null || printed === '') return isBlank(found);
  if (typeof printed === 'string') return typeof found === 'string' && textOf(printed) === textOf(found);
  if (typeof printed === 'number') return typeof found === 'number' && closeTo(printed, found);
  if (typeof printed === 'boolean') return printed === found;
  return 'date' in printed && typeof found === 'number' && serialOf(printed.date, date1904) === found;
}

export function isBlank(found: CellValue): boolean {
  return found === null || (typeof found === 'string' && found.trim() === '');
}

function textOf(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function closeTo(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

const DAY_MS = 86_400_000;

function serialOf(day: string, date1904: boolean): number {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Math.round((Date.parse(`${day}T00:00:00Z`) - epoch) / DAY_MS);
}
