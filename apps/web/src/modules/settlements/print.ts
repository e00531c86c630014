import { formatNumber } from '@guatu/kernel';

/** Rounded as the papers round, so that the page and the statement never differ in the last digit. */
const FORMAT = { decimals: 2 };

/** A score to two decimals, as settlements print it. */
export function printScore(score: number | null, unknown: string): string {
  return score === null ? unknown : formatNumber(score, FORMAT);
}

/** A figure of a promise, with the digits it has. */
export function printValue(value: number): string {
  const [, decimals = ''] = String(value).split('.');
  return formatNumber(value, { decimals: decimals.length });
}

/** A share of a target, in per cent. */
export function printShare(share: number | null, unknown: string): string {
  return share === null ? unknown : `${formatNumber(share * 100, FORMAT)}%`;
}

const YUAN_OF_WAN = 10_000;

/** Yuan as forms take them in, in units of ten thousand; nothing where it is no amount. */
export function yuanOfWan(text: string): number | null {
  const wan = Number(text);
  return text.trim() !== '' && Number.isFinite(wan) && wan > 0 ? Math.round(wan * YUAN_OF_WAN) : null;
}

export const wanOfYuan = (yuan: number): string => String(yuan / YUAN_OF_WAN);
