import { parsePeriod, printPeriod } from '@guatu/kernel';
import { type Group, groupKey } from './groups.ts';
import type { Contradiction, Figure } from './model.ts';
import { contradiction, sideOf, workedOut } from './report.ts';
import type { ContradictionRules } from './rules.ts';
import { missBy, ratioPct, type Span, spanOf } from './span.ts';

/** A growth that the levels of this year and the last do not give. */
export function growthAgainstLevels(
  growth: Group,
  level: string,
  best: ReadonlyMap<string, Figure>,
  priorYear: (period: string) => string | null,
  rules: ContradictionRules,
): Contradiction | null {
  const figure = growth.best;
  if (figure.growthBasis === 'QOQ' || figure.growthBasis === 'AVERAGE') return null;
  const before = priorYear(growth.period);
  const now = best.get(groupKey(growth.place, level, growth.period, growth.kind));
  const then = before === null ? undefined : best.get(groupKey(growth.place, level, before, 'ACTUAL'));
  if (now === undefined || then === undefined) return null;
  const ratio = ratioPct(spanOf(now), spanOf(then));
  if (ratio === null) return null;
  const levels: Span = { low: ratio.low - 100, high: ratio.high - 100 };
  const sides = [
    sideOf(figure, spanOf(figure)),
    workedOut([then, now], (now.value / then.value) * 100 - 100, levels),
  ] as const;
  const nominal = figure.growthBasis === 'YOY_NOMINAL';
  const gap = missBy(sides[0], sides[1], nominal ? rules.slackPp.growth : rules.slackPp.realGrowth);
  if (gap === 0) return null;
  const prices = nominal ? [] : (['CONSTANT_PRICES'] as const);
  return contradiction({
    ...{ kind: 'GROWTH_AGAINST_LEVELS', at: figure, sides, gap },
    explanations: [...prices, 'BASE_REVISED', 'PERIOD_MIXED_UP'],
  });
}

/** The same part of the year before, each period worked out once; null for plans and days. */
export function yearsBefore(): (period: string) => string | null {
  const known = new Map<string, string | null>();
  return (period) => {
    const kept = known.get(period);
    if (kept !== undefined) return kept;
    const read = parsePeriod(period);
    const before = read.ok && 'year' in read.value ? printPeriod({ ...read.value, year: read.value.year - 1 }) : null;
    known.set(period, before);
    return before;
  };
}
