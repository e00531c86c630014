import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, printDecimal } from './decimal.ts';
import { valueOrThrow } from './errors.ts';
import { type MoneyUnit, parseMoney, parseYuanNumber, sumYuan, yuan, yuanIn, yuanOfDecimal } from './money.ts';
import {
  formatDecimal,
  formatNumber,
  formatPercent,
  formatPercentagePoint,
  formatYuan,
  formatYuanAuto,
} from './number-format.ts';
import { percent, percentagePoint } from './percent.ts';

const anyUnit = fc.constantFrom<MoneyUnit>('yuan', 'thousand', 'wan', 'million', 'yi');
const anyYuan = fc.maxSafeInteger().map(yuan);

describe('金额', () => {
  it.each([
    ['3.5亿元', 350_000_000],
    ['5000万', 50_000_000],
    ['\uff11\uff12\uff0c\uff10\uff10\uff10元', 12_000],
    ['0.07万元', 700],
    ['1.0001万元', 10_001],
    ['-2亿元', -200_000_000],
    ['\u22120.5千元', -500],
    ['2.5百万元', 2_500_000],
    ['¥100元', 100],
    ['900000亿元', 90_000_000_000_000],
  ])('“%s”恰好是 %d 元', (text, amount) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: amount });
  });

  it('没写单位的数用表头单位，自己写了单位的以自己为准', () => {
    expect(parseMoney('3.6', { defaultUnit: 'yi' })).toEqual({ ok: true, value: 360_000_000 });
    expect(parseMoney('11.8亿元', { defaultUnit: 'wan' })).toEqual({ ok: true, value: 1_180_000_000 });
    expect(parseMoney('12000元', { defaultUnit: 'wan' })).toEqual({ ok: true, value: 12_000 });
    expect(parseMoney('3.6')).toMatchObject({ ok: false, error: { code: 'money_no_unit' } });
  });

  it('不足一元的零头要么拒收，要么写明四舍五入', () => {
    expect(parseMoney('0.00005万元')).toMatchObject({ ok: false, error: { code: 'money_fraction_of_yuan' } });
    expect(parseMoney('0.00005万元', { rounding: 'half-up' })).toEqual({ ok: true, value: 1 });
    expect(parseMoney('-0.00005万元', { rounding: 'half-up' })).toEqual({ ok: true, value: -1 });
    expect(parseMoney('0.00004万元', { rounding: 'half-up' })).toEqual({ ok: true, value: 0 });
    expect(parseMoney('1.50元', { rounding: 'half-up' })).toEqual({ ok: true, value: 2 });
  });

  it.each(['', '以合同为准', '1.2-1.5亿元', '约5000万', '3.5万亿', '亿元', '5000万美元'])('“%s”不当作金额', (text) => {
    expect(parseMoney(text)).toMatchObject({ ok: false, error: { code: 'money_bad_form', details: { text } } });
  });

  it('超出可记范围的金额拒收，不丢位数', () => {
    expect(parseMoney('99999999亿元')).toMatchObject({ ok: false, error: { code: 'money_too_large' } });
    expect(parseYuanNumber(2 ** 53)).toMatchObject({ ok: false, error: { code: 'money_too_large' } });
    expect(parseYuanNumber(0.5)).toMatchObject({ ok: false, error: { code: 'money_fraction_of_yuan' } });
    expect(parseYuanNumber(Number.NaN)).toMatchObject({ ok: false, error: { code: 'money_bad_form' } });
    expect(() => sumYuan([yuan(Number.MAX_SAFE_INTEGER), yuan(1)])).toThrow('最大金额');
  });

  it('负零就是零', () => {
    expect(Object.is(yuan(-0), 0)).toBe(true);
  });

  it('合计分文不差，没有数时为零', () => {
    expect(sumYuan([yuan(100_000_001), yuan(-1)])).toBe(100_000_000);
    expect(sumYuan([])).toBe(0);
  });

  it('任一金额换成任一单位再换回，分文不差', () => {
    fc.assert(
      fc.property(anyYuan, anyUnit, (amount, unit) => {
        expect(valueOrThrow(yuanOfDecimal(yuanIn(amount, unit), unit))).toBe(amount);
      }),
    );
  });
});

describe('金额和数的写法', () => {
  it('按列的单位和小数位显示，带千分位', () => {
    expect(formatYuan(yuan(1_234_567_890), 'wan', { decimals: 2 })).toBe('123,456.79');
    expect(formatYuan(yuan(1_234_567_890), 'wan', { decimals: 0, grouping: false })).toBe('123457');
    expect(formatYuan(yuan(1_234_567_890), 'yuan', { decimals: 0 })).toBe('1,234,567,890');
  });

  it('文字里满一亿用亿元，不满用万元', () => {
    expect(formatYuanAuto(yuan(4_288_000_000), { decimals: 2 })).toBe('42.88亿元');
    expect(formatYuanAuto(yuan(42_880_000), { decimals: 0 })).toBe('4,288万元');
    expect(formatYuanAuto(yuan(-350_000_000), { decimals: 1 })).toBe('\u22123.5亿元');
  });

  it('负号用减号，舍入到零的负数不带负号', () => {
    expect(formatDecimal(decimal('-1234.5'), { decimals: 1 })).toBe('\u22121,234.5');
    expect(formatDecimal(decimal('-0.04'), { decimals: 1 })).toBe('0.0');
  });

  it('百分数与百分点分开写', () => {
    expect(formatPercent(percent(84.25), 1)).toBe('84.3%');
    expect(formatPercentagePoint(percentagePoint(-3.25), 1)).toBe('\u22123.3个百分点');
  });

  it('缺数不能当数显示', () => {
    expect(() => formatNumber(Number.NaN, { decimals: 1 })).toThrow('未收下');
  });

  it('显示的数去掉千分位仍是四舍五入后的那个数', () => {
    fc.assert(
      fc.property(anyYuan, anyUnit, fc.integer({ min: 0, max: 8 }), (amount, unit, decimals) => {
        const plain = formatYuan(amount, unit, { decimals }).replaceAll(',', '').replace('\u2212', '-');
        const difference = Math.abs(Number(plain) - Number(printDecimal(yuanIn(amount, unit))));
        expect(difference).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(Number(plain)) * 1e-15);
      }),
    );
  });
});
