import type { ClassRule } from '../recipe/classes.ts';

/** Units that are ranked with each other, ready to be put into classes. */
export interface RankedUnits {
  /** Places in the arrays below, the best unit first. */
  readonly order: Uint32Array;
  /** How many of `order` count. */
  readonly count: number;
  /** Of each unit, the better place where several share one. */
  readonly places: Float64Array;
  readonly totals: Float64Array;
}

/** What keeps a unit out of the better classes: nothing above this one is open to it, 0 where all are. */
export type ClassFloors = Uint8Array;

/**
 * Writes the class (0 the best) of every ranked unit into `out`. Allocates nothing, since it runs once a draw of an
 * uncertainty analysis.
 */
export function assignClasses(rule: ClassRule, ranked: RankedUnits, floors: ClassFloors, out: Uint8Array): void {
  const { order, count } = ranked;
  if (rule.by === 'QUOTA' && rule.vacancy === 'PASS_ON') {
    passOn(rule, ranked, floors, out);
    return;
  }
  for (let i = 0; i < count; i += 1) {
    const unit = order[i] ?? 0;
    out[unit] = Math.max(classOf(rule, ranked, unit), floors[unit] ?? 0);
  }
}

function classOf(rule: ClassRule, { places, totals, count }: RankedUnits, unit: number): number {
  const last = rule.classes.length - 1;
  const place = places[unit] ?? 1;
  switch (rule.by) {
    case 'QUOTA': {
      let percent = 0;
      for (let index = 0; index < last; index += 1) {
        percent += rule.classes[index]?.percent ?? 0;
        if (place <= placesFor(percent, count, rule.round)) return index;
      }
      return last;
    }
    case 'CUT': {
      const total = totals[unit] ?? 0;
      for (let index = 0; index < last; index += 1) if (total >= (rule.classes[index]?.from ?? 0) - NOISE) return index;
      return last;
    }
    case 'SEATS':
      return seatOf(rule, place, count);
  }
}

/** Scores written in decimals miss a cut by no more than this. */
const NOISE = 1e-9;

/** How many places a cumulative per cent comes to; 28.999999999999996 is 29. */
function placesFor(percent: number, count: number, round: 'DOWN' | 'UP' | 'NEAREST'): number {
  const exact = (percent * count) / 100;
  if (round === 'UP') return Math.ceil(exact - NOISE);
  return Math.floor(exact + NOISE + (round === 'NEAREST' ? 0.5 : 0));
}

/** From the top down to the middle class, then from the bottom up. Who ties with the last seat above has that seat too. */
function seatOf(rule: Extract<ClassRule, { by: 'SEATS' }>, place: number, count: number): number {
  let filled = 0;
  for (let index = 0; index < rule.middle; index += 1) {
    filled += rule.classes[index]?.count ?? 0;
    if (place <= filled) return index;
  }
  let left = count;
  for (let index = rule.classes.length - 1; index > rule.middle; index -= 1) {
    left -= rule.classes[index]?.count ?? 0;
    if (place > left) return index;
  }
  return rule.middle;
}

/** Classes are filled one after another from those to whom they are open, so that a place refused goes to the next. */
function passOn(
  rule: Extract<ClassRule, { by: 'QUOTA' }>,
  { order, count, places }: RankedUnits,
  floors: ClassFloors,
  out: Uint8Array,
): void {
  const none = 255;
  for (let i = 0; i < count; i += 1) out[order[i] ?? 0] = none;
  const last = rule.classes.length - 1;
  let percent = 0;
  let taken = 0;
  for (let index = 0; index < last; index += 1) {
    percent += rule.classes[index]?.percent ?? 0;
    const upTo = placesFor(percent, count, rule.round);
    let lastPlace = -1;
    for (let i = 0; i < count; i += 1) {
      const unit = order[i] ?? 0;
      if (out[unit] !== none || (floors[unit] ?? 0) > index) continue;
      if (taken >= upTo && places[unit] !== lastPlace) break;
      out[unit] = index;
      lastPlace = places[unit] ?? 0;
      taken += 1;
    }
  }
  for (let i = 0; i < count; i += 1) if (out[order[i] ?? 0] === none) out[order[i] ?? 0] = last;
}
