import { describe, expect, test } from 'vitest';
import { type DrawnCell, sheet } from '../testing/sheet.ts';
import { type ExtensionColumn, extensionReader, readExtensionText } from './extension-column.ts';

/** The cells of a column under one caption, read as the type. */
function read(cells: readonly DrawnCell[], column: Partial<ExtensionColumn>) {
  const grid = sheet([['自定列'], ...cells.map((cell) => [cell])]);
  const rows = cells.map((_, i) => i + 2);
  const reader = extensionReader(
    grid,
    { column: 1, type: 'text', unit: null, said: null, year: 2026, ...column },
    rows,
  );
  return rows.map((row) => reader(row));
}

const values = (...args: Parameters<typeof read>) => read(...args).map((cell) => cell?.value ?? null);

describe('自定列按所定类型读数', () => {
  test('金额以元计，表头写的单位先于所定的单位，格内的单位先于两者', () => {
    expect(values([12.5, '3亿元', '1,200'], { type: 'money', unit: '万元' })).toEqual([
      125_000, 300_000_000, 12_000_000,
    ]);
    expect(values([12.5], { type: 'money', unit: '万元', said: '亿元' })).toEqual([1_250_000_000]);
  });

  test('表头的单位量的是别的东西，不算数', () => {
    expect(values([12.5], { type: 'money', unit: '万元', said: '亩' })).toEqual([125_000]);
  });

  test('没有单位的金额读不出来', () => {
    expect(read([12.5], { type: 'money' })).toEqual([{ cell: 'A2', text: '12.5', value: null, problem: 'unparsed' }]);
  });

  test('面积按所定的单位保存', () => {
    expect(values([10], { type: 'area', unit: '亩' })).toEqual([10]);
    expect(values(['3亩'], { type: 'area', unit: '平方米' })).toEqual([2000]);
  });

  test('日期按格式读，没有年份的按表上的年份补', () => {
    expect(values([{ v: 45_505, f: 'yyyy-mm-dd' }, '2026年8月', '9月30日'], { type: 'date' })).toEqual([
      '2024-08-01',
      '2026-08',
      '2026-09-30',
    ]);
  });

  test('整列都不过一的百分数是小数', () => {
    expect(values([0.35, 0.5, 1], { type: 'percent' })).toEqual([35, 50, 100]);
    expect(values([35, 0.5, 80], { type: 'percent' })).toEqual([35, 0.5, 80]);
  });

  test('数后面带着本列的单位，照样是数', () => {
    expect(values(['12.5公里', 3], { type: 'decimal', unit: '公里' })).toEqual([12.5, 3]);
    expect(values(['12.5座', '7'], { type: 'decimal', unit: '公里' })).toEqual([null, 7]);
  });

  test('是否、名单、整数', () => {
    expect(values(['√', '否', '待定'], { type: 'bool' })).toEqual([true, false, null]);
    expect(values(['张三、李四'], { type: 'list' })).toEqual([['张三', '李四']]);
    expect(values(['12个', 1.5], { type: 'integer' })).toEqual([12, null]);
  });

  test('读不出的格带着原文和原因，空格什么也不说，横线不是问题', () => {
    expect(read(['尽快', null, '—'], { type: 'date' })).toEqual([
      { cell: 'A2', text: '尽快', value: null, problem: 'unparsed' },
      null,
      { cell: 'A4', text: '—', value: null, problem: null },
    ]);
  });

  test('文字就是没有定类型时保存的文字', () => {
    expect(values([45_505, ' 近期 '], { type: 'text' })).toEqual(['45505', '近期']);
  });
});

test('手工填过的文字没有格，也按类型读', () => {
  expect(readExtensionText('3.5亿元', { type: 'money', unit: '万元' })).toBe(350_000_000);
  expect(readExtensionText('尽快', { type: 'date', unit: null })).toBeNull();
});
