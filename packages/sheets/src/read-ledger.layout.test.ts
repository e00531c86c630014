import { describe, expect, test } from 'vitest';
import { readLedger } from './read-ledger.ts';
import type { TableReading } from './reading.ts';
import { dictionary } from './testing/ledger-dictionary.ts';
import { type DrawnCell, mappingOf, readSheet, sheet, valuesOf } from './testing/sheet.ts';

const labels = (table: TableReading) => Object.fromEntries(table.rows.map((row) => [row.row, row.label]));
const project = (seq: number, total: DrawnCell = 1000 * seq, plan: DrawnCell = 100 * seq): DrawnCell[] => [
  seq,
  `甲${seq}号轴承产业园项目`,
  total,
  plan,
  '区发改局',
];
const HEAD = ['序号', '项目名称', '计划总投资(万元)', '年度计划投资(万元)', '责任单位'];

describe('行的类别', () => {
  test('标题、单位行、分组、小计、合计、空行、说明、签字都不是记录', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      ['填报单位:区项目办', null, '2024年8月', null, '单位:万元'],
      ['序号', '项目名称', '计划总投资', '年度计划投资', '责任单位'],
      ['一、工业项目(2个)'],
      project(1),
      project(2),
      [null, '小计', 3000, 300],
      ['二、服务业项目'],
      project(3),
      [],
      ['合  计', null, 6000, 600],
      ['注:1.总投资含土地费用;2.本表每月25日前报送。'],
      ['填表人:唐海', null, '审核人:'],
    ]);
    expect(labels(table)).toEqual({
      1: 'title',
      2: 'unit',
      3: 'header',
      4: 'group',
      5: 'record',
      6: 'record',
      7: 'subtotal',
      8: 'group',
      9: 'record',
      10: 'blank',
      11: 'subtotal',
      12: 'note',
      13: 'note',
    });
    expect(table).toMatchObject({ office: '区项目办', filler: '唐海', asOf: { year: 2024, month: 8 } });
  });

  test('带数的分组行（一、工业项目 12,000）不是记录', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      HEAD,
      ['一', '工业项目', 3000, 300],
      project(1),
      project(2),
      ['二', '服务业', 3000, 300],
      project(3),
    ]);
    expect(table.records.map((record) => record.row)).toEqual([4, 5, 7]);
  });

  test('合计在最上面也不是记录', () => {
    const table = readSheet([['2024年重点项目台账'], HEAD, ['合计', null, 3000, 300], project(1), project(2)]);
    expect(table.records.map((record) => record.row)).toEqual([4, 5]);
  });

  test('隐藏的行照样导入', () => {
    const table = readSheet([['2024年重点项目台账'], HEAD, project(1), project(2)], { hiddenRows: [4] });
    expect(table.records.map((record) => [record.row, record.hidden])).toEqual([
      [3, false],
      [4, true],
    ]);
  });

  test('续表重印的表头不是记录，也不另成一张表', () => {
    const table = readSheet([['2024年重点项目台账'], HEAD, project(1), ['2024年重点项目台账(续)'], HEAD, project(2)]);
    expect(labels(table)).toMatchObject({ 4: 'title', 5: 'repeat_header' });
    expect(table.records.map((record) => record.row)).toEqual([3, 6]);
  });

  test('续建项目是一个分组，不是续表', () => {
    const table = readSheet([['2024年重点项目台账'], HEAD, project(1), ['续建项目(1个)'], project(2)]);
    expect(labels(table)[4]).toBe('group');
  });

  test('名称合并的下几行接在上一条记录后面，文字换行相接，其他不覆盖', () => {
    const table = readSheet(
      [
        ['2024年重点项目台账'],
        ['序号', '项目名称', '计划总投资(万元)', '存在问题', '责任单位'],
        [1, '甲1号轴承产业园项目', 1000, '高压线未迁', '区发改局'],
        [null, null, 9, '道路未硬化', '区住建局'],
        [2, '甲2号轴承产业园项目', 2000, '无', '区发改局'],
      ],
      { merges: ['A3:A4', 'B3:B4'] },
    );
    expect(labels(table)[4]).toBe('continuation');
    expect(valuesOf(table, 'blockerDesc')).toEqual({ 3: '高压线未迁\n道路未硬化', 5: undefined });
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 3: 10_000_000, 5: 20_000_000 });
    expect(valuesOf(table, 'respUnit')).toMatchObject({ 3: ['区发改局'] });
  });

  test('项目经理中心、总部大楼这样的名称不会被当成合计或分组', () => {
    const table = readSheet([
      ['2024年重点项目台账'],
      HEAD,
      [1, '一期总部大楼项目', 100, 10, '区发改局'],
      [2, '市级合计量检测中心建设项目', 100, 10, '区发改局'],
      [3, '二〇二四年老旧小区改造工程', 100, 10, '区发改局'],
    ]);
    expect(table.records).toHaveLength(3);
  });
});

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
