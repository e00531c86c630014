import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, columnLetters, parseCellName } from './cell-name.ts';
import {
  fitColumns,
  indexAt,
  indexMerges,
  offsetsOf,
  placeMerges,
  rowIndexOf,
  scrollToShow,
  stepCell,
  visibleRange,
} from './geometry.ts';
import type { SheetItem } from './model.ts';

const row = (number: number): SheetItem => ({ kind: 'data', number, cells: {} });
const fold = (from: number, to: number): SheetItem => ({ kind: 'fold', from, to, text: '', onOpen: () => undefined });

describe('格子的名字', () => {
  it('列号与字母和表格软件一致', () => {
    expect([1, 26, 27, 52, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
    expect(cellName(17, 7)).toBe('G17');
  });

  it('任何格子写出去再读回来还是它', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (r, c) => {
        expect(parseCellName(cellName(r, c))).toEqual({ row: r, column: c });
      }),
    );
  });

  it('不是格子名的一概不认', () => {
    for (const wrong of ['', 'G', '17', 'g17', 'G0', 'AAAA1', 'G17:H18']) expect(parseCellName(wrong)).toBeNull();
  });
});

describe('只画看得见的行列', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 80 });

  it('画出的范围正好盖住视口,不多画一行', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 600 }),
        (heights, from, length) => {
          const offsets = offsetsOf(heights);
          const total = offsets.at(-1) ?? 0;
          fc.pre(from < total);
          const { first, last } = visibleRange(offsets, from, length, 0);
          heights.forEach((height, index) => {
            const start = offsets[index] ?? 0;
            const seen = start < from + length && start + height > from;
            expect([index, index >= first && index <= last]).toEqual([index, seen]);
          });
        },
      ),
    );
  });

  it('列太宽时按比例收窄到放得下,放得下就不动', () => {
    const columns = [{ width: 30 }, { width: 150 }, { width: 120 }];
    expect(fitColumns(columns, 300)).toBe(columns);
    expect(fitColumns(columns, 200).map((column) => column.width)).toEqual([20, 100, 80]);
  });

  it('没有行时什么也不画', () => {
    expect(visibleRange(offsetsOf([]), 0, 100, 4)).toEqual({ first: 0, last: -1 });
    expect(indexAt(offsetsOf([]), 0)).toBe(-1);
  });

  it('选中的格子滚到看得见的地方,已看得见就不动', () => {
    expect(scrollToShow(0, 400, 40, 100, 130)).toBe(0);
    expect(scrollToShow(200, 400, 40, 100, 130)).toBe(100);
    expect(scrollToShow(0, 400, 40, 500, 530)).toBe(170);
  });

  it('滚动以后,格子确实整个在表头下方、视口以内', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 200 }),
        (scroll, start, size) => {
          const next = scrollToShow(scroll, 400, 60, start, start + size);
          expect(next).toBeLessThanOrEqual(start);
          expect(next + 340).toBeGreaterThanOrEqual(start + size);
        },
      ),
    );
  });
});

describe('合并单元格', () => {
  const columns = new Map([1, 2, 3, 4].map((number, index) => [number, index]));

  it('三行两列的表头合并画成一块', () => {
    const items = [row(3), row(4), row(5)];
    expect(placeMerges([{ top: 3, bottom: 5, left: 1, right: 2 }], rowIndexOf(items), columns)).toEqual([
      { rows: { first: 0, last: 2 }, columns: { first: 0, last: 1 } },
    ]);
  });

  it('被折叠切断的合并不盖到折叠条上', () => {
    const items = [row(9), row(10), fold(11, 40), row(41)];
    expect(placeMerges([{ top: 10, bottom: 41, left: 1, right: 2 }], rowIndexOf(items), columns)).toEqual([
      { rows: { first: 1, last: 1 }, columns: { first: 0, last: 1 } },
    ]);
  });

  it('只剩一格看得见的合并当普通格子', () => {
    expect(placeMerges([{ top: 10, bottom: 12, left: 1, right: 1 }], rowIndexOf([row(12)]), columns)).toEqual([]);
  });

  it('方向键把合并当一格走,跳过折叠条,到边不动', () => {
    const items = [row(1), row(2), fold(3, 8), row(9)];
    const placed = indexMerges(placeMerges([{ top: 1, bottom: 2, left: 1, right: 2 }], rowIndexOf(items), columns));
    expect(stepCell({ row: 0, column: 0 }, { row: 0, column: 1 }, items, 4, placed)).toEqual({ row: 0, column: 2 });
    expect(stepCell({ row: 0, column: 0 }, { row: 1, column: 0 }, items, 4, placed)).toEqual({ row: 3, column: 0 });
    expect(stepCell({ row: 3, column: 1 }, { row: -1, column: 0 }, items, 4, placed)).toEqual({ row: 0, column: 0 });
    expect(stepCell({ row: 3, column: 0 }, { row: 1, column: 0 }, items, 4, placed)).toEqual({ row: 3, column: 0 });
  });
});
