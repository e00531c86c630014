import { describe, expect, it } from 'vitest';
import { judged, rounded } from './judged.ts';

/*
 * Expected totals were added up by hand from the handbook 3.2–3.4 and the full marks that each scheme states: one project a
 * sheet, so that nothing depends on others.
 */

type Sheet = Readonly<Record<string, number | string | null>>;

function sheet(scheme: string, figures: Sheet) {
  const [unit] = judged(scheme, Object.keys(figures), [['项目', ...Object.values(figures)]]).units;
  return [unit?.total && rounded(unit.total), unit?.class];
}

const NOTHING_AGAINST = {
  '否决：产业目录淘汰或限制类': 0,
  '否决：“两高”项目未落实能耗与总量指标': 0,
  '否决：不符合国土空间规划或占红线': 0,
  '否决：重大安全环保风险': 0,
  '否决：主体失信被执行': 0,
};

describe('准入评价：社会投资', () => {
  const figures = {
    ...NOTHING_AGAINST,
    ...{
      产业契合与链条作用: 85,
      固定资产投资: 8200,
      投资强度: 230,
      承诺亩均税收: 16,
      承诺亩均产值: 380,
      投资回收期: 7,
    },
    ...{ 科技与创新: 70, 自有资金占比: 45, 资信与行业位次: 80, '能耗、环保、安全': 90, 承诺用工: 60, 用地面积: 80 },
    ...{ 容积率: 0.9, 存量厂房利用: 50 },
  };
  const judge = (more: Sheet = {}) => sheet('project-pre-social', { ...figures, ...more });

  // 12.75 + 6.56 + 11.04 + 10 + 5.7 + 4 × 5/7 + 8.4 + 3.75 + 5.6 + 9 + 3.75 + 2.7 + 1
  it('八个维度，与手工推算一致', () => expect(judge()).toEqual([83.107142857, '通过']));

  it('同一投资方上一个项目终评为优加 3 分，为差扣 5 分', () => {
    expect(judge({ 投资方终评为优: 1, 投资方终评为差: 0 })).toEqual([86.107142857, '优先推荐']);
    expect(judge({ 投资方终评为优: 0, 投资方终评为差: 1 })).toEqual([78.107142857, '通过']);
  });

  it.each(Object.keys(NOTHING_AGAINST))('%s：命中即不予通过', (veto) => {
    expect(judge({ [veto]: 1 })).toEqual([83.107142857, '不予通过']);
  });

  it.each([
    [100, '优先推荐'],
    [84.5, '通过'],
    [69.9, '有条件通过'],
    [59.9, '不予通过'],
  ])('等次线 85、70、60：评分 %d 时为%s', (mark, grade) => {
    const marks = ['必要性', '前期成熟度', '财力论证', '效益与公益', '规模标准合理', '要素可得', '资金到位率'];
    const all = Object.fromEntries(marks.map((name) => [name, mark]));
    expect(sheet('project-pre-government', { ...NOTHING_AGAINST, '否决：政府投资无资金来源': 0, ...all })).toEqual([
      mark,
      grade,
    ]);
  });
});

describe('准入评价：政府投资和县级样例', () => {
  it('政府投资六个维度；没有资金来源不予通过', () => {
    const figures = {
      ...{ 必要性: 90, 前期成熟度: 80, 财力论证: 85, 资金到位率: 62, 效益与公益: 80, 规模标准合理: 75, 要素可得: 90 },
    };
    // 18 + 16 + 12.75 + 6.2 + 12 + 7.5 + 9
    expect(sheet('project-pre-government', figures)).toEqual([81.45, '通过']);
    expect(sheet('project-pre-government', { ...figures, '否决：政府投资无资金来源': 1 })[1]).toBe('不予通过');
  });

  it('县级样例：规模、强度、税收、就业达标满分，每低一档扣一次', () => {
    const figures = {
      ...{ 产业: 80, 科技: 60, 固定资产投资: 7450, 产出强度: 330, 主体: 90, 环境: 80, 安全: 100, 土地: 70, 规划: 90 },
      ...{ 税收强度: 8.2, 承诺用工: 75 },
    };
    // 4 + 3 + (17 − 3 × 1.7) + (17 − 2 × 1.7) + 9 + 4 + 5 + 7 + 4.5 + (16 − 2 × 1.6) + (5 − 2)
    expect(sheet('project-pre-county', figures)).toEqual([77.8, '通过']);
  });
});

describe('事中评价', () => {
  const figures = {
    ...{ 节点按期率: 80, 序时差: -12, 投资完成率: 85, 纳统入库: 1, 资金落后: 8, 手续齐全率: 90, 违建: 0, 欠薪: 1 },
    ...{ 变更占概算: 4, 质量安全评价: 88, 月报报送率: 75, 问题按期解决率: 60, 零进度月数: 0, 节点逾期天数: 10 },
  };

  it('五个维度，与手工推算一致', () => {
    // 16 + 6 + 8.5 + 5 + 6 + 10.8 + 4 + 0 + 3 + 4.4 + 3.75 + 6
    expect(sheet('project-mid', figures)).toEqual([73.45, '关注']);
  });

  it('没有要素问题的，这 10 分不计，其余按比例放大', () => {
    expect(sheet('project-mid', { ...figures, 问题按期解决率: null })).toEqual([74.944444444, '关注']);
  });

  it.each([
    ['零进度月数', 2, 1],
    ['节点逾期天数', 31, 30],
    ['资金落后', 21, 20],
    ['变更占概算', 11, 10],
  ])('%s 到 %d 触发预警，%d 不触发', (column, hit, safe) => {
    expect(sheet('project-mid', { ...figures, [column]: hit })[1]).toBe('预警');
    expect(sheet('project-mid', { ...figures, [column]: safe })[1]).not.toBe('预警');
  });
});

describe('终评', () => {
  const goal = { 投资规模完成率: 96, 工期比: 115, 造价比: 103 };

  it('产业项目 20/40/15/15/10，与手工推算一致', () => {
    const figures = {
      ...goal,
      ...{ 产值达成率: 92, 税收达成率: 110, 投资强度: 240, 能耗评价: 80, 排放评价: 90, 承诺履约率: 94, 用工达成率: 85 },
      ...{ 研发评价: 70, 带动与满意度: 88, 两算用时: 15, 档案评价: 90, 审计整改评价: 100 },
    };
    // 7.68 + 4.2 + 4.2 + 11.04 + 18 + 9.6 + 4.8 + 3.6 + 4.7 + 5.1 + 3.5 + 3.52 + 3 + 2.7 + 3
    expect(sheet('project-final-industry', figures)).toEqual([88.64, '良']);
  });

  it('政府投资项目 30/10/10/30/20，与手工推算一致', () => {
    const figures = {
      ...{ 投资规模完成率: 100, 工期比: 100, 造价比: 108, 经济效益评价: 70, 资源环境评价: 80, 服务人数: 9000 },
      ...{ 设计服务人数: 10000, 群众满意度: 92, 两算用时: 10, 档案评价: 80, 审计整改评价: 75 },
    };
    // 12 + 9 + 1.8 + 7 + 8 + 13.5 + 13.8 + 8 + 4.8 + 4.5
    expect(sheet('project-final-government', figures)).toEqual([82.4, '良']);
  });
});
