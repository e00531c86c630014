const DIGITS = '零一二三四五六七八九';

/** A whole number up to 99 as months and days are written: 8, 十一, 二十, 三十一, 两. What is none of these is below 0. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const [tens = '', ones, more] = text.split('十');
  if (more !== undefined) return -1;
  if (ones === undefined) return DIGITS.indexOf(text);
  const [ten, one] = [tens === '' ? 1 : DIGITS.indexOf(tens), ones === '' ? 0 : DIGITS.indexOf(ones)];
  return ten < 1 || one < 0 ? -1 : ten * 10 + one;
}
