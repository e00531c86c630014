import type { EvaluationSensitivity } from '@guatu/contract';
import type { Factor, Run, Scheme } from '@guatu/scoring';
import { numberText } from '../domain/numbers.ts';
import { compareWords } from '../messages/compare-words.ts';
import type { FrozenRun } from './frozen-run.ts';
import type { EvaluationDeps } from './parts.ts';
import type { Reader } from './reader.ts';
import { viewOf } from './view.ts';

/** With the methods, as many factors as the sample has dimensions for. */
const WEIGHTS_TRIED = 8;
/** Where the scheme says nothing of how far its weights are in doubt. */
const USUAL_PERCENT = 20;
/** Units scored in all: fewer sample points for more units, so that nobody waits for long. */
const UNITS_SCORED = 1_500_000;
const [FEWEST, MOST] = [64, 1024];
const SEED = 1;

/** Versions never change, so what was worked out stays true. */
const KEPT = 32;
const kept = new Map<string, Promise<EvaluationSensitivity>>();

/** What the ranking depends on. Of all units, whoever asks: no single one can be told from it. */
export async function sensitivityAnswer(
  deps: EvaluationDeps,
  reader: Reader,
  asked: { readonly id: string; readonly no?: number | undefined },
): Promise<EvaluationSensitivity> {
  const { run, version, scheme, frozen } = await viewOf(deps, reader, asked);
  const key = `${run.id} ${version.no}`;
  const known = kept.get(key) ?? workOut(deps, scheme.body, frozen);
  kept.set(key, known);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  // What went wrong once may go right the next time.
  known.catch(() => kept.delete(key));
  return known;
}

async function workOut(
  { engine }: EvaluationDeps,
  { recipe, doubt }: Scheme,
  { data }: Pick<FrozenRun, 'data'>,
): Promise<EvaluationSensitivity> {
  const percent = doubt?.weights?.kind === 'WITHIN' ? doubt.weights.percent : USUAL_PERCENT;
  const factors = factorsOf(recipe.root, percent);
  const n = Math.max(FEWEST, Math.min(MOST, Math.floor(UNITS_SCORED / data.units.length / (factors.length + 2))));
  const input = { recipe: recipe.source, columns: data };
  const { first, total, removals } = await engine.sensitivity(
    input,
    factors.map(({ factor }) => factor),
    n,
    SEED,
  );
  return {
    factors: factors.map(({ title }, at) => ({ title, first: first[at] ?? 0, total: total[at] ?? 0 })),
    removals,
    how: compareWords.how({ n: numberText(n), runs: numberText(n * (factors.length + 2)), seed: SEED }),
  };
}

interface Named {
  readonly title: string;
  readonly factor: Factor;
}

/** The weights of the first level that matter most, and the method by which values become scores. */
function factorsOf(root: Run['recipe']['root'], percent: number): readonly Named[] {
  const heaviest = [...root.children].sort((a, b) => b.weight - a.weight).slice(0, WEIGHTS_TRIED);
  return [
    ...heaviest.map(({ id, title }): Named => {
      return { title: compareWords.weight(title, percent), factor: { kind: 'WEIGHT', id, percent } };
    }),
    {
      title: compareWords.normalisation,
      factor: {
        kind: 'NORMALISATION',
        choices: ['AS_IS', { method: 'MIN_MAX', from: 0, to: 1 }, { method: 'PERCENTILE_RANK', ties: 'average' }],
      },
    },
  ];
}
