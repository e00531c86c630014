import { describe, expect, test } from 'vitest';
import { readLedger } from './read-ledger.ts';
import { dictionary } from './testing/ledger-dictionary.ts';
import { HEAD, project } from './testing/project-ledger.ts';
import { type DrawnCell, mappingOf, readSheet, sheet, valuesOf } from './testing/sheet.ts';

describe('一张工作表里的几张表', () => {
  const LEAD = ['序号', '项目名称', '投资方', '协议总投资(亿元)', '签约时间'];
  const lead = (seq: number): DrawnCell[] => [seq, `乙${seq}号电路板项目`, '深圳启泽有限公司', 2, '2024年3月'];

  test('上下两张表各算各的', () => {
    const { tables } = readLedger(
      [
        sheet([
          ['2024年重点项目台账'],
          HEAD,
          project(1),
          project(2),
          [],
          ['2024年招商项目台账'],
          LEAD,
          lead(1),
          lead(2),
        ]),
      ],
      dictionary,
    );
    expect(
      tables.map(({ table, kind, headerRows, records }) => [
        table,
        kind,
        headerRows,
        records.map((record) => record.row),
      ]),
    ).toEqual([
      [1, 'project', [2], [3, 4]],
      [2, 'lead', [7], [8, 9]],
    ]);
  });

  test('左右两张表各算各的', () => {
    const { tables } = readLedger(
      [
        sheet([
          ['2024年重点项目台账'],
          [...HEAD, null, ...LEAD],
          [...project(1), null, ...lead(1)],
          [...project(2), null, ...lead(2)],
        ]),
      ],
      dictionary,
    );
    expect(tables.map(({ kind, columns, records }) => [kind, columns[0]?.letter, records.length])).toEqual([
      ['project', 'A', 2],
      ['lead', 'G', 2],
    ]);
  });

  test('标题不同、单位不同而表头相同的上下两张表，不并成一张', () => {
    const enterprise = ['序号', '企业名称', '总产值', '利润总额'];
    const { tables } = readLedger(
      [
        sheet([
          ['陈贵镇2024年企业台账'],
          [null, null, null, '单位:万元'],
          enterprise,
          [1, '大冶朔翎有限公司', 100, 10],
          ['灵乡镇2024年企业台账'],
          [null, null, null, '单位:亿元'],
          enterprise,
          [1, '大冶峤辰有限公司', 1, 0.1],
        ]),
      ],
      dictionary,
    );
    expect(tables.map((table) => valuesOf(table, 'outputValue'))).toEqual([{ 4: 1_000_000 }, { 8: 100_000_000 }]);
  });

  test('封面、空表、选项表没有记录', () => {
    const { tables } = readLedger(
      [
        sheet([[], [null, '全区重点项目台账'], [null, '2024年8月']], { name: '封面' }),
        sheet([], { name: 'Sheet5' }),
        sheet(
          [
            ['项目类别', '建设性质', '项目状态'],
            ['省级重点', '新建', '在建'],
            ['市级重点', '扩建', '投产'],
          ],
          { name: '字典' },
        ),
        sheet([['填表说明'], ['1.计划总投资:指批复的总投资。'], ['2.责任单位:填到局。']], { name: '说明' }),
      ],
      dictionary,
    );
    expect(tables.map(({ kind, records, columns }) => [kind, records.length, columns.length])).toEqual(
      Array(4).fill(['none', 0, 0]),
    );
  });

  test('中间空着一列的一张表不会被拆成两张', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      [...HEAD, null, '存在问题', '备注'],
      [...project(1), null, '道路未通', null],
      [...project(2), null, null, '新增'],
    ]);
    expect(mappingOf(table)).toMatchObject({ A: 'seq', G: 'blockerDesc', H: 'remark' });
  });
});

describe('位置不规矩的表', () => {
  test('表从第二列、第四行开始，左边和上面空着', () => {
    const table = readSheet([
      [],
      [null, '2024年重点项目台账'],
      [],
      [null, ...HEAD],
      [null, ...project(1)],
      [null, '合计', null, 1000, 100],
    ]);
    expect(mappingOf(table)).toEqual({
      B: 'seq',
      C: 'projectName',
      D: 'totalInvestment',
      E: 'annualPlanAmt',
      F: 'respUnit',
    });
    expect(table.records.map((record) => record.row)).toEqual([5]);
  });

  test('没有标题、没有序号、表头在第一行的 CSV', () => {
    const table = readSheet(
      [
        ['项目名称', '总投资(亿元)', '责任单位'],
        ['第一轧钢厂项目', '1.5', '甲局'],
        ['第二轧钢厂项目', '2', '乙局'],
      ],
      { name: '2024年重点项目' },
    );
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 2: 150_000_000, 3: 200_000_000 });
    expect(table.asOf).toMatchObject({ year: 2024, source: 'sheetName' });
  });

  test('横幅式的单位写在标题里：台账(单位:亿元)', () => {
    const table = readSheet([
      ['2024年重点项目台账(单位:亿元)'],
      ['序号', '项目名称', '计划总投资', '责任单位'],
      [1, '第一轧钢厂项目', 1.5, '甲局'],
    ]);
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 3: 150_000_000 });
    expect(table.columns[2]).toMatchObject({ unit: '亿元', unitSource: 'sheet' });
  });

  test('单位的优先次序：单元格、列标题、分组、单位行', () => {
    const table = readSheet(
      [
        ['2024年重点项目台账', null, null, null, null, '单位:元'],
        ['序号', '项目名称', '投资(万元)', null, '自筹资金', '责任单位'],
        [null, null, '总投资(亿元)', '年度计划', null, null],
        [1, '第一轧钢厂项目', 1.5, 300, 5000, '甲局'],
        [2, '第二轧钢厂项目', '8000万元', 300, 5000, '甲局'],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'] },
    );
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 4: 150_000_000, 5: 80_000_000 });
    expect(valuesOf(table, 'annualPlanAmt')).toMatchObject({ 4: 3_000_000 });
    expect(valuesOf(table, 'fundSelf')).toMatchObject({ 4: 5000 });
    expect(table.columns.map((column) => column.unitSource)).toEqual([null, null, 'caption', 'group', 'sheet', null]);
  });
});
