import { type CanonicalValue, compileCondition, type Result, readCondition, type Vocabulary } from '@guatu/kernel';
import { ObjectReader } from '../recipe/object-reader.ts';
import { readRecipe } from '../recipe/read.ts';
import type { Recipe } from '../recipe/types.ts';
import { asResult, refuseWith } from '../refusal.ts';
import { schemeErrors } from './errors.ts';
import { readDoubt } from './read-doubt.ts';
import { readInputs } from './read-inputs.ts';
import {
  SCHEME_PERIODS,
  SCHEME_STAGES,
  SCHEME_SUBJECTS,
  type Scheme,
  type SchemeCondition,
  type SchemePolicy,
  type SchemeSources,
} from './types.ts';

/**
 * Checks a scheme as a catalogue writes it and makes it ready for runs. Refuses the first thing wrong with a sentence:
 * whatever `readRecipe` refuses, a column without a source or with two, a source that no dictionary names, a policy for a
 * class that is not there, a key that nobody knows.
 * @param about id and title of the catalogue entry; its recipe bears the same
 */
export function readScheme(
  written: CanonicalValue,
  about: { readonly id: string; readonly title: string },
  sources: SchemeSources,
): Result<Scheme> {
  return asResult(() => read(written, about, sources));
}

function read(
  written: CanonicalValue,
  { id, title }: { readonly id: string; readonly title: string },
  sources: SchemeSources,
): Scheme {
  const from = new ObjectReader(written, '方案');
  // Lists are told apart by it when versions are compared.
  from.text('id');
  const recipe = recipeOf(from, id, title);
  const subject = from.choice('subject', SCHEME_SUBJECTS);
  const stage = from.has('stage') ? from.choice('stage', SCHEME_STAGES) : null;
  if ((subject === 'PROJECT') !== (stage !== null)) refuseWith(schemeErrors.scheme_stage_unfit({}));
  const doubt = from.optionalObject('doubt');
  const scheme: Scheme = {
    documentNumber: from.optionalText('documentNumber'),
    subject,
    stage,
    period: from.choice('period', SCHEME_PERIODS),
    who: readWho(from, sources.fieldsOf(subject)),
    inputs: readInputs(from, recipe.columns, subject, sources),
    recipe,
    noticeDays: from.optionalNumber('noticeDays', { least: 1, most: 60, whole: true }),
    doubt: doubt && readDoubt(doubt, recipe),
    policies: from.objects('policies').map((each) => readPolicy(each, recipe)),
    source: written,
  };
  from.done();
  return scheme;
}

function recipeOf(from: ObjectReader, id: string, title: string): Recipe {
  const written = from.object('recipe').all();
  const recipe = readRecipe({ ...written, id, title });
  return recipe.ok ? recipe.value : refuseWith(recipe.error);
}

function readWho(from: ObjectReader, vocabulary: Vocabulary): SchemeCondition | null {
  if (!from.has('who')) return null;
  const condition = readCondition(from.raw('who'), vocabulary);
  if (!condition.ok) return refuseWith(schemeErrors.scheme_condition_bad({ why: condition.error.message }));
  return { condition: condition.value, vocabulary, holds: compileCondition(condition.value, vocabulary) };
}

function readPolicy(from: ObjectReader, recipe: Recipe): SchemePolicy {
  const title = from.text('title');
  const byClass = from.object('byClass');
  const stray = byClass.keys().find((id) => !recipe.classes?.classes.some((each) => each.id === id));
  if (stray !== undefined) refuseWith(schemeErrors.scheme_policy_class({ title, of: stray }));
  const policy: SchemePolicy = {
    title,
    unit: from.optionalText('unit'),
    byClass: new Map(byClass.keys().map((id) => [id, byClass.text(id)])),
  };
  from.done();
  return policy;
}
