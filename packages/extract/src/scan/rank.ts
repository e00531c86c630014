import { RANK_BEFORE, RANK_FOLLOWERS } from '../words/slogans.ts';
import type { Quantity } from './quantity.ts';
import { readNumber } from './read-number.ts';

const NAMED = ['一产业', '二产业', '三产业'];
const LARGEST = 1000;
// 总量六区第一: whose order it is stands between.
const MEASURED_AHEAD = /(?:总量|增速|增幅|增量|排名|位次|位居|位列|得分)[^，,。；;、\s]{1,6}$/;

/**
 * 第二大, 第5位, 排名全市第一, 前三位: a place in an order. Other ordinals are names (第四届, 第一个, 第一时间); after them the
 * scan goes on past the number, because what follows 第 is never a figure.
 */
export function readRank(text: string, start: number): { quantity: Quantity | null; next: number } {
  const number = readNumber(text, start + 1);
  if (number === null || number.multiplied || number.decimal) return { quantity: null, next: start + 1 };
  const after = text.slice(number.end, number.end + 2);
  const next = number.end + (after.startsWith('个') || after.startsWith('次') ? 1 : 0);
  const nothing = { quantity: null, next };
  if (number.value < 1 || number.value > LARGEST || NAMED.some((name) => text.startsWith(name, start + 1))) {
    return text.charAt(start) === '前' ? { quantity: null, next: start + 1 } : nothing;
  }
  if (/(?:放|摆)在$/.test(text.slice(Math.max(0, start - 2), start))) return nothing;
  const suffix = /^[位名大]/.exec(after)?.[0] ?? '';
  if (text.charAt(start) === '前') {
    // 前三季度 and 前5个月 are periods: only a place that something reached counts.
    if (!isPlaced(text, start) || (suffix === '' && !RANK_FOLLOWERS.test(after)) || suffix === '大') {
      return { quantity: null, next: start + 1 };
    }
  } else if (suffix === '' && !(RANK_FOLLOWERS.test(after) && isPlaced(text, start))) {
    return nothing;
  }
  const end = number.end + suffix.length;
  return { quantity: { start, end, value: number.value, upper: null, unit: 'rank', factor: 1 }, next: end };
}

function isPlaced(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return (
    RANK_BEFORE.some((word) => before.endsWith(word)) || MEASURED_AHEAD.test(text.slice(Math.max(0, start - 10), start))
  );
}
