import { type Group, groupKey } from './groups.ts';
import type { Contradiction, Figure } from './model.ts';
import { contradiction, sideOf, workedOut } from './report.ts';
import type { ContradictionRules } from './rules.ts';
import { missBy, ratioPct, spanOf } from './span.ts';

/** A part of a whole that is more than all of it. */
export function shareOverWhole({ best: share }: Group): Contradiction | null {
  const sides = [sideOf(share, spanOf(share)), { figures: [], value: 100, low: 0, high: 100 }] as const;
  const gap = missBy(sides[0], sides[1]);
  if (gap === 0) return null;
  return contradiction({ kind: 'SHARE_OVER_WHOLE', at: share, sides, gap, explanations: ['OTHER_CALIBRE'] });
}

/** A share that the part and the whole told beside it do not give. */
export function shareAgainstParts(
  group: Group,
  of: { readonly part: string; readonly whole: string },
  best: ReadonlyMap<string, Figure>,
  rules: ContradictionRules,
): Contradiction | null {
  const share = group.best;
  const [part, whole] = [of.part, of.whole].map((indicator) =>
    best.get(groupKey(group.place, indicator, group.period, group.kind)),
  );
  if (part === undefined || whole === undefined) return null;
  const ratio = ratioPct(spanOf(part), spanOf(whole));
  if (ratio === null) return null;
  const sides = [
    sideOf(share, spanOf(share)),
    workedOut([part, whole], (part.value / whole.value) * 100, ratio),
  ] as const;
  const gap = missBy(sides[0], sides[1], rules.slackPp.share);
  if (gap === 0) return null;
  return contradiction({
    ...{ kind: 'SHARE_AGAINST_PARTS', at: share, sides, gap },
    explanations: ['OTHER_CALIBRE', 'LATER_VINTAGE'],
  });
}
