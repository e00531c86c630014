import type { Figure } from './model.ts';

/** Figures of one place, indicator, period, kind and basis of growth: they speak of one and the same number. */
export interface Group {
  /** `groupKey` of what it speaks of. */
  readonly key: string;
  readonly place: string;
  readonly indicator: string;
  readonly period: string;
  readonly kind: Figure['kind'];
  readonly figures: readonly Figure[];
  /** The figure to reckon with: the latest word of the ledger's best vintage. */
  readonly best: Figure;
}

const VINTAGES = ['PRELIMINARY', null, 'FINAL', 'REVISED'] as const;

/** Puts figures that speak of the same number together, whatever order they come in. */
export function groupFigures(figures: readonly Figure[]): readonly Group[] {
  const groups = new Map<string, { key: string; figures: Figure[] }>();
  for (const figure of figures) {
    const key = groupKey(figure.place, figure.indicator, figure.period, figure.kind);
    const own = figure.growthBasis === null ? key : `${key}|${figure.growthBasis}`;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, { key, figures: [figure] });
    else group.figures.push(figure);
  }
  return Array.from(groups.values(), ({ key, figures: members }) => {
    if (members.length > 1) members.sort((left, right) => (left.id < right.id ? -1 : 1));
    const best = members.reduce((one, other) => (isBetter(other, one) ? other : one));
    const { place, indicator, period, kind } = best;
    return { key, place, indicator, period, kind, figures: members, best };
  });
}

/** The best figure of every place, indicator, period and kind, by `groupKey`. */
export function bestFigures(groups: readonly Group[]): ReadonlyMap<string, Figure> {
  const best = new Map<string, Figure>();
  for (const { key, best: figure } of groups) {
    const other = best.get(key);
    if (other === undefined || isBetter(figure, other)) best.set(key, figure);
  }
  return best;
}

export function groupKey(place: string, indicator: string, period: string, kind: Figure['kind']): string {
  return `${place}|${indicator}|${period}|${kind}`;
}

/** A later vintage before an earlier one, then the later day, then the exacter figure, then the id, so that order never matters. */
function isBetter(one: Figure, other: Figure): boolean {
  const vintages = VINTAGES.indexOf(one.vintage) - VINTAGES.indexOf(other.vintage);
  if (vintages !== 0) return vintages > 0;
  const [day, otherDay] = [one.date ?? '', other.date ?? ''];
  if (day !== otherDay) return day > otherDay;
  return one.step === other.step ? one.id < other.id : one.step < other.step;
}
