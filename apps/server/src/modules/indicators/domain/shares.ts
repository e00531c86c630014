import { addDecimals, decimal, decimalOfNumber, decimalToNumber, subtractDecimals, valueOrThrow } from '@guatu/kernel';

/** A place's part of a target that is being divided. */
export interface ShareOf {
  readonly place: number;
  readonly target: number | null;
  readonly base: number | null;
  readonly weight: number | null;
}

export interface SharesCheck {
  /** What the shares make: their sum, or their weighed mean. Null where a share or weight is missing. */
  readonly made: number | null;
  readonly difference: number | null;
  /** Null where it cannot be told: rates without weights are only recorded. */
  readonly fits: boolean | null;
}

/** Shares of what adds up must sum to the target, exactly; rates must weigh to it within so much. */
export function checkShares(
  total: number,
  shares: readonly ShareOf[],
  { sums, within }: { readonly sums: boolean; readonly within: number },
): SharesCheck {
  const targets = shares.flatMap(({ target }) => target ?? []);
  if (targets.length < shares.length || shares.length === 0) return { made: null, difference: null, fits: null };
  if (sums) {
    const made = decimalToNumber(
      targets.map((each) => valueOrThrow(decimalOfNumber(each))).reduce(addDecimals, decimal('0')),
    );
    return { made, difference: difference(made, total), fits: made === total };
  }
  const weights = shares.flatMap(({ weight }) => weight ?? []);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length < shares.length || whole <= 0) return { made: null, difference: null, fits: null };
  const made = shares.reduce((sum, { target, weight }) => sum + (target ?? 0) * (weight ?? 0), 0) / whole;
  return { made, difference: made - total, fits: Math.abs(made - total) <= within };
}

function difference(made: number, total: number): number {
  return decimalToNumber(subtractDecimals(valueOrThrow(decimalOfNumber(made)), valueOrThrow(decimalOfNumber(total))));
}

/**
 * Divides a total into whole steps in proportion; what rounding leaves over goes to the largest remainders, so that the shares
 * always sum to the total. Null where the proportions say nothing (none above zero, or a negative one).
 */
export function divide(total: number, proportions: readonly number[], step: number): readonly number[] | null {
  const whole = proportions.reduce((sum, each) => sum + each, 0);
  if (!(whole > 0) || proportions.some((each) => each < 0)) return null;
  const exact = proportions.map((each) => (total * each) / whole / step);
  const floors = exact.map(Math.floor);
  const last = total / step - floors.reduce((sum, each) => sum + each, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const steps = Math.floor(last + 1e-9);
  const raised = new Set(order.slice(0, steps).map(({ index }) => index));
  const shares = floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) * step);
  // A total that is no whole number of steps leaves a part of one: it goes to the first place in that order.
  const left = total - shares.reduce((sum, each) => sum + each, 0);
  const first = order[0]?.index ?? 0;
  return shares.map((share, index) => (index === first ? share + left : share));
}
