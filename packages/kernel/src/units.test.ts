import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, printDecimal } from './decimal.ts';
import { valueOrThrow } from './errors.ts';
import { UNITS } from './unit-table.ts';
import { convertUnit, parseUnit } from './units.ts';

const unit = (text: string) => valueOrThrow(parseUnit(text));
const convert = (value: string, from: string, to: string) =>
  printDecimal(valueOrThrow(convertUnit(decimal(value), unit(from), unit(to))));

describe('单位识别', () => {
  it.each([
    ['元', 'money', '元'],
    ['千元', 'money', '千元'],
    ['百万元', 'money', '百万元'],
    ['\uff08亿元\uff09', 'money', '亿元'],
    ['单位\uff1a万元', 'money', '万元'],
    ['万元人民币', 'money', '万元'],
    ['万美元', 'dollar', '万美元'],
    ['亿美元', 'dollar', '亿美元'],
    ['万亩', 'area', '万亩'],
    ['㎡', 'area', '平方米'],
    ['m²', 'area', '平方米'],
    ['\uff2d2', 'area', '平方米'],
    ['万㎡', 'area', '万平方米'],
    ['公顷', 'area', '公顷'],
    ['ha', 'area', '公顷'],
    ['km²', 'area', '平方公里'],
    ['㎢', 'area', '平方公里'],
    ['tce', 'energy', '吨标煤'],
    ['万吨标准煤', 'energy', '万吨标煤'],
    ['千克标准煤', 'energy', '千克标准煤'],
    ['度', 'electricity', '千瓦时'],
    ['KWH', 'electricity', '千瓦时'],
    ['kW·h', 'electricity', '千瓦时'],
    ['亿 千瓦时', 'electricity', '亿千瓦时'],
    ['万度', 'electricity', '万千瓦时'],
    ['MWh', 'electricity', '兆瓦时'],
    ['kVA', 'load', '千伏安'],
    ['万千伏安', 'load', '万千伏安'],
    ['MW', 'power', '兆瓦'],
    ['万吨/日', 'tonsPerDay', '万吨/日'],
    ['t/h', 'tonsPerDay', '吨/时'],
    ['m³/d', 'volumePerDay', '立方米/日'],
    ['万人', 'people', '万人'],
    ['户', 'count', '户'],
    ['台(套)', 'count', '台套'],
    ['台/套', 'count', '台套'],
    ['\uff05', 'percent', '%'],
    ['个百分点', 'percentagePoint', '个百分点'],
    ['pp', 'percentagePoint', '个百分点'],
    ['万吨', 'mass', '万吨'],
    ['千克', 'mass', '千克'],
    ['千米', 'length', '公里'],
    ['\u3010 米 \u3011', 'length', '米'],
  ])('“%s”归为 %s，规范写作“%s”', (text, dimension, label) => {
    expect(unit(text)).toMatchObject({ dimension, label, impliedMoney: false });
  });

  it('只写万、亿时按金额，并注明没有写元', () => {
    expect(unit('万')).toMatchObject({ dimension: 'money', label: '万元', impliedMoney: true });
    expect(unit('亿')).toMatchObject({ numerator: 100_000_000n, impliedMoney: true });
  });

  it.each(['', '项目', '万百分点', '百分', '亿亿', '吨钢'])('认不出的“%s”不猜', (text) => {
    expect(parseUnit(text)).toMatchObject({ ok: false, error: { code: 'unit_unknown', details: { text } } });
  });

  it('表里每个写法都能被认出，量值为正', () => {
    for (const [spelling, entry] of UNITS) {
      expect(parseUnit(spelling)).toEqual({ ok: true, value: entry });
      expect(entry.numerator > 0n && entry.denominator > 0n).toBe(true);
    }
    expect(UNITS.size).toBeGreaterThan(200);
  });
});

describe('单位折算', () => {
  it.each([
    ['3.5', '亿元', '元', '350000000'],
    ['1', '亩', '平方米', '666.6666666667'],
    ['15', '亩', '公顷', '1'],
    ['1', '平方公里', '亩', '1500'],
    ['2.5', '万㎡', '亩', '37.5'],
    ['1234.5', '千克标准煤', '吨标煤', '1.2345'],
    ['0.8', '万吨标煤', 'tce', '8000'],
    ['12.3', '万千瓦时', '度', '123000'],
    ['1', '亿千瓦时', '兆瓦时', '100000'],
    ['0.5', '万吨', '千克', '5000000'],
    ['126', '兆伏安', '千伏安', '126000'],
    ['35', 't/h', '吨/日', '840'],
    ['1.2', '万吨/日', '吨/时', '500'],
  ])('%s%s折合%s为%s', (value, from, to, result) => {
    expect(convert(value, from, to)).toBe(result);
  });

  it('人民币与美元、亩与元、千瓦与千伏安、每日的量与总量不能互折', () => {
    expect(convertUnit(decimal('1'), unit('万元'), unit('万美元'))).toMatchObject({
      ok: false,
      error: { code: 'unit_mismatch', details: { from: '万元', to: '万美元' } },
    });
    expect(convertUnit(decimal('1'), unit('亩'), unit('元')).ok).toBe(false);
    expect(convertUnit(decimal('1'), unit('%'), unit('pp')).ok).toBe(false);
    expect(convertUnit(decimal('1'), unit('千瓦'), unit('千伏安')).ok).toBe(false);
    expect(convertUnit(decimal('1'), unit('吨/日'), unit('立方米/日')).ok).toBe(false);
    expect(convertUnit(decimal('1'), unit('吨/日'), unit('吨')).ok).toBe(false);
  });

  it('亩、平方米、公顷之间来回折算不变', () => {
    const areas = fc.constantFrom('亩', '平方米', '公顷', '平方公里', '万亩');
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), areas, areas, (hundredths, from, to) => {
        const value = decimal((hundredths / 100).toFixed(2));
        const there = valueOrThrow(convertUnit(value, unit(from), unit(to), 30));
        expect(convertUnit(there, unit(to), unit(from), 12)).toEqual({ ok: true, value });
      }),
    );
  });
});
