import type { ObjectReader } from './object-reader.ts';

/**
 * How the parts of a group become one value. MEAN is the generalised mean of power p: 1 arithmetic, 0 geometric, −1 harmonic.
 * COPELAND counts units that one beats: by majority of weights (wins less losses), or by the share of weights in its favour.
 * TOPSIS is the closeness to the best values of all, with the parts brought to length one first or taken as they are.
 */
export type Aggregation =
  | { readonly method: 'MEAN'; readonly power: number }
  | { readonly method: 'COPELAND'; readonly by: 'MAJORITY' | 'SHARE' }
  | { readonly method: 'TOPSIS'; readonly vectorNormalise: boolean };

const METHODS = ['ARITHMETIC', 'GEOMETRIC', 'HARMONIC', 'GENERALISED', 'COPELAND', 'TOPSIS'] as const;
const POWERS = { ARITHMETIC: 1, GEOMETRIC: 0, HARMONIC: -1 } as const;

export function readAggregation(from: ObjectReader): Aggregation {
  const read = readMethod(from.choice('method', METHODS), from);
  from.done();
  return read;
}

function readMethod(method: (typeof METHODS)[number], from: ObjectReader): Aggregation {
  switch (method) {
    case 'COPELAND':
      return { method, by: from.choice('by', ['MAJORITY', 'SHARE'], 'MAJORITY') };
    case 'TOPSIS':
      return { method, vectorNormalise: from.flag('vectorNormalise', false) };
    case 'GENERALISED':
      return { method: 'MEAN', power: from.number('power') };
    default:
      return { method: 'MEAN', power: POWERS[method] };
  }
}
