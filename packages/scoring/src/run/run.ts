import type { Result } from '@guatu/kernel';
import type { DataTable, NumberColumn } from '../data/table.ts';
import type { LeafSteps } from '../leaf/score-leaf.ts';
import type { Recipe } from '../recipe/types.ts';
import { asResult } from '../refusal.ts';
import { eventsOf, eventTotal } from '../result/events.ts';
import { finishTotals, nothingUnits } from '../result/totals.ts';
import { strikeVetoes } from '../result/vetoes.ts';
import { type Known, scoreLeaves } from './leaves.ts';
import { type Population, populationOf } from './population.ts';
import { standingOf } from './standing.ts';
import { scoreGroups } from './tree.ts';
import type { GroupSteps, Run } from './types.ts';

/**
 * Runs a recipe on data: values, treatment, scores, groups, events, vetoes, totals, ranks and classes, every step kept.
 * Refuses data that the recipe does not allow (columns that are not there, missing values where they are refused, values
 * outside a screen). The same recipe and data give the same bits on every machine.
 */
export function runRecipe(recipe: Recipe, data: DataTable): Result<Run> {
  return asResult(() => runOn(recipe, populationOf(recipe, data)));
}

/** The same on a population that was already checked; throws refusals. For analyses, which run many times. */
export function runOn(recipe: Recipe, population: Population, known: Known = {}): Run {
  const { table, exempt, maybeExempt } = population;
  const leaves = scoreLeaves(recipe, table, known);
  const groups = scoreGroups(recipe, leaves, table.units);
  const struck = strikeVetoes(recipe, table, rawValues(leaves));
  const unscored = unscoredUnits(leaves, groups, table.units.length);
  const eventPoints = eventPointsOf(recipe, table);
  const whole = groups.at(-1)?.score ?? new Float64Array(0);
  const totals = new Float64Array(whole.length);
  finishTotals(whole, { scale: recipe.scale, eventPoints, nothing: nothingUnits(unscored, struck) }, totals);
  const standing = standingOf(recipe, table, totals, unscored, struck);
  return { recipe, table, exempt, maybeExempt, leaves, groups, unscored, eventPoints, struck, totals, ...standing };
}

/** Values of the indicators before scoring, by id: what vetoes may ask about. */
function rawValues(leaves: readonly LeafSteps[]): ReadonlyMap<string, NumberColumn> {
  return new Map(leaves.map(({ leaf, raw }) => [leaf.id, raw]));
}

function unscoredUnits(leaves: readonly LeafSteps[], groups: readonly GroupSteps[], units: number): Uint8Array {
  const unscored = new Uint8Array(units);
  const masks = [
    ...leaves.map(({ leaf, raw }) => (leaf.missing === 'UNSCORED' ? raw.missing : null)),
    groups.at(-1)?.excluded ?? null,
  ];
  for (const mask of masks)
    mask?.forEach((out, unit) => {
      if (out === 1) unscored[unit] = 1;
    });
  return unscored;
}

function eventPointsOf({ events }: Recipe, table: DataTable): Float64Array {
  const points = new Float64Array(table.units.length);
  if (events.events.length === 0) return points;
  return points.map((_, unit) => eventTotal(events, eventsOf(events, table, unit)));
}
