import type { TourScheme } from '@guatu/contract';

const HUNDREDTHS = 100;

/** A mark as it is typed: null for nothing, undefined for what is no mark of the scheme. */
export function readMark(text: string, full: number): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(typed)) return undefined;
  const mark = Number(typed);
  return mark <= full ? mark : undefined;
}

/**
 * The weighted mean of the marks in two decimals, as the sheet's total will be; null until every criterion is marked. Counted
 * in whole hundredths, since 0.1 + 0.2 is not 0.3.
 */
export function cardTotal(
  { criteria }: Pick<TourScheme, 'criteria'>,
  marks: Readonly<Record<string, number | null | undefined>>,
): string | null {
  let sum = 0;
  let weights = 0;
  for (const { id, weight } of criteria) {
    const mark = marks[id];
    if (mark === null || mark === undefined) return null;
    sum += weight * Math.round(mark * HUNDREDTHS);
    weights += weight;
  }
  return (Math.round(sum / weights) / HUNDREDTHS).toFixed(2);
}
