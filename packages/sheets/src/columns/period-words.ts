import type { KnownToken } from './tokens.ts';

/** The year and month that a table speaks for; null where the sheet does not say. */
export interface TablePeriod {
  readonly year: number | null;
  readonly month: number | null;
}

export interface PeriodWord {
  readonly start: number;
  readonly end: number;
  readonly token: KnownToken;
}

const YEAR = '((?:19|20)\\d{2})';
const JOIN = '[-—–―~至到]';

/** Tried in this order; a longer expression must not be cut by a shorter one. */
const FORMS: readonly {
  form: RegExp;
  read: (groups: readonly (string | undefined)[], at: TablePeriod) => KnownToken;
}[] = [
  // 2023年底, 2023年末, 2023年12月底: the end of a year
  {
    form: new RegExp(`${YEAR}年?(?:度)?(?:12月)?(?:底|末)(?:前|止)?`, 'g'),
    read: ([, year], at) => yearEnd(Number(year), at),
  },
  {
    form: new RegExp(`${YEAR}年?度?(?:以前|之前|前)(?:年度)?`, 'g'),
    read: ([, year], at) => yearEnd(Number(year) - 1, at),
  },
  // 2024年1-8月, 1至8月份, 1—8月
  {
    form: new RegExp(`(?:${YEAR}年?)?(\\d{1,2})月?${JOIN}(\\d{1,2})月(?:份|底|末)?`, 'g'),
    read: ([, year, from, to], at) => monthSpan(year, Number(from), Number(to), at),
  },
  // 1月至当月, 1-本月
  { form: new RegExp(`1月?${JOIN}[当本]月(?:底|末|止)?`, 'g'), read: () => 'YTD' },
  // 2024-2026年
  { form: new RegExp(`${YEAR}年?${JOIN}${YEAR}年?`, 'g'), read: () => 'OTHER_YEAR' },
  // 截至8月底, 截至2024年8月31日
  {
    form: new RegExp(`(?:截至|截止到?|至|到)(?:${YEAR}年)?(\\d{1,2})月(?:份|底|末|\\d{1,2}日)?`, 'g'),
    read: ([, year, month], at) => asOfMonth(year, Number(month), at),
  },
  {
    form: new RegExp(`(?:${YEAR}年)?(\\d{1,2})月(?:份|底|末|\\d{1,2}日)?`, 'g'),
    read: ([, year, month], at) => oneMonth(year, Number(month), at),
  },
  // 上半年 in a table that counts to June
  {
    form: new RegExp(`(?:${YEAR}年?)?(第?一季度|上半年|前三季度)`, 'g'),
    read: ([, year, span], at) => (at.month === lastMonth(span) ? monthSpan(year, 1, at.month, at) : 'QUARTER'),
  },
  {
    form: new RegExp(
      `(?:${YEAR}年?)?(?:第?[一二三四1-4]${JOIN}?[一二三四1-4]?季度|前三季度|[上下]半年|Q[1-4]|H[12])`,
      'gi',
    ),
    read: () => 'QUARTER',
  },
  { form: new RegExp(`${YEAR}(?:年度?)?`, 'g'), read: ([, year], at) => oneYear(Number(year), at) },
  { form: /(?<!\d)(\d{2})年度?/g, read: ([, year], at) => oneYear(2000 + Number(year), at) },
];

function yearEnd(year: number, at: TablePeriod): KnownToken {
  return at.year !== null && year === at.year - 1 ? 'LAST_YEAR_END' : 'OTHER_YEAR';
}

/** The month that a span of the year's first quarters ends with. */
function lastMonth(span: string | undefined): number {
  if (span === '上半年') return 6;
  return span === '前三季度' ? 9 : 3;
}

function otherYear(year: string | undefined, at: TablePeriod): boolean {
  return year !== undefined && at.year !== null && Number(year) !== at.year;
}

function monthSpan(year: string | undefined, from: number, to: number, at: TablePeriod): KnownToken {
  if (otherYear(year, at)) return 'SAME_PERIOD';
  return from === 1 && (at.month === null || to === at.month) ? 'YTD' : 'QUARTER';
}

function asOfMonth(year: string | undefined, month: number, at: TablePeriod): KnownToken {
  if (at.year !== null && Number(year) === at.year - 1 && month === 12) return 'LAST_YEAR_END';
  if (otherYear(year, at)) return 'OTHER_YEAR';
  return at.month === null || month === at.month ? 'TO' : 'OTHER_MONTH';
}

function oneMonth(year: string | undefined, month: number, at: TablePeriod): KnownToken {
  if (otherYear(year, at)) return 'OTHER_MONTH';
  if (at.month === null || month === at.month) return 'MONTH';
  return month === (at.month % 12) + 1 ? 'NEXT_MONTH' : 'OTHER_MONTH';
}

function oneYear(year: number, at: TablePeriod): KnownToken {
  if (at.year === null) return 'OTHER_YEAR';
  if (year === at.year) return 'THIS_YEAR';
  return year === at.year - 1 ? 'LAST_YEAR' : 'OTHER_YEAR';
}

/** Years, months and spans written as numbers in a caption, as the meaning they have for the table; never overlapping. */
export function findPeriodWords(text: string, at: TablePeriod): PeriodWord[] {
  if (!/\d|季度|半年/.test(text)) return [];
  const words: PeriodWord[] = [];
  for (const { form, read } of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (words.every((word) => end <= word.start || start >= word.end))
        words.push({ start, end, token: read(match, at) });
    }
  }
  return words.sort((left, right) => left.start - right.start);
}
