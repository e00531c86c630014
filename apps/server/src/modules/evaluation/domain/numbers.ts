import { shownScore } from '@guatu/scoring';

/** A number for people: three decimals where it is about one, fewer where it is large; no trailing zeros. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  const text = shownScore(value, size >= 1000 ? 1 : size >= 1 ? 3 : 4);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

export function percentText(share: number): string {
  return `${numberText(share * 100)}%`;
}
