import { describe, expect, test } from 'vitest';
import { HEAD, labels, project } from './testing/project-ledger.ts';
import { readSheet, valuesOf } from './testing/sheet.ts';

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
