import type { Part } from '../aggregate/part.ts';
import type { Conventions, GroupNode } from '../recipe/types.ts';
import { criticWeights, entropyWeights, pcaWeights } from './objective.ts';

/** The weights of a group's parts, summing to one. Methods that look at the data take the units that have every part. */
export function weightsOf(group: GroupNode, parts: readonly Part[], { variance }: Conventions): Float64Array {
  const { weighting, title, children } = group;
  switch (weighting.method) {
    case 'GIVEN': {
      const sum = children.reduce((all, { weight }) => all + weight, 0);
      return Float64Array.from(children, ({ weight }) => weight / sum);
    }
    case 'EQUAL':
      return new Float64Array(children.length).fill(1 / children.length);
    case 'AHP':
      return weighting.comparisons.weights;
    case 'ENTROPY':
      return entropyWeights(complete(parts), weighting.shift, title);
    case 'CRITIC':
      return criticWeights(complete(parts), variance, title);
    case 'PCA':
      return pcaWeights(complete(parts), weighting.by, title);
  }
}

function complete(parts: readonly Part[]): readonly Float64Array[] {
  if (parts.every(({ excluded }) => excluded === null)) return parts.map(({ score }) => score);
  return parts.map(({ score }) => score.filter((_, unit) => parts.every(({ excluded }) => excluded?.[unit] !== 1)));
}
