import type { DemoEnterprise, DemoProject, Owner } from '../model.ts';
import { DISTRICT_PLANS } from '../projects/plan.ts';
import type { Staff } from '../projects/team.ts';
import type { Random } from '../random.ts';
import { leavesOf, type Unit, unit } from '../territory.ts';
import type { CompanyRegister } from '../words/companies.ts';
import { people, person, phone } from '../words/people.ts';
import { PRODUCTS } from '../words/products.ts';

const WAN = 10_000;
/** New companies of each district besides those that came out of its projects. */
const OTHERS = 15;

interface Context {
  readonly random: Random;
  readonly companies: CompanyRegister;
  readonly staff: ReadonlyMap<number, Staff>;
}

interface Origin {
  readonly owner: Owner;
  readonly leaf: Unit;
  readonly districtId: number;
  readonly address: string;
  readonly industryCode: string;
  readonly industryName: string;
  readonly chainId?: string;
  readonly nodeId?: string;
  readonly landMu?: number;
}

/** Enterprises of the region: the owners of producing projects, and others that were there before. */
export function buildEnterprises(context: Context, projects: readonly DemoProject[]): DemoEnterprise[] {
  const producing = projects.filter((project) => project.kind === 'INDUSTRY' && project.milestones.producing);
  const fromProjects: Origin[] = producing.map((project) => ({
    owner: project.owner,
    leaf: unit(project.leafId),
    districtId: project.districtId,
    address: project.location,
    industryCode: project.industryCode,
    industryName: project.industryName,
    ...(project.chainId && project.nodeId ? { chainId: project.chainId, nodeId: project.nodeId } : {}),
    ...(project.landMu === undefined ? {} : { landMu: project.landMu }),
  }));
  const others = DISTRICT_PLANS.flatMap((plan) =>
    Array.from({ length: OTHERS }, () => otherOrigin(context, plan.districtId)),
  );
  return [...fromProjects, ...others]
    .sort((a, b) => a.districtId - b.districtId)
    .map((origin, index) => enterprise(context, origin, `E${String(index + 1).padStart(3, '0')}`));
}

function otherOrigin({ random, companies }: Context, districtId: number): Origin {
  const plan = DISTRICT_PLANS.find((candidate) => candidate.districtId === districtId);
  const product = random.pick(PRODUCTS[random.pick(plan?.trades ?? ['MATERIALS' as const])]);
  const leaf = random.pick(leavesOf(districtId).filter((candidate) => candidate.kind !== 'OWN'));
  return {
    owner: companies.owner(districtId, companies.stem(), product.business),
    leaf,
    districtId,
    address: `${unit(districtId).name}${leaf.name}${random.pick(['工业大道', '创业路', '科技路'])}${random.int(1, 198)}号`,
    industryCode: product.industryCode,
    industryName: product.industryName,
    ...(product.chainId && product.nodeId ? { chainId: product.chainId, nodeId: product.nodeId } : {}),
  };
}

function enterprise({ random, staff }: Context, origin: Origin, key: string): DemoEnterprise {
  const revenue = wan(Math.exp(random.between(6.2, 11.2)));
  const landMu = origin.landMu ?? random.int(8, 260);
  const employees = Math.max(12, Math.round(revenue / 1_000_000 / random.between(0.6, 1.8)));
  const taxPaid = wan((revenue / WAN) * random.between(0.012, 0.055));
  const isAboveScale = revenue >= 20_000_000 ? random.chance(0.93) : false;
  const ladder = random.chance(0.35)
    ? random.pick(['SME_INNOV', 'SME_INNOV', 'SME_TECH', 'SME_SPEC', 'SME_SPEC', 'LITTLE_GIANT', 'HIDDEN_CHAMP'])
    : undefined;
  const issue = random.chance(0.35) ? random.pick(ISSUES).replace('{n}', String(random.int(2, 9) * 10)) : undefined;
  const perMu = taxPaid / WAN / landMu;
  return {
    key,
    creditCode: origin.owner.creditCode,
    name: origin.owner.name,
    districtId: origin.districtId,
    leafId: origin.leaf.id,
    regAddress: origin.address,
    prodAddress: random.chance(0.85) ? origin.address : `${unit(origin.districtId).name}${origin.leaf.name}标准厂房`,
    industryCode: origin.industryCode,
    industryName: origin.industryName,
    ...(origin.chainId && origin.nodeId ? { chainId: origin.chainId, nodeId: origin.nodeId } : {}),
    scale: scaleOf(employees, revenue),
    legalRep: person(random),
    contact: origin.owner.contact,
    phone: phone(random),
    registeredCapital: random.int(5, 300) * 1_000_000,
    landMu,
    buildingArea: Math.round(landMu * random.between(400, 800)),
    outputValue: wan((revenue / WAN) * random.between(0.98, 1.08)),
    revenue,
    profit: wan((revenue / WAN) * random.between(-0.02, 0.1)),
    taxPaid,
    valueAdded: wan((revenue / WAN) * random.between(0.18, 0.3)),
    rdExpense: wan((revenue / WAN) * random.between(0, 0.06)),
    employees,
    powerKwh: Math.round((revenue / WAN) * random.between(0.02, 0.12)) * WAN,
    energyTce: Math.round((revenue / WAN) * random.between(0.03, 0.4)),
    isAboveScale,
    ...(ladder ? { ladder } : {}),
    isHnte: ladder !== undefined && random.chance(0.6),
    ...(isAboveScale ? { perMuClass: perMu > 15 ? 'A' : perMu > 7 ? 'B' : perMu > 2 ? 'C' : 'D' } : {}),
    ...(issue ? { issue } : {}),
    liaisons: people(random, 1).concat(
      staff.get(origin.districtId)?.leaders.slice(0, random.chance(0.3) ? 1 : 0) ?? [],
    ),
  };
}

const ISSUES = [
  '厂区供电容量不足，希望增容',
  '用工缺口 {n} 人，一线技工难招',
  '流动资金不足，希望对接银行',
  '需要扩建用地 {n} 亩',
  '园区道路断头，大件运输不便',
  '希望协助申报专精特新',
];

/** Size by staff and revenue of the industry, as in the national classes. */
function scaleOf(employees: number, revenue: number): DemoEnterprise['scale'] {
  if (employees < 20 || revenue < 3_000_000) return 'MICRO';
  if (employees < 300 || revenue < 20_000_000) return 'SMALL';
  return employees < 1000 || revenue < 400_000_000 ? 'MEDIUM' : 'LARGE';
}

/** From 万元 to whole yuan in whole 万元. */
function wan(amount: number): number {
  return Math.round(amount) * WAN;
}
