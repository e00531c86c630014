import type { BuildNature, Milestones, Origin, ProjectKind, Regime } from '../model.ts';
import type { Random } from '../random.ts';
import { leavesOf, type Unit } from '../territory.ts';
import { PRODUCTS, type Product } from '../words/products.ts';
import { WORKS } from '../words/works.ts';
import { DISTRICT_PLANS } from './plan.ts';
import type { Showcase } from './showcase.ts';
import type { Slot } from './slots.ts';

/** What a project is called and what it builds. */
export interface Description {
  readonly name: string;
  /** Fictional company stem of an enterprise project; absent for public works. */
  readonly stem?: string;
  readonly business?: string;
  readonly kind: ProjectKind;
  readonly origin: Origin;
  readonly nature: BuildNature;
  readonly regime: Regime;
  readonly industryCode: string;
  readonly industryName: string;
  readonly chainId?: string;
  readonly nodeId?: string;
  readonly content: string;
  readonly leaf: Unit;
}

export interface Naming {
  readonly random: Random;
  /** A company stem nobody else has. */
  stem(): string;
  /** Names given so far. */
  readonly taken: Set<string>;
}

/** @param total planned investment, 万元: a village clinic does not cost a billion */
export function describe(naming: Naming, slot: Slot, milestones: Milestones, total: number): Description {
  const { random } = naming;
  const plan = DISTRICT_PLANS.find((candidate) => candidate.districtId === slot.districtId);
  if (!plan) throw new RangeError(`no plan for district ${slot.districtId}`);
  // Negotiated projects and those that entered the above-scale list can only be enterprises.
  const bound = slot.stage === 'SIGNED' || slot.stage === 'REGISTERED' || milestones.aboveScale !== undefined;
  if (bound || random.chance(plan.industryShare)) {
    return industrial(naming, slot, random.pick(PRODUCTS[random.pick(plan.trades)]), total);
  }
  return publicWork(naming, slot, total);
}

function industrial(naming: Naming, slot: Slot, product: Product, total: number): Description {
  const { random } = naming;
  const stem = naming.stem();
  const negotiated = slot.stage === 'SIGNED' || slot.stage === 'REGISTERED';
  const upgrade = !negotiated && total <= LARGEST_UPGRADE && random.chance(0.3);
  const amount = `${random.int(...product.range)}${product.unit}`;
  const name = upgrade
    ? `${stem}${product.business}${product.name}生产线${random.pick(['智能化改造', '绿色化技改', '扩能改造'])}项目`
    : random.chance(0.7)
      ? `${stem}${product.business}年产${amount}${product.name}项目`
      : `${stem}${product.business}${product.name}产业园项目`;
  const parks = leavesOf(slot.districtId).filter((leaf) => leaf.kind === 'PARK');
  naming.taken.add(name);
  return {
    name,
    stem,
    business: product.business,
    kind: 'INDUSTRY',
    origin: upgrade ? 'UPGRADE' : 'ATTRACTED',
    nature: upgrade ? 'RENOVATE' : random.pick(['NEW', 'NEW', 'NEW', 'EXPAND', 'RELOCATE'] as const),
    regime: 'FILING',
    industryCode: product.industryCode,
    industryName: product.industryName,
    ...(product.chainId && product.nodeId ? { chainId: product.chainId, nodeId: product.nodeId } : {}),
    content: upgrade
      ? `购置设备 ${random.int(20, 160)} 台（套），改造生产线 ${random.int(2, 8)} 条，形成${product.name}${amount}产能`
      : `新建厂房 ${random.int(8, 90) * 1000} 平方米，购置设备 ${random.int(40, 400)} 台（套），建成后年产${product.name}${amount}`,
    leaf: parks.length > 0 && random.chance(0.7) ? random.pick(parks) : random.pick(towns(slot.districtId)),
  };
}

function publicWork(naming: Naming, slot: Slot, total: number): Description {
  const { random } = naming;
  const leaf = random.chance(0.06)
    ? random.pick(leavesOf(slot.districtId).filter((unit) => unit.kind === 'OWN'))
    : random.pick(towns(slot.districtId));
  const work = random.pick(WORKS.filter((item) => total <= item.limit * 10_000));
  const place = leaf.kind === 'OWN' ? '老城' : leaf.name.replace(/(街道|镇|乡|片区)$/, '');
  const name = uniqueName(naming, work.name.replace('{place}', place));
  return {
    name,
    kind: work.kind,
    origin: random.chance(0.75) ? 'GOVERNMENT' : 'SOE',
    nature: work.kind === 'RENEWAL' ? 'RENOVATE' : 'NEW',
    regime: 'APPROVAL',
    industryCode: work.industryCode,
    industryName: work.industryName,
    content: work.content.replace('{n}', String(random.int(2, 18))).replace('{w}', String(random.int(1, 16))),
    leaf,
  };
}

/** 万元; beyond that it is a new plant. */
const LARGEST_UPGRADE = 50_000;
const PARTS = ['（一期）', '（二期）', '（三期）', '（二标段）', '（三标段）'];

/** The same work twice in one town is a second stage of it. */
function uniqueName(naming: Naming, name: string): string {
  const free = [name, ...PARTS.map((part) => name + part)].find((candidate) => !naming.taken.has(candidate));
  if (free === undefined) throw new RangeError(`all parts of ${name} are taken`);
  naming.taken.add(free);
  return free;
}

function towns(districtId: number): Unit[] {
  return leavesOf(districtId).filter((leaf) => leaf.kind === 'TOWN');
}

export function describeShowcase(showcase: Showcase): Description {
  const leaf = leavesOf(showcase.districtId).find((unit) => unit.id === showcase.leafId);
  if (!leaf) throw new RangeError(`no leaf ${showcase.leafId} in district ${showcase.districtId}`);
  const industrial = showcase.kind === 'INDUSTRY';
  const chainId = showcase.nodeId?.startsWith('SS') ? 'special-steel' : 'copper';
  return {
    name: showcase.name,
    ...(industrial ? { stem: showcase.name.slice(0, 2), business: showcase.name.slice(2, 4) } : {}),
    kind: showcase.kind,
    origin: industrial ? 'ATTRACTED' : 'GOVERNMENT',
    nature: showcase.kind === 'RENEWAL' ? 'RENOVATE' : 'NEW',
    regime: industrial ? 'FILING' : 'APPROVAL',
    industryCode: showcase.industryCode,
    industryName: showcase.industryName,
    ...(showcase.nodeId ? { chainId, nodeId: showcase.nodeId } : {}),
    content: showcase.content,
    leaf,
  };
}
