import type { CellValue, Grid } from '@guatu/sheets';
import { describe, expect, it } from 'vitest';
import { type EntryFrame, planSheet } from './entry-sheet.ts';

const frame: EntryFrame = {
  columns: [
    { id: '排放', title: '主要污染物排放量', unit: '吨', type: 'number' },
    { id: '环保', title: '环保情况', unit: null, type: 'text' },
  ],
  units: [
    { key: 'k1', name: '样例企业1' },
    { key: 'k2', name: '样例企业（二）' },
  ],
  stands: (unit, column) => (unit === 'k1' && column === '排放' ? 10 : null),
};

const HEAD = ['参评对象', '主要污染物排放量（吨）', '环保情况', '对象编号'];

function sheet(rows: readonly (readonly CellValue[])[], formats: readonly string[] = ['General']): Grid {
  return {
    ...{ name: '填报', visibility: 'visible', date1904: false, merges: [], hiddenColumns: [], formats },
    rows: rows.map((values, at) => ({
      ...{ number: at + 1, hidden: false, values },
      formats: formats.length === 1 ? null : values.map((value) => (typeof value === 'number' ? 1 : 0)),
    })),
  };
}

const states = (grid: Grid) => planSheet([grid], frame)?.cells.map(({ cell, state }) => [cell, state]);
const only = (grid: Grid) => {
  const [first] = planSheet([grid], frame)?.cells ?? [];
  return { state: first?.state, after: first?.after, sentence: first?.sentence };
};

describe('读填报表', () => {
  it('新填、改动、相同、空格各归各，每格写明在哪里、从多少到多少', () => {
    const plan = planSheet(
      [sheet([['标题'], HEAD, ['样例企业1', 12, '', 'k1'], ['样例企业(二)', '1,234.5', ' 达标 ', null]])],
      frame,
    );
    expect(plan?.cells).toMatchObject([
      { cell: 'B3', unit: 'k1', column: '排放', state: 'CHANGED', before: 10, after: 12, sentence: '由 10 改为 12。' },
      { cell: 'B4', unit: 'k2', state: 'NEW', before: null, after: 1234.5 },
      { cell: 'C4', unit: 'k2', column: '环保', state: 'NEW', after: '达标' },
    ]);
    expect(plan?.blank).toBe(1);
    expect(states(sheet([HEAD, ['样例企业1', 10]]))).toEqual([['B2', 'SAME']]);
  });

  it('列的次序随意，不是要填的列写明没有读', () => {
    const plan = planSheet(
      [
        sheet([
          ['税收', '环保情况', '参评对象'],
          [99, '达标', '样例企业1'],
        ]),
      ],
      frame,
    );
    expect(plan?.cells).toMatchObject([{ cell: 'B2', unit: 'k1', column: '环保' }]);
    expect(plan?.notes).toEqual([expect.stringContaining('税收')]);
  });

  it.each<[string, readonly CellValue[], RegExp]>([
    ['名单里没有的', ['别家', 1], /不在这次评价里/],
    ['没有写是谁的', ['', 1], /没有写参评对象/],
    ['名称和编号对不上的', ['样例企业1', 1, null, 'k2'], /对不上|只排了一列/],
    ['写成文字的数', ['样例企业1', '约 12'], /要填数/],
    ['带单位的数', ['样例企业1', '12吨'], /要填数/],
    ['错误值', ['样例企业1', { error: '#REF!' }], /#REF!/],
    ['是否值', ['样例企业1', true], /是\/否/],
    ['过长的文字', ['样例企业1', null, '长'.repeat(61)], /60 个字/],
  ])('%s不收，说明为什么', (_, row, why) => {
    expect(only(sheet([HEAD, row]))).toMatchObject({
      ...{ state: 'REFUSED', after: null },
      sentence: expect.stringMatching(why),
    });
  });

  it('百分比格式和日期格式的数不猜，不收', () => {
    expect(only(sheet([HEAD, ['样例企业1', 0.12]], ['General', '0.0%'])).sentence).toMatch(/百分比/);
    expect(only(sheet([HEAD, ['样例企业1', 45_000]], ['General', 'yyyy/m/d'])).sentence).toMatch(/日期/);
    expect(only(sheet([HEAD, ['样例企业1', 12]], ['General', '#,##0.00'])).state).toBe('CHANGED');
  });

  it('同一个对象写两行，第二行不收', () => {
    expect(states(sheet([HEAD, ['样例企业1', 11], ['样例企业1', 12]]))).toEqual([
      ['B2', 'CHANGED'],
      ['B3', 'REFUSED'],
    ]);
  });

  it('没有表头的不是填报表', () => {
    expect(planSheet([sheet([['样例企业1', 12]])], frame)).toBeNull();
  });
});
