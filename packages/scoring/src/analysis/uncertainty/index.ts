import type { Result } from '@guatu/kernel';
import { asResult } from '../../refusal.ts';
import { classAfter, classFloors, struckOf } from '../../result/vetoes.ts';
import { Placer } from '../../run/placer.ts';
import type { Run } from '../../run/types.ts';
import { Draws } from './draws.ts';
import { checkRequest, type UncertaintyRequest } from './request.ts';
import { type RankSpread, spreadOf } from './spread.ts';

export type { UncertaintyRequest } from './request.ts';
export type { RankSpread } from './spread.ts';

/** How sure a ranking is, one entry a unit in the order of the run's table. */
export interface Uncertainty {
  readonly spreads: readonly RankSpread[];
  /** Share of draws in each class or seat, in the order of the recipe's classes; null where it has none. */
  readonly classShares: readonly Float64Array[] | null;
  /** Share of draws in which the unit stays ahead of the one that comes next in the run; null for the last of its group. */
  readonly aheadOfNext: readonly (number | null)[];
}

/**
 * Ranks a run again and again with weights, methods and values drawn from what is in doubt about them. Places are those of
 * ties shared at the better one; vetoes, events and who has no score stand as in the run. The same seed gives the same bytes on every machine. Refuses requests that make no sense.
 */
export function uncertaintyOf(run: Run, request: UncertaintyRequest): Result<Uncertainty> {
  return asResult(() => {
    const level = checkRequest(run, request);
    return draw(run, request, level);
  });
}

function draw(run: Run, request: UncertaintyRequest, level: number): Uncertainty {
  const { recipe, struck, unscored } = run;
  const n = run.totals.length;
  const draws = new Draws(run, request);
  const placer = new Placer(run.rankedWithin, unscored, recipe.ranking.within);
  const [totals, places] = [new Float64Array(n), new Float64Array(n)];
  const kept = n < 2 ** 16 ? new Uint16Array(n * request.draws) : new Uint32Array(n * request.draws);
  const floors = classFloors(recipe, struck, n);
  const classes = new Uint8Array(n);
  const rule = recipe.classes;
  const counts = rule ? Array.from(totals, () => new Float64Array(rule.classes.length)) : null;
  const next = nextOf(run);
  const ahead = new Float64Array(n);
  for (let index = 0; index < request.draws; index += 1) {
    draws.next(totals);
    placer.place(totals, places);
    kept.set(places, index * n);
    for (let unit = 0; unit < n; unit += 1) {
      const other = next[unit] ?? -1;
      if (other >= 0 && (places[unit] ?? 0) < (places[other] ?? 0)) ahead[unit] = (ahead[unit] ?? 0) + 1;
    }
    if (!rule || !counts) continue;
    placer.classify(rule, totals, places, floors, classes);
    for (const unit of struck.keys()) classes[unit] = classAfter(recipe, struckOf(struck, unit), classes[unit] ?? 0);
    for (let unit = 0; unit < n; unit += 1) {
      const own = counts[unit];
      const given = classes[unit] ?? 0;
      if (own && unscored[unit] !== 1) own[given] = (own[given] ?? 0) + 1;
    }
  }
  return {
    spreads: spreadOf(kept, n, request.draws, level),
    classShares: counts?.map((own) => own.map((count) => count / request.draws)) ?? null,
    aheadOfNext: Array.from(ahead, (count, unit) => ((next[unit] ?? -1) < 0 ? null : count / request.draws)),
  };
}

/** Who comes right after each unit among those it is ranked with; −1 for nobody. */
function nextOf({ places, rankedWithin, unscored }: Run): Int32Array {
  const next = new Int32Array(places.length).fill(-1);
  const units = [...places.keys()].filter((unit) => unscored[unit] !== 1);
  const groupOf = (unit: number) => rankedWithin.groupOf?.[unit] ?? 0;
  units.sort(
    (left, right) => groupOf(left) - groupOf(right) || (places[left] ?? 0) - (places[right] ?? 0) || left - right,
  );
  units.forEach((unit, index) => {
    const after = units[index + 1];
    if (after !== undefined && groupOf(after) === groupOf(unit)) next[unit] = after;
  });
  return next;
}
