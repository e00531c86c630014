import { describe, expect, it } from 'vitest';
import { sheetWindow, type TableFrame, windowRanges } from './sheet-window.ts';

const frame: TableFrame = {
  sheet: {
    sheetNo: 1,
    name: '重点项目',
    visibility: 'visible',
    merges: [[4, 5, 4, 8]],
    hiddenColumns: [4],
    hiddenRows: [],
    columns: 12,
    lastRow: 40,
  },
  headerRows: [4, 5],
  rowLabels: { '18': 'subtotal', '19': 'group' },
};

describe('来历里的小表', () => {
  it('表头和所在行上下各两行;挨着的并成一段', () => {
    expect(windowRanges(frame, 17)).toEqual([
      { from: 4, to: 5 },
      { from: 15, to: 19 },
    ]);
    expect(windowRanges(frame, 7)).toEqual([{ from: 4, to: 9 }]);
    expect(windowRanges(frame, 40)).toEqual([
      { from: 4, to: 5 },
      { from: 38, to: 40 },
    ]);
  });

  it('头两列总在,隐藏的列不在,格子左右有邻居', () => {
    const { columns } = sheetWindow(frame, [], { row: 17, column: 10 }, '无权查看');
    expect(columns.map(({ number }) => number)).toEqual([1, 2, 7, 8, 9, 10, 11, 12]);
    const near = sheetWindow(frame, [], { row: 17, column: 3 }, '无权查看');
    expect(near.columns.map(({ number }) => number)).not.toContain(4);
  });

  it('圈出那个格子;小计、分组各有各的样子;无权的行只留位置', () => {
    const rows = [
      { row: 19, cells: ['二、新开工项目'] },
      { row: 17, cells: ['16', '物流园二期', null, null, null, null, '31,846'] },
      { row: 18, cells: ['小计'] },
      { row: 16, cells: null },
    ];
    const { items } = sheetWindow(frame, rows, { row: 17, column: 7 }, '无权查看');
    expect(items).toMatchObject([
      { number: 16, kind: 'note', cells: { 1: { text: '无权查看' } } },
      { number: 17, kind: 'data', cells: { 7: { text: '31,846', mark: 'source', align: 'right' } } },
      { number: 18, kind: 'subtotal' },
      { number: 19, kind: 'group' },
    ]);
  });
});
