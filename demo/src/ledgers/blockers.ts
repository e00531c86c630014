import type { DemoBlocker, DemoEnterprise, DemoProject } from '../model.ts';
import { addDays, type Day } from '../months.ts';
import { officeOf } from '../offices.ts';
import type { Showcase } from '../projects/showcase.ts';
import type { Random } from '../random.ts';
import { person } from '../words/people.ts';

interface Cause {
  readonly factor: string;
  readonly duty: string;
  readonly description: string;
  readonly demand: string;
  readonly measures: string;
}

type Row = readonly [factor: string, duty: string, description: string, demand: string, measures: string];

const ROWS: readonly Row[] = [
  ['LAND', 'LAND', '二期用地指标未落实，缺口 {n} 亩', '请求统筹安排用地指标', '纳入年度用地计划报批'],
  ['DEMOLITION', 'HOUSING', '红线内 {n} 户未签征拆协议', '请求属地加快签约腾地', '成立征拆专班逐户攻坚'],
  ['POWER', 'POWER', '专线报装未完成，设备调试缺电', '请求加快专线建设', '供电公司倒排送电计划'],
  ['WATER', 'WATER_SUPPLY', '生产用水管径不足，高峰期水压不够', '请求改造供水管网', '列入年度管网改造'],
  ['GAS', 'GAS', '天然气管道未接通到厂区', '请求 12 月底前通气', '燃气公司已勘察路由'],
  ['ROAD', 'TRANSPORT', '园区道路断头，大件设备无法进场', '请求打通断头路', '先修便道，后续正式施工'],
  ['PLANNING', 'LAND', '规划设计方案需调整，审查未通过', '请求开通联审通道', '组织联合审查会'],
  ['FINANCE', 'FINANCE', '贷款 {n}00 万元未放款，工程款支付滞后', '请求协调银行放款', '列入政银企对接清单'],
  ['LABOR', 'LABOR', '投产用工缺口 {n} 人', '请求组织专场招聘', '安排招聘会和校企对接'],
  ['PERMIT', 'HOUSING', '施工许可证未取得，影响主体施工', '请求容缺受理', '帮办专员跟办'],
  ['DISCHARGE', 'ECOLOGY', '排污总量指标未落实', '请求调剂总量指标', '正在做总量置换'],
  ['ENERGY', 'NDRC', '节能审查意见未批复', '请求加快节能审查', '已补正材料'],
  ['TELECOM', 'URBAN', '通信杆线迁改未完成', '请求协调产权单位迁改', '召开杆线迁改协调会'],
  ['LOGISTICS', 'TRANSPORT', '铁路货运班列排期不足', '请求增开班列', '与货运中心对接'],
];

const CAUSES: readonly Cause[] = ROWS.map(([factor, duty, description, demand, measures]) => ({
  factor,
  duty,
  description,
  demand,
  measures,
}));

/** What the office says about a blocker that stands so. */
const PROGRESS: Readonly<Record<DemoBlocker['status'], string>> = {
  OPEN: '刚提出，待交办',
  ASSIGNED: '已交办责任单位',
  WORKING: '正在办理，每周跟踪',
  RESOLVED: '责任单位报已办结，待项目办复核',
  VERIFIED: '已复核销号',
  ESCALATED: '超时限，已提级调度',
  REOPENED: '复核未通过，重新办理',
};

const STATUSES: readonly DemoBlocker['status'][] = [
  'WORKING',
  'WORKING',
  'WORKING',
  'ESCALATED',
  'ASSIGNED',
  'OPEN',
  'VERIFIED',
  'VERIFIED',
  'RESOLVED',
  'REOPENED',
];
const OF_PROJECTS = 41;
const OF_ENTERPRISES = 10;

/** The city's blocker list: every hand-made trouble, late projects first, and a few raised by enterprises. */
export function buildBlockers(
  random: Random,
  projects: readonly DemoProject[],
  enterprises: readonly DemoEnterprise[],
  showcases: ReadonlyMap<string, Showcase>,
): DemoBlocker[] {
  const byHand = projects.filter((project) => showcases.has(project.key));
  const late = random.shuffle(projects.filter((project) => project.traits.size > 0 && !showcases.has(project.key)));
  const normal = random.shuffle(projects.filter((project) => project.traits.size === 0));
  const others = [...late.slice(0, 30), ...normal].slice(0, OF_PROJECTS);
  const drafts = [
    ...byHand.map((project) => ofShowcase(random, project, showcases)),
    ...others.map((project, nth) => ofProject(random, project, nth)),
    ...random
      .shuffle(enterprises)
      .slice(0, OF_ENTERPRISES)
      .map((item, nth) => ofEnterprise(random, item, nth)),
  ];
  return drafts.map((draft, index) => ({ ...draft, number: `WT2026${String(index + 1).padStart(3, '0')}` }));
}

type Draft = Omit<DemoBlocker, 'number'>;

function ofShowcase(random: Random, project: DemoProject, showcases: ReadonlyMap<string, Showcase>): Draft {
  const story = showcases.get(project.key)?.blocker;
  if (!story) throw new RangeError(`${project.key} has no story`);
  const cause = CAUSES.find((item) => item.factor === story.factor);
  const duty = cause?.duty ?? 'NDRC';
  const raised = addDays('2026-08-10', random.int(0, 50));
  return {
    ...timeline(random, raised, random.pick(['WORKING', 'ESCALATED'] as const)),
    projectKey: project.key,
    districtId: project.districtId,
    source: 'DISPATCH',
    level: 'CITY',
    ...story,
    responsibleUnits: [officeOf(project.districtId, duty)],
    helpingUnits: project.team.responsibleUnits.slice(0, 1),
    measures: cause?.measures ?? '列入周调度重点议题',
  };
}

function ofProject(random: Random, project: DemoProject, nth: number): Draft {
  const cause = random.pick(CAUSES);
  const units = [officeOf(project.districtId, cause.duty), ...(random.chance(0.3) ? [project.team.leadUnit] : [])];
  return {
    ...timeline(random, addDays('2026-05-06', random.int(0, 165)), STATUSES[nth % STATUSES.length] ?? 'OPEN'),
    projectKey: project.key,
    districtId: project.districtId,
    source: random.pick(['DISPATCH', 'SITE_DAY', 'VISIT'] as const),
    factor: cause.factor,
    description: cause.description.replace('{n}', String(random.int(3, 40))),
    demand: cause.demand,
    level: random.pick(['TASK_FORCE', 'DISTRICT', 'DISTRICT', 'CITY', 'PROVINCE'] as const),
    responsibleUnits: [...new Set(units)],
    helpingUnits: random.chance(0.6) ? project.team.responsibleUnits.slice(0, 1) : [],
    measures: cause.measures,
  };
}

function ofEnterprise(random: Random, item: DemoEnterprise, nth: number): Draft {
  const cause = random.pick(
    CAUSES.filter((candidate) => ['POWER', 'LABOR', 'FINANCE', 'ROAD'].includes(candidate.factor)),
  );
  return {
    ...timeline(random, addDays('2026-06-02', random.int(0, 140)), STATUSES[nth % STATUSES.length] ?? 'OPEN'),
    enterpriseKey: item.key,
    districtId: item.districtId,
    source: 'ENTERPRISE',
    factor: cause.factor,
    description: cause.description.replace('{n}', String(random.int(3, 40))),
    demand: cause.demand,
    level: 'DISTRICT',
    responsibleUnits: [officeOf(item.districtId, cause.duty)],
    helpingUnits: [],
    measures: cause.measures,
  };
}

function timeline(random: Random, raised: Day, status: DemoBlocker['status']) {
  const finished = status === 'VERIFIED' || status === 'RESOLVED';
  const due = addDays(raised, random.int(10, 60));
  const closed = finished ? addDays(raised, random.int(6, 10)) : undefined;
  return {
    raised,
    due: status === 'ESCALATED' && due > '2026-10-20' ? '2026-10-15' : due,
    liaison: person(random),
    status,
    progress: PROGRESS[status],
    ...(closed ? { closed } : {}),
    ...(status === 'VERIFIED'
      ? { closedBy: person(random), satisfaction: random.pick(['满意', '满意', '基本满意']) }
      : {}),
  };
}
