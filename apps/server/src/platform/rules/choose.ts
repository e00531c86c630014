import type { RuleVersion } from './types.ts';

/**
 * The version that holds on a day: of the nearest office upward that has one of its own, else the shipped one. `upward`
 * lists the offices of the place, its own first. Of shipped editions that overlap, the latest.
 */
export function versionInForce(
  versions: readonly RuleVersion[],
  upward: readonly number[],
  day: string,
): RuleVersion | null {
  const holding = versions.filter(
    ({ content: { effectiveFrom, effectiveTo } }) =>
      effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
  );
  for (const office of upward) {
    const own = holding.find((version) => version.office === office);
    if (own) return own;
  }
  return holding
    .filter(({ origin }) => origin === 'shipped')
    .reduce<RuleVersion | null>(
      (best, each) => (best && best.content.version > each.content.version ? best : each),
      null,
    );
}

/** Whether two spans of days have a day in common; an open end reaches for ever. */
export function spansOverlap(
  a: { readonly from: string; readonly to: string | null },
  b: { readonly from: string; readonly to: string | null },
): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}
