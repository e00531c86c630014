import { describe, expect, test } from 'vitest';
import type { CellValue } from '../grid.ts';
import { date, read, UNPARSED } from '../testing/cell.ts';

describe('日期', () => {
  test.each<[CellValue, unknown]>([
    ['2024-08-01', '2024-08-01'],
    ['2024/7/4', '2024-07-04'],
    ['2024.8.16', '2024-08-16'],
    ['2024年8月16日', '2024-08-16'],
    ['2024年08月16号', '2024-08-16'],
    ['2024-08-01 00:00:00', '2024-08-01'],
    ['20240816', '2024-08-16'],
    [20240816, '2024-08-16'],
    ['2024-08', '2024-08'],
    ['2024.8', '2024-08'],
    ['2026.1', '2026-01'],
    ['2024年8月', '2024-08'],
    ['24年8月', '2024-08'],
    [202408, '2024-08'],
    ['2024年8月上旬', '2024-08'],
    ['2024年4月中旬', '2024-04'],
    ['2024年6月底', '2024-06'],
    ['2024 年 6 月', '2024-06'],
    ['二〇二四年八月', '2024-08'],
    ['2024年底', '2024'],
    ['2024', '2024'],
    [2024, '2024'],
    ['2024年三季度', '2024Q3'],
    ['2024年第3季度', '2024Q3'],
    ['2024Q3', '2024Q3'],
    ['2026年一季度', '2026Q1'],
    ['2024年上半年', '2024H1'],
    ['2024H1', '2024H1'],
    ['8月底', '2024-08'],
    ['8月16日', '2024-08-16'],
    ['预计2024年10月', '2024-10'],
    ['2024年9月底前', '2024-09'],
    [45541, '2024-09-06'],
    ['45541', '2024-09-06'],
    ['8/16/2024', '2024-08-16'],
    ['16-Aug-24', '2024-08-16'],
  ])('%s 读成 %s', (value, expected) => {
    expect(date(value)).toEqual(expected);
  });

  test.each(['已开工', '长期', '2024年13月', '2024年2月30日', '2024年3月、2024年5月', '立行立改'])(
    '“%s”不是日期，不导入',
    (value) => {
      expect(date(value)).toEqual(UNPARSED);
    },
  );

  test('单元格格式显示到月的只到月，显示到日的到日', () => {
    expect(date(45541, 'yyyy"年"m"月"')).toBe('2024-09');
    expect(date(45541, 'yyyy-mm')).toBe('2024-09');
    expect(date(45541, 'yyyy\\-mm\\-dd')).toBe('2024-09-06');
    expect(date(45541, '[$-804]yyyy"年"m"月"d"日";@')).toBe('2024-09-06');
    expect(date(45541, 'm"月"d"日"')).toBe('2024-09-06');
  });

  test('1904 日期系统的序列号差四年零一天', () => {
    expect(read('project', 'planStart', 44079, { date1904: true })).toBe('2024-09-06');
  });

  test('显示两位小数的 2025.03 是三月；显示成 2025.1 的分不清一月十月，不导入', () => {
    expect(date(2025.03, '0.00')).toBe('2025-03');
    expect(date(2025.1, '0.00')).toBe('2025-10');
    expect(date(2025.7)).toBe('2025-07');
    expect(date(2025.12)).toBe('2025-12');
    expect(date(2025.1)).toEqual([null, 'ambiguous_date']);
  });

  test('没有年份又无处可查的不导入，报 date_no_year', () => {
    expect(date('8月底', undefined, null)).toEqual([null, 'date_no_year']);
    expect(date('三季度', undefined, null)).toEqual([null, 'date_no_year']);
  });

  test('3/4/2024 和 8.16 有两种读法', () => {
    expect(date('3/4/2024')).toEqual([null, 'ambiguous_date']);
    expect(date('8.16')).toEqual([null, 'ambiguous_date']);
  });

  test('入库月份只到月，没有月的不导入', () => {
    const month = (value: CellValue) => read('project', 'statInMonth', value);
    expect(month('2023.7')).toBe('2023-07');
    expect(month('2024-05-06')).toBe('2024-05');
    expect(month('8月')).toBe('2024-08');
    expect(month('2024年')).toEqual(UNPARSED);
  });

  test.each([
    ['2022-2024年', { from: '2022', to: '2024' }],
    ['2023.3-2025.10', { from: '2023-03', to: '2025-10' }],
    ['2023-03-2025-10', { from: '2023-03', to: '2025-10' }],
    ['2023年3月至2025年10月', { from: '2023-03', to: '2025-10' }],
    ['2024年3月—12月', { from: '2024-03', to: '2024-12' }],
    ['2024—2026', { from: '2024', to: '2026' }],
  ])('建设起止 %s 读成起止两端', (value, expected) => {
    expect(read('project', 'buildPeriod', value)).toEqual(expected);
  });

  test.each(['24个月', '2023-03', '2026-2024年'])('“%s”说不出起止，不导入', (value) => {
    expect(read('project', 'buildPeriod', value)).toEqual(UNPARSED);
  });
});
