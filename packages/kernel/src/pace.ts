/** A pace curve as the catalogue writes it: per cent of the year's plan at some month ends, straight between the points. */
export interface PaceCurve {
  readonly id: string;
  readonly points: readonly { readonly month: number; readonly percent: number }[];
}

/** Percent of the year's plan that should be done by the end of each month, exactly: numerators over one denominator. */
export interface Pace {
  readonly parts: number;
  /** Twelve whole numbers; the tenth over `parts` is what October asks for. */
  readonly months: readonly number[];
}

/**
 * The pace of a curve, straight between its points. Kept as fractions, so that a project exactly ten points behind is judged
 * the same however the arithmetic is ordered. Throws for a curve that leaves a month open or needs parts of a percent.
 */
export function paceOf(curve: PaceCurve): Pace {
  const spans = curve.points.slice(1).map((to, index) => ({ from: curve.points[index] ?? to, to }));
  const parts = spans.map(({ from, to }) => to.month - from.month).reduce(leastCommonMultiple, 1);
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const span = spans.find(({ from, to }) => from.month < month && month <= to.month);
    if (!span) throw new Error(`catalog_wrong: pace curve ${curve.id} says nothing of month ${month}`);
    const { from, to } = span;
    return (
      from.percent * parts + ((to.percent - from.percent) * (month - from.month) * parts) / (to.month - from.month)
    );
  });
  if (!months.every(Number.isSafeInteger))
    throw new Error(`catalog_wrong: pace curve ${curve.id} needs whole percents`);
  return { parts, months };
}

/** Percent that should be done by the end of a month (1 to 12). */
export function pacePercent(pace: Pace, month: number): number {
  const numerator = pace.months[month - 1];
  if (numerator === undefined) throw new RangeError(`no month of a year: ${month}`);
  return numerator / pace.parts;
}

function leastCommonMultiple(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
