import { nameKey } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { SimilarNames } from './similar-names.ts';

const known = new SimilarNames(
  [
    { id: 'a', name: '城北工业园标准厂房(三期)', code: null },
    { id: 'b', name: '富水南岸文旅配套道路工程', code: '2601-420222-04-01-000001' },
    { id: 'c', name: '金湖智造电子级铜箔二期项目', code: null },
  ].map(({ id, name, code }) => ({ id, nameKey: nameKey(name), code })),
);
const find = (name: string, code: string | null = null) => known.find(nameKey(name), code)?.id ?? null;

describe('名称相近的提示', () => {
  it('少几个字、换个尾缀,提示是同一项目', () => {
    expect(find('城北工业园标准厂房三期项目')).toBe('a');
    expect(find('富水南岸文旅配套道路')).toBe('b');
  });

  it('期数不同,不是同一项目', () => {
    expect(find('城北工业园标准厂房(二期)')).toBeNull();
    expect(find('金湖智造电子级铜箔三期项目')).toBeNull();
  });

  it('编号、序号不同,不是同一项目', () => {
    const schools = new SimilarNames([{ id: 's', nameKey: nameKey('团城山第三实验学校扩建项目'), code: null }]);
    expect(schools.find(nameKey('团城山第二实验学校扩建项目'), null)).toBeNull();
  });

  it('项目代码不同,名称再像也不是', () => {
    expect(find('富水南岸文旅配套道路', '2601-420222-04-01-000002')).toBeNull();
  });

  it('只是同类的名称,不提示', () => {
    expect(find('韦源口工业园标准厂房')).toBeNull();
    expect(find('全新的项目')).toBeNull();
  });
});
