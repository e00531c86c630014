import { describe, expect, test } from 'vitest';
import { type DrawnCell, mappingOf, readSheet, valuesOf, warnings } from './testing/sheet.ts';

const fieldsOf = (captions: readonly DrawnCell[], ...rows: readonly (readonly DrawnCell[])[]) =>
  Object.values(mappingOf(readSheet([captions, ...rows])));

describe('表头的各种说法', () => {
  test('手续各列不论在“手续”“立项”还是“施工”之下,都认得出', () => {
    const table = readSheet(
      [
        ['序号', '项目名称', '立项及手续办理情况', null, null, null],
        [null, null, '立项', '规划', '专项评价', '施工'],
        [null, null, '备案(核准、批复)', '建设用地规划许可证', '环评批复', '施工许可证'],
        [1, '河口水厂', '2025年11月12日', '在办', '不涉及', '在办'],
        [2, '韦源口电站', '在办', '在办', '不涉及', '在办'],
      ],
      { merges: ['A1:A3', 'B1:B3', 'C1:F1'] },
    );
    expect(Object.values(mappingOf(table)).slice(2)).toEqual([
      'permitFiling',
      'permitLandPlan',
      'permitEia',
      'permitConstruction',
    ]);
  });

  test('开工时间单独一列不知是计划还是实际,旁边有“计划开工时间”时就是实际', () => {
    const row = [1, '河口水厂', 500, '2025-03-01', '2025-04-02'];
    expect(fieldsOf(['序号', '项目名称', '总投资(万元)', '计划开工时间', '开工时间'], row)).toContain('actualStart');
    expect(fieldsOf(['序号', '项目名称', '总投资(万元)', '计划竣工时间', '开工时间'], row)).not.toContain(
      'actualStart',
    );
    expect(fieldsOf(['序号', '项目名称', '总投资(万元)', '开工时间', '实际开工时间'], row)).toContain('planStart');
  });

  test('“小计”列就是上一级标题说的数,“其中”各列是它的部分', () => {
    const table = readSheet(
      [
        ['序号', '项目名称', '固定资产投资(万元)', null],
        [null, null, '小计', '其中:设备'],
        [1, '河口水厂', 900, 300],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
    );
    expect(valuesOf(table, 'fixedInvestment')).toEqual({ 3: 9_000_000 });
    expect(valuesOf(table, 'equipInvestment')).toEqual({ 3: 3_000_000 });
  });

  test('“完成年度计划”是比率,“年度计划完成”是金额', () => {
    const rows = [
      ['大冶市', 180, 140, 77.8],
      ['阳新县', 150, 100, 66.7],
    ];
    expect(fieldsOf(['地区', '年度计划完成(亿元)', '累计完成投资(亿元)', '完成年度计划'], ...rows)).toEqual([
      'unitName',
      'annualPlanAmt',
      'ytdDoneAmt',
      'completionRate',
    ]);
  });

  test('其中:土地是投资的一部分,不是用地面积', () => {
    const fields = fieldsOf(
      ['序号', '项目名称', '总投资(万元)', '其中:土建', '其中:土地', '用地面积(亩)'],
      [1, '河口水厂', 900, 600, 300, 25],
    );
    expect(fields.slice(3)).toEqual(['civilInvestment', 'landInvestment', 'landMu']);
  });

  test('企业的“所在地”是区域,“注册地”才是地址', () => {
    const row = ['黄石磐石机械有限公司', '河口镇', '西塞山区河口镇工业园1号', 120];
    expect(fieldsOf(['企业名称', '所在地', '注册地', '从业人员平均人数'], row)).toEqual([
      'enterpriseName',
      'regionName',
      'regAddress',
      'employees',
    ]);
  });

  test('1月至当月累计就是自年初累计', () => {
    const rows = [
      ['河口镇', 10_000, 3210],
      ['八泉街道', 8000, 2000],
    ];
    expect(fieldsOf(['镇(街道)', '全年目标(万元)', '1月至当月累计(万元)'], ...rows)).toContain('ytdDoneAmt');
  });
});

describe('单位行', () => {
  test('单位行里有一个不在单位表里的词(层),仍是单位行,下面的编号行也不是记录', () => {
    const table = readSheet([
      ['序号', '项目名称', '用地面积', '建筑面积', '计划总投资', '厂房层数'],
      [null, null, '亩', '平方米', '亿元', '层'],
      ['甲', '乙', 1, 2, 3, 4],
      [1, '河口厂房', 120, 86_000, 5.2, 4],
    ]);
    expect(table.headerRows).toEqual([1, 2, 3]);
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 4: 520_000_000 });
  });
});

describe('取值', () => {
  test('括号里的词说的是另一个值时以它为准,说不清的不猜', () => {
    const table = readSheet([
      ['序号', '项目名称', '资金渠道', '申请资金(万元)'],
      [1, '老旧电梯更新', '超长期特别国债(两新)', 800],
      [2, '排涝泵站', '超长期特别国债', 500],
      [3, '燃气管网', '专项债券(中央预算内)', 300],
    ]);
    expect(valuesOf(table, 'fundChannel')).toMatchObject({ 2: 'LX', 3: 'LZ' });
    expect(valuesOf(table, 'fundChannel')[4]).toBeUndefined();
    expect(warnings(table)).toEqual(['C4 unparsed']);
  });

  test('建设起止年限写成一年里的两个月', () => {
    const table = readSheet([
      ['序号', '项目名称', '建设起止年限', '责任单位'],
      [1, '河口水厂', '2026.1-12', '区水利局'],
      [2, '河口电站', '2026年3-10月', '区发改局'],
      [3, '河口小学', '2026.10-3', '区教育局'],
    ]);
    expect(valuesOf(table, 'buildPeriod')).toMatchObject({
      2: { from: '2026-01', to: '2026-12' },
      3: { from: '2026-03', to: '2026-10' },
    });
    expect(warnings(table)).toEqual(['C4 unparsed']);
  });
});

describe('手册里的两行表头', () => {
  test('投资之下的“土地”是钱,用地之下的“方式”是供地方式,进展之下的“签约”是日期,整列未填也认得', () => {
    const investment = readSheet(
      [
        ['2025年重点项目台账(单位:万元)'],
        ['序号', '项目名称', '投资', null, null],
        [null, null, '计划总投资', '土建', '土地'],
        [1, '河口水厂', 900, 600, 300],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:E2'] },
    );
    expect(valuesOf(investment, 'landInvestment')).toEqual({ 4: 3_000_000 });
    const lead = readSheet(
      [
        ['序号', '项目名称', '投资方', '用地', null, '进展', null],
        [null, null, null, '面积(亩)', '方式', '签约', '投产'],
        [1, '绿源回收项目', '浙江绿源环保公司', 45, '出让', '2025-02-26', null],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'] },
    );
    expect(Object.values(mappingOf(lead)).slice(3)).toEqual(['landMu', 'landMode', 'signDate', 'produceDate']);
  });

  test('标题写明1-6月时,“完成投资”就是自年初累计;没写明就不猜', () => {
    const rows = [
      ['序号', '项目名称', '总投资(万元)', '完成投资(万元)'],
      [1, '河口水厂', 900, 300],
    ];
    const titled = readSheet([['2025年1-6月重点项目进度表'], ...rows]);
    expect(valuesOf(titled, 'ytdDoneAmt')).toEqual({ 3: 3_000_000 });
    expect(valuesOf(readSheet([['2025年6月重点项目进度表'], ...rows]), 'ytdDoneAmt')).toEqual({ 3: undefined });
  });

  test('是否列里填1和0', () => {
    const table = readSheet([
      ['序号', '企业名称', '是否规上', '营业收入(万元)'],
      [1, '磐石机械有限公司', 1, 900],
      [2, '绿禾食品有限公司', '0', 80],
    ]);
    expect(valuesOf(table, 'isAboveScale')).toEqual({ 2: true, 3: false });
  });
});

describe('写在数旁边的单位和个数', () => {
  test('数后面括号里的单位算数,括号里的说明不算', () => {
    const table = readSheet([
      ['序号', '项目名称', '总投资(万元)', '责任单位'],
      [1, '轧机改造', '3.5(亿元)', '区经信局'],
      [2, '余热发电', '12000(其中设备4800)', '区经信局'],
    ]);
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 2: 350_000_000, 3: 120_000_000 });
  });

  test('标题末尾用斜线写单位', () => {
    const table = readSheet([
      ['序号', '企业名称', '从业人数/人', '用电量/千瓦时'],
      [1, '远光轴承有限公司', 130, 560_000],
    ]);
    expect(valuesOf(table, 'employees')).toEqual({ 2: 130 });
    expect(valuesOf(table, 'powerKwh')).toEqual({ 2: 560_000 });
  });

  test('没有序号列时,名称末尾带“(12个)”而各列写满的是项目,不是分组', () => {
    const table = readSheet([
      ['项目名称', '建设地点', '总投资(万元)', '责任单位'],
      ['已开工(2个)'],
      ['老旧小区改造(12个)', '八泉街道', 6800, '区住建局'],
      ['农村公路提升', '河口镇', 4200, '区交通局'],
    ]);
    expect(table.records.map((record) => record.row)).toEqual([3, 4]);
  });
});

describe('不认识的词不该丢掉整张表', () => {
  test('名称列前面有不认识的词(招引项目名称),仍由它命名各行;两列都像时不猜', () => {
    const rows = [
      [1, '新兴铸管件项目', '新兴铸管公司', 10],
      [2, '汽车轮毂项目', '山东信元公司', 3.6],
    ];
    const table = readSheet([['序号', '招引项目名称', '投资方', '合同额(亿元)'], ...rows]);
    expect(table.kind).toBe('lead');
    expect(Object.keys(valuesOf(table, 'projectName'))).toEqual(['2', '3']);
    expect(readSheet([['序号', '甲类项目名称', '乙类项目名称', '合同额(亿元)'], ...rows]).kind).toBe('none');
  });

  test('企业台账里产值之下的“1-6月”就是产值,“上年同期”不是', () => {
    const table = readSheet(
      [
        ['2026年1-6月规上工业企业运行监测表(单位:万元)'],
        ['序号', '企业名称', '工业总产值', null],
        [null, null, '1-6月', '上年同期'],
        [1, '光华机械有限公司', 5600, 5000],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2'] },
    );
    expect(Object.values(mappingOf(table))).toEqual(['seq', 'enterpriseName', 'outputValue', null]);
  });
});

describe('表后的说明', () => {
  test('小表后面逐条写的说明不会让序号列变得不像序号', () => {
    const table = readSheet([
      ['序号', '项目名称', '总投资(万元)', '责任单位'],
      [1, '月湖泵站', 1200, '区水利局'],
      ['注:'],
      ['1.总投资含预备费;'],
      ['2.年度计划以区人大审议为准。'],
    ]);
    expect(valuesOf(table, 'seq')).toEqual({ 2: 1 });
  });

  test('企业联络员是企业的联系人,包联干部才是包联人', () => {
    const row = ['凌志科技有限公司', '卢俊', '宋江', 900];
    expect(fieldsOf(['企业名称', '企业联络员', '包联干部', '营业收入(万元)'], row)).toEqual([
      'enterpriseName',
      'contact',
      'liaison',
      'revenue',
    ]);
  });
});

describe('表上方的行', () => {
  test('“金额:万元”也是单位行', () => {
    const table = readSheet([
      ['2026年重点项目台账'],
      ['填报单位:区项目办', null, '金额:万元'],
      ['序号', '项目名称', '总投资', '责任单位'],
      [1, '月湖泵站', 1200, '区水利局'],
    ]);
    expect(valuesOf(table, 'totalInvestment')).toEqual({ 4: 12_000_000 });
  });

  test('标题说1-7月、下一行写8月5日:统计到7月,年份取自日期', () => {
    const table = readSheet([
      ['关于1-7月全区项目建设进度的通报表'],
      ['2026年8月5日', null, null, '单位:万元'],
      ['镇街', '全年计划投资', '1-7月完成投资', '完成率(%)'],
      ['里辛街道', 96_000, 62_000, 64.6],
      ['艾山街道', 88_000, 50_200, 57],
    ]);
    expect(table.asOf).toMatchObject({ year: 2026, month: 7, yearToDate: true });
    expect(valuesOf(table, 'ytdDoneAmt')).toEqual({ 4: 620_000_000, 5: 502_000_000 });
  });
});
