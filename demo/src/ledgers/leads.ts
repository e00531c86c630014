import chains from '../../../catalog/chains.json' with { type: 'json' };
import type { DemoLead, DemoProject, LeadStage, Milestones, Yuan } from '../model.ts';
import { addDays, type Day, dayIn, type Month, monthsBetween } from '../months.ts';
import { officeOf } from '../offices.ts';
import { DISTRICT_PLANS } from '../projects/plan.ts';
import type { Staff } from '../projects/team.ts';
import type { Random } from '../random.ts';
import { leavesOf, unit } from '../territory.ts';
import type { CompanyRegister } from '../words/companies.ts';
import { person } from '../words/people.ts';
import { PRODUCTS } from '../words/products.ts';

const CHANNELS = ['BUSINESS', 'BUSINESS', 'CHAIN', 'CHAIN', 'EVENT', 'CLOUD', 'FUND', 'ASSET', 'AGENCY', 'SQUAD'];
/** Leads that are no project yet, or never will be. */
const OPEN_STAGES: readonly (readonly [LeadStage, number])[] = [
  ['NEGOTIATING', 16],
  ['VISITED', 11],
  ['REVIEWED', 8],
  ['EXITED', 7],
];
const FOLLOWED_AFTER_START = 18;

interface Context {
  readonly random: Random;
  readonly companies: CompanyRegister;
  readonly staff: ReadonlyMap<number, Staff>;
}

/** The city's promotion ledger: every signed project not yet started, some of the started, and open leads. */
export function buildLeads(context: Context, projects: readonly DemoProject[]): DemoLead[] {
  const signed = projects.filter((project) => project.origin === 'ATTRACTED' && project.milestones.signed);
  const waiting = signed.filter((project) => !project.milestones.started && !project.traits.has('EXITED'));
  const started = context.random.shuffle(signed.filter((project) => project.milestones.started));
  const followed = [...waiting, ...started.slice(0, FOLLOWED_AFTER_START)];
  const fromProjects = followed.map((project) => leadOfProject(context, project));
  const open = OPEN_STAGES.flatMap(([stage, count]) => Array.from({ length: count }, () => openLead(context, stage)));
  return [...fromProjects, ...open].map((lead, index) => ({ ...lead, key: `L${String(index + 1).padStart(3, '0')}` }));
}

function leadOfProject(context: Context, project: DemoProject): DemoLead {
  const { random, companies } = context;
  const investor = companies.investor(project.name.slice(0, 2));
  const signed = project.milestones.signed ?? project.planStart;
  const contracted = project.money.contracted ?? project.money.total;
  return {
    ...common(context, project.districtId, contracted),
    key: '',
    projectKey: project.key,
    name: project.name,
    hostArea: unit(project.leafId).name,
    firstDate: addDays(signed, -random.int(60, 260)),
    investor: investor.name,
    investorRegion: investor.region,
    isOutProvince: investor.outOfProvince,
    content: project.content,
    ...(project.chainId ? { chainName: chainName(project.chainId) } : {}),
    fixed: project.money.fixed,
    ...(project.landMu === undefined ? {} : { landMu: project.landMu, landMode: 'TRANSFER' as const }),
    stage: stageOf(project.milestones),
    milestones: project.milestones,
    ...(project.milestones.registered ? { fundsInPlace: share(random, contracted, 0.05, 0.3) } : {}),
    note: noteOf(stageOf(project.milestones)),
  };
}

function openLead(context: Context, stage: LeadStage): DemoLead {
  const { random, companies } = context;
  const plan = random.pick(DISTRICT_PLANS);
  const product = random.pick(PRODUCTS[random.pick(plan.trades)]);
  const stem = companies.stem();
  const investor = companies.investor(stem);
  const contracted = random.int(8, 160) * 10_000_000;
  const firstDate = anyDay(random, '2026M01', stage === 'NEGOTIATING' ? '2026M10' : '2026M07');
  const leaf = random.pick(leavesOf(plan.districtId).filter((candidate) => candidate.kind !== 'OWN'));
  const rented = random.chance(0.3);
  return {
    ...common(context, plan.districtId, contracted),
    key: '',
    name: `${stem}${product.business}${product.name}项目`,
    hostArea: leaf.name,
    firstDate,
    investor: investor.name,
    investorRegion: investor.region,
    isOutProvince: investor.outOfProvince,
    content: `拟建${product.name}生产线 ${random.int(2, 12)} 条`,
    ...(product.chainId ? { chainName: chainName(product.chainId) } : {}),
    fixed: share(random, contracted, 0.6, 0.9),
    ...(rented
      ? { landMode: 'PLANT_RENT' as const, factoryArea: random.int(3, 40) * 1000 }
      : { landMode: 'TRANSFER' as const, landMu: random.int(15, 260) }),
    ...(random.chance(0.1) ? { foreignCapital: random.int(2, 20) * 1_000_000 } : {}),
    stage,
    milestones: {},
    note: noteOf(stage),
    ...(stage === 'EXITED' ? { remark: random.pick(['投资方调整布局', '用地条件不匹配', '准入评审未通过']) } : {}),
  };
}

function common(context: Context, districtId: number, contracted: Yuan) {
  const { random, staff } = context;
  const people = staff.get(districtId);
  if (!people) throw new RangeError(`no staff for district ${districtId}`);
  return {
    districtId,
    channel: random.pick(CHANNELS),
    firstUnit: random.chance(0.6) ? officeOf(districtId, 'INVEST') : officeOf(districtId, 'COMMERCE'),
    investorContact: person(random),
    contracted,
    ...(random.chance(0.7) ? { registeredCapital: random.int(10, 200) * 1_000_000 } : {}),
    sponsor: random.pick(people.leaders),
    taskForce: `${unit(districtId).name}招商${random.pick(['一', '二', '三', '四'])}专班`,
    liaison: random.pick(people.clerks).name,
  };
}

function stageOf(milestones: Milestones): LeadStage {
  if (milestones.aboveScale) return 'ABOVE_SCALE';
  if (milestones.producing) return 'PRODUCING';
  if (milestones.statEntered) return 'STAT_ENTERED';
  if (milestones.started) return 'STARTED';
  if (milestones.landSupplied) return 'LAND_SUPPLIED';
  return milestones.registered ? 'REGISTERED' : 'SIGNED';
}

const NOTES: Readonly<Record<LeadStage, string>> = {
  NEGOTIATING: '已对接投资方，正在洽谈合作条款',
  VISITED: '投资方已来实地考察，正在比选地块',
  REVIEWED: '已通过准入评审，正在拟定投资合同',
  SIGNED: '已签正式合同，正在办理公司注册',
  REGISTERED: '项目公司已注册，正在办理供地',
  LAND_SUPPLIED: '已供地，正在办理规划和施工手续',
  STARTED: '已开工，正在基础施工',
  STAT_ENTERED: '已纳统，主体施工',
  PRODUCING: '已投产',
  ABOVE_SCALE: '已投产并进规',
  EXITED: '已退出，不再跟踪',
};

function noteOf(stage: LeadStage): string {
  return NOTES[stage];
}

function chainName(id: string): string {
  return chains.items.find((chain) => chain.id === id)?.name ?? id;
}

/** Whole 万元. */
function share(random: Random, amount: Yuan, from: number, to: number): Yuan {
  return Math.round((amount * random.between(from, to)) / 10_000) * 10_000;
}

function anyDay(random: Random, from: Month, to: Month): Day {
  return dayIn(random, random.pick(monthsBetween(from, to)));
}
