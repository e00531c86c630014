import { aggregateInto } from '../aggregate/index.ts';
import { meanInto } from '../aggregate/mean.ts';
import type { Aggregation } from '../recipe/aggregations.ts';
import { finishTotals, nothingUnits, type TotalRules } from '../result/totals.ts';
import type { GroupSteps, Run } from '../run/types.ts';

/** One group ready to be aggregated again with other weights. */
interface Level {
  readonly parts: Float64Array[];
  readonly excluded: readonly (Uint8Array | null)[];
  readonly aggregation: Aggregation;
  /** Where each part's weights are in turn, for a part that is a group; −1 for an indicator. */
  readonly levels: readonly number[];
  readonly out: Float64Array;
}

/**
 * Totals of a run under other weights and other means, over and over with the same buffers. Indicators' scores stand as the
 * run has them. A tree of arithmetic means with nothing left out is one weighted sum over its indicators.
 */
export class TotalsModel {
  /** Weights of each group's parts as the run has them, the whole last. */
  readonly weights: readonly Float64Array[];
  readonly #levels: readonly Level[];
  readonly #leaves: readonly Float64Array[];
  readonly #leafWeights: Float64Array;
  readonly #noMasks: readonly null[];
  readonly #flat: boolean;
  readonly #rules: TotalRules;

  constructor(run: Run) {
    this.weights = run.groups.map(({ weights }) => weights);
    this.#levels = run.groups.map((steps) => levelOf(run, steps));
    // Out of the levels' own buffers: the parts of the groups above are those of the groups below.
    this.#levels.forEach((level) => {
      level.levels.forEach((below, index) => {
        const out = this.#levels[below]?.out;
        if (out) level.parts[index] = out;
      });
    });
    this.#leaves = run.leaves.map(({ score }) => score);
    this.#leafWeights = new Float64Array(this.#leaves.length);
    this.#noMasks = this.#leaves.map(() => null);
    this.#flat = this.#levels.every(
      ({ aggregation, excluded }) => isArithmetic(aggregation) && excluded.every((mask) => mask === null),
    );
    const { eventPoints, recipe, unscored, struck } = run;
    this.#rules = { scale: recipe.scale, eventPoints, nothing: nothingUnits(unscored, struck) };
  }

  /**
   * Writes the totals under these weights of each group (summing to one within a group).
   * @param power takes the place of the power of every mean; null leaves them
   */
  totals(weights: readonly Float64Array[], out: Float64Array, power: number | null = null): void {
    if (this.#flat && (power === null || power === 1)) {
      this.#multiplyDown(weights);
      meanInto(this.#leaves, this.#noMasks, this.#leafWeights, 1, out);
    } else {
      this.#levels.forEach(({ parts, excluded, aggregation, out: value }, index) => {
        const chosen: Aggregation =
          power === null || aggregation.method !== 'MEAN' ? aggregation : { method: 'MEAN', power };
        aggregateInto(chosen, parts, excluded, weights[index] ?? value, value);
      });
      out.set(this.#levels.at(-1)?.out ?? out);
    }
    finishTotals(out, this.#rules, out);
  }

  /** Weights of indicators in the whole: the products of the weights on the way up. */
  #multiplyDown(weights: readonly Float64Array[]): void {
    let leaf = 0;
    const walk = (level: number, share: number): void => {
      const below = this.#levels[level]?.levels ?? [];
      for (let index = 0; index < below.length; index += 1) {
        const own = share * (weights[level]?.[index] ?? 0);
        const next = below[index] ?? -1;
        if (next >= 0) walk(next, own);
        else {
          this.#leafWeights[leaf] = own;
          leaf += 1;
        }
      }
    };
    walk(this.#levels.length - 1, 1);
  }
}

function isArithmetic(aggregation: Aggregation): boolean {
  return aggregation.method === 'MEAN' && aggregation.power === 1;
}

function levelOf({ leaves, groups }: Run, { group, score }: GroupSteps): Level {
  const { children, aggregation } = group;
  const levels = children.map(({ id }) => groups.findIndex((steps) => steps.group.id === id));
  const parts = children.map(
    ({ id }, index) => groups[levels[index] ?? -1] ?? leaves.find((each) => each.leaf.id === id),
  );
  return {
    parts: parts.map((part) => part?.score ?? score),
    excluded: parts.map((part) => part?.excluded ?? null),
    aggregation,
    levels,
    out: new Float64Array(score.length),
  };
}
