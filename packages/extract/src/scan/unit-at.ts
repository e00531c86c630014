import { isBlank, isLatin } from '../text/char-class.ts';
import { AFTER_MULTIPLIER, COUNTERS, indexUnits, MEASURES, PEOPLE, type UnitWord } from '../words/unit-words.ts';
import type { NumberRead } from './read-number.ts';

/** The unit that follows a number and where it ends. */
export interface UnitRead {
  readonly unit: UnitWord;
  readonly end: number;
}

const YUAN: UnitWord = { word: '', unit: 'CNY', factor: 1 };
const LONGEST_LEAD = 12;
const MONEY_LEAD = /(?:投资|投入|产值|营收|收入|税收|利税|资金|金额|贷款|利润)额?(?:约|近|超过?|达到?|突破|为|\s)*$/;
const PEOPLE_LEAD = /(?:旅客|游客|人口|客流)[^，,。；;]{0,5}(?:约|近|超过?|达到?|突破|为|跨越|\s)$/;
const ENDS_HERE = /^(?:$|的|大关|[，,。；;、\s）)])/;
const PERSON: UnitWord = { word: '', unit: 'person', factor: 1 };
const LONGEST_PEOPLE = 10;
const PLACES: UnitWord = { word: '位', unit: 'rank', factor: 1 };
const MOVED_PLACES = /(?:提升|上升|前移|前进|晋升|下滑|下降|后移|退后|跃升|跌)了?$/;
const every = indexUnits([...MEASURES, ...COUNTERS]);
const multipliedToo = indexUnits([...MEASURES, ...COUNTERS, ...AFTER_MULTIPLIER]);

/** The longest unit word right after the number (one blank may stand between); null where there is none. */
export function unitAt(text: string, number: NumberRead, start: number): UnitRead | null {
  const at = isBlank(text.charCodeAt(number.end)) ? number.end + 1 : number.end;
  const index = number.multiplied ? multipliedToo : every;
  for (const unit of index.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(unit.word, at)) continue;
    const end = at + unit.word.length;
    // 5t is a weight, 5th and 3km/h are not.
    if (isLatin(text.charCodeAt(end - 1)) && (isLatin(text.charCodeAt(end)) || text.charAt(end) === '/')) continue;
    // 比去年同期提升3位: places in an order, not people.
    if (unit.word === '位' && MOVED_PLACES.test(text.slice(Math.max(0, start - 4), start)))
      return { unit: PLACES, end };
    return { unit, end };
  }
  if (number.multiplied && number.digits && PEOPLE.test(text.slice(at, at + LONGEST_PEOPLE))) {
    return { unit: PERSON, end: number.end };
  }
  // 总投资50亿的产业园, 旅客突破200万大关: the unit goes without saying.
  if (number.multiplied && number.digits && ENDS_HERE.test(text.slice(number.end, number.end + 2))) {
    const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
    if (MONEY_LEAD.test(before)) return { unit: YUAN, end: number.end };
    if (PEOPLE_LEAD.test(before)) return { unit: PERSON, end: number.end };
  }
  return null;
}
