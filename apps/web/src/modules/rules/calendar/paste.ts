import { addDays, type CalendarDayKind, type IsoDay, parseIsoDay } from '@guatu/kernel';
import type { NoticeDay } from './days.ts';

/** What pasted lines may say, in the reader's language. */
export interface PasteWords {
  readonly kinds: Readonly<Record<string, CalendarDayKind>>;
  /** Between the first and the last day of a span. */
  readonly to: readonly string[];
}

export type PasteProblem = 'form' | 'date' | 'year' | 'kind' | 'span' | 'twice';

export interface PasteFault {
  readonly line: number;
  readonly text: string;
  readonly problem: PasteProblem;
}

export interface Pasted {
  readonly days: readonly NoticeDay[];
  readonly faults: readonly PasteFault[];
}

/** No holiday is longer; a longer span is a slip of the keyboard. */
const LONGEST_SPAN = 31;

/**
 * Reads a notice pasted line by line: a day or a span of days, what it is, and a note, `2027-01-01 HOLIDAY note` in the
 * words of the screen. Every line that cannot be read is named; nothing is guessed.
 */
export function readPaste(text: string, year: number, words: PasteWords): Pasted {
  const days = new Map<string, NoticeDay>();
  const faults: PasteFault[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const read = readLine(line, year, words);
    const problem = typeof read === 'string' ? read : read.some(({ date }) => days.has(date)) ? 'twice' : null;
    if (problem !== null) faults.push({ line: index + 1, text: line, problem });
    else if (typeof read !== 'string') for (const day of read) days.set(day.date, day);
  }
  return { days: [...days.values()], faults };
}

function readLine(line: string, year: number, words: PasteWords): readonly NoticeDay[] | PasteProblem {
  const [when, what, ...rest] = line.split(/[\s,\uff0c]+/);
  if (when === undefined || what === undefined || what === '') return 'form';
  const kind = words.kinds[what];
  const mark = words.to.find((each) => when.includes(each));
  const [first, last] = mark === undefined ? [when, when] : when.split(mark);
  const [from, to] = [parseIsoDay(first ?? ''), parseIsoDay(last ?? '')];
  if (!from.ok || !to.ok) return 'date';
  if (kind === undefined) return 'kind';
  const dates = span(from.value, to.value);
  if (dates === null) return 'span';
  if (dates.some((date) => !date.startsWith(`${year}-`))) return 'year';
  return dates.map((date) => ({ date, kind, note: rest.join(' ') }));
}

function span(from: IsoDay, to: IsoDay): readonly IsoDay[] | null {
  const dates: IsoDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (dates.length === LONGEST_SPAN) return null;
    dates.push(date);
  }
  return dates.length === 0 ? null : dates;
}
