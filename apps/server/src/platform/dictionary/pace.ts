/** A pace curve as the catalogue writes it: per cent of the year's plan at some month ends. */
export interface PaceCurve {
  readonly label: string;
  readonly isDefault: boolean;
  readonly points: readonly { readonly month: number; readonly percent: number }[];
}

const MONTHS = 12;

/** Per cent that should be done by the end of each month, January first; straight between the points of the curve. */
export function pacePercents({ label, points }: PaceCurve): number[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = index + 1;
    const at = points.findIndex((point) => point.month >= month);
    const to = points[at];
    const from = points[at - 1];
    if (!to || !from) throw new Error(`catalog_wrong: pace curve ${label} says nothing of month ${month}`);
    return from.percent + ((to.percent - from.percent) * (month - from.month)) / (to.month - from.month);
  });
}
