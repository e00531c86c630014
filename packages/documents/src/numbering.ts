const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LARGEST = 99;

/** Chinese numeral as headings use it: 1 → 一, 10 → 十, 21 → 二十一. Beyond 99 plain digits, which no heading reaches. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}

/** What stands before a heading of a level: 一、 （一） 1. （1）. */
export function headingNumber(level: 1 | 2 | 3 | 4, ordinal: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(ordinal)}、`;
    case 2:
      return `（${chineseNumeral(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
}

/** Counts headings: each level restarts under the next heading of a level above it. */
export class HeadingCounter {
  private readonly counts = [0, 0, 0, 0];

  /** The number of the next heading of this level. */
  next(level: 1 | 2 | 3 | 4): string {
    const ordinal = (this.counts[level - 1] ?? 0) + 1;
    this.counts[level - 1] = ordinal;
    this.counts.fill(0, level);
    return headingNumber(level, ordinal);
  }
}
