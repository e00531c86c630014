import { describe, expect, it } from 'vitest';
import { IndicatorMatcher } from './indicators.ts';

const matcher = new IndicatorMatcher(
  [
    { id: 'FAI', label: '固定资产投资', unit: 'CNY', aliases: ['固投'] },
    { id: 'FAI_GROWTH', label: '固定资产投资增速', unit: 'pct', aliases: ['固定资产投资同比'] },
    { id: 'STARTED', label: '新开工重点项目', unit: 'count', aliases: [] },
  ],
  { matched: 0.75, offered: 0.5, most: 3 },
  ['全市', '完成'],
);

describe('原文的词与指标字典', () => {
  it('名称、别名相同的自动匹配，前面的“全市”“完成”不算', () => {
    expect(matcher.match(['全市完成固定资产投资'], 'CNY').taken).toMatchObject({ indicatorId: 'FAI', why: 'SAME' });
    expect(matcher.match(['固投'], 'CNY').taken).toMatchObject({ indicatorId: 'FAI', why: 'ALIAS' });
    const growth = matcher.match(['固定资产投资增速', '固定资产投资同比'], 'pct');
    expect(growth.taken).toMatchObject({ indicatorId: 'FAI_GROWTH', why: 'SAME' });
  });

  it('只是包含或相近的列为备选，不替人认：工业固定资产投资不是固定资产投资', () => {
    const { taken, offers } = matcher.match(['工业固定资产投资增速'], 'pct');
    expect(taken).toBeNull();
    expect(offers).toMatchObject([{ indicatorId: 'FAI_GROWTH', why: 'CONTAINED' }]);
  });

  it('名称相同、单位不是一类的不认，并说明是单位对不上', () => {
    expect(matcher.match(['新开工重点项目'], 'CNY')).toEqual({ offers: [], taken: null, unitOff: true });
    expect(matcher.match(['不相干的词'], 'CNY')).toEqual({ offers: [], taken: null, unitOff: false });
  });
});
