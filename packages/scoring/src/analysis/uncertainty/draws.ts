import type { NumberColumn } from '../../data/table.ts';
import { Random } from '../../math/random.ts';
import { runOn } from '../../run/run.ts';
import type { Run } from '../../run/types.ts';
import { withNormalisation } from '../alternatives.ts';
import { TotalsModel } from '../totals-model.ts';
import { drawWeights } from '../weight-draws.ts';
import type { UncertaintyRequest } from './request.ts';

/** Makes the totals of one draw after another. */
export class Draws {
  readonly #random: Random;
  readonly #request: UncertaintyRequest;
  readonly #runs: readonly Run[];
  readonly #models: readonly TotalsModel[];
  readonly #weights: readonly Float64Array[];

  constructor(run: Run, request: UncertaintyRequest) {
    this.#request = request;
    this.#random = new Random(request.seed);
    this.#runs = (request.normalisations ?? ['AS_IS']).map((choice) =>
      choice === 'AS_IS' ? run : runOn(withNormalisation(run.recipe, choice), run),
    );
    this.#models = this.#runs.map((each) => new TotalsModel(each));
    this.#weights = run.groups.map(({ weights }) => new Float64Array(weights.length));
  }

  /** Writes the totals of the next draw. */
  next(totals: Float64Array): void {
    const chosen = this.#models.length > 1 ? Math.floor(this.#random.next() * this.#models.length) : 0;
    const model = this.#request.errors ? this.#erroneous(chosen, this.#request.errors) : this.#models[chosen];
    if (!model) throw new Error('a draw chose a method that is not there');
    const doubt = this.#request.weights;
    if (!doubt) model.totals(model.weights, totals);
    else {
      model.weights.forEach((weights, group) => {
        drawWeights(doubt, weights, this.#random, this.#weights[group] ?? weights);
      });
      model.totals(this.#weights, totals);
    }
  }

  /** The run on values that are off by their errors. */
  #erroneous(chosen: number, errors: Readonly<Record<string, number>>): TotalsModel | undefined {
    const run = this.#runs[chosen];
    if (!run) return undefined;
    const raw = new Map<string, NumberColumn>();
    for (const { leaf, raw: column } of run.leaves) {
      const percent = errors[leaf.id] ?? 0;
      if (percent === 0) continue;
      const values = column.values.map((value) => value * (1 + (this.#random.normal() * percent) / 100));
      raw.set(leaf.id, { values, missing: column.missing });
    }
    return new TotalsModel(runOn(run.recipe, run, { raw, leaves: run.leaves }));
  }
}
