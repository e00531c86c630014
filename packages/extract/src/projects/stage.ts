import type { Stage } from '../model.ts';
import { STAGE_AFTER, STAGE_AHEAD, STAGE_BEFORE, STAGE_OF_KIND } from '../words/stage-words.ts';
import type { Clause } from './clauses.ts';

const KIND_OF_LIST = /等[^、，,。]{0,14}$/;

/**
 * The stage that the words around a name tell: those behind the list it stands in, then those before it. In a part that
 * plans everything still to be reached is planned, whatever the verb.
 */
export function stageOf(
  sentence: string,
  clause: Clause,
  name: { readonly start: number; readonly end: number; readonly listEnd: number },
  planned: boolean,
): Stage | null {
  const after = sentence.slice(name.listEnd, clause.end);
  const before = sentence.slice(clause.start, name.start);
  // What the head of a list says counts first: 等续建项目 go on, whatever comes next.
  const kind = KIND_OF_LIST.exec(sentence.slice(clause.start, name.listEnd))?.[0] ?? '';
  const found =
    STAGE_OF_KIND.find(([words]) => words.test(kind))?.[1] ??
    STAGE_AFTER.find(([words]) => words.test(after))?.[1] ??
    STAGE_BEFORE.find(([words]) => words.test(before))?.[1] ??
    STAGE_AHEAD.find(([words]) => words.test(sentence.slice(0, clause.start)))?.[1];
  if (planned && found !== 'building') return 'planned';
  return found ?? null;
}
