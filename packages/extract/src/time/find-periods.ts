import { smallNumber } from '../text/small-number.ts';

/** A period the text names. `start` and `end` are places in the string that was searched. */
export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  /** The contract's form: `2024`, `2024H1`, `2024Q3`, `2024-07`, `2024-01/2024-07`, `2016/2020`. */
  readonly period: string;
  /** 比上年, 较2019年: a benchmark, not the time of the figure. */
  readonly benchmark: boolean;
  /** 是2011年的1.7倍: a benchmark that says nothing of the name of the figure. */
  readonly multiple: boolean;
  /** 从2017年的12.8%: the time of the next figure alone. */
  readonly origin: boolean;
  /** Where it stops to hold: 10月建成投产 and 由上年的 date one clause, and not the next. Mostly without end. */
  readonly until: number;
  /** 2月20日: the date of an event, which is no period of the figures that follow in other sentences. */
  readonly dated: boolean;
  /** 全年 and 年底 without a year. */
  readonly loose: boolean;
  /** The whole year the mention is about, where it names or implies one; it becomes the year of later months. */
  readonly year: number;
}

/** The years that 今年, 去年 and 上年 stand for, and the year that bare months fall in. */
export interface YearFrame {
  readonly thisYear: number | null;
  readonly monthYear: number | null;
}

const YEAR_WORDS = '今年|本年|去年|上年|前年|明年|上一年';
const YEAR = String.raw`(?:(?<year>(?:19|20)\d\d)\s?(?:年(?:度)?)?|(?<word>${YEAR_WORDS}))`;
const PLANS = '一二三四五';
const DAY = String.raw`\s?(?:\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?日`;
const HAN_MONTH = '(?:十[一二]?|[一二三四五六七八九])';
const NO_NUMBER_BEFORE = String.raw`(?<![\d〇零一二三四五六七八九十百千])`;
/** 八月 and 8月; in 五月花 the word goes on, and is no month unless a year stands before it. */
const MONTH = [
  String.raw`\d{1,2}`,
  `(?<=年)${HAN_MONTH}`,
  String.raw`${NO_NUMBER_BEFORE}${HAN_MONTH}(?=月(?:[份底末初，,、。；;：:\s]|[上中下]旬|${DAY}|$))`,
].join('|');
const RANGE_MONTH = String.raw`\d{1,2}|${NO_NUMBER_BEFORE}${HAN_MONTH}`;

const PATTERN = new RegExp(
  [
    // Five-year plans, alone or with their last year.
    '[“"]?十(?<plan>[二三四五])五[”"]?(?<planPart>期间|时期|以来|末|规划期)?',
    // 2016—2020年, 2021至2023年
    String.raw`(?<from>(?:19|20)\d\d)\s?年?\s?[-—–~至到]{1,2}\s?(?<to>(?:19|20)\d\d)\s?年`,
    // 近三年, 过去五年, 五年来
    String.raw`(?<last>近|过去|最近)?(?<count>[二两三四五六七八九十]|\d)年(?<since>来|间)`,
    String.raw`(?:近|过去|最近)(?<past>[两三四五六七八九十]|\d)年`,
    // A part of a year, with or without the year.
    `${YEAR}?\\s?(?:的)?(?:${[
      String.raw`(?<until>截至|截止)?(?<m1>${RANGE_MONTH})\s?月?\s?[-—–~至到]{1,2}\s?(?<m2>${RANGE_MONTH})\s?月`,
      String.raw`前(?<firstMonths>\d{1,2}|[一二两三四五六七八九十]{1,2})个?月`,
      '(?<half>上半年|下半年)',
      '(?<firstQuarters>前[二两三]季度)',
      String.raw`[一1]\s?[-—–~至到]{1,2}\s?(?<lastQuarter>[二三四2-4])季度`,
      '第?(?<quarter>[一二三四1-4])季度',
      String.raw`(?<month>${MONTH})\s?月(?!份?以来|均)份?(?<monthEnd>底|末)?`,
      '(?<whole>全年|年内|年底|年末)',
    ].join('|')})`,
    // A year alone.
    String.raw`(?:(?<year2>(?:19|20)\d\d)\s?年(?:度)?|(?<word2>${YEAR_WORDS}))(?<open>以来)?`,
  ].join('|'),
  'g',
);

const UNTIL = /(?:截至|截止|到|至)\D{0,5}$/;
const BENCHMARK = /(?:(?<![占环])比|较|与|同|超过|高于|低于)[^，,。；;\d]{0,3}$/;
const ORIGIN = /[从由]$/;
// 在今年项目总投资中占比: of what the figure is a part.
const WITHIN = /^[^，,。；;]{1,16}中的?占比/;
// 是2011年的1.6倍: with what the figure is compared.
const MULTIPLE_OF = /^\s?的\s?[\d.两三四五六七八九十]{1,6}[多余]?倍/;
const OF_ACT = new RegExp(
  `^(?:份|底|初|末|前|左右|[上中下]旬|${DAY}(?:上午|下午)?)?(?:前|全面|正式|全部|实现|陆续|基本|主体)*(?:开工|动工|建成|投产|竣工|完工|通车|开园|开业|投用|投入使用|封顶|交付|完成施工|主体完工|启动建设|试运行)`,
);
const LONGEST_ACT = 40;
const DAY_BEHIND = new RegExp(`^${DAY}`);
const SAME_TIME = /^[^，,。；;]{0,2}(?:同期|平均)/;

/** The periods named in a sentence, in order. Years that the frame does not know leave a mention out. */
export function findPeriods(sentence: string, frame: YearFrame): readonly PeriodMention[] {
  if (!/[年月季]|[“"]?十[二三四五]五/.test(sentence)) return [];
  const found: PeriodMention[] = [];
  let monthYear = frame.monthYear;
  for (const match of sentence.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = sentence.slice(Math.max(0, start - 10), start);
    const read = readMention(groups, { thisYear: frame.thisYear, monthYear }, before);
    if (read === null) continue;
    const multiple = MULTIPLE_OF.test(sentence.slice(end, end + 10));
    const benchmark =
      multiple ||
      BENCHMARK.test(before) ||
      SAME_TIME.test(sentence.slice(end, end + 6)) ||
      WITHIN.test(sentence.slice(end, end + 20));
    if (!benchmark && !ORIGIN.test(before) && groups.plan === undefined) monthYear = read.year;
    const origin = ORIGIN.test(before);
    const endsSoon = origin || (groups.month !== undefined && OF_ACT.test(sentence.slice(end, end + 20)));
    const until = endsSoon ? clauseEnd(sentence, end) : Number.POSITIVE_INFINITY;
    const dated = DAY_BEHIND.test(sentence.slice(end, end + 6));
    const loose = groups.whole !== undefined && groups.year === undefined && groups.word === undefined;
    found.push({ start, end, period: read.period, benchmark, multiple, origin, until, dated, loose, year: read.year });
  }
  return found;
}

/** The end of the clause, where it is near. */
function clauseEnd(sentence: string, end: number): number {
  const clause = sentence.slice(end, end + LONGEST_ACT).search(/[，,；;]/);
  return clause < 0 ? Number.POSITIVE_INFINITY : end + clause;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMention(groups: Groups, frame: YearFrame, before: string): { period: string; year: number } | null {
  if (groups.plan !== undefined) return planPeriod(groups.plan, groups.planPart);
  if (groups.from !== undefined) return { period: `${groups.from}/${groups.to}`, year: Number(groups.to) };
  const count = groups.count ?? groups.past;
  if (count !== undefined) return lastYears(count, groups, frame);
  if (groups.year2 !== undefined || groups.word2 !== undefined) return wholeYear(groups, frame);
  const named = groups.year === undefined ? wordYear(groups.word, frame) : Number(groups.year);
  const year = named ?? frame.monthYear;
  return year === null ? null : partOfYear(groups, year, before);
}

function planPeriod(plan: string, part: string | undefined): { period: string; year: number } {
  // The fourteenth plan runs from 2021 to 2025; the others follow without a gap.
  const first = 2021 + (PLANS.indexOf(plan) + 1 - 4) * 5;
  return part === '末'
    ? { period: `${first + 4}`, year: first + 4 }
    : { period: `${first}/${first + 4}`, year: first + 4 };
}

function lastYears(count: string, groups: Groups, frame: YearFrame): { period: string; year: number } | null {
  if (frame.monthYear === null) return null;
  const years = smallNumber(count);
  const last = frame.monthYear;
  // 三年间 without 近 or 过去 is a length of time.
  if (years < 2 || (groups.since === '间' && groups.last === undefined)) return null;
  return { period: `${last - years + 1}/${last}`, year: last };
}

function wholeYear(groups: Groups, frame: YearFrame): { period: string; year: number } | null {
  const year = groups.year2 === undefined ? wordYear(groups.word2, frame) : Number(groups.year2);
  if (year === null) return null;
  const last = frame.thisYear ?? year;
  if (groups.open === undefined || year >= last) return { period: `${year}`, year };
  return { period: `${year}/${last}`, year: last };
}

function wordYear(word: string | undefined, frame: YearFrame): number | null {
  if (word === undefined || frame.thisYear === null) return null;
  if (word === '明年') return frame.thisYear + 1;
  if (word === '前年') return frame.thisYear - 2;
  return word === '今年' || word === '本年' ? frame.thisYear : frame.thisYear - 1;
}

function partOfYear(groups: Groups, year: number, before: string): { period: string; year: number } | null {
  const month = (value: number) => `${year}-${String(value).padStart(2, '0')}`;
  const span = (first: number, last: number) =>
    first >= 1 && last <= 12 && first < last ? { period: `${month(first)}/${month(last)}`, year } : null;
  if (groups.m1 !== undefined) return span(smallNumber(groups.m1), smallNumber(groups.m2 ?? ''));
  if (groups.firstMonths !== undefined) return span(1, smallNumber(groups.firstMonths));
  if (groups.half !== undefined) return { period: `${year}H${groups.half === '上半年' ? 1 : 2}`, year };
  if (groups.firstQuarters !== undefined) return span(1, groups.firstQuarters.includes('三') ? 9 : 6);
  if (groups.lastQuarter !== undefined) return span(1, 3 * smallNumber(groups.lastQuarter));
  if (groups.quarter !== undefined) {
    const quarter = smallNumber(groups.quarter);
    return { period: `${year}Q${quarter}`, year };
  }
  if (groups.month !== undefined) {
    const value = smallNumber(groups.month);
    if (value < 1 || value > 12) return null;
    // 截至7月底 sums up from January; 7月 is the month alone.
    if (groups.monthEnd !== undefined && UNTIL.test(before) && value > 1) return span(1, value);
    return { period: month(value), year };
  }
  return { period: `${year}`, year };
}
