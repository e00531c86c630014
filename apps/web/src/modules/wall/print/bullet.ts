/** The bullet bar of the lead figure in whole yuan. */
export interface Bullet {
  readonly done: number;
  readonly plan: number;
  /** Where the plan would be by now. */
  readonly pace: number;
  /** Done less pace: negative is behind. */
  readonly gap: number;
}

/**
 * What the bar shows, from full values; null without a plan, because there is nothing to measure against.
 * `pacePercent` is the share of the year's plan that should be done by the end of the period.
 */
export function bulletOf(done: number, plan: number, pacePercent: number): Bullet | null {
  if (plan <= 0) return null;
  const pace = Math.round((plan * pacePercent) / 100);
  return { done, plan, pace, gap: done - pace };
}
