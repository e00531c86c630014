import { isZeroed, type Struck } from './vetoes.ts';

/** What stands between the value of the whole and the total of a unit. */
export interface TotalRules {
  readonly scale: number;
  readonly eventPoints: Float64Array;
  /** 1 where a unit gets nothing, by veto or for want of a score; null: nowhere. */
  readonly nothing: Uint8Array | null;
}

/** Writes the totals: scaled, with events, nothing where the rules say so. `whole` and `out` may be the same. */
export function finishTotals(
  whole: Float64Array,
  { scale, eventPoints, nothing }: TotalRules,
  out: Float64Array,
): void {
  for (let unit = 0; unit < whole.length; unit += 1) out[unit] = (whole[unit] ?? 0) * scale + (eventPoints[unit] ?? 0);
  if (nothing === null) return;
  for (let unit = 0; unit < whole.length; unit += 1) if (nothing[unit] === 1) out[unit] = 0;
}

/** Units that get nothing whatever their scores. */
export function nothingUnits(unscored: Uint8Array, struck: ReadonlyMap<number, Struck>): Uint8Array | null {
  const nothing = Uint8Array.from(unscored);
  for (const unit of struck.keys()) if (isZeroed(struck, unit)) nothing[unit] = 1;
  return nothing.includes(1) ? nothing : null;
}
