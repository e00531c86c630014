import { isoDayLabel } from './iso-day.ts';
import type { Period } from './period.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/**
 * Chinese wording of a period as bulletins write it: 2024年8月, 2024年1—8月, 2024年三季度, 2024年上半年, 2024年,
 * 截至2024年8月31日, “十四五”时期. Numbers are joined by an em dash.
 */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${period.year}年${period.month}月`;
    case 'yearToDate':
      // “1—1月” is nobody's wording, and a bare “1月” would read as the month.
      return period.month === 1 ? `${period.year}年1月累计` : `${period.year}年1—${period.month}月`;
    case 'quarter':
      return `${period.year}年${DIGITS[period.quarter]}季度`;
    case 'half':
      return `${period.year}年${period.half === 1 ? '上' : '下'}半年`;
    case 'year':
      return `${period.year}年`;
    case 'asOf':
      return `截至${isoDayLabel(period.day)}`;
    case 'plan':
      return `“${planName(period.plan)}”时期`;
  }
}

/** 14 → 十四五: the plan's number followed by 五 for five years; 10 → 十五. */
function planName(plan: number): string {
  const tens = Math.floor(plan / 10);
  const tensName = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${tensName}${DIGITS[plan % 10]}五`;
}
