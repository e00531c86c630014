import { describe, expect, it } from 'vitest';
import { judged, standings } from './judged.ts';

/*
 * Expected totals were worked out outside the product, with numpy: the efficacy coefficient 60 + (x − worst) / (best − worst) × 40
 * of every item, and for the economic items of the five-good parks 0.4 of that of the level and 0.6 of that of the growth.
 */

/** One row a unit from one row an item. */
const turned = (units: readonly string[], items: readonly (readonly (number | string)[])[]) =>
  units.map((unit, at) => [unit, ...items.map((values) => values[at] ?? null)] as const);

describe('五好园区', () => {
  const good = {
    主导产业集聚度: [80, 65, 90],
    土地利用率: [70, 85, 60],
    省级以上平台数: [5, 3, 9],
    研发强度: [2.5, 1.8, 3.1],
    '新开工、投产亿元项目': [6, 9, 4],
    履约率: [88, 92, 75],
    赋权到位率: [95, 90, 99],
    市场化运营评价: [70, 80, 75],
    营商满意度: [92, 88, 95],
    安全环保评价: [90, 85, 93],
  };
  const economy = {
    园区生产总值: [120, 80, 200],
    园区生产总值上年: [110, 76, 180],
    规模工业增加值: [40, 30, 75],
    规模工业增加值上年: [36, 29, 70],
    高新技术产业营收: [60, 20, 95],
    高新技术产业营收上年: [50, 18, 90],
    税收总额: [8, 5, 16],
    税收总额上年: [7.5, 4.2, 15],
    亩均税收: [12, 9, 18],
    亩均税收上年: [11, 9.5, 16],
    '固定资产（工业）投资': [30, 26, 44],
    '固定资产（工业）投资上年': [28, 20, 43],
    进出口总额: [6, 2, 20],
    进出口总额上年: [7, 1.5, 18],
    实际使用内外资: [10, 12, 25],
    实际使用内外资上年: [9, 8, 24],
    技工贸总收入: [150, 110, 260],
    技工贸总收入上年: [140, 100, 240],
    // The less the better, and so is its growth.
    单位工业增加值能耗: [0.8, 1.1, 0.5],
    单位工业增加值能耗上年: [0.85, 1.2, 0.52],
  };
  const all = { ...good, ...economy };

  it('10 项五好指标、10 项经济指标（总量 40%、增幅 60%），与手工推算一致', () => {
    const report = judged('parks-five-good', Object.keys(all), turned(['东园', '西园', '南园'], Object.values(all)));
    expect(standings(report)).toEqual([
      // Of three parks five cannot be last: all are shown among the last five.
      ['南园', 85.118571429, 1, '末 5 位'],
      ['东园', 76.992209313, 2, '末 5 位'],
      ['西园', 75.768205128, 3, '末 5 位'],
    ]);
  });

  it('五好和经济各占一半，每项 5 分', () => {
    const { weights } = judged('parks-five-good', Object.keys(all), turned(['东园', '西园'], Object.values(all)));
    expect(weights.total).toEqual({ good: 0.5, economy: 0.5 });
    expect(Object.keys({ ...weights.economy })).toHaveLength(10);
    expect(weights.gdp).toEqual({ 'gdp.level': 0.4, 'gdp.growth': 0.6 });
  });
});

describe('国家级经开区 2021 版', () => {
  it('30/30/15/15/10，末 5 名标出，与手工推算一致', () => {
    const items = {
      实际使用外资: [3, 1, 6, 2],
      进出口总额: [40, 25, 80, 30],
      地区生产总值: [300, 260, 520, 280],
      税收占地区生产总值: [9, 7, 11, 8],
      全员劳动生产率: [45, 38, 60, 41],
      研发强度: [2.2, 1.9, 3.4, 2],
      高新技术企业数: [60, 45, 110, 50],
      单位工业增加值能耗: [0.6, 0.9, 0.4, 0.7],
      单位土地税收: [20, 15, 30, 18],
      安全生产评价: [90, 80, 95, 85],
      协同帮扶评价: [88, 70, 92, 80],
    };
    const rows = turned(['一区', '二区', '三区', '四区'], Object.values(items));
    const report = judged('parks-national', Object.keys(items), rows);
    expect(standings(report).map(([unit, total]) => [unit, total])).toEqual([
      ['三区', 100],
      ['一区', 75.033659674],
      ['四区', 67.443076923],
      ['二区', 60],
    ]);
    expect(report.weights.total).toEqual({ open: 0.3, quality: 0.3, science: 0.15, green: 0.15, coordination: 0.1 });
  });
});

describe('湖北开发区', () => {
  it('分类排名，各类自比，末 3 位标出，与手工推算一致', () => {
    const items = {
      类别: ['国家级', '国家级', '省级一类', '省级一类', '省级一类', '省级一类'],
      规上工业总产值: [900, 700, 300, 260, 180, 90],
      税收总额: [50, 46, 14, 16, 9, 4],
      全员劳动生产率: [60, 52, 40, 38, 30, 22],
      研发强度: [3, 2.6, 2, 2.2, 1.4, 0.9],
      高新技术企业数: [120, 90, 30, 25, 18, 6],
      亩均税收: [28, 24, 15, 18, 9, 5],
      单位工业增加值能耗: [0.5, 0.6, 0.8, 0.7, 1.1, 1.4],
      进出口总额: [40, 60, 6, 5, 3, 1],
      实际使用内外资: [30, 20, 10, 12, 6, 2],
    };
    const units = ['国一', '国二', '省一', '省二', '省三', '省四'];
    const places = standings(judged('parks-hubei', Object.keys(items), turned(units, Object.values(items))));
    expect(Object.fromEntries(places.map(([unit, ...rest]) => [unit, rest]))).toEqual({
      国一: [96.8, 1, '末 3 位'],
      国二: [63.2, 2, '末 3 位'],
      省二: [96.76, 1, '正常'],
      省一: [96.141831502, 2, '末 3 位'],
      省三: [76.515018315, 3, '末 3 位'],
      省四: [60, 4, '末 3 位'],
    });
  });
});
