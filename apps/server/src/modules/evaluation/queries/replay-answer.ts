import type { EvaluationReplay } from '@guatu/contract';
import { valueOrThrow } from '@guatu/kernel';
import { type Run, reportRun, runRecipe, sealRun } from '@guatu/scoring';
import { withReadScope } from '../../../platform/db/index.ts';
import { systemActor } from '../../../platform/people/system-actor.ts';
import { tableOf } from '../domain/cells.ts';
import type { ScoredUnit } from '../domain/frozen.ts';
import { compareWords } from '../messages/compare-words.ts';
import { unitsOf } from '../sql/frozen.ts';
import type { EvaluationDeps } from './parts.ts';
import type { Reader } from './reader.ts';
import { openVersion } from './view.ts';

/**
 * Scores the frozen rows again, as they lie in the database now, and compares bit by bit. Of the whole, whoever asks: what is
 * answered are hashes.
 */
export async function replayAnswer(
  { db }: EvaluationDeps,
  reader: Reader,
  asked: { readonly id: string; readonly no?: number | undefined },
): Promise<EvaluationReplay> {
  const { run, version, scheme } = await openVersion(db, reader, asked);
  const units = await withReadScope(db, systemActor.scope, (trx) => unitsOf(trx, run.id, version.no));
  const { recipe } = scheme.body;
  const data = valueOrThrow(tableOf(recipe.columns, units));
  const score = valueOrThrow(runRecipe(recipe, data));
  const { recipe: ofRecipe, data: ofData, result } = version;
  const kept = { recipe: ofRecipe, data: ofData, result };
  const found = sealRun(score, data);
  const differs = (['recipe', 'data', 'result'] as const).filter((part) => kept[part] !== found[part]);
  const words = differs.map((part) => compareWords.differs[part]);
  if (!isTableOf(score, units)) words.push(compareWords.differs.table);
  return { same: words.length === 0, differs: words, kept, found };
}

/** Whether totals, ranks and classes stand with the units as they come out. */
function isTableOf(score: Run, units: readonly ScoredUnit[]): boolean {
  const reports = new Map(reportRun(score).units.map((each) => [each.unit, each]));
  return units.every(({ name, total, rank, class: given }) => {
    const found = reports.get(name);
    return (found?.total ?? null) === total && (found?.rank ?? null) === rank && (found?.class ?? null) === given;
  });
}
