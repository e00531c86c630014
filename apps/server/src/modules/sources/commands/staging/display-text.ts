import type { CellValue, Grid, GridRow } from '@guatu/sheets';
import { DATE_MARKS, DAY_MARK, MONTH_MARK } from './vocabulary.ts';

/** The text a cell shows, near enough to what the office sees on its own screen; null for an empty cell. */
export function displayText(value: CellValue | undefined, format: string, date1904: boolean): string | null {
  return textOf(value, numberStyle(format), date1904);
}

function textOf(value: CellValue | undefined, style: NumberStyle, date1904: boolean): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  return numberText(value, style, date1904);
}

/** The texts of one stored row, column A first; empty cells at the end are left out. */
export function displayRow(grid: Grid, row: GridRow): (string | null)[] {
  const styles = stylesOf(grid);
  const cells = row.values.map((value, i) => textOf(value, styles[row.formats?.[i] ?? 0] ?? GENERAL, grid.date1904));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

/** What a number format asks for, as far as it is followed here. */
interface NumberStyle {
  readonly kind: 'date' | 'percent' | 'digits' | 'general';
  readonly bare: string;
  readonly decimals: number;
  readonly thousands: boolean;
}

function numberStyle(format: string): NumberStyle {
  const section = format.split(';')[0] ?? 'General';
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  const digits = /[0#?]/.test(bare);
  const number = bare.includes('%') ? 'percent' : digits ? 'digits' : 'general';
  return {
    kind: DATE_MARKS.test(bare) && !digits ? 'date' : number,
    bare,
    decimals: /\.([0?#]+)/.exec(bare)?.[1]?.length ?? 0,
    thousands: /[#0?],[#0?]/.test(bare),
  };
}

const GENERAL = numberStyle('General');

// Understanding a format costs more than applying it, and a sheet has few formats for very many cells.
const stylesOfGrids = new WeakMap<Grid, readonly NumberStyle[]>();

function stylesOf(grid: Grid): readonly NumberStyle[] {
  const known = stylesOfGrids.get(grid);
  if (known !== undefined) return known;
  const styles = grid.formats.map(numberStyle);
  stylesOfGrids.set(grid, styles);
  return styles;
}

function numberText(value: number, style: NumberStyle, date1904: boolean): string {
  switch (style.kind) {
    case 'date':
      return serialText(value, style.bare, date1904);
    case 'percent':
      return `${grouped(value * 100, style.decimals, false)}%`;
    case 'digits':
      return grouped(value, style.decimals, style.thousands);
    case 'general':
      return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(Number(value.toPrecision(15)));
  }
}

function grouped(value: number, decimals: number, thousands: boolean): string {
  const text = value.toFixed(Math.min(decimals, 20));
  if (!thousands) return text;
  const [whole = '', fraction] = text.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
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
