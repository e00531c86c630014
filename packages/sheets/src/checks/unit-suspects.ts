/** What an amount column usually holds, for telling a figure entered in another unit. */
export interface AmountHabit {
  readonly median: number;
  /** Smallest and largest usual amounts, outliers left out. */
  readonly low: number;
  readonly high: number;
}

const LEAST_SAMPLES = 4;
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
  // One slip in ten is a slip; more than that and the column simply is scattered.
  if (usual.length < sizes.length * 0.85 && sizes.length - usual.length > 1) return null;
  return { median, low: usual[0] ?? median, high: usual.at(-1) ?? median };
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
