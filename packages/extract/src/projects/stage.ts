import type { Stage } from '../model.ts';
import { GOING_ON, STAGE_AFTER, STAGE_AHEAD, STAGE_BEFORE, STAGE_OF_KIND, WORK_AFTER } from '../words/stage-words.ts';
import type { Clause } from './clauses.ts';

const KIND_OF_LIST = /等[^、，,。]{0,14}$/;

/**
 * The stage that the words around a name tell: those behind the list it stands in, then those before it. In a part that
 * plans everything still to be reached is planned, whatever the verb.
 */
export function stageOf(
  sentence: string,
  clause: Clause,
  name: { readonly start: number; readonly end: number; readonly listStart: number; readonly listEnd: number },
  planned: boolean,
): Stage | null {
  const after = sentence.slice(name.listEnd, clause.end);
  const before = sentence.slice(clause.start, name.start);
  const kind = KIND_OF_LIST.exec(sentence.slice(clause.start, name.listEnd))?.[0] ?? '';
  const found =
    // What the head of a list says counts first: 等续建项目 go on, whatever comes next.
    first(GOING_ON, kind) ??
    first(STAGE_AFTER, after) ??
    first(STAGE_OF_KIND, kind) ??
    // Acts before the whole list, then those between its items; the names themselves may hold such words (续建工程).
    first(STAGE_BEFORE, sentence.slice(clause.start, Math.max(clause.start, name.listStart))) ??
    first(STAGE_BEFORE, before) ??
    // 启动X建设, 完成X建设: the work behind the name says nothing of its own.
    first(WORK_AFTER, after) ??
    first(STAGE_AHEAD, sentence.slice(0, clause.start));
  if (planned && found !== 'building') return 'planned';
  return found ?? null;
}

function first(table: readonly (readonly [RegExp, Stage])[], text: string): Stage | undefined {
  return table.find(([words]) => words.test(text))?.[1];
}
