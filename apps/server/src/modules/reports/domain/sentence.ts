import { SENTENCE_END } from './vocabulary.ts';

/** Longest piece of a sentence that is kept with a figure. */
export const MOST_QUOTED = 200;

/** The sentence around some characters, cut to what may be kept; bounds in the text. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
  most = MOST_QUOTED,
): { readonly from: number; readonly to: number } {
  let from = start;
  while (from > 0 && start - from < most && !SENTENCE_END.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < text.length && to - end < most && !SENTENCE_END.test(text[to] ?? '')) to += 1;
  if (text[to] !== undefined && text[to] !== '\n') to += 1;
  if (to - from <= most) return { from, to };
  // The figure stays inside, with what came before it: that names what it measures.
  const room = Math.max(0, most - (end - start));
  const before = Math.min(start - from, Math.ceil(room * 0.7));
  return { from: start - before, to: Math.min(to, end + room - before) };
}
