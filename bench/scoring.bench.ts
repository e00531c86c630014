/*
 * The scoring engine at the sizes it is meant for: a million units scored and ranked, beside reading their matrix once, which
 * no program can do without; uncertainty and sensitivity beside a plain way of doing the same draws, as a first version with
 * arrays, objects and a comparison sort would.
 */
import { valueOrThrow } from '../packages/kernel/src/index.ts';
import {
  type DataTable,
  makeTable,
  type NumberColumn,
  type Recipe,
  readRecipe,
  runRecipe,
  type SensitivityRequest,
  sensitivityOf,
  type UncertaintyRequest,
  uncertaintyOf,
} from '../packages/scoring/src/index.ts';
import { costOfProcess, milliseconds, table } from './measure.ts';
import { plainDraws } from './scoring-peer.ts';

const ROUNDS = Number(process.env.GUATU_BENCH_ROUNDS ?? 3);

console.log(table(['what', 'ms', 'beside', 'ms'], [await million(), ...(await doubts()), await sensitivity()]));
console.log(costOfProcess());

async function million(): Promise<string[]> {
  const [units, indicators] = [1_000_000, 10];
  const recipe = evenRecipe(indicators);
  const data = randomTable(units, indicators);
  const columns = [...data.numbers.values()].map(({ values }) => values);
  const scored = await best(() => valueOrThrow(runRecipe(recipe, data)));
  const read = await best(() => columns.reduce((sum, column) => sum + sumOf(column), 0));
  return [`${units} × ${indicators}: min–max, weighted mean, ranks`, scored, 'reading the matrix once', read];
}

async function doubts(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const [units, indicators, draws] of [
    [200, 20, 10_000],
    [5000, 15, 1000],
  ] as const) {
    const run = valueOrThrow(runRecipe(evenRecipe(indicators), randomTable(units, indicators)));
    const request: UncertaintyRequest = {
      ...{ draws, seed: 1, weights: { kind: 'WITHIN', percent: 25 } },
      normalisations: ['AS_IS', { method: 'Z_SCORE', mean: 0, deviation: 1 }, { method: 'BORDA', ties: 'min' }],
    };
    const ours = await best(() => valueOrThrow(uncertaintyOf(run, request)));
    const columns = run.leaves.map(({ score }) => [...score]);
    const peer = await milliseconds(async () => plainDraws(columns, Math.ceil(draws / 10)));
    const what = `${units} × ${indicators} × ${draws} draws of weights and normalisation`;
    rows.push([what, ours, 'plain, weights only, a tenth of the draws', peer.toFixed(0)]);
  }
  return rows;
}

async function sensitivity(): Promise<string[]> {
  const run = valueOrThrow(runRecipe(evenRecipe(20), randomTable(200, 20)));
  const request: SensitivityRequest = {
    factors: [
      { kind: 'NORMALISATION', choices: ['AS_IS', { method: 'BORDA', ties: 'min' }] },
      { kind: 'WEIGHT', id: 'i0', percent: 25 },
      { kind: 'WEIGHT', id: 'i1', percent: 25 },
    ],
    ...{ outcome: { kind: 'MEAN_RANK_SHIFT' }, n: 10_000, seed: 1 },
  };
  const took = await best(() => valueOrThrow(sensitivityOf(run, request)));
  return ['200 × 20: first-order and total indices of 3 factors, N = 10,000', took, '', ''];
}

/** The best of some rounds in milliseconds: the others had company. */
async function best(act: () => unknown): Promise<string> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) least = Math.min(least, await milliseconds(async () => act()));
  return least.toFixed(0);
}

function evenRecipe(indicators: number): Recipe {
  const ids = Array.from({ length: indicators }, (_, index) => `c${index}`);
  return valueOrThrow(
    readRecipe({
      ...{ id: 'bench', title: 'bench', columns: ids.map((id) => ({ id })) },
      total: { weighting: { method: 'EQUAL' }, aggregation: { method: 'ARITHMETIC' } },
      indicators: ids.map((column, index) => ({
        ...{ id: `i${index}`, direction: index % 3 === 0 ? 'DOWN' : 'UP', value: { column } },
        ...{ screen: 'NONE', missing: 'REFUSE', normalise: { method: 'MIN_MAX' } },
      })),
    }),
  );
}

function randomTable(units: number, columns: number): DataTable {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const numbers = Array.from({ length: columns }, (_, index): [string, NumberColumn] => [
    `c${index}`,
    { values: Float64Array.from({ length: units }, next), missing: null },
  ]);
  const names = Array.from({ length: units }, (_, unit) => `u${unit}`);
  return valueOrThrow(makeTable({ units: names, numbers: new Map(numbers), texts: new Map() }));
}

function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < column.length; index += 1) sum += column[index] ?? 0;
  return sum;
}
