import type { ObjectReader } from './object-reader.ts';

/**
 * What is done with values far from the others before scoring. Winsorising moves them to the quantiles `low` and `high`, or
 * to `k` interquartile ranges beyond the quartiles, or moves the extremes in one by one, at most `most` of them, until skewness
 * or kurtosis is below its limit; where that is not enough and `otherwise` says so, the column as reported is taken to
 * logarithms instead. Box–Cox bends the whole column, with λ given or fitted by likelihood; `shift` first moves it to begin at
 * 1. LOG_SHIFT is the logarithm of what a value lies above the smallest, and `share` of the range more.
 */
export type Outliers =
  | { readonly method: 'WINSORISE_QUANTILE'; readonly low: number; readonly high: number }
  | { readonly method: 'WINSORISE_IQR'; readonly k: number }
  | {
      readonly method: 'WINSORISE_MOMENTS';
      readonly most: number;
      readonly skewness: number;
      readonly kurtosis: number;
      readonly otherwise: 'LOG_SHIFT' | null;
    }
  | { readonly method: 'LOG_SHIFT'; readonly share: number }
  | { readonly method: 'BOX_COX'; readonly lambda: number | 'FIT'; readonly shift: boolean };

const METHODS = ['WINSORISE_QUANTILE', 'WINSORISE_IQR', 'WINSORISE_MOMENTS', 'LOG_SHIFT', 'BOX_COX'] as const;
/** A hundredth of the range, as the COIN tool has it. */
export const USUAL_SHARE = 0.01;

export function readOutliers(from: ObjectReader): Outliers {
  const method = from.choice('method', METHODS);
  const read = readMethod(method, from);
  from.done();
  return read;
}

function readMethod(method: Outliers['method'], from: ObjectReader): Outliers {
  switch (method) {
    case 'WINSORISE_QUANTILE': {
      const low = from.number('low', { least: 0, most: 1 });
      return { method, low, high: from.number('high', { above: low, most: 1 }) };
    }
    case 'WINSORISE_IQR':
      return { method, k: from.number('k', { above: 0, otherwise: 1.5 }) };
    case 'WINSORISE_MOMENTS':
      return {
        method,
        most: from.number('most', { least: 1, whole: true, otherwise: 5 }),
        skewness: from.number('skewness', { above: 0, otherwise: 2 }),
        kurtosis: from.number('kurtosis', { above: 0, otherwise: 3.5 }),
        otherwise: from.has('otherwise') ? from.choice('otherwise', ['LOG_SHIFT'] as const) : null,
      };
    case 'LOG_SHIFT':
      return { method, share: from.number('share', { above: 0, otherwise: USUAL_SHARE }) };
    case 'BOX_COX':
      return {
        method,
        lambda: from.raw('lambda') === 'FIT' ? 'FIT' : from.number('lambda'),
        shift: from.flag('shift', false),
      };
  }
}
