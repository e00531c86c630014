import type { CellValue, Grid, GridRow } from '@guatu/sheets';
import { DATE_MARKS, DAY_MARK, MONTH_MARK } from './vocabulary.ts';

/** The text a cell shows, near enough to what the office sees on its own screen; null for an empty cell. */
export function displayText(value: CellValue | undefined, format: string, date1904: boolean): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return numberText(value, format, date1904);
}

/** The texts of one stored row, column A first; empty cells at the end are left out. */
export function displayRow(grid: Grid, row: GridRow): (string | null)[] {
  const cells = row.values.map((value, i) =>
    displayText(value, grid.formats[row.formats?.[i] ?? 0] ?? 'General', grid.date1904),
  );
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

function numberText(value: number, format: string, date1904: boolean): string {
  const section = format.split(';')[0] ?? 'General';
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (DATE_MARKS.test(bare) && !/[0#?]/.test(bare)) return serialText(value, bare, date1904);
  const decimals = /\.([0?#]+)/.exec(bare)?.[1]?.length;
  if (bare.includes('%')) return `${grouped(value * 100, decimals ?? 0, false)}%`;
  if (/[0#?]/.test(bare)) return grouped(value, decimals ?? 0, /[#0?],[#0?]/.test(bare));
  return String(Number(value.toPrecision(15)));
}

function grouped(value: number, decimals: number, thousands: boolean): string {
  const [whole = '', fraction] = value.toFixed(Math.min(decimals, 20)).split('.');
  const digits = thousands ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function serialText(serial: number, format: string, date1904: boolean): string {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000);
  const parts = [String(day.getUTCFullYear())];
  if (MONTH_MARK.test(format)) parts.push(String(day.getUTCMonth() + 1).padStart(2, '0'));
  if (DAY_MARK.test(format)) parts.push(String(day.getUTCDate()).padStart(2, '0'));
  return parts.join('-');
}

/** A1 column letters to their 1-based number: A → 1, AA → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number;
}
