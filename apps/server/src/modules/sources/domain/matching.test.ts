import { describe, expect, it } from 'vitest';
import { matchExisting } from './matching.ts';

const district = (leaf: number) => Math.floor(leaf / 100);
const row = (id: string, nameKey: string, territoryId: number, code: string | null = null) => ({
  id,
  nameKey,
  territoryId,
  code,
});

describe('同一项目的认定', () => {
  it('项目代码相同就是同一项目,名称不同也算', () => {
    const match = matchExisting({ nameKey: '甲', code: 'C1', territoryId: 101 }, [row('a', '乙', 201, 'C1')], district);
    expect(match).toEqual({ id: 'a', reason: 'code' });
  });

  it('同一县市区内名称相同就是同一项目', () => {
    const match = matchExisting({ nameKey: '甲', code: null, territoryId: 101 }, [row('a', '甲', 102, 'C1')], district);
    expect(match).toEqual({ id: 'a', reason: 'name' });
  });

  it('不同县市区的同名项目不是同一项目', () => {
    expect(matchExisting({ nameKey: '甲', code: null, territoryId: 101 }, [row('a', '甲', 201)], district)).toBeNull();
  });

  it('名称相同而代码不同,不是同一项目', () => {
    const match = matchExisting({ nameKey: '甲', code: 'C2', territoryId: 101 }, [row('a', '甲', 101, 'C1')], district);
    expect(match).toBeNull();
  });

  it('有两个一样像的,不替人选', () => {
    const rows = [row('a', '甲', 101), row('b', '甲', 102)];
    expect(matchExisting({ nameKey: '甲', code: null, territoryId: 101 }, rows, district)).toBe('several');
  });
});
