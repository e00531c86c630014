/** A clause with its place in the sentence. */
export interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MARKS = /[，,；;：:。\n！？“”]/g;
// 并启动X: one sentence, two acts.
const ALSO = /并(?=(?:启动|推进|开工|实施|完成|建成|加快))/g;

const LONGEST_QUOTED = 24;

/** Cuts a sentence at its commas and before a second act; quotation marks keep what is inside together. */
export function clausesOf(sentence: string): readonly Clause[] {
  const cuts: number[] = [];
  let quoted = false;
  for (const { 0: mark, index } of sentence.matchAll(MARKS)) {
    // A quotation of whole sentences is cut like any other text.
    if (mark === '“') quoted = sentence.slice(index, index + LONGEST_QUOTED).includes('”');
    else if (mark === '”') quoted = false;
    else if (!quoted) cuts.push(index);
  }
  for (const also of sentence.matchAll(ALSO)) cuts.push(also.index);
  cuts.sort((left, right) => left - right);
  const clauses: Clause[] = [];
  let start = 0;
  for (const cut of [...cuts, sentence.length]) {
    if (cut > start) clauses.push({ text: sentence.slice(start, cut), start, end: cut });
    start = cut + 1;
  }
  return clauses;
}
