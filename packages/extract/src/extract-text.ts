import { Namer } from './facts/namer.ts';
import type { Sentence } from './facts/sentence.ts';
import { sentenceFacts } from './facts/sentence-facts.ts';
import type { Extraction, Fact, Mechanism, ProjectMention } from './model.ts';
import { findMechanisms } from './projects/mechanisms.ts';
import { sentenceProjects } from './projects/sentence-projects.ts';
import { scanQuantities } from './scan/scan-quantities.ts';
import { documentRegion } from './text/document-region.ts';
import { yearsInDigits } from './text/spelled-years.ts';
import { documentTime } from './time/document-time.ts';
import { TimeLine } from './time/time-line.ts';

/**
 * Reads the text of a report into facts and project mentions, in order, each with its place in `text` (UTF-16 code units;
 * nothing is trimmed or replaced). Takes time linear in the length of the text, whatever is in it.
 */
export function extractText(text: string): Extraction {
  const read = yearsInDigits(text);
  const extraction = extractDigits(read);
  if (read === text) return extraction;
  // What is quoted is quoted as it was written.
  const asWritten = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
  return {
    ...extraction,
    facts: extraction.facts.map((fact) => ({ ...fact, text: asWritten(fact) })),
    projects: extraction.projects.map((project) => ({ ...project, name: asWritten(project) })),
  };
}

function extractDigits(text: string): Extraction {
  const time = documentTime(text);
  const region = documentRegion(text);
  const line = new TimeLine(time);
  const namer = new Namer(region);
  const { quantities, sentenceEnds } = scanQuantities(text);
  const facts: Fact[] = [];
  const projects: ProjectMention[] = [];
  const mechanisms: Mechanism[] = [];
  let [start, next] = [0, 0];
  for (const end of sentenceEnds) {
    const first = next;
    while (next < quantities.length && (quantities[next]?.start ?? end) < end) next += 1;
    const sentence: Sentence = { text: text.slice(start, end), start, end, quantities: quantities.slice(first, next) };
    const times = line.next(sentence.text, start, sentence.quantities.length > 0);
    if (sentence.quantities.length > 0) append(facts, sentenceFacts(text, sentence, times, namer));
    append(projects, sentenceProjects(sentence, times.planned));
    append(mechanisms, findMechanisms(sentence));
    start = end;
  }
  return { facts, projects, mechanisms, region, year: time.year };
}

/** One by one: the facts of a sentence without end would not fit into the arguments of one call. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}
