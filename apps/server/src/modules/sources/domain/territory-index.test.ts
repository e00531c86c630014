import { describe, expect, it } from 'vitest';
import { TerritoryIndex } from './territory-index.ts';

const node = (id: number, parentId: number | null, name: string, kind: string, aliases: string[] = []) => ({
  id,
  parentId,
  name,
  kind,
  aliases,
});

const index = new TerritoryIndex([
  node(1, null, '黄石市', 'CITY', ['全市']),
  node(10, 1, '黄石市本级', 'OWN', ['市直']),
  node(100, 1, '大冶市', 'DISTRICT', ['大冶']),
  node(101, 100, '大冶市本级', 'OWN'),
  node(102, 100, '金湖街道', 'TOWN', ['金湖']),
  node(103, 100, '城北工业园', 'PARK'),
  node(200, 1, '阳新县', 'DISTRICT', ['阳新']),
  node(201, 200, '阳新县本级', 'OWN'),
  node(202, 200, '城北工业园', 'PARK'),
]);

describe('属地识别', () => {
  it('县市区名称落到它的本级', () => {
    expect(index.leafNamed('大冶市')).toBe(101);
    expect(index.leafNamed('全市')).toBe(10);
  });

  it('乡镇街道、园区按名称或别名落到自己', () => {
    expect(index.leafNamed('金湖')).toBe(102);
    expect(index.leafNamed('大冶市金湖街道')).toBe(102);
  });

  it('两地同名时不猜,除非知道在哪个县市区', () => {
    expect(index.leafNamed('城北工业园')).toBeNull();
    expect(index.leafNamed('城北工业园', 200)).toBe(202);
  });

  it('不认识的名称不落地', () => {
    expect(index.leafNamed('某某地')).toBeNull();
    expect(index.leafNamed(' — ')).toBeNull();
  });

  it('叶子归到县市区一级', () => {
    expect(index.districtOf(102)).toBe(100);
    expect(index.districtOf(10)).toBe(10);
  });
});
