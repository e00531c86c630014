import type { Stage } from '../model.ts';
import { STAGE_AFTER, STAGE_BEFORE } from '../words/stage-words.ts';
import type { Clause } from './clauses.ts';

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
  const found =
    STAGE_AFTER.find(([words]) => words.test(after))?.[1] ?? STAGE_BEFORE.find(([words]) => words.test(before))?.[1];
  if (planned && found !== 'building') return 'planned';
  return found ?? null;
}
