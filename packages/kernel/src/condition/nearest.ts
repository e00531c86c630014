import { both, gapTo, meets, neededFor, type Requirement, relativeGap } from './requirement.ts';
import { requirementOf } from './requirement-of.ts';
import type { Change, Condition, Facts, Vocabulary } from './types.ts';
import { specOf } from './vocabulary.ts';

/** One way to the target: what each fact has to be, and what coming there costs. */
interface Way {
  readonly needs: ReadonlyMap<string, Requirement>;
  readonly changes: number;
  readonly distance: number;
}

/** Ways looked at side by side; beyond that the costliest are given up, and the nearest found may not be the nearest. */
const MOST_WAYS = 512;

/**
 * The fewest facts that would have to be otherwise for a yes, and of several such ways the one with the least relative
 * distance; none where it is a yes already. Dearer than the answer, so it is asked for where somebody reads it. Facts that are not known count as to be changed: they have to be found out. Null when facts that cannot
 * change, or demands that exclude each other, stand in the way.
 */
export function nearestChanges(condition: Condition, vocabulary: Vocabulary, facts: Facts): readonly Change[] | null {
  const [best] = waysTo(condition, 'yes', { vocabulary, facts });
  if (!best) return null;
  return [...best.needs].flatMap(([fact, requirement]): Change[] => {
    const found = facts[fact] ?? null;
    if (meets(requirement, found) === 'yes') return [];
    const { label } = specOf(vocabulary, fact);
    const gap = gapTo(requirement, found)?.distance ?? null;
    return [{ fact, label, found, needed: neededFor(requirement, found), gap }];
  });
}

interface Known {
  readonly vocabulary: Vocabulary;
  readonly facts: Facts;
}

/** The ways to an outcome, cheapest first. */
function waysTo(condition: Condition, target: 'yes' | 'no', known: Known): readonly Way[] {
  switch (condition.kind) {
    case 'comparison': {
      const { fact } = condition.comparison;
      const requirement = requirementOf(condition.comparison, specOf(known.vocabulary, fact), target);
      return possible(new Map([[fact, requirement]]), known);
    }
    case 'not':
      return waysTo(condition.part, target === 'yes' ? 'no' : 'yes', known);
    default: {
      const ways = condition.parts.map((part) => waysTo(part, target, known));
      const togetherNeeded = (condition.kind === 'all') === (target === 'yes');
      return togetherNeeded ? ways.reduce((a, b) => together(a, b, known)) : cheapest(ways.flat());
    }
  }
}

function together(some: readonly Way[], others: readonly Way[], known: Known): readonly Way[] {
  return cheapest(
    some.flatMap((one) =>
      others.flatMap((other) => {
        const needs = new Map(one.needs);
        for (const [fact, requirement] of other.needs) {
          const before = needs.get(fact);
          const joined = before === undefined ? requirement : both(before, requirement);
          if (joined === null) return [];
          needs.set(fact, joined);
        }
        return possible(needs, known);
      }),
    ),
  );
}

/** The way with its cost; none when it asks for something else of a fact that cannot change. */
function possible(needs: ReadonlyMap<string, Requirement>, { vocabulary, facts }: Known): readonly Way[] {
  let changes = 0;
  let distance = 0;
  for (const [fact, requirement] of needs) {
    if (requirement.kind === 'words' && requirement.among && requirement.words.size === 0) return [];
    const found = facts[fact] ?? null;
    const outcome = meets(requirement, found);
    if (outcome === 'yes') continue;
    // What cannot change can still be found out.
    if (specOf(vocabulary, fact).fixed && outcome === 'no') return [];
    changes += 1;
    distance += relativeGap(requirement, found);
  }
  return [{ needs, changes, distance }];
}

function cheapest(ways: readonly Way[]): readonly Way[] {
  return ways.toSorted((a, b) => a.changes - b.changes || a.distance - b.distance).slice(0, MOST_WAYS);
}
