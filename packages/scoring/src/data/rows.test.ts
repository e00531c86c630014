import { describe, expect, it } from 'vitest';
import { type Cell, tableOfRows } from './rows.ts';

const COLUMNS = [{ id: '税收', title: '税收', type: 'number' as const }];
const read = (rows: readonly Readonly<Record<string, Cell>>[]) => tableOfRows(COLUMNS, '企业', rows);
const code = (rows: readonly Readonly<Record<string, Cell>>[]) => {
  const table = read(rows);
  return table.ok ? null : table.error.code;
};

describe('从表格的行到数据', () => {
  it('空格是缺数，千分位和全角照读，没有声明的列不管', () => {
    const table = read([
      { 企业: '甲', 税收: '1,200', 备注: '好' },
      { 企业: '乙', 税收: ' ' },
      { 企业: '丙', 税收: '３．５' },
    ]);
    const column = table.ok ? table.value.numbers.get('税收') : undefined;
    expect([...(column?.values ?? [])]).toEqual([1200, 0, 3.5]);
    expect([...(column?.missing ?? [])]).toEqual([0, 1, 0]);
  });

  it('不是数的、没有名称的、重名的、缺列的都拒绝，不猜', () => {
    expect(code([{ 企业: '甲', 税收: '—' }])).toBe('scoring_number_bad');
    expect(code([{ 企业: '甲', 税收: Number.NaN }])).toBe('scoring_number_bad');
    expect(code([{ 企业: ' ', 税收: 1 }])).toBe('scoring_unit_blank');
    expect(
      code([
        { 企业: '甲', 税收: 1 },
        { 企业: '甲', 税收: 2 },
      ]),
    ).toBe('scoring_unit_repeated');
    expect(code([{ 企业: '甲' }])).toBe('scoring_data_column_missing');
  });
});
