import { isMissing, type NumberColumn } from '../../data/table.ts';
import { deviationOf } from '../../math/moments.ts';
import type { LeafNode } from '../../recipe/types.ts';
import type { Run } from '../../run/types.ts';

/** An indicator of one unit that can be moved for the better in whole steps. */
export interface Lever {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  /** Signed: towards the better. */
  readonly step: number;
  /** How many steps there is room for. */
  readonly room: number;
  /** What one step costs: its share of the spread among all units, so that indicators of different units compare. */
  readonly costOfStep: number;
  readonly column: NumberColumn;
}

/** Where the recipe gives no step: so many steps to one standard deviation. */
const STEPS_IN_SPREAD = 1000;
/** Where it gives no bound: so many standard deviations away. Further is no advice. */
const MOST_SPREADS = 10;

/** Equal values have a mean that is off by a rounding or two; such a spread is none. */
const ROUNDING = 1e-12;

/** The indicators that a unit can be told to improve: reported, with room to the better side. */
export function leversOf(run: Run, unit: number, ids: readonly string[] | undefined): readonly Lever[] {
  return run.leaves.flatMap(({ leaf, raw }) => {
    if (isMissing(raw, unit) || (ids && !ids.includes(leaf.id))) return [];
    const from = raw.values[unit] ?? 0;
    const known = raw.missing ? raw.values.filter((_, other) => raw.missing?.[other] !== 1) : raw.values;
    const spread = scaleOf(known, from);
    const size = leaf.change?.step ?? spread / STEPS_IN_SPREAD;
    const reach = Math.min(MOST_SPREADS * spread, wayToBound(leaf, from));
    const room = Math.floor(reach / size + 1e-9);
    const lever = { id: leaf.id, title: leaf.title, from, step: leaf.direction === 'UP' ? size : -size, room };
    return room > 0 ? [{ ...lever, costOfStep: size / spread, column: raw }] : [];
  });
}

/**
 * What is much and what is little for an indicator: its spread among all units. Where nobody differs, as for a unit judged
 * alone, the unit's own value says it, and for nothing at all one of whatever it is counted in.
 */
function scaleOf(known: Float64Array, from: number): number {
  const spread = deviationOf(known, 'N');
  return spread > Math.abs(from) * ROUNDING ? spread : Math.abs(from) || 1;
}

/** How far a value can move to the better side before it leaves what the recipe allows; nothing where it is beyond. */
function wayToBound({ direction, change, screen }: LeafNode, from: number): number {
  const sides = direction === 'UP' ? [change?.most, screen?.most] : [change?.least, screen?.least];
  const ways = sides.flatMap((bound) => {
    if (bound === undefined || bound === null) return [];
    return [direction === 'UP' ? bound - from : from - bound];
  });
  return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...ways));
}

/** The value after so many steps. Down stops at zero where the value was not negative: less than nothing is no advice. */
export function valueAfter({ from, step }: Lever, steps: number): number {
  const value = from + step * steps;
  return step < 0 && from >= 0 ? Math.max(0, value) : value;
}

/** The indicator's values with this one moved. */
export function columnAfter(lever: Lever, unit: number, steps: number): NumberColumn {
  const values = Float64Array.from(lever.column.values);
  values[unit] = valueAfter(lever, steps);
  return { values, missing: lever.column.missing };
}
