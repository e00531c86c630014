import { describe, expect, test } from 'vitest';
import { mappingOf, readSheet, valuesOf } from './testing/sheet.ts';

describe('表头', () => {
  test('没有合并单元格时，分组标题向右管到下一个标题', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      ['序号', '项目名称', '投资(万元)', null, null, '手续', null, '备注'],
      [null, null, '总投资', '年度计划', '自年初累计', '环评', '施工许可', null],
      [1, '甲1号轴承产业园项目', 1000, 100, 50, '在办', '不涉及', null],
    ]);
    expect(mappingOf(table)).toEqual({
      A: 'seq',
      B: 'projectName',
      C: 'totalInvestment',
      D: 'annualPlanAmt',
      E: 'ytdDoneAmt',
      F: 'permitEia',
      G: 'permitConstruction',
      H: 'remark',
    });
    expect(valuesOf(table, 'annualPlanAmt')).toEqual({ 4: 1_000_000 });
    expect(table.headerRows).toEqual([2, 3]);
  });

  test('单位行和甲乙编号行属于表头', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      ['序号', '项目名称', '计划总投资', '用地面积', '责任单位'],
      [null, null, '(亿元)', '亩', null],
      ['甲', '乙', 1, 2, 3],
      [1, '甲1号轴承产业园项目', 1.5, 30, '区发改局'],
    ]);
    expect(table.headerRows).toEqual([2, 3, 4]);
    expect(table.columns.map(({ unit, unitSource }) => [unit, unitSource])).toEqual([
      [null, null],
      [null, null],
      ['亿元', 'unitRow'],
      ['亩', 'unitRow'],
      [null, null],
    ]);
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 5: 150_000_000 });
  });

  test('同名的列各在各的分组下：问题里的责任单位不是项目的责任单位', () => {
    const table = readSheet(
      [
        ['2024年重点项目台账'],
        ['序号', '项目名称', '要素问题', null, null, '责任', null],
        [null, null, '问题描述', '责任单位', '解决时限', '包保领导', '责任单位'],
        [1, '甲1号轴承产业园项目', '道路未通', '区住建局', '2024年9月', '王敏', '区发改局'],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:G2'] },
    );
    expect(mappingOf(table)).toEqual({
      A: 'seq',
      B: 'projectName',
      C: 'blockerDesc',
      D: null,
      E: 'resolveDeadline',
      F: 'sponsor',
      G: 'respUnit',
    });
  });

  test('别的年度、上年同期、增幅不映射，按原标题保留', () => {
    const table = readSheet([
      ['2024年重点项目台账(1-8月)'],
      [
        '序号',
        '项目名称',
        '2024年计划投资(万元)',
        '2025年计划投资(万元)',
        '2023年完成投资(万元)',
        '1-8月完成投资(万元)',
        '上年同期(万元)',
        '增幅(%)',
        '至2023年底累计完成投资(万元)',
        '1-7月完成投资(万元)',
      ],
      [1, '甲1号轴承产业园项目', 100, 200, 300, 50, 40, 25, 300, 45],
    ]);
    expect(mappingOf(table)).toEqual({
      A: 'seq',
      B: 'projectName',
      C: 'annualPlanAmt',
      D: null,
      E: null,
      F: 'ytdDoneAmt',
      G: null,
      H: null,
      I: 'cumToLastYearAmt',
      J: null,
    });
    expect(table.records[0]?.extras).toEqual({ D: '200', E: '300', G: '40', H: '25', J: '45' });
  });

  test('两列争一个字段时说得最明白的一列得到它，另一列保留', () => {
    const table = readSheet([
      ['2024年重点项目台账(1-8月)'],
      ['序号', '项目名称', '2024年完成投资(万元)', '1-8月完成投资(万元)'],
      [1, '甲1号轴承产业园项目', 60, 50],
    ]);
    expect(mappingOf(table)).toEqual({ A: 'seq', B: 'projectName', C: null, D: 'ytdDoneAmt' });
  });

  test('标题像而内容不像的列不映射', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      ['序号', '项目名称', '计划总投资(万元)', '计划开工时间', '亮灯'],
      [1, '甲1号轴承产业园项目', 1000, '王敏', 12],
      [2, '甲2号轴承产业园项目', 2000, '李强', 15],
      [3, '甲3号轴承产业园项目', 3000, '赵静', 18],
    ]);
    expect(mappingOf(table)).toMatchObject({ D: null, E: null });
  });

  test('一个标题说两件事（联络员及电话）占一列时不映射，占两列时各归各', () => {
    const one = readSheet([
      ['2024年重点项目台账'],
      ['序号', '项目名称', '总投资(万元)', '联络员及电话'],
      [1, '甲1号轴承产业园项目', 10, '王敏13800000000'],
    ]);
    expect(mappingOf(one)).toMatchObject({ D: null });
    const two = readSheet(
      [
        ['2024年重点项目台账'],
        ['序号', '项目名称', '总投资(万元)', '联络员及电话', null],
        [1, '甲1号轴承产业园项目', 10, '王敏', '13800000000'],
      ],
      { merges: ['D2:E2'] },
    );
    expect(mappingOf(two)).toMatchObject({ D: 'liaison', E: 'liaisonPhone' });
  });

  test('项目类别一列按内容定：写省级、市级的是级别，写工业、民生的是类型', () => {
    const made = (words: string[]) =>
      readSheet([
        ['2024年重点项目台账'],
        ['序号', '项目名称', '总投资(万元)', '项目类别'],
        ...words.map((word, index) => [index + 1, `甲${index}号轴承产业园项目`, 10, word]),
      ]);
    expect(mappingOf(made(['省级重点', '市级重点', '区级重点']))).toMatchObject({ D: 'projectLevel' });
    expect(mappingOf(made(['工业', '民生', '基础设施']))).toMatchObject({ D: 'projectKind' });
  });

  test('累计完成投资没说从何时起：完成率对得上年度计划的才算自年初', () => {
    const made = (rate: (index: number) => number) =>
      readSheet([
        ['2024年重点项目台账'],
        ['序号', '项目名称', '年度计划投资(万元)', '累计完成投资(万元)', '完成率(%)'],
        ...[1, 2, 3, 4].map((index) => [index, `甲${index}号轴承产业园项目`, 1000, 100 * index, rate(index)]),
      ]);
    expect(mappingOf(made((index) => 10 * index))).toMatchObject({ D: 'ytdDoneAmt' });
    expect(mappingOf(made(() => 77))).toMatchObject({ D: null });
  });
});
