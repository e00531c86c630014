/** A score to two decimals, as settlements print it. */
export function printScore(score: number | null, unknown: string): string {
  return score === null ? unknown : score.toFixed(2);
}

/** A share of a target, in per cent. */
export function printShare(share: number | null, unknown: string): string {
  return share === null ? unknown : `${(share * 100).toFixed(2)}%`;
}

const YUAN_OF_WAN = 10_000;

/** Yuan as forms take them in, in units of ten thousand; nothing where it is no amount. */
export function yuanOfWan(text: string): number | null {
  const wan = Number(text);
  return text.trim() !== '' && Number.isFinite(wan) && wan > 0 ? Math.round(wan * YUAN_OF_WAN) : null;
}

export const wanOfYuan = (yuan: number): string => String(yuan / YUAN_OF_WAN);
