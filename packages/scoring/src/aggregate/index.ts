import type { Aggregation } from '../recipe/aggregations.ts';
import { copelandInto } from './copeland.ts';
import { meanInto, refuseNegative } from './mean.ts';
import type { Part } from './part.ts';
import { topsisInto } from './topsis.ts';

export type { Part } from './part.ts';

/** Refuses parts that an aggregation has no answer for: negative scores under a root or a logarithm. */
export function checkParts(
  at: string,
  aggregation: Aggregation,
  parts: readonly Part[],
  units: readonly string[],
): void {
  if (aggregation.method === 'MEAN' && aggregation.power !== 1) refuseNegative(at, parts, units);
}

/** The value of a group for every unit, into `out`. Parts were checked; weights sum to one. */
export function aggregateInto(
  aggregation: Aggregation,
  parts: readonly Float64Array[],
  excluded: readonly (Uint8Array | null)[],
  weights: Float64Array,
  out: Float64Array,
): void {
  switch (aggregation.method) {
    case 'MEAN':
      meanInto(parts, excluded, weights, aggregation.power, out);
      break;
    case 'COPELAND':
      copelandInto(parts, excluded, weights, aggregation.by, out);
      break;
    case 'TOPSIS':
      topsisInto(parts, excluded, weights, aggregation.vectorNormalise, out);
      break;
  }
}

/** A group whose every part is left out for a unit is itself left out for it. */
export function excludedFrom(parts: readonly Part[], units: number): Uint8Array | null {
  if (parts.some(({ excluded }) => excluded === null)) return null;
  const all = new Uint8Array(units).fill(1);
  for (const { excluded } of parts)
    for (let unit = 0; unit < units; unit += 1) all[unit] = (all[unit] ?? 0) & (excluded?.[unit] ?? 0);
  return all.includes(1) ? all : null;
}
