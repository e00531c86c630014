import type { ObjectReader } from './object-reader.ts';

/**
 * What is done with values far from the others before scoring. Winsorising moves them to the quantiles `low` and `high`, or
 * to `k` interquartile ranges beyond the quartiles. Box–Cox bends the whole column, with λ given or fitted by likelihood.
 */
export type Outliers =
  | { readonly method: 'WINSORISE_QUANTILE'; readonly low: number; readonly high: number }
  | { readonly method: 'WINSORISE_IQR'; readonly k: number }
  | { readonly method: 'BOX_COX'; readonly lambda: number | 'FIT' };

export function readOutliers(from: ObjectReader): Outliers {
  const method = from.choice('method', ['WINSORISE_QUANTILE', 'WINSORISE_IQR', 'BOX_COX']);
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
    case 'BOX_COX':
      return { method, lambda: from.raw('lambda') === 'FIT' ? 'FIT' : from.number('lambda') };
  }
}
