import type { CellValue } from '../grid.ts';
import { numberText, plainText } from '../text/cell-text.ts';
import type { NumberFormat } from './number-format.ts';
import { serialDay } from './serial-date.ts';

/** The wording of a cell: text as it stands, a number as its format shows it (dates, percent), never rounded. */
export function shownText(value: CellValue, format: NumberFormat, date1904: boolean): string {
  if (typeof value !== 'number') return plainText(value);
  if (format.date) return dateText(value, format, date1904);
  if (format.percent) return `${numberText(Number((value * 100).toPrecision(15)))}%`;
  return numberText(value);
}

function dateText(value: number, format: NumberFormat, date1904: boolean): string {
  const day = serialDay(value, date1904);
  if (day === null || !format.date) return numberText(value);
  const [year = '', month = '', date = ''] = day.split('-');
  if (format.code.includes('年') || format.code.includes('月')) {
    return `${format.date.year ? `${year}年` : ''}${format.date.month ? `${Number(month)}月` : ''}${format.date.day ? `${Number(date)}日` : ''}`;
  }
  if (!format.date.day) return `${year}-${month}`;
  return day;
}
