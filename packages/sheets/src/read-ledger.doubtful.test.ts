import { describe, expect, test } from 'vitest';
import { type DrawnCell, mappingOf, readSheet } from './testing/sheet.ts';

const fieldsOf = (captions: readonly DrawnCell[], ...rows: readonly (readonly DrawnCell[])[]) =>
  Object.values(mappingOf(readSheet([captions, ...rows])));

describe('标题说不清的列,看单元格和旁边的列', () => {
  test('“审批/核准/备案”一列写的是方式就是立项方式,写的是日期文号就是手续', () => {
    const captions = ['序号', '项目名称', '总投资(万元)', '审批/核准/备案'];
    expect(fieldsOf(captions, [1, '河口水厂', 500, '审批'], [2, '铜带项目', 900, '备案'])).toContain('regimeType');
    expect(fieldsOf(captions, [1, '河口水厂', 500, '2025.3.1'], [2, '铜带项目', 900, '在办'])).toContain(
      'permitFiling',
    );
  });

  test('预计完成、应完成的数既不是计划也不是完成', () => {
    const captions = [
      '地区',
      '年度计划(亿元)',
      '累计完成投资(亿元)',
      '完成率(%)',
      '全年预计完成投资(亿元)',
      '应完成率(%)',
    ];
    const table = readSheet([captions, ['大冶市', 180, 140, 77.8, 175, 75], ['阳新县', 150, 100, 66.7, 150, 75]]);
    expect(mappingOf(table)).toMatchObject({ B: 'annualPlanAmt', D: 'completionRate', E: null, F: null });
  });

  test('“项目或企业”一列都是公司就是企业名称,都是项目就是项目名称,混着的不认', () => {
    const captions = ['编号', '项目或企业', '要素类型', '问题描述', '状态'];
    const mapped = (...names: string[]) =>
      mappingOf(readSheet([captions, ...names.map((name) => ['WT01', name, '用地', `${name}缺地`, '在办'])])).B;
    expect(mapped('铁山特钢有限公司', '银岳新材料公司')).toBe('enterpriseName');
    expect(mapped('回转支承产业园项目', '河道整治工程(二期)')).toBe('projectName');
    expect(mapped('铁山特钢有限公司', '河道整治工程')).toBeNull();
  });

  test('“工程进度”写的是话,又没有形象进度一列时,就是形象进度', () => {
    const captions = ['序号', '项目名称', '建设性质', '目前工程进展情况'];
    expect(fieldsOf(captions, [1, '河口水厂', '新建', '主体封顶'])).toContain('visualProgress');
    expect(fieldsOf(captions, [1, '河口水厂', '新建', 60])).not.toContain('visualProgress');
    expect(fieldsOf([...captions, '形象进度'], [1, '河口水厂', '新建', '正常', '主体封顶'])[3]).toBeNull();
  });

  test('联系人紧跟业主单位,另有联络员时就是业主联系人', () => {
    const row = ['河口水厂', 500, '赵五', '城投公司', '郑八'];
    expect(fieldsOf(['项目名称', '总投资(万元)', '联络员', '业主单位', '联系人'], row)).toContain('ownerContact');
    expect(fieldsOf(['项目名称', '总投资(万元)', '备注', '业主单位', '联系人'], row)).not.toContain('ownerContact');
  });

  test('统计到9月的表里“前三季度”就是自年初累计,“上半年”不是', () => {
    const table = readSheet([
      ['下陆区2024年前三季度项目投资完成情况'],
      ['街道', '年度计划(亿元)', '前三季度完成投资(亿元)', '上半年完成投资(亿元)'],
      ['新下陆街道', 18, 14, 9],
      ['老下陆街道', 15, 10, 6],
    ]);
    expect(mappingOf(table)).toEqual({ A: 'unitName', B: 'annualPlanAmt', C: 'ytdDoneAmt', D: null });
  });
});
