/** What a sample variance is divided by: n − 1, as R's `sd` does, or n. */
export type VarianceBase = 'N_MINUS_1' | 'N';

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Null where there is nothing to average. */
export function meanOf(values: Float64Array): number | null {
  return values.length === 0 ? null : sumOf(values) / values.length;
}

/** Standard deviation about the mean, in two passes; 0 for fewer than two values. */
export function deviationOf(values: Float64Array, base: VarianceBase): number {
  const mean = meanOf(values);
  if (mean === null || values.length < 2) return 0;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return Math.sqrt(squares / (values.length - (base === 'N' ? 0 : 1)));
}

/** Sample skewness as most programs give it (adjusted, G₁); null for fewer than three values or values all the same. */
export function skewnessOf(values: Float64Array): number | null {
  const n = values.length;
  const { second, third } = powersOf(values);
  if (n < 3 || second === 0) return null;
  return (((Math.sqrt(n) * third) / (second * Math.sqrt(second))) * Math.sqrt(n * (n - 1))) / (n - 2);
}

/** Sample excess kurtosis (adjusted, G₂); null for fewer than four values or values all the same. */
export function kurtosisOf(values: Float64Array): number | null {
  const n = values.length;
  const { second, fourth } = powersOf(values);
  if (n < 4 || second === 0) return null;
  const plain = (n * fourth) / (second * second);
  return (((n + 1) * (plain - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** Sums of powers of the deviations from the mean. */
function powersOf(values: Float64Array) {
  const mean = meanOf(values) ?? 0;
  let [second, third, fourth] = [0, 0, 0];
  for (const value of values) {
    const deviation = value - mean;
    const square = deviation * deviation;
    second += square;
    third += square * deviation;
    fourth += square * square;
  }
  return { second, third, fourth };
}

/** Pearson's correlation; 0 where one of the two does not vary, since nothing then moves together. */
export function correlationOf(left: Float64Array, right: Float64Array): number {
  const [meanLeft, meanRight] = [meanOf(left) ?? 0, meanOf(right) ?? 0];
  let both = 0;
  let own = 0;
  let other = 0;
  for (let i = 0; i < left.length; i += 1) {
    const a = (left[i] ?? 0) - meanLeft;
    const b = (right[i] ?? 0) - meanRight;
    both += a * b;
    own += a * a;
    other += b * b;
  }
  return own === 0 || other === 0 ? 0 : both / Math.sqrt(own * other);
}

/** The smallest and largest value; null where there is none. */
export function rangeOf(values: Float64Array): { readonly low: number; readonly high: number } | null {
  if (values.length === 0) return null;
  let low = values[0] ?? 0;
  let high = low;
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
