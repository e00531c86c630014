import { yuan } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { formatCount, formatGap, formatMoney, formatRate } from './format.ts';

describe('数字怎么写', () => {
  it('亿元一位小数,项目页两位,万元取整带分节', () => {
    const amount = yuan(2_390_418_600);
    expect(formatMoney(amount, 'yi')).toBe('23.9');
    expect(formatMoney(amount, 'yi', { yiDecimals: 2 })).toBe('23.90');
    expect(formatMoney(amount, 'wan')).toBe('239,042');
  });

  it('先求和后进位:各行进位后的和不冒充合计', () => {
    const rows = [yuan(4_000_000), yuan(4_000_000)];
    expect(rows.map((row) => formatMoney(row, 'yi'))).toEqual(['0.0', '0.0']);
    expect(formatMoney(yuan(8_000_000), 'yi')).toBe('0.1');
  });

  it('差值带正负号,用真减号;进位成零的不带号', () => {
    expect([3, -52.1, 0, -0.04, 0.04].map(formatGap)).toEqual(['+3.0', '−52.1', '0.0', '0.0', '0.0']);
    expect(formatMoney(yuan(-460_000_000), 'yi', { signed: true })).toBe('−4.6');
    expect(formatMoney(yuan(21_150_000), 'wan', { signed: true })).toBe('+2,115');
  });

  it('零就写零,率一位小数', () => {
    expect(formatRate(0)).toBe('0.0');
    expect(formatRate(82.45)).toBe('82.5');
    expect(formatCount(12_345)).toBe('12,345');
  });

  it('算不出来的数不许上屏', () => {
    expect(() => formatRate(Number.NaN)).toThrow();
  });
});
