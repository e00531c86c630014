import { describe, expect, it } from 'vitest';
import facts from '../../../../../demo/public/facts.json' with { type: 'json' };
import { type RuleContent, readCatalog } from '../catalog/index.ts';
import { codeOfWording, indicatorRules } from './index.ts';

const content = readCatalog<RuleContent & { items: Record<string, unknown>[] }>('indicators.json');
const dictionary = indicatorRules.read(content);
const { match } = dictionary;
const idOf = (subject: string | null, name: string | null, unit: string | null) =>
  match({ subject, name, unit })?.indicator.id ?? null;

describe('报告里的说法对上指标字典', () => {
  it('公开报道的每个数都对得上，而且对得不错', () => {
    const missed = facts.observations.filter(
      ({ subject, indicator, unit, indicatorId }) => idOf(subject, indicator, unit) !== indicatorId,
    );
    expect(missed.map(({ id, indicator }) => [id, indicator])).toEqual([]);
  });

  it('名称、别名、带主题的说法都认，全角和空格不碍事', () => {
    expect(idOf(null, '地区生产总值', '亿元')).toBe('GDP');
    expect(idOf('经济运行', 'ＧＤＰ', '亿元')).toBe('GDP');
    expect(idOf('特钢产业', '总产值', '亿元')).toBe('STEEL_OUTPUT');
    expect(idOf(null, '总产值', '亿元')).toBeNull();
  });

  it('单位对不上就不算：生产总值不按百分比记，增速不按金额记', () => {
    expect(idOf(null, '地区生产总值', '%')).toBeNull();
    expect(idOf(null, '地区生产总值同比', '亿元')).toBeNull();
    expect(idOf(null, '地区生产总值', null)).toBeNull();
    expect(idOf(null, null, '亿元')).toBeNull();
  });

  it('两个指标同名时不猜', () => {
    const twins = [
      { ...content.items[0], id: 'ONE', label: '同名', aliases: [] },
      { ...content.items[0], id: 'TWO', label: '另名', aliases: ['同名'] },
    ];
    const read = indicatorRules.read({ ...content, items: twins });
    expect(read.match({ subject: null, name: '同名', unit: '亿元' })).toBeNull();
  });

  it('字典里没有的指标不能当增速的对象，重复的编号不收', () => {
    const [first] = content.items;
    expect(() => indicatorRules.read({ ...content, items: [{ ...first, growthOf: 'NOBODY' }] })).toThrow();
    expect(() => indicatorRules.read({ ...content, items: [first, first] })).toThrow();
  });

  it('对上的理由说得出：名称、别名、主题加名称；台账写明另一个的，以台账为准', () => {
    const why = (subject: string | null, name: string, stated: string | null = null) => {
      const found = dictionary.standsFor({ subject, name, unit: '亿元' }, stated);
      return found && [found.indicator.id, found.why];
    };
    expect(why(null, '地区生产总值')).toEqual(['GDP', 'LABEL']);
    expect(why(null, 'ＧＤＰ')).toEqual(['GDP', 'ALIAS']);
    expect(why('特钢产业', '总产值')).toEqual(['STEEL_OUTPUT', 'SUBJECT']);
    expect(why(null, '地区生产总值', 'GDP')).toEqual(['GDP', 'LABEL']);
    expect(why(null, '地区生产总值', 'PARK_GDP')).toEqual(['PARK_GDP', 'STATED']);
    expect(why(null, '谁也没听说过', 'FAI')).toEqual(['FAI', 'STATED']);
    expect(why(null, '地区生产总值', '字典里没有')).toEqual(['GDP', 'LABEL']);
  });

  it('入账时写上指标代码；说法变了跟着变，由人写明的不动', () => {
    const gdp = { indicatorName: '地区生产总值', unit: '亿元' };
    expect(codeOfWording(dictionary, {}, gdp)).toEqual({ indicatorId: 'GDP' });
    expect(codeOfWording(dictionary, { ...gdp, indicatorId: 'GDP' }, { value: 3 })).toEqual({});
    const renamed = { indicatorName: '固定资产投资' };
    expect(codeOfWording(dictionary, { ...gdp, indicatorId: 'GDP' }, renamed)).toEqual({ indicatorId: 'FAI' });
    expect(codeOfWording(dictionary, { ...gdp, indicatorId: 'GDP' }, { unit: '%' })).toEqual({ indicatorId: null });
    expect(codeOfWording(dictionary, { ...gdp, indicatorId: 'PARK_GDP' }, renamed)).toEqual({});
    expect(codeOfWording(dictionary, gdp, { indicatorId: null })).toEqual({});
    expect(codeOfWording(dictionary, {}, { indicatorName: '谁也没听说过', unit: '亿元' })).toEqual({});
  });
});
