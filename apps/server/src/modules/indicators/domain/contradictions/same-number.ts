import type { Group } from './groups.ts';
import type { Contradiction, Explanation, Figure } from './model.ts';
import { contradiction, sideOf, slackOf } from './report.ts';
import type { ContradictionRules } from './rules.ts';
import { missBy, printedSpan, type Span, spanOf } from './span.ts';

/** One number told differently: by two publications, by the ledger and a publication, or a target told again otherwise. */
export function differingFigures(group: Group, rules: ContradictionRules): readonly Contradiction[] {
  if (group.figures.length < 2) return [];
  const span = group.kind === 'TARGET' || group.kind === 'PLAN' ? printedSpan : spanOf;
  if (allAgree(group.figures, span)) return [];
  const sides = (['REPORT', 'LEDGER'] as const).map((from) => group.figures.filter((figure) => figure.from === from));
  const [reports = [], ledger = []] = sides;
  const found = new Map<string, Contradiction>();
  const note = (few: readonly Figure[], many: readonly Figure[]) => {
    for (const one of against(few, many, span, rules)) found.set(one.key, one);
  };
  for (const side of sides) {
    // Vintages by themselves first: between them a revision is allowed for, which must not hide a difference within one.
    for (const vintage of new Set(side.map((figure) => figure.vintage))) {
      const same = side.filter((figure) => figure.vintage === vintage);
      note(same, same);
    }
    note(side, side);
  }
  note(ledger, reports);
  return [...found.values()];
}

/** Nearly always all figures of a group leave room for one value, and then no two of them need be looked at. */
function allAgree(figures: readonly Figure[], span: (figure: Figure) => Span): boolean {
  let [floor, ceiling] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const figure of figures) {
    const { low, high } = span(figure);
    if (low > floor) floor = low;
    if (high < ceiling) ceiling = high;
  }
  return floor <= ceiling;
}

/**
 * Every figure of `many` that misses the one of `few` which binds it most: the lowest upper end and the highest lower end. Two
 * figures of a group that miss each other are found through one of these, without trying every pair.
 */
function against(
  few: readonly Figure[],
  many: readonly Figure[],
  span: (figure: Figure) => Span,
  rules: ContradictionRules,
): readonly Contradiction[] {
  const [lowest, highest] = [
    few.reduce<Figure | null>((best, one) => (best === null || span(one).high < span(best).high ? one : best), null),
    few.reduce<Figure | null>((best, one) => (best === null || span(one).low > span(best).low ? one : best), null),
  ];
  if (lowest === null || highest === null) return [];
  const found = new Map<string, Contradiction>();
  for (const figure of many) {
    for (const bound of lowest === highest ? [lowest] : [lowest, highest]) {
      const one = figure === bound ? null : compare(bound, figure, span, rules);
      if (one !== null) found.set(one.key, one);
    }
  }
  return [...found.values()];
}

function compare(
  one: Figure,
  other: Figure,
  span: (figure: Figure) => Span,
  rules: ContradictionRules,
): Contradiction | null {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const sides = [sideOf(first, span(first)), sideOf(second, span(second))] as const;
  const kind = kindOf(first, second);
  const slack = slackOf(sides[0], sides[1], slackPctOf(kind, first, second, rules));
  const gap = missBy(sides[0], sides[1], slack);
  if (gap === 0) return null;
  return contradiction({ kind, at: first, sides, gap, explanations: explanationsOf(kind, first, second) });
}

function kindOf(one: Figure, other: Figure): 'SAME_FIGURE' | 'LEDGER_AGAINST_REPORT' | 'TARGET_RESTATED' {
  if (one.kind === 'TARGET' || one.kind === 'PLAN') return 'TARGET_RESTATED';
  return one.from === other.from ? 'SAME_FIGURE' : 'LEDGER_AGAINST_REPORT';
}

function slackPctOf(kind: string, one: Figure, other: Figure, rules: ContradictionRules): number {
  if (kind === 'TARGET_RESTATED') return 0;
  const own = kind === 'SAME_FIGURE' ? rules.slackPct.sameFigure : rules.slackPct.ledger;
  return isRevision(one, other) ? Math.max(own, rules.revisionPct) : own;
}

/** Both say which vintage they are, and they are not the same one. */
function isRevision(one: Figure, other: Figure): boolean {
  return one.vintage !== null && other.vintage !== null && one.vintage !== other.vintage;
}

function explanationsOf(kind: string, one: Figure, other: Figure): readonly Explanation[] {
  if (kind === 'TARGET_RESTATED') return ['TARGET_ADJUSTED', 'OTHER_CALIBRE'];
  const later: readonly Explanation[] = one.vintage === other.vintage && one.vintage !== null ? [] : ['LATER_VINTAGE'];
  if (kind === 'LEDGER_AGAINST_REPORT') return [...later, 'ENTERED_EARLIER', 'OTHER_CALIBRE'];
  return [...later, 'OTHER_CALIBRE'];
}
