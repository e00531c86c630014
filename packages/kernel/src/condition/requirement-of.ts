import { above, among, below, holding, opposite, type Requirement, within } from './requirement.ts';
import type { Comparison, FactSpec } from './types.ts';

/** What a comparison asks of its fact, or, for `no`, what the fact has to be for the comparison to fail. */
export function requirementOf({ op, wanted }: Comparison, spec: FactSpec, target: 'yes' | 'no'): Requirement {
  const asked = asWritten(op, wanted);
  return finite(target === 'yes' ? asked : opposite(asked), spec);
}

function asWritten(op: Comparison['op'], wanted: Comparison['wanted']): Requirement {
  const [first, last] = wanted;
  // Reading a condition has seen to it that comparisons of size have numbers, and those of lists a word.
  const bound = Number(first);
  switch (op) {
    case 'lt':
      return below(bound, true);
    case 'le':
      return below(bound, false);
    case 'ge':
      return above(bound, false);
    case 'gt':
      return above(bound, true);
    case 'between':
      return within(bound, Number(last));
    case 'eq':
      return typeof first === 'number' ? within(bound, bound) : among(wanted as readonly (string | boolean)[]);
    case 'ne':
      return opposite(asWritten('eq', wanted));
    case 'in':
      return among(wanted as readonly string[]);
    case 'notIn':
      return opposite(among(wanted as readonly string[]));
    case 'has':
      return holding(String(first));
    case 'hasNot':
      return opposite(holding(String(first)));
    case 'known':
      return { kind: 'known' };
    case 'notKnown':
      return { kind: 'notKnown' };
  }
}

/** Where the words are few and listed, “none of these” is “one of the others”, so that ruling all of them out shows. */
function finite(requirement: Requirement, spec: FactSpec): Requirement {
  if (requirement.kind !== 'words' || requirement.among) return requirement;
  const all = spec.type === 'bool' ? [true, false] : spec.choices?.map(({ id }) => id);
  return all === undefined ? requirement : among(all.filter((word) => !requirement.words.has(word)));
}
