import { scoringErrors } from '../errors.ts';
import { expOf, logOf, powOf } from '../math/log-exp.ts';
import { refuseWith } from '../refusal.ts';
import type { Part } from './part.ts';

/** Units worked on at a time, so that the sums of a block stay in the processor's nearest memory. */
const BLOCK = 2048;

/**
 * The weighted generalised mean of power p for every unit, (Σ w xᵖ / Σ w)^(1/p): 1 arithmetic, 0 geometric, −1 harmonic.
 * A zero makes a mean of power 0 or below zero, which is its limit. Weights need not sum to one where parts are left out: the
 * others share what remains.
 */
export function meanInto(
  parts: readonly Float64Array[],
  excluded: readonly (Uint8Array | null)[],
  weights: Float64Array,
  power: number,
  out: Float64Array,
): void {
  const n = out.length;
  if (excluded.some((mask) => mask !== null)) maskedMean(parts, excluded, weights, power, out);
  else if (power === 1) {
    for (let start = 0; start < n; start += BLOCK) {
      const end = Math.min(n, start + BLOCK);
      sumBlock(parts, weights, out, start, end);
    }
  } else {
    out.fill(0);
    parts.forEach((part, index) => {
      const weight = weights[index] ?? 0;
      // The logarithm of a zero is infinite, and nothing times that is not a number.
      if (weight === 0) return;
      for (let unit = 0; unit < n; unit += 1) out[unit] = (out[unit] ?? 0) + weight * bent(part[unit] ?? 0, power);
    });
    for (let unit = 0; unit < n; unit += 1) out[unit] = straightened(out[unit] ?? 0, power);
  }
}

/** Negative scores have no mean of another power than one. */
export function refuseNegative(at: string, parts: readonly Part[], units: readonly string[]): void {
  for (const { score, title } of parts) {
    const unit = score.findIndex((value) => value < 0);
    if (unit < 0) continue;
    const details = { at: `${at}·${title}`, unit: units[unit] ?? '', value: score[unit] ?? 0 };
    refuseWith(scoringErrors.scoring_not_positive(details));
  }
}

function sumBlock(
  parts: readonly Float64Array[],
  weights: Float64Array,
  out: Float64Array,
  start: number,
  end: number,
): void {
  out.fill(0, start, end);
  const four = parts.length - (parts.length % 4);
  // Four parts at a time: a sum is then fetched and put back a quarter as often.
  for (let index = 0; index < four; index += 4) {
    const [a = out, b = out, c = out, d = out] = [parts[index], parts[index + 1], parts[index + 2], parts[index + 3]];
    addFour(a, b, c, d, weights, index, out, start, end);
  }
  for (let index = four; index < parts.length; index += 1) {
    const part = parts[index] ?? out;
    const weight = weights[index] ?? 0;
    for (let unit = start; unit < end; unit += 1) out[unit] = (out[unit] ?? 0) + weight * (part[unit] ?? 0);
  }
}

function addFour(
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
  weights: Float64Array,
  index: number,
  out: Float64Array,
  start: number,
  end: number,
): void {
  const [wa, wb] = [weights[index] ?? 0, weights[index + 1] ?? 0];
  const [wc, wd] = [weights[index + 2] ?? 0, weights[index + 3] ?? 0];
  for (let unit = start; unit < end; unit += 1) {
    const sum = wa * (a[unit] ?? 0) + wb * (b[unit] ?? 0) + (wc * (c[unit] ?? 0) + wd * (d[unit] ?? 0));
    out[unit] = (out[unit] ?? 0) + sum;
  }
}

function maskedMean(
  parts: readonly Float64Array[],
  excluded: readonly (Uint8Array | null)[],
  weights: Float64Array,
  power: number,
  out: Float64Array,
): void {
  for (let unit = 0; unit < out.length; unit += 1) {
    let sum = 0;
    let counted = 0;
    for (let index = 0; index < parts.length; index += 1) {
      if (excluded[index]?.[unit] === 1) continue;
      const weight = weights[index] ?? 0;
      if (weight === 0) continue;
      counted += weight;
      sum += weight * bent(parts[index]?.[unit] ?? 0, power);
    }
    out[unit] = counted > 0 ? straightened(sum / counted, power) : 0;
  }
}

function bent(value: number, power: number): number {
  return power === 1 ? value : power === 0 ? logOf(value) : powOf(value, power);
}

function straightened(mean: number, power: number): number {
  return power === 1 ? mean : power === 0 ? expOf(mean) : powOf(mean, 1 / power);
}
