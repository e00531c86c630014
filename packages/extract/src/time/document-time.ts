import { PLAN_VERBS, RESULT_WORDS } from '../words/time-words.ts';
import { yearOfText } from './year-votes.ts';

/** What the first and last lines say about the time of the document. */
export interface DocumentTime {
  /** The year of the report. */
  readonly year: number | null;
  /** A yearly work report has a part that looks back and one that plans; a news text has neither. */
  readonly kind: 'workReport' | 'news';
  readonly reviewYear: number | null;
  readonly planYear: number | null;
  /** The year in which it was spoken: what 今年 means. */
  readonly spokenIn: number | null;
  /** No results in it at all: an excerpt of the plan. */
  readonly planOnly: boolean;
  /** Whether the text itself speaks of that year, beside a date of publication. */
  readonly spokenYear: boolean;
}

const HEAD = 400;
const TAIL = 200;
const SAMPLE = 20_000;
const WORK_REPORT = /政府工作报告|工作报告|政府工作的报告|作.{0,4}工作报告|述职报告|工作总结/;
// A newspaper that explains the report speaks in its own time: what it announces lies ahead.
const ABOUT_REPORT =
  /报告》?(?:解读|要点|速览|提出|指出|明确|亮点|划重点)|记者|本报讯|(?:解读|速览|一图读懂).{0,12}报告/;
// 今年,我市将办好: a text that opens so and tells of no results announces.
const ANNOUNCES = /(?:今年|20\d\d年)[^。\n]{0,30}(?:将|要)(?!近|素|求)/;
const TOLD = /同比|比上年|较上年|累计|截至|已经?(?=[\u4e00-\u9fff])|获评|荣获/;
const SUMS_UP =
  /(?:总结|回顾|完成情况|工作情况).{0,4}(?:及|和|暨|与|、)(?:20\d\d|明|下一?)年.{0,8}(?:安排|计划|思路|打算|谋划)/;
// 2023年工作总结和2024年工作思路: the first year is the one that is summed up.
const SUMMED = /^[^\n]{0,30}?((?:19|20)\d\d)\s?年(?:度)?[^\n]{0,8}(?:总结|回顾)(?:和|及|与|暨|、)/;
const DATED = /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?/;
const ISO_DATED = /((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})/;
const ANY_YEAR = /((?:19|20)\d\d)\s?年/;
// A report given in the last weeks of a year plans the next one.
const LATE_MONTH = 11;

/** Reads year and kind from the opening and the close of a text. */
export function documentTime(text: string): DocumentTime {
  const head = text.slice(0, HEAD);
  const tail = text.slice(-TAIL);
  const kind = WORK_REPORT.test(head) && !ABOUT_REPORT.test(head) ? 'workReport' : 'news';
  const dated = DATED.exec(head) ?? ISO_DATED.exec(head);
  if (kind === 'workReport') return workReport(text, head, tail, dated);
  const voted = yearOfText(text);
  const planOnly = ANNOUNCES.test(head) && !TOLD.test(text.slice(0, SAMPLE));
  return voted === null
    ? { ...nothing, kind, planOnly }
    : { ...nothing, kind, planOnly, year: voted.year, spokenYear: voted.spoken };
}

const nothing = {
  year: null,
  reviewYear: null,
  planYear: null,
  spokenIn: null,
  planOnly: false,
  spokenYear: false,
} as const;

function workReport(text: string, head: string, tail: string, dated: RegExpExecArray | null): DocumentTime {
  const summed = dated === null ? SUMMED.exec(head) : null;
  const spoken = dated ?? ANY_YEAR.exec(head) ?? ISO_DATED.exec(tail);
  const planOnly = isPlanOnly(text.slice(0, SAMPLE));
  if (spoken === null) return { ...nothing, kind: 'workReport', planOnly };
  const year = Number(spoken[1]);
  // A report of the last weeks, or one that sums up the year it names: what lies ahead is the next.
  const late = summed !== null || (dated !== null && Number(dated[2]) >= LATE_MONTH);
  // 工作总结及2023年工作安排, without a date: written in the year that it sums up.
  const sumsUp = dated === null && SUMS_UP.test(head);
  return {
    ...{ year, kind: 'workReport', planOnly, spokenYear: true },
    ...{ reviewYear: late ? year : year - 1, planYear: late ? year + 1 : year },
    spokenIn: summed !== null ? year : sumsUp ? year - 1 : late ? year + 1 : year,
  };
}

// Plans run on verbs of effort; a text with hardly any result beside ten of them is one.
function isPlanOnly(sample: string): boolean {
  const efforts = count(sample, PLAN_VERBS);
  return efforts >= 10 && count(sample, RESULT_WORDS) * 8 < efforts;
}

function count(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0;
}
