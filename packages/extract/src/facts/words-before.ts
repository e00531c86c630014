import { isBoundary } from '../text/char-class.ts';
import type { PeriodMention } from '../time/find-periods.ts';
import { NAMED_AHEAD } from '../words/phrase-words.ts';
import { trimLead } from './phrase.ts';

const LONGEST_PHRASE = 48;

/** The words before a number, and the indicator that the clause ahead of them names where it has no figure of its own. */
export interface Ahead {
  readonly words: string;
  readonly ahead: string;
}

/** Reads back from a number to the last boundary, leaving out the times named there. */
export function wordsBefore(
  text: string,
  used: number,
  until: number,
  sentenceStart: number,
  mentions: readonly PeriodMention[],
  mentioned: number,
): Ahead {
  const from = Math.max(used, until - LONGEST_PHRASE);
  let words = text.slice(from, until);
  for (let at = mentioned - 1; at >= 0; at -= 1) {
    const mention = mentions[at] as PeriodMention;
    const [start, end] = [mention.start + sentenceStart, mention.end + sentenceStart];
    if (end <= from) break;
    if (mention.benchmark && !mention.multiple) continue;
    words = text.slice(from, Math.max(from, start)) + words.slice(Math.max(0, end - from));
  }
  const boundary = lastBoundary(words, words.length);
  if (boundary >= 0) return { words: words.slice(boundary + 1), ahead: namedAhead(words, boundary) };
  // Behind another number a list mark parts, too (骏马奖12个、蜗牛奖5个).
  return { words: used > sentenceStart ? words.replace(AFTER_NUMBER, '') : words, ahead: '' };
}

const AFTER_NUMBER = /^(?:以上|以下|以内|左右|余|多|的)?[、\s]/;

function lastBoundary(words: string, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (isBoundary(words.charCodeAt(at))) return at;
  return -1;
}

function namedAhead(words: string, boundary: number): string {
  const clause = words.slice(lastBoundary(words, boundary) + 1, boundary);
  return NAMED_AHEAD.exec(trimLead(clause))?.groups?.name ?? '';
}
