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

/** What keeps points from being the curve of a whole year, and the point that it is found at. */
export interface PaceFault {
  readonly kind: 'ends' | 'order' | 'falls';
  readonly at: PaceCurve['points'][number] | null;
}

/** The first thing wrong with a curve, which goes from 0 % at month 0 to 100 % at month 12 and never falls; null when nothing is. */
export function paceFault(points: PaceCurve['points']): PaceFault | null {
  for (const [index, at] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) continue;
    if (at.month <= before.month) return { kind: 'order', at };
    if (at.percent < before.percent) return { kind: 'falls', at };
  }
  const [first, last] = [points.at(0), points.at(-1)];
  const whole = first?.month === 0 && first.percent === 0 && last?.month === 12 && last.percent === 100;
  return whole ? null : { kind: 'ends', at: null };
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
