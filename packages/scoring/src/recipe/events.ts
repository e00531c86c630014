import type { UnitCondition } from './condition.ts';
import type { ObjectReader } from './object-reader.ts';

/** So many points for each of what a column counts (1 for a yes), up to a ceiling of its own. */
export interface ScoreEvent {
  readonly id: string;
  readonly title: string;
  readonly sign: 'BONUS' | 'DEDUCT';
  readonly column: string;
  readonly points: number;
  readonly cap: number | null;
  /** Events of one kind share a ceiling. */
  readonly kind: string;
}

export interface EventRules {
  readonly events: readonly ScoreEvent[];
  readonly kindCaps: ReadonlyMap<string, number>;
  readonly bonusCap: number | null;
  readonly deductCap: number | null;
}

/** One vote that settles it: the total becomes zero, no class above `to` is open, or the class falls by so many. */
export interface Veto {
  readonly id: string;
  readonly title: string;
  readonly when: UnitCondition;
  readonly effect:
    | { readonly kind: 'ZERO' }
    | { readonly kind: 'AT_MOST'; readonly to: string }
    | { readonly kind: 'DOWN'; readonly steps: number };
}

/** @param column checks that a number column of this name is declared */
export function readEvents(recipe: ObjectReader, column: (id: string, at: string) => string): EventRules {
  const from = recipe.optionalObject('events');
  if (!from) return { events: [], kindCaps: new Map(), bonusCap: null, deductCap: null };
  const events = from.objects('list').map((each): ScoreEvent => {
    const id = each.text('id');
    const event: ScoreEvent = {
      id,
      title: each.text('title', id),
      sign: each.choice('sign', ['BONUS', 'DEDUCT']),
      column: column(each.text('column'), each.at),
      points: each.number('points', { above: 0 }),
      cap: each.optionalNumber('cap', { least: 0 }),
      kind: each.text('kind', id),
    };
    each.done();
    return event;
  });
  const kindCaps = from.objects('kindCaps').map((each): [string, number] => {
    const read: [string, number] = [each.text('kind'), each.number('cap', { least: 0 })];
    each.done();
    return read;
  });
  const rules: EventRules = {
    events,
    kindCaps: new Map(kindCaps),
    bonusCap: from.optionalNumber('bonusCap', { least: 0 }),
    deductCap: from.optionalNumber('deductCap', { least: 0 }),
  };
  from.done();
  return rules;
}

/** @param test reads a condition on the recipe's columns */
export function readVetoes(recipe: ObjectReader, test: (from: ObjectReader) => UnitCondition): readonly Veto[] {
  return recipe.objects('vetoes').map((each) => {
    const id = each.text('id');
    const veto: Veto = {
      id,
      title: each.text('title', id),
      when: test(each),
      effect: readEffect(each.object('effect')),
    };
    each.done();
    return veto;
  });
}

function readEffect(from: ObjectReader): Veto['effect'] {
  const effect = effectOf(from.choice('kind', ['ZERO', 'AT_MOST', 'DOWN']), from);
  from.done();
  return effect;
}

function effectOf(kind: Veto['effect']['kind'], from: ObjectReader): Veto['effect'] {
  switch (kind) {
    case 'ZERO':
      return { kind };
    case 'AT_MOST':
      return { kind, to: from.text('to') };
    case 'DOWN':
      return { kind, steps: from.number('steps', { least: 1, whole: true, otherwise: 1 }) };
  }
}
