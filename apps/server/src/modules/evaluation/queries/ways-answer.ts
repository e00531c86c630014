import type { EvaluationWays } from '@guatu/contract';
import type { Advice, Goal } from '@guatu/scoring';
import { numberText } from '../domain/numbers.ts';
import { protectedLeaves } from '../domain/protection.ts';
import { compareWords } from '../messages/compare-words.ts';
import { evaluationRefusals } from '../messages.ts';
import type { EvaluationDeps } from './parts.ts';
import { protectedFields } from './protected-fields.ts';
import type { Reader } from './reader.ts';
import { type AskedUnit, judgedUnit } from './unit-answer.ts';
import { figuresViewOf } from './view.ts';

/** As many ways as anybody weighs against each other. */
const LISTED = 8;

/** The smallest changes that reach a class or a rank, without those that would tell figures which are not the reader's. */
export async function waysAnswer(
  deps: EvaluationDeps,
  reader: Reader,
  asked: AskedUnit & { readonly class?: string | undefined; readonly rank?: number | undefined },
): Promise<EvaluationWays> {
  const goal = goalOf(asked);
  const view = await figuresViewOf(deps, reader, asked);
  const { unit } = judgedUnit(view, asked.unit);
  const { body } = view.scheme;
  const { leaves } = view.frozen.score;
  const hidden = view.seesTax(unit) ? new Set<string>() : protectedLeaves(body, protectedFields(), leaves);
  const open = leaves.filter(({ leaf }) => !hidden.has(leaf.id)).map(({ leaf }) => leaf.id);
  const input = { recipe: body.recipe.source, columns: view.frozen.data };
  const { reached, single, pairs } = await deps.engine.ways(input, unit.name, goal, open);
  const units = new Map(leaves.map(({ leaf }) => [leaf.id, leaf.unit ?? null]));
  const inOrder = [...single, ...pairs].sort((a, b) => a.cost - b.cost).slice(0, LISTED);
  return { reached, ways: inOrder.map((advice) => wayOf(advice, goal, units)) };
}

function goalOf({
  class: id,
  rank,
}: {
  readonly class?: string | undefined;
  readonly rank?: number | undefined;
}): Goal {
  if (id !== undefined) return { kind: 'CLASS', id };
  if (rank !== undefined) return { kind: 'RANK', atMost: rank };
  throw evaluationRefusals.evaluation_goal_missing();
}

function wayOf(
  { changes }: Advice,
  goal: Goal,
  units: ReadonlyMap<string, string | null>,
): EvaluationWays['ways'][number] {
  const listed = changes.map((change) => ({ ...change, unit: units.get(change.id) ?? null }));
  const parts = listed.map(({ title, unit, from, to }) => {
    const shown = (value: number) => `${numberText(value)}${unit === null ? '' : ` ${unit}`}`;
    return compareWords.change(title, shown(from), shown(to), to > from);
  });
  const reached =
    goal.kind === 'CLASS'
      ? compareWords.toClass(goal.id)
      : goal.kind === 'RANK'
        ? compareWords.toRank(goal.atMost)
        : '';
  return { changes: listed, sentence: compareWords.way(parts, reached) };
}
