import type { CellValue } from '../grid.ts';
import { fold, withoutNotes } from '../text/fold.ts';
import { date, readDateText } from './date-text.ts';
import type { NumberFormat } from './number-format.ts';
import { AMBIGUOUS, NO_YEAR, type Outcome, read, UNPARSED } from './outcome.ts';
import { serialDay } from './serial-date.ts';

/** What a date cell means depends on the workbook's date system and on the year the table speaks for. */
export interface DateContext {
  readonly date1904: boolean;
  readonly year: number | null;
}

/** A date cell of any kind: serial, number that reads like a date, or text. */
export function readDate(value: CellValue, format: NumberFormat, at: DateContext): Outcome {
  if (typeof value === 'number') return readDateNumber(value, format, at);
  if (typeof value !== 'string') return UNPARSED;
  const tight = fold(value);
  // Serials end up as text when a sheet is saved as CSV or a column is formatted as text.
  if (/^[3-5]\d{4}$/.test(tight)) return serialOutcome(Number(tight), at, 'day');
  return readDateText(value, at.year);
}

function readDateNumber(value: number, format: NumberFormat, at: DateContext): Outcome {
  if (format.date) {
    const { year, month, day } = format.date;
    return serialOutcome(value, at, day || !(month || year) ? 'day' : month ? 'month' : 'year');
  }
  if (value >= 30_000 && value < 60_000) return serialOutcome(value, at, 'day');
  if (Number.isInteger(value)) {
    if (value >= 1900 && value < 2200) return date(String(value));
    if (value > 190_000 && value < 220_000)
      return date(`${Math.floor(value / 100)}-${String(value % 100).padStart(2, '0')}`);
    if (value > 19_000_000 && value < 22_000_000) return readDateText(String(value), at.year);
    return UNPARSED;
  }
  return readPointMonth(value, format);
}

function serialOutcome(serial: number, at: DateContext, precision: 'day' | 'month' | 'year'): Outcome {
  const day = serialDay(serial, at.date1904);
  if (day === null) return UNPARSED;
  return read(precision === 'day' ? day : precision === 'month' ? day.slice(0, 7) : day.slice(0, 4));
}

/** 2025.03 as a number: the digits shown after the point are the month; a lone 1 may have lost its zero. */
function readPointMonth(value: number, format: NumberFormat): Outcome {
  if (value < 1900 || value >= 2200) return UNPARSED;
  const digits = format.decimals === null ? 2 : format.decimals;
  const shown = format.decimals === null ? String(Number(value.toFixed(4))) : value.toFixed(digits);
  const match = /^(\d{4})\.(\d{1,2})$/.exec(shown);
  if (!match) return UNPARSED;
  const [, year = '', month = ''] = match;
  if (month === '1') return AMBIGUOUS;
  return date(`${year}-${month.padStart(2, '0')}`);
}

/** A `YYYY-MM` field: finer dates lose their day; a year, quarter or half names no month. */
export function readMonth(value: CellValue, format: NumberFormat, at: DateContext): Outcome {
  const outcome = readDate(value, format, at);
  if (typeof outcome.value !== 'string') return outcome;
  return /^\d{4}-\d{2}/.test(outcome.value) ? read(outcome.value.slice(0, 7)) : UNPARSED;
}

// 2026.1-12, 2026年3-10月: both months are of the year said once.
const MONTHS_OF_ONE_YEAR = /^((?:19|20)\d{2})[./年](\d{1,2})月?[-—–―~至到]+(\d{1,2})月?$/;

const JOINT = /\s*(?:[-—–―~至到]+|——)\s*/;

/** A span such as `2022-2024年` or `2023年3月至2025年10月`; both ends at the precision written. */
export function readDateSpan(value: CellValue, at: DateContext): Outcome {
  if (typeof value !== 'string') return UNPARSED;
  const text = withoutNotes(fold(value)).replace(/\s+/g, '');
  // 2023-2025 is two years; 2023-03 would be one month and says no span.
  const years = /^((?:19|20)\d{2})年?度?[-—–―~至到/]+((?:19|20)\d{2})年?度?$/.exec(text);
  if (years) return spanOf(date(years[1] ?? ''), date(years[2] ?? ''));
  const months = MONTHS_OF_ONE_YEAR.exec(text);
  if (months) {
    const [, year = '', first = '', last = ''] = months;
    const [from, to] = [Number(first), Number(last)];
    // Nobody builds backwards within a year: 2026.10-3 is something else.
    return from < to ? spanOf(monthOf(year, from), monthOf(year, to)) : UNPARSED;
  }
  for (const [from, to] of cuts(text)) {
    const start = readDateText(from, at.year);
    const year = typeof start.value === 'string' ? Number(start.value.slice(0, 4)) : null;
    const outcome = spanOf(start, readDateText(to, year));
    if (outcome.value !== null) return outcome;
    if (start.problem === 'date_no_year' && readDateText(to, null).problem !== 'unparsed') return NO_YEAR;
  }
  return UNPARSED;
}

/** Every way to cut the text in two at a joint: hyphens inside the dates are joints too. */
function cuts(text: string): [string, string][] {
  const found: [string, string][] = [];
  for (let index = 1; index < text.length; index++) {
    const match = JOINT.exec(text.slice(index));
    if (match?.index === 0 && match[0] !== '') {
      found.push([text.slice(0, index), text.slice(index + match[0].length)]);
      index += match[0].length - 1;
    }
  }
  // The cut nearest the middle is the joint: 2023-03-2025-10 has three.
  const middle = text.length / 2;
  return found.sort((left, right) => Math.abs(left[0].length - middle) - Math.abs(right[0].length - middle));
}

function monthOf(year: string, month: number): Outcome {
  return date(`${year}-${String(month).padStart(2, '0')}`);
}

function spanOf(from: Outcome, to: Outcome): Outcome {
  if (typeof from.value !== 'string' || typeof to.value !== 'string') return UNPARSED;
  const [start, end] = [from.value, to.value];
  return start.slice(0, 4) <= end.slice(0, 4) ? read({ from: start, to: end }) : UNPARSED;
}
