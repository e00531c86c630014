import { describe, expect, test } from 'vitest';
import { readLedger } from './read-ledger.ts';
import { dictionary } from './testing/ledger-dictionary.ts';
import { type DrawnCell, readSheet, sheet, valuesOf, warnings } from './testing/sheet.ts';

const TITLE = ['2024年重点项目台账(1-8月)'];
const HEAD = ['序号', '项目名称', '计划总投资(万元)', '本月完成投资(万元)', '自年初累计完成投资(万元)', '完成率'];
const row = (
  seq: number,
  total: DrawnCell,
  month: DrawnCell = 10,
  year: DrawnCell = 100,
  rate: DrawnCell = '50%',
): DrawnCell[] => [seq, `第${seq}轧钢厂轴承钢项目`, total, month, year, rate];

describe('合计核对', () => {
  test('对得上的小计、合计不提示，对不上的提示在合计行的单元格上', () => {
    const table = readSheet([
      TITLE,
      HEAD,
      row(1, 100),
      row(2, 200),
      [null, '小计', 300, 20, 200],
      row(3, 400),
      [null, '小计', 999, 10, 100],
      [null, '合计', 700, 30, 300],
    ]);
    expect(warnings(table)).toEqual(['C7 total_mismatch']);
  });

  test('合计在上、按组列数，四舍五入的零头不算不符', () => {
    const table = readSheet([
      TITLE,
      ['序号', '项目名称', '计划总投资(亿元)', '责任单位'],
      ['合计', null, 6.67],
      [1, '第一轧钢厂项目', 3.333, '甲局'],
      [2, '第二轧钢厂项目', 3.334, '乙局'],
    ]);
    expect(warnings(table)).toEqual([]);
  });

  test('有读不出的数时不核对，没法核对就不乱报', () => {
    const table = readSheet([TITLE, HEAD, row(1, 100), row(2, '以合同为准'), [null, '合计', 900, 20, 200]]);
    expect(warnings(table)).toEqual(['C4 unparsed']);
  });

  test('合计行的比率不核对', () => {
    const table = readSheet([TITLE, HEAD, row(1, 100), row(2, 200), [null, '合计', 300, 20, 200, '50%']]);
    expect(warnings(table)).toEqual([]);
  });
});

describe('数值的提示', () => {
  test('完成率超过130%、本月大于累计', () => {
    const table = readSheet([TITLE, HEAD, row(1, 100, 10, 100, '152%'), row(2, 100, 200, 100), row(3, 100)]);
    expect(warnings(table)).toEqual(['F3 out_of_range', 'D4 out_of_range']);
  });

  test('与同列差一万倍的数提示单位，自带单位的不提示', () => {
    const table = readSheet([
      TITLE,
      HEAD,
      row(1, 25_100),
      row(2, 131_900),
      row(3, 1_050_000_000),
      row(4, 42_600),
      row(5, '3.5亿元'),
      row(6, 9800),
      row(7, 2.6),
    ]);
    expect(warnings(table)).toEqual(['C5 unit_suspect', 'C9 unit_suspect']);
  });

  test('数值本来就相差很大的列不提示单位', () => {
    const table = readSheet([
      TITLE,
      HEAD,
      ...[1, 30, 500, 8000, 120_000, 2_000_000].map((total, index) => row(index + 1, total)),
    ]);
    expect(warnings(table)).toEqual([]);
  });

  test('整列没写单位时一个数也不导入，在表头上提示一次', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      ['序号', '项目名称', '计划总投资', '责任单位'],
      [1, '第一轧钢厂项目', 100, '甲局'],
      [2, '第二轧钢厂项目', 200, '甲局'],
    ]);
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 3: undefined, 4: undefined });
    expect(warnings(table)).toContain('C2 unit_suspect');
  });
});

describe('日期先后', () => {
  test('竣工早于开工、纳统早于开工提示在后一个阶段的单元格上；说不准的不提示', () => {
    const table = readSheet([
      TITLE,
      ['序号', '项目名称', '实际开工时间', '计划竣工时间', '入库月份'],
      [1, '第一轧钢厂项目', '2024-03-15', '2023年12月31日', '2024.4'],
      [2, '第二轧钢厂项目', '2024-03-15', '2025年', '2024.2'],
      [3, '第三轧钢厂项目', '2024-03-15', '2024年', '2024.3'],
    ]);
    expect(warnings(table)).toEqual(['D3 date_before_start', 'E4 date_before_start']);
  });

  test('下达早于申报、办结早于提出', () => {
    const funding = readSheet([
      ['2024年争资台账'],
      ['序号', '项目名称', '申请额(万元)', '申报时间', '下达时间'],
      [1, '第一水厂项目', 10, '2024-05', '2024-03'],
    ]);
    expect(warnings(funding)).toEqual(['E3 date_before_start']);
    const blocker = readSheet([
      ['2024年问题清单'],
      ['序号', '问题描述', '提出日期', '办结日期'],
      [1, '道路未通', '2024-05-06', '2024-05-01'],
    ]);
    expect(warnings(blocker)).toEqual(['D3 date_before_start']);
  });
});

describe('合并与重复', () => {
  test('合并的文字各行都有，合并的数额只归第一行并提示', () => {
    const table = readSheet(
      [
        TITLE,
        ['序号', '项目名称', '包保领导', '年度计划投资(万元)'],
        [1, '第一轧钢厂项目', '王敏', 100],
        [2, '第二轧钢厂项目', null, null],
        [3, '第三轧钢厂项目', null, null],
      ],
      { merges: ['C3:C5', 'D3:D4'] },
    );
    expect(valuesOf(table, 'sponsor')).toEqual({ 3: ['王敏'], 4: ['王敏'], 5: ['王敏'] });
    expect(table.records[1]?.fields.sponsor?.cell).toBe('C3');
    expect(valuesOf(table, 'annualPlanAmt')).toEqual({ 3: 1_000_000, 4: undefined, 5: undefined });
    expect(warnings(table)).toEqual(['D3 merged_amount']);
  });

  test('同一工作簿里再出现的项目提示在后一行的名称上，一期和二期不算重复', () => {
    const head = ['序号', '项目名称', '项目代码', '总投资(万元)'];
    const { tables } = readLedger(
      [
        sheet(
          [
            TITLE,
            head,
            [1, '泓钧汽车零部件年产6万套轮毂扩建项目', null, 10],
            [2, '昀昇铜箔项目(一期)', null, 20],
            [3, '昀昇铜箔项目(二期)', null, 20],
          ],
          { name: '一' },
        ),
        sheet(
          [TITLE, head, [1, '黄石泓钧汽车零部件年产6万套轮毂扩建建设项目', null, 10], [2, '另一个轴承项目', null, 20]],
          { name: '二' },
        ),
      ],
      dictionary,
    );
    expect(tables.map(warnings)).toEqual([[], ['B3 duplicate_row']]);
  });

  test('代码相同就是重复，代码不同的近似名称不是', () => {
    const head = ['序号', '项目名称', '项目代码', '总投资(万元)'];
    const table = readSheet([
      TITLE,
      head,
      [1, '泓钧汽车零部件年产6万套轮毂项目', '2503-420204-04-01-123456', 10],
      [2, '完全不同的名称', '2503-420204-04-01-123456', 10],
      [3, '黄石泓钧汽车零部件年产6万套轮毂项目', '2503-420204-04-01-654321', 10],
    ]);
    expect(warnings(table)).toEqual(['B4 duplicate_row']);
  });

  test('问题清单里同一项目有几个问题不算重复', () => {
    const table = readSheet([
      ['2024年问题清单'],
      ['序号', '项目名称', '问题描述', '责任单位'],
      [1, '第一轧钢厂项目', '道路未通', '甲局'],
      [2, '第一轧钢厂项目', '用电不足', '乙局'],
    ]);
    expect(warnings(table)).toEqual([]);
  });
});

describe('公式注入', () => {
  test('以公式开头的文字原样保留并提示，不论哪一列', () => {
    const table = readSheet([
      TITLE,
      ['序号', '项目名称', '总投资(万元)', '备注', '拉练点位'],
      [1, '第一轧钢厂项目', 10, "=cmd|' /C calc'!A0", '@SUM(1+1)'],
    ]);
    expect(valuesOf(table, 'remark')).toEqual({ 3: "=cmd|' /C calc'!A0" });
    expect(warnings(table).sort()).toEqual(['D3 formula_injection', 'E3 formula_injection']);
  });
});
