import { CharClass, classOf, digitOf } from '../text/char-class.ts';
import { enclosedUntil } from '../text/enclosures.ts';
import { readFraction, readTenths } from './fraction.ts';
import { datesOrNumbers, grownTogether, notFigure } from './not-figures.ts';
import type { Quantity } from './quantity.ts';
import { readRank } from './rank.ts';
import { type NumberRead, readNumber, skipDigits } from './read-number.ts';
import { unitAt } from './unit-at.ts';

/** What one pass over the text finds: quantities in order, and where sentences end. */
export interface Scan {
  readonly quantities: readonly Quantity[];
  /** Ends of sentences (past the mark), the end of the text last. */
  readonly sentenceEnds: readonly number[];
}

/** One pass, each character looked at a bounded number of times. */
export function scanQuantities(text: string): Scan {
  const quantities: Quantity[] = [];
  const sentenceEnds: number[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    switch (kind) {
      case CharClass.digit:
      case CharClass.numeral: {
        const read = readQuantity(text, at);
        if (read.quantity !== null) {
          if (read.quantity.unit === 'pp') spellOutPoints(text, quantities, read.quantity);
          quantities.push(read.quantity);
        }
        at = read.next;
        break;
      }
      case CharClass.ordinal: {
        const rank = readRank(text, at);
        if (rank.quantity !== null) quantities.push(rank.quantity);
        at = rank.next;
        break;
      }
      case CharClass.open:
        at = enclosedUntil(text, at);
        break;
      case CharClass.sentenceEnd:
        at += 1;
        sentenceEnds.push(at);
        break;
      default:
        at += 1;
    }
  }
  if (sentenceEnds.at(-1) !== length) sentenceEnds.push(length);
  return { quantities, sentenceEnds };
}

const POINTS_LISTED = /^个(?:、|和|及|与)$/;

/** 0.2个、3.1个百分点: the 个 of the earlier ones stands for points, too. */
function spellOutPoints(text: string, quantities: Quantity[], last: Quantity): void {
  let next = last;
  for (let at = quantities.length - 1; at >= 0; at -= 1) {
    const one = quantities[at];
    if (one?.unit !== 'count' || !POINTS_LISTED.test(text.slice(one.end - 1, next.start))) return;
    next = { ...one, unit: 'pp' };
    quantities[at] = next;
  }
}

interface Read {
  readonly quantity: Quantity | null;
  /** Where the scan goes on. */
  readonly next: number;
}

const LIST_MARKS = '、和及与';
const RANGE_MARK = /^[-—–~～至到]{1,2}/;

// A lone 百 or 千 is nearly always a word (百强, 千方百计); it begins a number only in 百分之三十 and 千分之五.
const LONE_POWERS = '百千';

function readQuantity(text: string, start: number): Read {
  if (LONE_POWERS.includes(text.charAt(start)) && !text.startsWith('分之', start + 1)) {
    return { quantity: null, next: start + 1 };
  }
  const digits = digitOf(text.charCodeAt(start)) >= 0;
  const number = readNumber(text, start);
  if (number === null) return { quantity: null, next: digits ? skipDigits(text, start) : start + 1 };
  if (digits && grownTogether(text, start)) return { quantity: null, next: number.end };
  const special = readFraction(text, start, number) ?? readTenths(text, start, number);
  if (special !== null) return { quantity: special, next: special.end };
  if (digits && datesOrNumbers(text, number)) return { quantity: null, next: number.end };
  const range = readRange(text, start, number);
  if (range !== null) return range;
  const unit = unitAt(text, number, start);
  if (unit === null) return bare(text, start, number);
  const next = unit.end;
  if (notFigure(text, start, number, unit.unit, unit.end)) return { quantity: null, next };
  const below = digits && isBelowZero(text, start);
  const value = scale(below ? -number.value : number.value, unit.unit.factor);
  return {
    quantity: {
      start: below ? start - 1 : start,
      end: unit.end,
      value,
      upper: null,
      unit: unit.unit.unit,
      factor: unit.unit.factor,
    },
    next,
  };
}

const MINUS = '-−－';
// Elsewhere the mark joins (附件-3) or spans (1-8月).
const BEFORE_MINUS = '为长达是率幅、，,：:（(';

/** 同比增长-0.5%: a mark right before a figure, where no other number or name stands before it. */
function isBelowZero(text: string, start: number): boolean {
  return start > 1 && MINUS.includes(text.charAt(start - 1)) && BEFORE_MINUS.includes(text.charAt(start - 2));
}

/** 3—5家, 10%至12%: one figure from the lower to the upper end. */
function readRange(text: string, start: number, lower: NumberRead): Read | null {
  const own = unitAt(text, lower, start);
  const from = own?.end ?? lower.end;
  const mark = RANGE_MARK.exec(text.slice(from, from + 2));
  if (mark === null || (own !== null && own.unit.unit !== 'pct')) return null;
  const second = from + mark[0].length;
  if (digitOf(text.charCodeAt(second)) < 0) return null;
  const upper = readNumber(text, second);
  if (upper === null) return null;
  const unit = unitAt(text, upper, second);
  if (unit === null || datesOrNumbers(text, upper)) return { quantity: null, next: upper.end };
  const word = unit.unit;
  const [low, high] = [scaleLike(lower, upper, word.factor), scale(upper.value, word.factor)];
  // A figure that does not rise is no range (a code, a score, a slip): its parts are not guessed.
  if (low >= high || notFigure(text, start, upper, word, unit.end)) return { quantity: null, next: unit.end };
  return {
    quantity: { start, end: unit.end, value: low, upper: high, unit: word.unit, factor: word.factor },
    next: unit.end,
  };
}

/** 3-5万人: the multiplier of the upper end counts for the lower one too, where that has none of its own. */
function scaleLike(lower: NumberRead, upper: NumberRead, factor: number): number {
  if (lower.multiplied || !upper.multiplied) return scale(lower.value, factor);
  const power = upper.value >= 1e8 ? 1e8 : 1e4;
  return lower.value < upper.value / power ? scale(lower.value * power, factor) : scale(lower.value, factor);
}

/** A bare number is kept only where a list goes on right behind it (0.9、3.4个百分点). */
function bare(text: string, start: number, number: NumberRead): Read {
  if (number.decimal && isIndex(text, start, number.end)) {
    return {
      quantity: { start, end: number.end, value: number.value, upper: null, unit: 'other', factor: 1 },
      next: number.end,
    };
  }
  const goesOn = number.digits && LIST_MARKS.includes(text.charAt(number.end)) && number.end < text.length;
  if (!goesOn || digitOf(text.charCodeAt(number.end + 1)) < 0) return { quantity: null, next: number.end };
  return {
    quantity: { start, end: number.end, value: number.value, upper: null, unit: null, factor: 1 },
    next: number.end,
  };
}

// 指数为102.3, 收入比缩小至2.11: figures that have no unit by nature.
const INDEX = /(?:指数|收入比|系数|得分|评分)[^，,。；;\d]{0,8}$/;

function isIndex(text: string, start: number, end: number): boolean {
  return (
    INDEX.test(text.slice(Math.max(0, start - 14), start)) &&
    /^(?:[，,。；;、\s)）]|$|[缩扩下上提])/.test(text.slice(end, end + 1))
  );
}

/** Products such as 2.5 × 0.0005 would show the error of binary fractions; twelve significant digits hide it. */
function scale(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
