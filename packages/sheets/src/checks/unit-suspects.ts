/** What an amount column usually holds, for telling a figure entered in another unit. */
export interface AmountHabit {
  readonly median: number;
  /** Smallest and largest usual amounts, outliers left out. */
  readonly low: number;
  readonly high: number;
}

const LEAST_SAMPLES = 4;
const MOST = 0.66;
const WIDEST = 3000;
const FAR = 1000;
const SLIP = 10_000;
const SLACK = 3;

/** The habit of a column's amounts (base unit, zeros left out); null when too few or too scattered to have one. */
export function amountHabit(amounts: readonly number[]): AmountHabit | null {
  const sizes = amounts
    .map(Math.abs)
    .filter((amount) => amount > 0)
    .sort((left, right) => left - right);
  if (sizes.length < LEAST_SAMPLES) return null;
  const median = sizes[sizes.length >> 1] ?? 0;
  const usual = sizes.filter((size) => size > median / FAR && size < median * FAR);
  // Slips are few; and amounts that spread over many sizes by themselves make every figure possible.
  if (usual.length < sizes.length * MOST) return null;
  const [low = median, high = median] = [usual[0], usual.at(-1)];
  return high > low * WIDEST ? null : { median, low, high };
}

/** Whether an amount is some 10,000 times off: far from all others, and back among them once the slip is undone. */
export function isUnitSuspect(amount: number, habit: AmountHabit): boolean {
  const size = Math.abs(amount);
  if (size === 0) return false;
  if (size >= habit.median * FAR && size > habit.high * SLACK * SLACK) return size / SLIP <= habit.high * SLACK;
  if (size <= habit.median / FAR && size < habit.low / (SLACK * SLACK))
    return size * SLIP >= habit.low / SLACK && size * SLIP <= habit.high * SLACK;
  return false;
}
