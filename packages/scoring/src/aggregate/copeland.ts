/**
 * Copeland's method: units are set against each other in pairs, each part voting with its weight (half for each when equal).
 * MAJORITY counts pairs won less pairs lost; SHARE sums the shares of weight in a unit's favour. Takes the square of the number
 * of units in time, so it is for lists that people can read.
 */
export function copelandInto(
  parts: readonly Float64Array[],
  excluded: readonly (Uint8Array | null)[],
  weights: Float64Array,
  by: 'MAJORITY' | 'SHARE',
  out: Float64Array,
): void {
  out.fill(0);
  for (let left = 0; left < out.length; left += 1) {
    for (let right = left + 1; right < out.length; right += 1) {
      const share = shareOf(left, right, parts, excluded, weights);
      const [won, lost] = by === 'SHARE' ? [share, 1 - share] : [Math.sign(share - 0.5), Math.sign(0.5 - share)];
      out[left] = (out[left] ?? 0) + won;
      out[right] = (out[right] ?? 0) + lost;
    }
  }
}

/** Votes that are even up to the noise of adding weights are even. */
const NOISE = 1e-12;

function shareOf(
  left: number,
  right: number,
  parts: readonly Float64Array[],
  excluded: readonly (Uint8Array | null)[],
  weights: Float64Array,
): number {
  let favour = 0;
  let votes = 0;
  for (let index = 0; index < parts.length; index += 1) {
    if (excluded[index]?.[left] === 1 || excluded[index]?.[right] === 1) continue;
    const weight = weights[index] ?? 0;
    const [a, b] = [parts[index]?.[left] ?? 0, parts[index]?.[right] ?? 0];
    votes += weight;
    favour += a > b ? weight : a === b ? weight / 2 : 0;
  }
  const share = votes > 0 ? favour / votes : 0.5;
  return Math.abs(share - 0.5) < NOISE ? 0.5 : share;
}
