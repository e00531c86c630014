import type { WallRegion } from '@guatu/contract';
import type { RankedName } from '@guatu/documents';

/** The units that a paper tells of: an office's own leaf only where it has projects. */
export function toldRegions(regions: readonly WallRegion[]): readonly WallRegion[] {
  return regions.filter(({ kind, projects }) => kind !== 'OWN' || projects > 0);
}

/**
 * Units by completion rate, best first. Compared by full values before any rounding; equal rates share a rank and the next
 * one skips. Units without a rate are not ranked.
 */
export function rankedRegions(regions: readonly WallRegion[]): readonly RankedName[] {
  const rated = regions.flatMap(({ name, rate }) => (rate === null ? [] : [{ name, rate }]));
  const sorted = rated.sort((left, right) => right.rate - left.rate);
  return sorted.map(({ name, rate }) => ({ name, rank: 1 + sorted.filter((other) => other.rate > rate).length }));
}
