import { type CellContext, type CellMaker, count, type MadeCell, money } from '../cells.ts';
import type { Random } from '../random.ts';
import { type FieldSpec, M, REMARK, rate, SEQ } from './field.ts';

const UNITS = [
  '黄石港区',
  '西塞山区',
  '下陆区',
  '铁山区',
  '阳新县',
  '大冶市',
  '开发区',
  '新港园区',
  '鄂城区',
  '梁子湖区',
  '娄星区',
  '冷水江市',
  '涟源市',
  '新化县',
  '双峰县',
  '钢城区',
  '莱芜区',
  '历下区',
  '市中区',
  '槐荫区',
];

function rank(random: Random, at: CellContext): MadeCell {
  const place = random.int(1, 20);
  return { value: at.textOnly ? String(place) : place, gold: place };
}

function growth(): CellMaker {
  return (random) => ({ value: Number((random.next() * 60 - 25).toFixed(1)) });
}

export const PROGRESS: readonly FieldSpec[] = [
  SEQ,
  {
    id: 'unitName',
    captions: ['单位', '县(市、区)', '县区', '地区', '乡镇(街道)', '单位名称', '县市区', '园区', '责任单位', '镇街'],
    make: (_, at) => ({ value: UNITS[(at.seq - 1) % UNITS.length] ?? '', gold: UNITS[(at.seq - 1) % UNITS.length] }),
  },
  {
    id: 'projectCount',
    captions: ['项目总数', '项目个数', '项目数', '项目数量(个)'],
    group: '项目情况',
    make: count(3, 90),
  },
  {
    id: 'totalInvestment',
    captions: ['总投资', '计划总投资', '项目总投资'],
    group: '项目情况',
    make: money(500 * M, 30_000 * M),
    unit: 'money',
  },
  {
    id: 'annualPlanAmt',
    captions: ['年度计划投资', '{Y}年计划投资', '年度投资计划', '年度计划'],
    group: '投资完成情况',
    below: ['年度计划'],
    make: money(200 * M, 9000 * M),
    unit: 'money',
  },
  {
    id: 'monthDoneAmt',
    captions: ['本月完成投资', '{M}月完成投资', '本月完成', '当月完成'],
    group: '投资完成情况',
    below: ['本月完成', '{M}月完成', '本月'],
    make: money(0, 9 * M),
    unit: 'money',
  },
  {
    id: 'ytdDoneAmt',
    captions: ['累计完成投资', '1-{M}月完成投资', '自年初累计完成', '1-{M}月累计完成投资', '累计完成'],
    group: '投资完成情况',
    below: ['累计完成', '1-{M}月累计'],
    make: money(100 * M, 8000 * M),
    unit: 'money',
  },
  {
    id: 'completionRate',
    captions: ['完成率', '投资完成率', '年度计划完成率', '完成比例'],
    group: '投资完成情况',
    make: rate(),
    unit: 'percent',
    rate: true,
  },
  {
    id: 'yoyGrowth',
    captions: ['同比增减', '同比增长', '同比', '同比增幅'],
    make: growth(),
    unit: 'percent',
    rate: true,
  },
  {
    id: 'paceGap',
    captions: ['序时差', '序时进度差', '与序时进度差', '比序时进度'],
    make: growth(),
    unit: 'pp',
    rate: true,
  },
  { id: 'rank', captions: ['排名', '位次', '名次'], make: rank },
  {
    id: 'planStartCount',
    captions: ['计划新开工个数', '计划开工数', '计划新开工项目数'],
    group: '新开工',
    below: ['计划数', '计划'],
    make: count(1, 30),
  },
  {
    id: 'startCount',
    captions: ['实际新开工个数', '实际开工数', '已开工个数', '新开工项目数'],
    group: '新开工',
    below: ['实际数', '实际'],
    make: count(1, 30),
  },
  { id: 'startRate', captions: ['开工率', '项目开工率'], group: '新开工', make: rate(), unit: 'percent', rate: true },
  {
    id: 'statInCount',
    captions: ['纳统个数', '入统项目数', '纳统项目个数'],
    group: '纳统',
    below: ['个数'],
    make: count(1, 30),
  },
  {
    id: 'statEnteredAmt',
    captions: ['纳统入库规模', '入库规模', '纳统规模'],
    group: '纳统',
    below: ['规模', '入库规模'],
    make: money(100 * M, 3000 * M),
    unit: 'money',
  },
  { id: 'completeCount', captions: ['竣工个数', '竣工项目数', '竣工'], make: count(0, 12) },
  { id: 'produceCount', captions: ['投产个数', '投产项目数', '投产'], make: count(0, 12) },
  { id: 'over50MCount', captions: ['5000万元以上项目个数', '5000万以上'], make: count(0, 40) },
  { id: 'over100MCount', captions: ['亿元以上项目个数', '亿元以上项目', '亿元以上项目数'], make: count(0, 30) },
  { id: 'over1BCount', captions: ['10亿元以上项目个数', '10亿元以上'], make: count(0, 9) },
  REMARK,
];
