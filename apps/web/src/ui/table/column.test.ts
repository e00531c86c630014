import { describe, expect, it } from 'vitest';
import { type Column, moveRow, nextSort, toggleSelection, visibleColumns } from './column.ts';

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  title: id,
  width: 80,
  render: () => id,
  ...more,
});

describe('列表', () => {
  it('数字列先从大到小,文字列先正序,再按一次反过来', () => {
    const first = nextSort(null, column('gap', { align: 'right' }));
    expect(first).toEqual({ column: 'gap', descending: true });
    expect(nextSort(first, column('gap', { align: 'right' })).descending).toBe(false);
    expect(nextSort(first, column('name'))).toEqual({ column: 'name', descending: false });
  });

  it('更多列没选过时不显示,选过以后以选的为准且次序不变', () => {
    const all = [column('a'), column('b', { optional: true }), column('c')];
    expect(visibleColumns(all, null).map((c) => c.id)).toEqual(['a', 'c']);
    expect(visibleColumns(all, new Set(['c', 'b'])).map((c) => c.id)).toEqual(['b', 'c']);
  });

  it('上一行下一行不越出名单,空名单哪也不去', () => {
    expect(moveRow(-1, 1, 5)).toBe(0);
    expect(moveRow(4, 1, 5)).toBe(4);
    expect(moveRow(0, -1, 5)).toBe(0);
    expect(moveRow(0, 1, 0)).toBe(-1);
  });

  it('按住 Shift 勾选把中间的一并勾上,往回也一样', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect([...toggleSelection(ids, new Set(['a']), 'c', 'a')]).toEqual(['a', 'b', 'c']);
    expect([...toggleSelection(ids, new Set(['d']), 'b', 'd')].sort()).toEqual(['b', 'c', 'd']);
    expect([...toggleSelection(ids, new Set(['a', 'b']), 'b', null)]).toEqual(['a']);
  });

  it('上次勾的那行已不在名单里时,只动这一行', () => {
    expect([...toggleSelection(['b', 'c'], new Set(), 'c', 'gone')]).toEqual(['c']);
  });
});
