import type { Sentence } from '../facts/sentence.ts';
import type { Mechanism } from '../model.ts';
import { ANY_MECHANISM, MECHANISMS } from '../words/mechanism-words.ts';

/** Ways of working that a sentence names, in order. */
export function findMechanisms(sentence: Sentence): readonly Mechanism[] {
  if (!ANY_MECHANISM.test(sentence.text)) return [];
  return MECHANISMS.flatMap(({ code, words }) =>
    [...sentence.text.matchAll(words)].map((match) => ({
      code,
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    })),
  ).sort((left, right) => left.start - right.start);
}
