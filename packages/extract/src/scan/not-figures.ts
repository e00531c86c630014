import { digitOf, isHan, isLatin } from '../text/char-class.ts';
import {
  NAMED_LISTS_BEFORE,
  SLOGANS_AFTER_COUNTER,
  TIME_MEASURED_BEFORE,
  TIME_NAMES_AFTER,
  VAGUE_BEFORE,
  WORDS_AFTER,
} from '../words/slogans.ts';
import type { UnitWord } from '../words/unit-words.ts';
import type { NumberRead } from './read-number.ts';

const DATE_AFTER =
  /^\s?(?:年(?!均|产|处理|加工|销售|营业|纳税|发电|接待|供)|月(?!均|产)|日(?!均|产|处理)|号|时(?!长)|[点:：]\d)/;
const THRESHOLD = /^(?:及)?以(?:上|下)的?[^，。；、,;：:\d]{0,8}(?:项目|企业|单位|主体|人群|人口|老人|家庭|住房|设备)/;
const THRESHOLD_OBJECT = /^级的?(?!电)|^(?:级|强)/;
// 连续5次, 每三年: how often or how long in a row, not how much.
const REPEATED = /(?:连续|每隔?|再次|历经|首)$/;
// 浏览次数:1326次, 12条评论: the page speaks of itself.
const PAGE_COUNTER_BEFORE = /(?:浏览|阅读|点击|访问|播放|下载|评论|点赞|人气|字号)(?:量|数|次数)?[:：]?\s?$/;
const PAGE_COUNTER_AFTER = /^\s?(?:评论|回复|阅读|浏览|点赞|留言|跟帖|围观|关注|收藏|转发|看过)/;
const JOINED_AFTER = /^[-—–·／/](?=[A-Za-z])/;

/** Whether digits stand inside a name: after a letter, a dash of a type code, or another point (1.2.3). */
export function grownTogether(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLatin(before) || digitOf(before) >= 0) return true;
  const mark = text.charAt(start - 1);
  if (mark === '.' || mark === '/' || mark === '#' || mark === '№' || mark === '+' || mark === '＋' || mark === ':') {
    return (
      start > 1 && (digitOf(text.charCodeAt(start - 2)) >= 0 || isLatin(text.charCodeAt(start - 2)) || mark === '#')
    );
  }
  return mark === '-' && (isLatin(text.charCodeAt(start - 2)) || digitOf(text.charCodeAt(start - 2)) >= 0);
}

/** Whether the number is part of a date, a clock time or a running number (2020年, 1月, 3号). */
export function datesOrNumbers(text: string, number: NumberRead): boolean {
  if (number.multiplied || number.decimal) return false;
  const after = text.slice(number.end, number.end + 4);
  return JOINED_AFTER.test(after) || (DATE_AFTER.test(after) && !isDuration(after, number));
}

// Years below this many are a length of time; above it they are a date.
const LONGEST_YEARS = 100;

function isDuration(after: string, number: NumberRead): boolean {
  return /^\s?年/.test(after) && number.value < LONGEST_YEARS && number.width < 4;
}

/** Whether a number with a unit is yet no figure: a slogan, a name, a threshold, an unmeasured length of time. */
export function notFigure(text: string, start: number, number: NumberRead, unit: UnitWord, end: number): boolean {
  const after = text.slice(end, end + 20);
  const before = text.slice(Math.max(0, start - 8), start);
  if (before.endsWith('第') || REPEATED.test(before)) return true;
  if (PAGE_COUNTER_BEFORE.test(before) || PAGE_COUNTER_AFTER.test(after)) return true;
  // 3岁以下 says who, 人均预期寿命78岁 how much.
  if (unit.word === '岁' && !/(?:寿命|年龄)[^，,。；;]{0,3}$/.test(before)) return true;
  if (isTime(unit.word) && !measuredTime(unit.word, number, before, after)) return true;
  if ((unit.unit === 'CNY' || unit.word.endsWith('吨') || unit.word === '亩') && THRESHOLD.test(after)) return true;
  if (THRESHOLD_OBJECT.test(after)) return true;
  if (number.digits) return unit.word === '条' && isNamedList(before, after);
  return hanIsName(number, unit, before, after);
}

/** Chinese numerals are mostly words: only clear measures and small counts of things are taken for figures. */
function hanIsName(number: NumberRead, unit: UnitWord, before: string, after: string): boolean {
  if (VAGUE_BEFORE.includes(before.slice(-1)) && before !== '') return true;
  // 三元材料, 多元: a single numeral before 元 is a part of a word.
  if (unit.word === '元' && number.value < 10) return true;
  const counted = unit.unit === 'count' || unit.unit === 'person' || unit.unit === 'household';
  // 零部件, 零距离
  if (number.value === 0) return true;
  if (number.value === 1 && (counted || unit.unit !== 'CNY')) return unit.word !== '倍';
  if (!counted) return unit.unit === 'm2' && number.value < 10;
  // 二次供水, and the houses of a block (十七栋) are names.
  if ((number.value === 2 && unit.word === '次') || unit.word === '栋' || unit.word === '幢') return true;
  if (WORDS_AFTER.some((word) => after.startsWith(word))) return true;
  return SLOGANS_AFTER_COUNTER.some((word) => after.startsWith(word));
}

function isNamedList(before: string, after: string): boolean {
  return NAMED_LISTS_BEFORE.some((word) => before.endsWith(word)) && !isHan(after.charCodeAt(0));
}

function isTime(word: string): boolean {
  return word === '年' || word === '个月' || word === '分钟' || word.endsWith('小时') || word === '天';
}

function measuredTime(word: string, number: NumberRead, before: string, after: string): boolean {
  if (TIME_NAMES_AFTER.some((name) => after.slice(0, 8).includes(name))) return false;
  const measured = TIME_MEASURED_BEFORE.some((cue) => before.includes(cue));
  if (word === '年') return measured && /为期|期限|工期|年限|周期|合同期|服务期/.test(before);
  if (word === '个月') return measured;
  if (word === '天') return number.digits || measured;
  return measured || (number.digits && number.value !== 24 && !before.endsWith('每'));
}
