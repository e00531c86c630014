import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOrThrow } from './errors.ts';
import { amountInBase, type BaseUnitCode, baseUnitWord, isBaseUnitCode } from './written-amount.ts';

const read = (value: number, unit: string | null, base: BaseUnitCode) => valueOrThrow(amountInBase(value, unit, base));
const code = (...asked: Parameters<typeof amountInBase>) => {
  const result = amountInBase(...asked);
  return result.ok ? null : result.error.code;
};

describe('报告里写的数和单位', () => {
  it('折成入账的基本单位，分毫不差', () => {
    expect(read(202.95, '亿元', 'CNY')).toBe(20_295_000_000);
    expect(read(852.5, '万元', 'CNY')).toBe(8_525_000);
    expect(read(383.19, '万㎡', 'm2')).toBe(3_831_900);
    expect(read(0.75, '万亩', 'mu')).toBe(7500);
    expect(read(2, '公顷', 'mu')).toBe(30);
    expect(read(5.3, '万户', 'household')).toBe(53_000);
    expect(read(12.8, '万人', 'person')).toBe(128_000);
    expect(read(70, '万吨/年', 'ton_per_year')).toBe(700_000);
    expect(read(6, '场', 'count')).toBe(6);
    expect(read(7, '类', 'count')).toBe(7);
    expect(read(40, '工作日', 'workday')).toBe(40);
    expect(read(-18.6, '%', 'pct')).toBe(-18.6);
  });

  it('个数和比率可以不写单位，金额和面积不写单位就不收', () => {
    expect(read(7, null, 'count')).toBe(7);
    expect(read(8.4, ' ', 'pct')).toBe(8.4);
    expect(code(8.4, null, 'CNY')).toBe('amount_without_unit');
    expect(code(8.4, '', 'mu')).toBe('amount_without_unit');
  });

  it('不是同一类量的、不认得的、不是数的都不收', () => {
    expect(code(3, '个百分点', 'pct')).toBe('unit_mismatch');
    expect(code(3, '亩', 'CNY')).toBe('unit_mismatch');
    expect(code(3, '箩筐', 'count')).toBe('unit_unknown');
    expect(code(Number.NaN, '元', 'CNY')).toBe('amount_not_finite');
  });

  it('单位的写法和代码', () => {
    expect(baseUnitWord('ton_per_year')).toBe('吨/年');
    expect(baseUnitWord('CNY')).toBe('元');
    expect(isBaseUnitCode('CNY')).toBe(true);
    expect(isBaseUnitCode('toString')).toBe(false);
  });

  it('写成万元和写成元，是同一个数', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (wan) => {
        expect(read(wan, '万元', 'CNY')).toBe(read(wan * 10_000, '元', 'CNY'));
      }),
    );
  });
});
