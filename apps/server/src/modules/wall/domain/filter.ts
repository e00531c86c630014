/** Which projects are asked for. */
export interface WallFilter {
  /** Leaves below the chosen territory; null for the whole of the reader's scope. */
  readonly leaves: readonly number[] | null;
  readonly park: number | null;
  readonly chain: number | null;
  readonly projectKind: string | null;
  readonly unit: number | null;
}

/**
 * The rollup that answers a filter, or null when it has to be counted from the facts. Must say the same as
 * `app.wall_slice`. The territory needs no slice: every rollup is kept by leaf.
 */
export function sliceOf(filter: WallFilter): string | null {
  const broad = [
    filter.park === null ? null : `park:${filter.park}`,
    filter.chain === null ? null : `chain:${filter.chain}`,
    filter.projectKind === null ? null : `kind:${filter.projectKind}`,
  ].filter((part) => part !== null);
  if (filter.unit !== null) return broad.length === 0 ? `unit:${filter.unit}` : null;
  return broad.length === 3 ? null : broad.join('|');
}
