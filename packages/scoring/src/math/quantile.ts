/** How a quantile lies between two order statistics: the nine types of R's `quantile` (Hyndman and Fan 1996). */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export const QUANTILE_TYPES: readonly QuantileType[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

// As R does: a position that misses a whole number only by the noise of binary fractions is that number.
const FUZZ = 4 * Number.EPSILON;

/** The quantile at `share` (0–1) of values sorted upwards; null where there is none. */
export function quantileOf(sorted: Float64Array, share: number, type: QuantileType): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  const at = (position: number) => sorted[Math.min(n, Math.max(1, position)) - 1] ?? 0;
  if (type === 7) {
    const index = 1 + (n - 1) * share;
    const below = Math.floor(index + FUZZ);
    const part = index - below;
    return Math.abs(part) < FUZZ ? at(below) : between(at(below), at(below + 1), part);
  }
  if (type === 1 || type === 2 || type === 3) return stepQuantile(n, share, type, at);
  const [a, b] = PLOTTING[type];
  const position = a + share * (n + 1 - a - b);
  const below = Math.floor(position + FUZZ);
  const part = position - below;
  return Math.abs(part) < FUZZ ? at(below) : between(at(below), at(below + 1), part);
}

/** The middle value, by the type in use. */
export function medianOf(values: Float64Array, type: QuantileType): number | null {
  return quantileOf(Float64Array.from(values).sort(), 0.5, type);
}

const PLOTTING: Readonly<Record<4 | 5 | 6 | 8 | 9, readonly [number, number]>> = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
};

function stepQuantile(n: number, share: number, type: 1 | 2 | 3, at: (position: number) => number): number {
  const position = type === 3 ? n * share - 0.5 : n * share;
  const below = Math.floor(position + FUZZ);
  const onStep = Math.abs(position - below) < FUZZ * Math.max(1, position);
  if (type === 1) return onStep ? at(below) : at(below + 1);
  if (type === 2) return onStep ? (at(below) + at(below + 1)) / 2 : at(below + 1);
  return onStep && below % 2 === 0 ? at(below) : at(below + 1);
}

function between(low: number, high: number, part: number): number {
  return low + part * (high - low);
}
