import type { PolicyRules } from './rules.ts';

/** What says of a figure whether it comes from the tax office. */
interface Figured {
  readonly code: string;
  readonly source: string | null;
}

/**
 * What of a settlement a reader may know. One rule wherever settlements are shown: whoever may not see tax figures sees
 * neither a tax line nor anything that it could be worked out from together with the other lines. Those are the scores, and
 * the money as long as it is a percentage of the score; two scores with different caps would give away two lines, so that
 * the number of hidden lines makes no difference. The tier stays: it says between which scores one is, which units are told
 * anyhow when they have to make good. Money that follows from the tier alone says no more than the tier.
 */
export interface SettlementSight {
  readonly line: (code: string) => boolean;
  readonly scores: boolean;
  readonly money: boolean;
}

/** Whether a promise is of taxes: by its code, as the ledger protects such figures wherever they are shown. */
export const isTaxCode = (code: string): boolean => code.startsWith('TAX');

/** Whether a figure comes from the tax office and the reader may not see such figures. */
export function isHidden({ code, source }: Figured, tax: boolean): boolean {
  return !tax && (source === 'TAX' || isTaxCode(code));
}

/** What of a settlement by these lines, which came to this tier, the reader sees. */
export function sightOfSettlement(
  { lines, tier }: { readonly lines: readonly Figured[]; readonly tier: string },
  { tiers }: PolicyRules['engine'],
  tax: boolean,
): SettlementSight {
  const hidden = new Set(lines.filter((line) => isHidden(line, tax)).map(({ code }) => code));
  const scores = hidden.size === 0;
  // A tier that the rules no longer know may have paid by the score.
  const fixed = tiers.some(({ id, pay }) => id === tier && pay !== 'SCORE');
  return { line: (code) => !hidden.has(code), scores, money: scores || fixed };
}

/** The results of a settlement as the reader may know them; null for what is kept from him. */
export function seenResults<Score extends number | null>(
  { score, due, balance }: { readonly score: Score; readonly due: number; readonly balance: number },
  { scores, money }: SettlementSight,
) {
  return { score: scores ? score : null, due: money ? due : null, balance: money ? balance : null };
}
