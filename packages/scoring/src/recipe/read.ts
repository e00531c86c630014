import type { CanonicalValue, Result } from '@guatu/kernel';
import { recipeErrors } from '../errors.ts';
import { QUANTILE_TYPES } from '../math/quantile.ts';
import { TIE_METHODS } from '../math/ranks.ts';
import { asResult, refuseWith } from '../refusal.ts';
import { type ClassRule, readClasses } from './classes.ts';
import { type EventRules, readEvents, readVetoes, type Veto } from './events.ts';
import { ObjectReader } from './object-reader.ts';
import { readUnitCondition, vocabularyOf } from './read-condition.ts';
import type { ColumnCheck } from './read-leaf.ts';
import { readTree } from './read-tree.ts';
import { leavesOf } from './tree.ts';
import type { ColumnSpec, Exemption, Grouping, Recipe } from './types.ts';

/** Scores that differ by less than this differ by the noise of binary arithmetic, and tie. */
const USUAL_WITHIN = 1e-9;

/**
 * Checks a recipe as it is written, plain JSON, and makes it ready to run. Refuses the first thing wrong with a sentence:
 * weights that do not sum, cycles, unknown columns and keys, quotas over 100 %, bands out of order, parameters out of range.
 * The form is described in the package's README.
 */
export function readRecipe(source: CanonicalValue): Result<Recipe> {
  return asResult(() => read(source));
}

function read(source: CanonicalValue): Recipe {
  const from = new ObjectReader(source, '方案');
  const columns = from.objects('columns').map(readColumn);
  const check = columnCheck(columns);
  const weights = from.optionalObject('weights');
  const rule = {
    total: weights?.number('total', { above: 0, otherwise: 100 }) ?? 100,
    mode: weights?.choice('mode', ['LOCAL', 'POINTS'], 'LOCAL') ?? ('LOCAL' as const),
  };
  weights?.done();
  const total = from.object('total');
  const root = readTree(from, total, rule, check);
  const scale = total.number('scale', { above: 0, otherwise: 1 });
  total.done();
  const leaves = leavesOf(root);
  const repeated = leaves.find(({ id }) => columns.some((column) => column.id === id));
  if (repeated) refuseWith(recipeErrors.scoring_id_repeated({ id: repeated.id }));
  const vocabulary = vocabularyOf(columns, leaves);
  const classes = readClasses(from);
  const vetoes = readVetoes(from, (each) => readUnitCondition(each, vocabulary));
  const events = readEvents(from, (id, at) => check(id, 'number', at));
  checkVetoes(vetoes, classes);
  checkKinds(events);
  const recipe: Recipe = {
    id: from.text('id'),
    title: from.text('title'),
    columns,
    splits: readSplits(from, check),
    exempt: readExemptions(from, columns),
    grouping: readGrouping(from, check),
    root,
    scale,
    events,
    vetoes,
    ranking: readRanking(from),
    classes,
    conventions: readConventions(from),
    decimals: from.number('decimals', { least: 0, most: 10, whole: true, otherwise: 2 }),
    source,
  };
  // For people only: where the scheme comes from and whom it is for.
  from.raw('note');
  from.done();
  return recipe;
}

function readColumn(from: ObjectReader): ColumnSpec {
  const id = from.text('id');
  const unit = from.optionalText('unit');
  const column: ColumnSpec = {
    id,
    title: from.text('title', id),
    type: from.choice('type', ['number', 'text'], 'number'),
    ...(unit !== null && { unit }),
  };
  from.done();
  return column;
}

function columnCheck(columns: readonly ColumnSpec[]): ColumnCheck {
  const types = new Map<string, string>();
  for (const { id, type } of columns) {
    if (types.has(id)) refuseWith(recipeErrors.scoring_id_repeated({ id }));
    types.set(id, type);
  }
  return (id, type, at) =>
    types.get(id) === type ? id : refuseWith(recipeErrors.scoring_column_unknown({ at, column: id }));
}

function readSplits(recipe: ObjectReader, check: ColumnCheck): Recipe['splits'] {
  return recipe.objects('splits').map((from) => {
    const split = {
      column: check(from.text('column'), 'number', from.at),
      parcel: check(from.text('parcel'), 'text', from.at),
      by: check(from.text('by'), 'number', from.at),
    };
    from.done();
    return split;
  });
}

function readExemptions(recipe: ObjectReader, columns: readonly ColumnSpec[]): readonly Exemption[] {
  // Who is judged is settled before anything is computed, so that values of indicators are not yet there to ask about.
  const vocabulary = vocabularyOf(columns, []);
  return recipe.objects('exempt').map((from) => {
    const id = from.text('id');
    const exemption = { id, title: from.text('title', id), when: readUnitCondition(from, vocabulary) };
    from.done();
    return exemption;
  });
}

function readGrouping(recipe: ObjectReader, check: ColumnCheck): Grouping | null {
  const from = recipe.optionalObject('grouping');
  if (!from) return null;
  const grouping: Grouping = {
    column: check(from.text('column'), 'text', from.at),
    normalise: from.choice('normalise', ['ALL', 'WITHIN']),
    rank: from.choice('rank', ['ALL', 'WITHIN']),
  };
  from.done();
  return grouping;
}

function readRanking(recipe: ObjectReader): Recipe['ranking'] {
  const from = recipe.optionalObject('ranking');
  const ranking: Recipe['ranking'] = {
    ties: from?.choice('ties', TIE_METHODS, 'min') ?? 'min',
    within: from?.number('within', { least: 0, otherwise: USUAL_WITHIN }) ?? USUAL_WITHIN,
  };
  from?.done();
  return ranking;
}

function readConventions(recipe: ObjectReader): Recipe['conventions'] {
  const from = recipe.optionalObject('conventions');
  const conventions: Recipe['conventions'] = {
    quantile: from?.choice('quantile', QUANTILE_TYPES, 7) ?? 7,
    variance: from?.choice('variance', ['N_MINUS_1', 'N'], 'N_MINUS_1') ?? 'N_MINUS_1',
    flat: from?.choice('flat', ['LOW', 'MIDDLE', 'HIGH'], 'MIDDLE') ?? 'MIDDLE',
  };
  from?.done();
  return conventions;
}

function checkVetoes(vetoes: readonly Veto[], classes: ClassRule | null): void {
  for (const { title, effect } of vetoes) {
    if (effect.kind === 'ZERO') continue;
    const known = classes !== null && (effect.kind === 'DOWN' || classes.classes.some(({ id }) => id === effect.to));
    if (!known) refuseWith(recipeErrors.scoring_classes_bad({ why: `里没有“${title}”要降到的那一档` }));
  }
}

function checkKinds({ events, kindCaps }: EventRules): void {
  const unused = [...kindCaps.keys()].find((kind) => !events.some((event) => event.kind === kind));
  if (unused !== undefined) refuseWith(recipeErrors.scoring_key_unknown({ at: '方案的“events”', key: unused }));
}
