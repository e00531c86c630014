import type { Unit } from '../model.ts';
import { NO_NOUN, NOUN_ENDS, USES } from '../words/phrase-words.ts';

/** The thing counted, where it stands behind the number (5家企业), and where it ends. */
export interface NounAfter {
  readonly noun: string;
  readonly end: number;
  /** 的 stood between (8亿元的学校项目): the number is an attribute of the thing. */
  readonly owned: boolean;
}

const REACH = 28;
const HEDGE = /^(?:以上|以下|以内|左右|上下|余)/;
const REMARK = /(?<=[\u4e00-\u9fff])[（(][\u4e00-\u9fff]{1,2}[）)](?=[\u4e00-\u9fff])/g;
const BOUNDARY = /[，,。；;：:、！？!?\n\r\s（(）)《…—]/;

/** Reads the noun that follows a number, up to `limit` (the next number or the end of the sentence). */
export function nounAfter(text: string, from: number, limit: number, unit: Unit): NounAfter | null {
  let at = from;
  const window = text.slice(at, Math.min(limit, at + REACH));
  const hedge = HEDGE.exec(window)?.[0].length ?? 0;
  const owned = window.charAt(hedge) === '的';
  at += hedge + (owned ? 1 : 0);
  let noun = window.slice(hedge + (owned ? 1 : 0));
  // 县(市)区: a short remark in brackets is a part of the noun.
  const boundary = noun.replace(REMARK, (inside) => '·'.repeat(inside.length)).search(BOUNDARY);
  if (boundary >= 0) noun = noun.slice(0, boundary);
  if (NO_NOUN.test(noun)) return null;
  if (!owned && unit !== 'count' && unit !== 'person' && unit !== 'household' && USES.test(noun)) return null;
  noun = noun.slice(0, predicateAt(noun)).replace(/(?<=..)中$/, '');
  return noun.length < 2 ? null : { noun, end: at + noun.length, owned };
}

/** Where the predicate of the noun begins. A verb in the first two places is part of the noun (签约项目, 在建项目). */
function predicateAt(noun: string): number {
  NOUN_ENDS.lastIndex = 2;
  const found = NOUN_ENDS.exec(noun);
  return found === null ? noun.length : found.index;
}
