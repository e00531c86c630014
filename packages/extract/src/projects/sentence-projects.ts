import type { Sentence } from '../facts/sentence.ts';
import type { ProjectMention } from '../model.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { companyOf, investmentOf, locationOf } from './details.ts';
import { nextHead } from './heads.ts';
import { isBareName, listHeadEnd, namesIn } from './names.ts';
import { stageOf } from './stage.ts';

// No sentence of a report is longer; what is, is a table or a broken file, and its projects cannot be told apart.
const LONGEST_SENTENCE = 2000;

/** 总投资8亿元的A、5亿元的B等: each has its own money. One amount before a list is that of all together. */
function isPricedEach(clause: string): boolean {
  return /元的[^、]{2,}、(?:总?投资)?\s?[\d.]+\s?[万亿]+元的?/.test(clause);
}

const TOLD_BEHIND = /^(?:[：:]|[，,](?:计划|项目|预计)?(?:总投资|占地|选址|位于|地处))/;

// Roads are named without a head.
function mayName(sentence: string): boolean {
  return nextHead(sentence, 0) !== null || /[路街巷段桥]/.test(sentence);
}

/** The named projects of one sentence, each mention with its own place. */
export function sentenceProjects(sentence: Sentence, planned: boolean): readonly ProjectMention[] {
  if (sentence.text.length > LONGEST_SENTENCE || !mayName(sentence.text)) return [];
  const clauses = clausesOf(sentence.text);
  const lists = sentence.text.includes('等') ? listsBehind(clauses) : [];
  return clauses.flatMap((clause, at) => {
    const list = lists[at] ?? null;
    const names = namesIn(clause.text, list !== null || isTitle(sentence.text, clause));
    return names.map((found) => {
      const start = clause.start + found.start;
      const end = clause.start + found.end;
      const place = { start: sentence.start + start, end: sentence.start + end };
      const listStart = clause.start + found.listStart;
      const listEnd = list === null ? clause.start + found.listEnd : list.start + (listHeadEnd(list.text) ?? 0);
      return {
        name: sentence.text.slice(start, end),
        ...place,
        investment: investmentOf(
          sentence,
          place,
          names.length > 1 || list !== null ? null : (clauses[at + 1] ?? null),
          found.listed && !isPricedEach(clause.text),
        ),
        location: locationOf(sentence.text, end),
        company: companyOf(sentence.text, start, end),
        stage: stageOf(sentence.text, list ?? clause, { start, end, listStart, listEnd }, planned),
      };
    });
  });
}

// X产业园项目:抢抓工期, X大桥,总投资3亿元: a name that stands alone, and what is told of it behind the mark.
function isTitle(sentence: string, clause: Clause): boolean {
  return TOLD_BEHIND.test(sentence.slice(clause.end, clause.end + 12)) && isBareName(clause.text);
}

/** A大桥,B隧道,C等一批重大项目开工: for each clause the one that closes its list with 等一批项目, if names are all that stands between. */
function listsBehind(clauses: readonly Clause[]): readonly (Clause | null)[] {
  const lists: (Clause | null)[] = clauses.map(() => null);
  for (let at = clauses.length - 2; at >= 0; at -= 1) {
    const [clause, next] = [clauses[at], clauses[at + 1]];
    if (clause === undefined || next === undefined || !isBareName(clause.text)) continue;
    lists[at] = lists[at + 1] ?? (listHeadEnd(next.text) === null ? null : next);
  }
  return lists;
}
