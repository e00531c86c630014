import type { ProjectKind } from '../model.ts';
import type { FixedAmounts } from './amounts.ts';
import type { Schedule } from './dates.ts';
import type { Slot } from './slots.ts';

/** Projects written by hand, so that the first screens read like a real week: each with its own trouble. */
export interface Showcase {
  readonly name: string;
  readonly districtId: number;
  readonly leafId: number;
  readonly trait: 'OVERDUE_START' | 'LAGGING' | 'DEEPLY_LAGGING';
  readonly kind: ProjectKind;
  readonly industryCode: string;
  readonly industryName: string;
  readonly nodeId?: string;
  readonly content: string;
  readonly amounts: FixedAmounts;
  /** Dates of the story; drawn like everyone's when absent. */
  readonly schedule?: Schedule;
  readonly blocker: { readonly factor: string; readonly description: string; readonly demand: string };
}

type Row = readonly [
  name: string,
  place: readonly [districtId: number, leafId: number],
  trait: Showcase['trait'],
  kind: ProjectKind,
  industry: readonly [code: string, name: string, nodeId?: string],
  content: string,
  amounts: FixedAmounts,
  blocker: readonly [factor: string, description: string, demand: string],
  schedule?: Schedule,
];

const STEEL = '黑色金属冶炼和压延加工业';

const ROWS: readonly Row[] = [
  [
    '韦源口港区铁水联运物流园二期',
    [500, 510],
    'DEEPLY_LAGGING',
    'SERVICE',
    ['G5990', '装卸搬运和仓储业'],
    '建设铁路专用线 4.2 公里、堆场 18 万平方米及港口联运设施',
    { total: 182_000, plan: 45_000, rate: 0.312 },
    ['DEMOLITION', '红线内征拆 12 户未签约，专用线无法贯通', '请求属地 11 月底前完成剩余 12 户签约'],
  ],
  [
    '富水南岸文旅配套道路',
    [700, 718],
    'DEEPLY_LAGGING',
    'INFRA',
    ['E4813', '土木工程建筑业'],
    '新建旅游公路 11.6 公里，配套停车场 3 处',
    { total: 46_000, plan: 18_000, rate: 0.397 },
    ['LAND', '使用林地手续待省级审批', '请求市林业主管部门协调省级审核'],
  ],
  [
    '楚岳特材年产20万吨高端轴承钢项目',
    [200, 215],
    'OVERDUE_START',
    'INDUSTRY',
    ['C3130', STEEL, 'SS-M11'],
    '新建炼钢、精炼、连铸和棒材生产线，形成年产 20 万吨高端轴承钢能力',
    { total: 126_000, plan: 32_560, rate: 0.086 },
    ['PERMIT', '施工图审查补正未完成，施工许可未取得', '请求住建部门提前介入图审'],
    {
      milestones: { signed: '2026-01-16', registered: '2026-02-10', landSupplied: '2026-06-18' },
      planStart: '2026-09-30',
      planComplete: '2027-10-30',
    },
  ],
  [
    '金湖智造电子级铜箔二期',
    [600, 611],
    'DEEPLY_LAGGING',
    'INDUSTRY',
    ['C3985', '计算机、通信和其他电子设备制造业', 'CU-M07'],
    '新建电解铜箔生产线 24 条及配套表面处理车间',
    { total: 98_000, plan: 36_000, rate: 0.445 },
    ['POWER', '110 千伏专线未送电，设备无法调试', '请求供电公司年内完成专线送电'],
  ],
  [
    '网湖湿地生态修复（三标段）',
    [700, 713],
    'DEEPLY_LAGGING',
    'INFRA',
    ['N7711', '生态保护和环境治理业'],
    '修复湿地岸线 9 公里，清淤 62 万立方米',
    { total: 38_000, plan: 15_000, rate: 0.472 },
    ['OTHER', '汛后退水慢，施工作业面不足', '请求水利部门协调泵站排水'],
  ],
  [
    '棋盘洲临港新材料标准厂房',
    [500, 511],
    'DEEPLY_LAGGING',
    'INFRA',
    ['K7010', '房地产业'],
    '新建标准厂房 22 万平方米及配套污水预处理设施',
    { total: 86_000, plan: 31_000, rate: 0.498 },
    ['FINANCE', '专项债资金未拨付，工程款支付滞后', '请求财政部门加快专项债拨付'],
  ],
  [
    '江北冷链集配中心',
    [500, 512],
    'LAGGING',
    'SERVICE',
    ['G5930', '装卸搬运和仓储业'],
    '新建冷库 16 万立方米、集配分拣中心 3 万平方米',
    { total: 52_000, plan: 19_000, rate: 0.584 },
    ['FINANCE', '业主资本金未到位', '请求督促业主 12 月前补足资本金'],
  ],
  [
    '西塞老旧小区改造（八泉片）',
    [200, 210],
    'DEEPLY_LAGGING',
    'RENEWAL',
    ['E4710', '房屋建筑业'],
    '改造八泉片小区 9 个、楼栋 63 栋，改造管网和弱电',
    { total: 21_000, plan: 9_000, rate: 0.506 },
    ['TELECOM', '弱电迁改方案未定，管线入地停工', '请求通信管理部门牵头确定迁改方案'],
  ],
  [
    '团城山总部楼宇提升',
    [300, 313],
    'DEEPLY_LAGGING',
    'SERVICE',
    ['L7221', '商务服务业'],
    '改造总部办公楼 6.8 万平方米，更新机电和外立面',
    { total: 32_000, plan: 12_000, rate: 0.521 },
    ['PLANNING', '外立面设计变更在审', '请求资规部门加快变更审查'],
  ],
];

export const SHOWCASES: readonly Showcase[] = ROWS.map(
  ([
    name,
    [districtId, leafId],
    trait,
    kind,
    [industryCode, industryName, nodeId],
    content,
    amounts,
    blocker,
    schedule,
  ]) => ({
    name,
    districtId,
    leafId,
    trait,
    kind,
    industryCode,
    industryName,
    ...(nodeId ? { nodeId } : {}),
    content,
    amounts,
    ...(schedule ? { schedule } : {}),
    blocker: { factor: blocker[0], description: blocker[1], demand: blocker[2] },
  }),
);

/** Gives each hand-made project a slot with its trouble; a suspended slot is never taken, it has a story of its own. */
export function placeShowcases(slots: readonly Slot[]): Map<number, Showcase> {
  const placed = new Map<number, Showcase>();
  for (const showcase of SHOWCASES) {
    const candidates = slots.filter(
      (slot) =>
        slot.districtId === showcase.districtId &&
        slot.traits.has(showcase.trait) &&
        slot.traits.has('DEEPLY_LAGGING') === (showcase.trait === 'DEEPLY_LAGGING') &&
        !slot.traits.has('SUSPENDED') &&
        !placed.has(slot.index),
    );
    const chosen = candidates.find((slot) => !slot.traits.has('ZERO_PROGRESS')) ?? candidates[0];
    if (!chosen) throw new RangeError(`no slot left for ${showcase.name}`);
    placed.set(chosen.index, showcase);
  }
  return placed;
}
