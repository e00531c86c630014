import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';
import { contentParts, emptyItem, itemColumns, valueKind } from './tables.ts';

const words = {
  keys: { id: '编号', label: '名称', items: '条目', date: '日期', kind: '类型', percent: '百分比', note: '说明' },
  values: { WORK: '上班', HOLIDAY: '放假' },
  marks: { yes: '是', no: '否', none: '无', listed: '、', joined: '，', parted: '；' },
};

describe('规则内容列成表', () => {
  it('每个键一列，按用词表的次序，没有叫法的照原样排在后面；类型看各项的值', () => {
    const items = [
      { zz: [1], percent: 20, note: '元旦', kind: 'WORK', id: 'A', date: '2026-01-01', on: true },
      { percent: null, kind: 'HOLIDAY', id: 'B', date: '2026-01-02', on: false, mixed: 1 },
      { mixed: 'x' },
    ];
    expect(itemColumns(items, words).map(({ key, title, kind }) => [key, title, kind])).toEqual([
      ['id', '编号', 'text'],
      ['date', '日期', 'day'],
      ['kind', '类型', 'choice'],
      ['percent', '百分比', 'number'],
      ['note', '说明', 'text'],
      ['zz', 'zz', 'nested'],
      ['on', 'on', 'flag'],
      ['mixed', 'mixed', 'nested'],
    ]);
  });

  it('新加的一项与别的项同列，什么也不猜', () => {
    const columns = itemColumns([{ id: 'A', on: true, percent: 3, kind: 'WORK', date: '2026-01-01' }], words);
    expect(emptyItem(columns)).toEqual({ id: '', on: false, percent: null, kind: 'WORK', date: null });
  });

  it('条目列成表，别的值单列；空列表也是表', () => {
    expect(contentParts({ items: [], year: 2026, names: ['甲'] }, words)).toEqual([
      { key: 'items', title: '条目', items: [] },
      { key: 'year', title: 'year', value: 2026 },
      { key: 'names', title: 'names', value: ['甲'] },
    ]);
    expect([2026, '2026-01-01', ['甲'], null, true].map((value) => valueKind(value, words))).toEqual([
      'number',
      'day',
      'nested',
      'text',
      'flag',
    ]);
  });
});

describe('内容写错的地方', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['[1, 2', 1, 6],
    ['', 1, 1],
    ['{"a": 01}', 1, 8],
    ['{a: 1}', 1, 2],
    ['[1] 2', 1, 5],
    ['"未完', 1, 1],
  ])('%j 错在第 %d 行第 %d 列', (text, line, column) => {
    expect(jsonFault(text)).toMatchObject({ line, column });
  });

  it('与浏览器的判断一致', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-0.5e3', 'null', ' ', '\n', '"'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc.json(),
        ),
        (text) => {
          let good = true;
          try {
            JSON.parse(text);
          } catch (error) {
            if (!(error instanceof SyntaxError)) throw error;
            good = false;
          }
          expect(jsonFault(text) === null).toBe(good);
        },
      ),
    );
  });
});
