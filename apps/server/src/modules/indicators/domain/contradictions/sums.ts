import { type Group, groupKey } from './groups.ts';
import type { Contradiction, Figure, PlaceParts } from './model.ts';
import { contradiction, sideOf, slackOf, workedOut } from './report.ts';
import type { ContradictionRules } from './rules.ts';
import { missBy, spanOf, sum } from './span.ts';

type Best = ReadonlyMap<string, Figure>;

/** A total that the figures of its places do not make up. */
export function placesAgainstTotal(
  total: Group,
  best: Best,
  parts: PlaceParts,
  rules: ContradictionRules,
): Contradiction | null {
  const places = parts.get(total.place);
  if (places === undefined) return null;
  const figures = places.map((place) => best.get(groupKey(place, total.indicator, total.period, total.kind)));
  return compare('PARTS_AGAINST_TOTAL', total.best, figures, rules);
}

/** A total that the indicators it consists of do not make up (three sectors and the gross product). */
export function indicatorsAgainstTotal(
  total: Group,
  indicators: readonly string[],
  best: Best,
  rules: ContradictionRules,
): Contradiction | null {
  const figures = indicators.map((indicator) => best.get(groupKey(total.place, indicator, total.period, total.kind)));
  return compare('PARTS_OF_INDICATOR', total.best, figures, rules);
}

/**
 * With every part known, the sum must be the total; with some missing, it must not exceed it as long as nothing is negative.
 */
function compare(
  kind: 'PARTS_AGAINST_TOTAL' | 'PARTS_OF_INDICATOR',
  total: Figure,
  figures: readonly (Figure | undefined)[],
  rules: ContradictionRules,
): Contradiction | null {
  const known = figures.filter((figure) => figure !== undefined);
  if (known.length < 2) return null;
  const complete = known.length === figures.length;
  if (!complete && known.some(({ value }) => value < 0)) return null;
  const value = known.reduce((added, figure) => added + figure.value, 0);
  const span = sum(known.map(spanOf));
  const sides = [
    sideOf(total, spanOf(total)),
    workedOut(known, value, complete ? span : { low: span.low, high: Number.POSITIVE_INFINITY }),
  ] as const;
  const gap = missBy(sides[0], sides[1], slackOf(sides[0], sides[1], rules.slackPct.parts));
  if (gap === 0) return null;
  const missing = complete && value < total.value ? (['PART_MISSING'] as const) : [];
  return contradiction({ kind, at: total, sides, gap, explanations: [...missing, 'OTHER_CALIBRE'] });
}
