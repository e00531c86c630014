import { AIMED_AT, AIMED_SOON, ESTIMATE, PLAN_WORDS, REACHED, REVIEW_WORDS } from '../words/time-words.ts';
import type { DocumentTime } from './document-time.ts';
import { findPeriods, type PeriodMention, type YearFrame } from './find-periods.ts';

/** The times of one sentence: what it names, and what holds where it names nothing. */
export interface SentenceTime {
  readonly mentions: readonly PeriodMention[];
  /** Inherited from heading, paragraph or document. */
  readonly inherited: string | null;
  /** The sentence stands in a part that plans. */
  readonly planned: boolean;
}

const HEADING =
  /(?:^|[\s　。；])(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}部分|[（(][一二三四五六][)）]|[一二三四五六七八九十]{1,2}[.．])/;
// Pasted texts lose their line ends, but not the numbers of their paragraphs.
const PARAGRAPH =
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六]是|第[一二三四五六][,，])/;
// Title and opening of a news text; a period named there first speaks for all of it.
const LEAD = 200;
const NEXT_STEPS = /^[\s　]*(?:下一步|下阶段|下一阶段|接下来|今后)/;
// 报告提出, … : news of a report tells its aims, 报告指出 its results.
const PROPOSES = /报告》?提出/;
const TELLS = /报告》?(?:指出|显示|回顾)/;
const QUESTION = /^[\s　]*(?:记者|[^，,。]{0,12}记者|问[:：]|答[:：])/;
const SINGLE_MONTH = /^\d{4}-\d{2}$/;
const OPENING = 8;
const TOPIC = 12;
const WHOLE_YEAR = /^\d{4}$/;
const SPAN_OF_YEARS = /^\d{4}\/\d{4}$/;
const LONGEST_HEADING = 60;
const HEADED =
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[部章]|[（(][一二三四五六七八九十]{1,3}[）)])/;
const DRAFT = new RegExp(`${PLAN_WORDS.source}|草案|收支安排|(?:计划|预算)安排|展望|打算`);
const SEMICOLON = /[；;]$/;

/** Walks through the sentences of a document in order and keeps what headings and openings say about time. */
export class TimeLine {
  private part: 'review' | 'plan' | 'unknown' = 'unknown';
  private section: string | null = null;
  /** The first current period of a news text speaks for all of it. */
  private lead: string | null = null;
  /** What the paragraph named last. */
  private carried: string | null = null;
  private led = false;
  /** What the piece before a semicolon named last: it goes on behind it. */
  private piece: string | null = null;
  private readonly document: DocumentTime;

  constructor(document: DocumentTime) {
    this.document = document;
    if (document.planOnly) this.part = 'plan';
    this.lead = document.kind === 'news' && document.spokenYear ? `${document.year}` : null;
  }

  /** The times of the next sentence. In a work report a sentence without figures is read for headings only. */
  next(sentence: string, start: number, figures: boolean): SentenceTime {
    this.turn(sentence);
    const mentions = figures || this.document.kind === 'news' ? findPeriods(sentence, this.frame()) : [];
    const inherited = this.piece ?? this.inherited();
    this.piece = SEMICOLON.test(sentence) ? (lastOwn(mentions)?.period ?? this.piece) : null;
    if (this.document.kind === 'news') this.carry(mentions, sentence, start);
    return { mentions, inherited, planned: this.part === 'plan' };
  }

  /** A paragraph carries on what it named last, though not a single month among cumulated figures; then the lead holds. */
  private carry(mentions: readonly PeriodMention[], sentence: string, start: number): void {
    if (PARAGRAPH.test(sentence)) this.carried = null;
    const own = mentions.filter(
      (mention) =>
        !mention.benchmark &&
        !mention.origin &&
        !mention.dated &&
        mention.until === Number.POSITIVE_INFINITY &&
        this.isCurrent(mention),
    );
    // 12月1日,2021年四季度集中开工: the most exact period of the opening speaks for the text.
    const [first, last] = [own.find((mention) => !WHOLE_YEAR.test(mention.period)) ?? own[0], own.at(-1)];
    // A title that names the month of issue, and an opening that sums up to it: the sum speaks for the text.
    if (first !== undefined && SINGLE_MONTH.test(this.lead ?? '') && sumsUpTo(first.period, this.lead ?? '')) {
      this.lead = first.period;
    }
    if (first !== undefined && !this.led && start + first.start < LEAD) {
      this.lead = first.period;
      this.led = true;
    }
    // 为全年增产打下基础: in the middle of a sentence the whole year is only spoken of.
    const passing = last?.loose === true && last.start > OPENING;
    if (last !== undefined && !passing && !(SINGLE_MONTH.test(last.period) && this.lead !== null))
      this.carried = last.period;
    const span = mentions.find((mention) => isTopic(mention, sentence));
    if (span !== undefined && first === undefined) {
      this.carried = span.period;
      if (this.lead === null && start < LEAD) this.lead = span.period;
    }
    if (sentence.endsWith('\n')) this.carried = null;
  }

  private isCurrent(mention: PeriodMention): boolean {
    const { year } = this.document;
    if (year === null) return true;
    return mention.year === year && !SPAN_OF_YEARS.test(mention.period);
  }

  private frame(): YearFrame {
    const { year, reviewYear, planYear, spokenIn } = this.document;
    if (this.document.kind === 'news') return { thisYear: year, monthYear: year };
    const current = this.part === 'plan' ? planYear : (reviewYear ?? year);
    return { thisYear: spokenIn, monthYear: current };
  }

  private inherited(): string | null {
    const { kind, reviewYear, planYear } = this.document;
    if (kind === 'news') return this.carried ?? this.lead;
    if (this.section !== null) return this.section;
    const year = this.part === 'plan' ? planYear : reviewYear;
    return year === null ? null : `${year}`;
  }

  /** Headings and openings turn the document from looking back to planning, and name the time of their part. */
  private turn(sentence: string): void {
    if (this.document.kind !== 'workReport') {
      if (NEXT_STEPS.test(sentence) || PROPOSES.test(sentence.slice(0, LONGEST_HEADING))) this.part = 'plan';
      else if (TELLS.test(sentence.slice(0, LONGEST_HEADING))) this.part = 'unknown';
      else if (QUESTION.test(sentence)) this.part = 'unknown';
      else if (isHeadingLine(sentence)) this.head(sentence);
      return;
    }
    const heading = HEADING.exec(sentence);
    const from = heading === null ? 0 : heading.index;
    const head = sentence.slice(from, from + LONGEST_HEADING);
    if (
      heading === null &&
      !/各位代表|(?:(?:预期|发展|主要|奋斗)目标(?:是|[为：:]|\s*$|建议)|(?:发展|奋斗|工作)(?:的)?(?:主要|预期)?目标(?:是|[：:]))|重点(?:做好|抓好|推进)|总体思路|^\s*(?:今年(?!以来)|20\d\d年)/.test(
        sentence.slice(0, LONGEST_HEADING),
      )
    ) {
      if (/^这五年|^五年来|^过去五年/.test(sentence.trimStart())) this.fiveYears();
      return;
    }
    const review = REVIEW_WORDS.exec(head);
    const plan = PLAN_WORDS.exec(head);
    // 十三五回顾和十四五思路 in one heading: what comes first holds until an opening says otherwise.
    if (review !== null && (plan === null || review.index < plan.index)) this.enter('review', head);
    else if (plan !== null) this.enter('plan', head);
  }

  /** 一、2022年预算执行情况 over a part of a text that is no work report: its period leads until the next one. */
  private head(sentence: string): void {
    const [named] = findPeriods(sentence, this.frame());
    if (named === undefined) return;
    this.part = DRAFT.test(sentence) ? 'plan' : 'unknown';
    this.lead = named.period;
    this.led = true;
    this.carried = null;
  }

  private fiveYears(): void {
    const { reviewYear } = this.document;
    if (this.part === 'plan' || reviewYear === null) return;
    this.section = `${reviewYear - 4}/${reviewYear}`;
  }

  private enter(part: 'review' | 'plan', head: string): void {
    this.part = part;
    this.section = null;
    const named = findPeriods(head, this.frame())[0];
    // 十四五 in the heading of a plan is the horizon of its aims; a year is the year they are for.
    if (named !== undefined) this.section = named.period;
  }
}

/** A quick look whether a sentence can speak of aims at all. */
export function maySpeakOfAims(sentence: string): boolean {
  return AIMED_AT.test(sentence) || SOON.test(sentence);
}

const SOON = /今年|明年|年内|下半年|下一步/;

/** Whether the words before a figure in its sentence say that it is aimed at. */
export function isAimedAt(before: string): boolean {
  if (ESTIMATE.test(before)) return false;
  const reached = [...before.matchAll(REACHED)].at(-1);
  const open = reached === undefined ? before : before.slice(reached.index + reached[0].length);
  return AIMED_AT.test(open) || AIMED_SOON.test(open);
}

/** “十二五”期间,…: a span of years at the head of a sentence goes on in the sentences behind it. */
function isTopic({ period, start, end, benchmark, origin }: PeriodMention, sentence: string): boolean {
  if (!SPAN_OF_YEARS.test(period) || benchmark || origin || start > TOPIC) return false;
  return !/^(?:规划|纲要|开局|收官|目标)/.test(sentence.slice(end, end + 2));
}

/** 2020-01/2020-03 beside 2020-03. */
function sumsUpTo(period: string, month: string): boolean {
  return period === `${month.slice(0, 4)}-01/${month}`;
}

/** The last period that a sentence names as the time of its figures. */
function lastOwn(mentions: readonly PeriodMention[]): PeriodMention | undefined {
  return mentions.findLast((mention) => !mention.benchmark && !mention.origin && !mention.dated);
}

/** A numbered line of its own that says nothing more than what follows. */
function isHeadingLine(sentence: string): boolean {
  return sentence.length <= LONGEST_HEADING && sentence.endsWith('\n') && HEADED.test(sentence);
}
