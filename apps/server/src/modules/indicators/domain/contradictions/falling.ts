import { parsePeriod } from '@guatu/kernel';
import type { Contradiction, Figure } from './model.ts';
import { contradiction, sideOf, slackOf } from './report.ts';
import type { ContradictionRules } from './rules.ts';
import { type Span, spanOf } from './span.ts';

/** Where a cumulation from January ends, or null for periods that are none. */
export function cumulatedTo(): (period: string) => { readonly year: number; readonly month: number } | null {
  const known = new Map<string, { readonly year: number; readonly month: number } | null>();
  return (period) => {
    const kept = known.get(period);
    if (kept !== undefined) return kept;
    const end = endOf(period);
    known.set(period, end);
    return end;
  };
}

function endOf(code: string): { readonly year: number; readonly month: number } | null {
  const read = parsePeriod(code);
  if (!read.ok) return null;
  const period = read.value;
  if (period.kind === 'yearToDate') return { year: period.year, month: period.month };
  if (period.kind === 'year') return { year: period.year, month: 12 };
  if (period.kind === 'half' && period.half === 1) return { year: period.year, month: 6 };
  return period.kind === 'quarter' && period.quarter === 1 ? { year: period.year, month: 3 } : null;
}

/**
 * Cumulations of one place, indicator and year that are smaller than an earlier one of the same year. `months` in any order;
 * each is held against the highest that came before it.
 */
export function fallingCumulations(
  months: readonly { readonly month: number; readonly figure: Figure }[],
  rules: ContradictionRules,
): readonly Contradiction[] {
  const sorted = [...months].sort(
    (left, right) => left.month - right.month || (left.figure.id < right.figure.id ? -1 : 1),
  );
  const found: Contradiction[] = [];
  let top: { readonly month: number; readonly figure: Figure } | null = null;
  for (const next of sorted) {
    if (top !== null && next.month > top.month) {
      const one = compare(top.figure, next.figure, rules);
      if (one !== null) found.push(one);
    }
    if (top === null || spanOf(next.figure).low > spanOf(top.figure).low) top = next;
  }
  return found;
}

function compare(earlier: Figure, later: Figure, rules: ContradictionRules): Contradiction | null {
  const [before, after]: readonly [Span, Span] = [spanOf(earlier), spanOf(later)];
  const sides = [sideOf(earlier, before), sideOf(later, after)] as const;
  const gap = before.low - after.high;
  if (!(gap > slackOf(sides[0], sides[1], rules.slackPct.falling))) return null;
  return contradiction({
    ...{ kind: 'CUMULATION_FALLS', at: later, sides, gap },
    explanations: ['PERIOD_MIXED_UP', 'BASE_REVISED', 'OTHER_CALIBRE'],
  });
}
