import type { TableDate } from '../reading.ts';
import { arabicDates, foldTight } from '../text/fold.ts';

type Parts = Omit<TableDate, 'source'>;

const YEAR = '((?:19|20)\\d{2})';
const FORMS: readonly { form: RegExp; read: (groups: readonly (string | undefined)[]) => Parts }[] = [
  {
    form: new RegExp(`${YEAR}年?1月?[-—–~至到](\\d{1,2})月`),
    read: ([, year, month]) => parts(year, month, undefined, true),
  },
  { form: new RegExp(`${YEAR}年(\\d{1,2})月(\\d{1,2})日`), read: ([, year, month, day]) => parts(year, month, day) },
  {
    form: new RegExp(`${YEAR}[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)`),
    read: ([, year, month, day]) => parts(year, month, day),
  },
  { form: new RegExp(`${YEAR}年(\\d{1,2})月`), read: ([, year, month]) => parts(year, month) },
  { form: new RegExp(`${YEAR}年?[-./](\\d{1,2})(?!\\d|年)`), read: ([, year, month]) => parts(year, month) },
  { form: new RegExp(`${YEAR}年?(?:上半年|第?二季度)`), read: ([, year]) => parts(year, '6', undefined, true) },
  { form: new RegExp(`${YEAR}年?第?一季度`), read: ([, year]) => parts(year, '3', undefined, true) },
  { form: new RegExp(`${YEAR}年?(?:前三季度|第?三季度)`), read: ([, year]) => parts(year, '9', undefined, true) },
  { form: new RegExp(`(?<!\\d)${YEAR}(?:年度?|(?!\\d))`), read: ([, year]) => parts(year) },
  { form: /(?<!\d)(\d{2})年(\d{1,2})月/, read: ([, year, month]) => parts(`20${year}`, month) },
];

function parts(year: string | undefined, month?: string, day?: string, yearToDate = false): Parts {
  const number = month === undefined ? null : Number(month);
  const valid = number !== null && number >= 1 && number <= 12;
  return {
    year: Number(year),
    month: valid ? number : null,
    day: valid && day !== undefined ? Number(day) : null,
    yearToDate,
  };
}

/** The period named in a title, a date line or a sheet name; null when there is none, or two different years. */
export function dateInLine(text: string): Parts | null {
  const tight = arabicDates(foldTight(text));
  const years = new Set([...tight.matchAll(/(?<!\d)((?:19|20)\d{2})(?=年|[-./—~至]|$|\D)/g)].map((match) => match[1]));
  if (years.size > 1) return null;
  for (const { form, read } of FORMS) {
    const match = form.exec(tight);
    if (match) return read(match);
  }
  return null;
}

/** The month of a line that names no year: `1-8月` on a sheet's tab. */
export function monthInLine(text: string): { month: number; yearToDate: boolean } | null {
  const tight = arabicDates(foldTight(text));
  const span = /(?<!\d)1月?[-—–~至到](\d{1,2})月/.exec(tight);
  const single = span ?? /(?<!\d)(\d{1,2})月/.exec(tight);
  const month = Number(single?.[1]);
  return month >= 1 && month <= 12 ? { month, yearToDate: span !== null } : null;
}

/**
 * One period out of several lines. The title's year stands first, then date lines, then the sheet's name; a later line
 * adds month and day only when it speaks of the same year.
 */
export function joinDates(lines: readonly { text: string; source: TableDate['source'] }[]): TableDate | null {
  let span: number | null = null;
  return lines.reduce<TableDate | null>((joined, { text, source }) => {
    const found = dateInLine(text);
    if (joined !== null) return refine(joined, found, text);
    if (found) return { ...inSpan(found, span), source };
    const months = source === 'title' ? monthInLine(text) : null;
    if (months?.yearToDate) span = months.month;
    return null;
  }, null);
}

/** A title of 1-7月 says what is counted; a date line of 5 August says only when it was written, and in which year. */
function inSpan(found: Parts, span: number | null): Parts {
  if (span === null || (found.month !== null && found.month < span)) return found;
  return { ...found, month: span, day: null, yearToDate: true };
}

function refine(joined: TableDate, found: Parts | null, text: string): TableDate {
  if (found === null) {
    const month = joined.month === null ? monthInLine(text) : null;
    return month ? { ...joined, ...month } : joined;
  }
  if (found.year !== joined.year) return joined;
  if (joined.month === null)
    return { ...joined, month: found.month, day: found.day, yearToDate: joined.yearToDate || found.yearToDate };
  if (joined.month === found.month && joined.day === null) return { ...joined, day: found.day };
  return joined;
}
