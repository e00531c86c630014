import { parseLedgerDate } from '@guatu/kernel';
import { arabicDates, chineseNumber, fold, withoutNotes } from '../text/fold.ts';
import { AMBIGUOUS, NO_YEAR, type Outcome, read, UNPARSED } from './outcome.ts';

const SEPARATOR = '[-./年]';
const YEAR = '((?:19|20)\\d{2})';
// Words before or after a date that leave its meaning alone.
const BEFORE = /^(?:预计|计划|拟|约|争取|力争|暂定|已于|于|预期|截至|截止|到|至|自)+[:]?/;
const AFTER = /(?:之前|以前|前|左右|内|止|起|\(预计\)|\(计划\)|\(暂定\))$/;
const PART_OF_MONTH = '(?:上旬|中旬|下旬|月?初|月?中|月?底|月?末|份|内)?';

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

type Read = (groups: readonly string[], year: number | null) => Outcome;

const FORMS: readonly { readonly form: RegExp; readonly read: Read }[] = [
  // 2024-08-16, 2024/8/16, 2024.8.16, 2024年8月16日, with a time of day or not
  {
    form: new RegExp(
      `^${YEAR}${SEPARATOR}(\\d{1,2})[-./月](\\d{1,2})[日号]?(?:[T ]?\\d{1,2}[:时]\\d{1,2}(?:[:分]\\d{1,2})?(?:\\.\\d+)?[秒Z]?)?$`,
    ),
    read: ([y = '', m = '', d = '']) => day(y, m, d),
  },
  // 2024年8月, 2024-08, 2024.8, 2024年8月底
  { form: new RegExp(`^${YEAR}${SEPARATOR}(\\d{1,2})月?${PART_OF_MONTH}$`), read: ([y = '', m = '']) => month(y, m) },
  { form: new RegExp(`^${YEAR}(?:年度?)?(?:年?[底末初中])?$`), read: ([y = '']) => date(y) },
  { form: /^((?:19|20)\d{2})(\d{2})(\d{2})$/, read: ([y = '', m = '', d = '']) => day(y, m, d) },
  { form: /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, read: ([y = '', m = '']) => month(y, m) },
  {
    form: new RegExp(`^${YEAR}[-./年]?第?([一二三四1-4])季度?${PART_OF_MONTH}$`),
    read: ([y = '', q = '']) => date(`${y}Q${quarterNumber(q)}`),
  },
  { form: new RegExp(`^${YEAR}[-./年]?Q([1-4])$`, 'i'), read: ([y = '', q = '']) => date(`${y}Q${q}`) },
  {
    form: new RegExp(`^${YEAR}[-./年]?([上下])半年$`),
    read: ([y = '', half]) => date(`${y}H${half === '上' ? 1 : 2}`),
  },
  { form: new RegExp(`^${YEAR}[-./年]?H([12])$`, 'i'), read: ([y = '', half = '']) => date(`${y}H${half}`) },
  // 24年8月, 24年8月16日
  { form: new RegExp(`^(\\d{2})年(\\d{1,2})月?${PART_OF_MONTH}$`), read: ([y = '', m = '']) => month(`20${y}`, m) },
  { form: /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]$/, read: ([y = '', m = '', d = '']) => day(`20${y}`, m, d) },
  { form: /^(\d{2})年第?([一二三四1-4])季度$/, read: ([y = '', q = '']) => date(`20${y}Q${quarterNumber(q)}`) },
  { form: /^(\d{2})年([上下])半年$/, read: ([y = '', half]) => date(`20${y}H${half === '上' ? 1 : 2}`) },
  { form: /^(\d{2})年[底末]?$/, read: ([y = '']) => date(`20${y}`) },
  // 8月底, 8月16日: the year is the table's
  { form: new RegExp(`^(\\d{1,2})月${PART_OF_MONTH}$`), read: ([m = ''], year) => inYear(year, (y) => month(y, m)) },
  { form: /^(\d{1,2})月(\d{1,2})[日号]$/, read: ([m = '', d = ''], year) => inYear(year, (y) => day(y, m, d)) },
  { form: /^第?([一二三四1-4])季度$/, read: ([q = ''], year) => inYear(year, (y) => date(`${y}Q${quarterNumber(q)}`)) },
  { form: /^([上下])半年$/, read: ([half], year) => inYear(year, (y) => date(`${y}H${half === '上' ? 1 : 2}`)) },
  { form: /^年[底末]$/, read: (_, year) => inYear(year, (y) => date(y)) },
  // 8/16/2024: American or British order unless one part can only be a day
  { form: /^(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d{2})$/, read: ([a = '', b = '', y = '']) => foreignOrder(a, b, y) },
  {
    form: /^(\d{1,2})[-\s.]([a-z]{3})[a-z]*[-\s.,]+((?:19|20)?\d{2})$/i,
    read: ([d = '', m = '', y = '']) => englishDay(y, m, d),
  },
  {
    form: /^([a-z]{3})[a-z]*[-\s.]+(\d{1,2}),?\s+((?:19|20)\d{2})$/i,
    read: ([m = '', d = '', y = '']) => englishDay(y, m, d),
  },
  { form: /^([a-z]{3})[a-z]*[-\s.]+((?:19|20)?\d{2})$/i, read: ([m = '', y = '']) => englishMonth(y, m) },
  // 8.16, 24.8: month and day, or year and month
  { form: /^\d{1,2}[-./]\d{1,2}$/, read: () => AMBIGUOUS },
];

/** A date as text, at the precision it was written with; `year` is the table's, for dates written without one. */
export function readDateText(text: string, year: number | null): Outcome {
  for (const form of spellings(text)) {
    for (const entry of FORMS) {
      const match = entry.form.exec(form);
      if (match) return entry.read(match.slice(1), year);
    }
  }
  return UNPARSED;
}

function spellings(text: string): string[] {
  const folded = arabicDates(fold(text)).replace(/年度(?=\d)/, '年');
  const tight = folded.replace(/\s+(?=[年月日号\d])|(?<=[年月])\s+/g, (blank, offset: number) =>
    /\d$/.test(folded.slice(0, offset)) && /^\d/.test(folded.slice(offset + blank.length)) ? blank : '',
  );
  const bare = withoutNotes(tight).replace(BEFORE, '').replace(AFTER, '').trim();
  return [...new Set([tight, bare])];
}

function quarterNumber(word: string): number {
  return chineseNumber(word) ?? Number(word);
}

function inYear(year: number | null, build: (year: string) => Outcome): Outcome {
  return year === null ? NO_YEAR : build(String(year));
}

function day(year: string, monthNumber: string, dayNumber: string): Outcome {
  return date(`${year}-${monthNumber.padStart(2, '0')}-${dayNumber.padStart(2, '0')}`);
}

function month(year: string, monthNumber: string): Outcome {
  return date(`${year}-${monthNumber.padStart(2, '0')}`);
}

/** The date if the calendar has it. */
export function date(text: string): Outcome {
  return parseLedgerDate(text).ok ? read(text) : UNPARSED;
}

function foreignOrder(first: string, second: string, year: string): Outcome {
  if (Number(first) > 12) return day(year, second, first);
  if (Number(second) > 12 || first === second) return day(year, first, second);
  return AMBIGUOUS;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function englishDay(year: string, name: string, dayNumber: string): Outcome {
  const number = MONTHS[name.toLowerCase()];
  return number === undefined ? UNPARSED : day(fullYear(year), String(number), dayNumber);
}

function englishMonth(year: string, name: string): Outcome {
  const number = MONTHS[name.toLowerCase()];
  return number === undefined ? UNPARSED : month(fullYear(year), String(number));
}
