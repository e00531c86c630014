import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigrams, dice, nameKey, nameParts, nameSimilarity } from './name-match.ts';

describe('名称比对', () => {
  it('全半角、空格、标点和括号写法不同的是同一名称', () => {
    expect(nameKey('岑珏电子\uff08湖北\uff09 科技“连接器”产业园')).toBe(nameKey('岑珏电子(湖北)科技连接器产业园'));
    expect(nameKey('\uff21\uff22\uff23新材料')).toBe(nameKey('abc新材料'));
  });

  it('括号里的期次保留，一期和二期不是同一名称', () => {
    expect(nameKey('特钢产业园\uff08一期\uff09')).not.toBe(nameKey('特钢产业园\uff08二期\uff09'));
  });

  it('有限公司、建设项目等通用后缀单独放，主干用来比对', () => {
    expect(nameParts('峤泽生物科技股份有限公司')).toEqual({
      key: '峤泽生物科技股份有限公司',
      stem: '峤泽生物科技',
      suffix: '股份有限公司',
    });
    expect(nameParts('预制菜加工').stem).toBe(nameParts('预制菜加工项目').stem);
  });

  it('名称只剩后缀时不去掉，避免比对空白', () => {
    expect(nameParts('项目')).toEqual({ key: '项目', stem: '项目', suffix: '' });
    expect(nameParts('')).toEqual({ key: '', stem: '', suffix: '' });
  });

  it('相似度按相邻两字计算', () => {
    expect(nameSimilarity('特钢产业园', '特钢产业城')).toBeCloseTo(0.75);
    expect(nameSimilarity('铜', '铜')).toBe(1);
    expect(nameSimilarity('特钢', '铜箔')).toBe(0);
    expect(nameSimilarity('', '')).toBe(0);
  });

  it('生僻字不被拆成两半', () => {
    expect([...bigrams('𬱖工').keys()]).toEqual(['𬱖工']);
  });

  it('相似度在 0 与 1 之间、与次序无关、与自身为 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        const similarity = dice(bigrams(left), bigrams(right));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(dice(bigrams(right), bigrams(left))).toBe(similarity);
        expect(dice(bigrams(left), bigrams(left))).toBe(left === '' ? 0 : 1);
      }),
    );
  });
});
