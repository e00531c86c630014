import type { Sentence } from '../facts/sentence.ts';
import type { ProjectMention } from '../model.ts';
import { ANY_HEAD } from '../words/project-words.ts';
import { clausesOf } from './clauses.ts';
import { companyOf, investmentOf, locationOf } from './details.ts';
import { namesIn } from './names.ts';
import { stageOf } from './stage.ts';

// No sentence of a report is longer; what is, is a table or a broken file, and its projects cannot be told apart.
const LONGEST_SENTENCE = 2000;

/** 总投资8亿元的A、5亿元的B等: each has its own money. One amount before a list is that of all together. */
function isPricedEach(clause: string): boolean {
  return /元的[^、]{2,}、(?:总?投资)?\s?[\d.]+\s?[万亿]+元的?/.test(clause);
}

/** The named projects of one sentence, each mention with its own place. */
export function sentenceProjects(sentence: Sentence, planned: boolean): readonly ProjectMention[] {
  if (sentence.text.length > LONGEST_SENTENCE || !ANY_HEAD.test(sentence.text)) return [];
  const clauses = clausesOf(sentence.text);
  return clauses.flatMap((clause, at) => {
    const names = namesIn(clause.text);
    return names.map((found) => {
      const start = clause.start + found.start;
      const end = clause.start + found.end;
      const place = { start: sentence.start + start, end: sentence.start + end };
      return {
        name: sentence.text.slice(start, end),
        ...place,
        investment: investmentOf(
          sentence,
          place,
          names.length > 1 ? null : (clauses[at + 1] ?? null),
          found.listed && !isPricedEach(clause.text),
        ),
        location: locationOf(sentence.text, end),
        company: companyOf(sentence.text, start, end),
        stage: stageOf(sentence.text, clause, { start, end, listEnd: clause.start + found.listEnd }, planned),
      };
    });
  });
}
