import { cumulatedTo, fallingCumulations } from './falling.ts';
import { bestFigures, groupFigures } from './groups.ts';
import { growthAgainstLevels, yearsBefore } from './growth.ts';
import type { Contradiction, Figure, PlaceParts } from './model.ts';
import type { ContradictionRules } from './rules.ts';
import { differingFigures } from './same-number.ts';
import { shareAgainstParts, shareOverWhole } from './shares.ts';
import { indicatorsAgainstTotal, placesAgainstTotal } from './sums.ts';

export type { Contradiction, ContradictionKind, Explanation, Figure, PlaceParts, Side } from './model.ts';
export { type ContradictionRuleItem, type ContradictionRules, readContradictionRules } from './rules.ts';

/**
 * Every contradiction among figures, in a stable order that does not depend on theirs. Takes time in proportion to the number
 * of figures (and of parts of places), because nothing is compared with everything.
 */
export function findContradictions(
  figures: readonly Figure[],
  parts: PlaceParts,
  rules: ContradictionRules,
): readonly Contradiction[] {
  const groups = groupFigures(figures);
  const best = bestFigures(groups);
  const relations = relationsOf(rules);
  const priorYear = yearsBefore();
  const found: Contradiction[] = [];
  for (const group of groups) {
    for (const one of differingFigures(group, rules)) found.push(one);
    const { indicator } = group;
    // Growths on several bases are one number each, but only the best of them is held against the levels.
    if (best.get(group.key) !== group.best) continue;
    const level = relations.growth.get(indicator);
    const sum = relations.sums.get(indicator);
    const share = relations.shares.get(indicator);
    const ones = [
      relations.additive.has(indicator) ? placesAgainstTotal(group, best, parts, rules) : null,
      sum === undefined ? null : indicatorsAgainstTotal(group, sum, best, rules),
      level === undefined ? null : growthAgainstLevels(group, level, best, priorYear, rules),
      relations.withinWhole.has(indicator) ? shareOverWhole(group) : null,
      share === undefined ? null : shareAgainstParts(group, share, best, rules),
    ];
    for (const one of ones) if (one !== null) found.push(one);
  }
  for (const one of falling(best, relations.additive, rules)) found.push(one);
  return found.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0));
}

function relationsOf(rules: ContradictionRules) {
  return {
    additive: new Set(rules.additive),
    withinWhole: new Set(rules.withinWhole),
    growth: new Map(rules.growth.map(({ growth, level }) => [growth, level])),
    sums: new Map(rules.sums.map(({ total, parts }) => [total, parts])),
    shares: new Map(rules.shares.map(({ share, part, whole }) => [share, { part, whole }])),
  };
}

/** Cumulations of a year that fall. Only what happened: an estimate may be taken back. */
function* falling(
  best: ReadonlyMap<string, Figure>,
  additive: ReadonlySet<string>,
  rules: ContradictionRules,
): Generator<Contradiction> {
  const endOf = cumulatedTo();
  const years = new Map<string, { month: number; figure: Figure }[]>();
  for (const figure of best.values()) {
    if (figure.kind !== 'ACTUAL' || !additive.has(figure.indicator)) continue;
    const end = endOf(figure.period);
    if (end === null) continue;
    const key = `${figure.place}|${figure.indicator}|${end.year}`;
    const months = years.get(key);
    if (months === undefined) years.set(key, [{ month: end.month, figure }]);
    else months.push({ month: end.month, figure });
  }
  for (const months of years.values()) yield* fallingCumulations(months, rules);
}
