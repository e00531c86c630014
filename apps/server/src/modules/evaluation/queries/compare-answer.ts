import type { EvaluationComparison } from '@guatu/contract';
import { valueOrThrow } from '@guatu/kernel';
import { type Run, runRecipe } from '@guatu/scoring';
import { withReadScope } from '../../../platform/db/index.ts';
import { classCounts, movedUnits } from '../domain/comparison.ts';
import { classesOf } from '../domain/tree.ts';
import { compareWords } from '../messages/compare-words.ts';
import { evaluationRefusals } from '../messages.ts';
import { type EvaluationDeps, schemeOf } from './parts.ts';
import type { Reader } from './reader.ts';
import { type RunView, viewOf } from './view.ts';

interface Side {
  readonly title: string;
  readonly score: Run;
}

/** Two results side by side: what is asked for comes before, except a scheme, which is tried after. */
export async function compareAnswer(
  deps: EvaluationDeps,
  reader: Reader,
  asked: { readonly id: string; readonly no?: number | undefined; readonly with: string },
): Promise<EvaluationComparison> {
  const view = await viewOf(deps, reader, asked);
  const [kind = '', value = ''] = asked.with.split(':');
  const own: Side = sideOf(view);
  const seen = new Map(view.frozen.units.filter(view.isSeen).map(({ name, key }) => [name, key]));
  if (kind === 'scheme') return compared(own, await underScheme(deps, reader, view, value), seen);
  const other = kind === 'version' ? { id: asked.id, no: Number(value) } : { id: value };
  const then = await viewOf(deps, reader, other);
  if (then.run.schemeId !== view.run.schemeId) throw evaluationRefusals.evaluation_compare_unfit();
  for (const { name, key } of then.frozen.units.filter(then.isSeen)) seen.set(name, key);
  return compared(sideOf(then), own, seen);
}

function sideOf({ run, version, frozen }: RunView): Side {
  return { title: compareWords.version(run.title, version.no), score: frozen.score };
}

/** The same figures under another version of the scheme. */
async function underScheme(
  { db }: EvaluationDeps,
  reader: Reader,
  { run, frozen }: RunView,
  hash: string,
): Promise<Side> {
  const scheme = await withReadScope(db, reader.scope, (trx) =>
    schemeOf(trx, { schemeId: run.schemeId, ruleHash: hash }),
  );
  return {
    title: compareWords.scheme(scheme.title, scheme.version),
    score: valueOrThrow(runRecipe(scheme.body.recipe, frozen.data)),
  };
}

function compared(before: Side, after: Side, seen: ReadonlyMap<string, string>): EvaluationComparison {
  const moved = movedUnits(before.score, after.score, seen);
  const judged = new Set([...before.score.table.units, ...after.score.table.units].filter((name) => seen.has(name)));
  const classes = classesOf(after.score.recipe);
  return {
    ...{ before: before.title, after: after.title, unchanged: judged.size - moved.length, classes, moved },
    counts: classCounts(before.score, after.score, seen, classes),
  };
}
