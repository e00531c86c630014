import { oldProjectCode, parcelCode, projectCode } from '../codes.ts';
import type { DemoProject, Milestones, Origin, Owner, ProjectLevel } from '../model.ts';
import { addDays, addMonths, earlier, FIRST_MONTH, LAST_MONTH, monthOfDay } from '../months.ts';
import type { Random } from '../random.ts';
import { codeOf, unit } from '../territory.ts';
import { type CompanyRegister, createCompanyRegister } from '../words/companies.ts';
import { person } from '../words/people.ts';
import { PUBLIC_BUILDERS } from '../words/works.ts';
import { makeAmounts, type SlotAmounts } from './amounts.ts';
import { addBenefits } from './benefit.ts';
import { type Schedule, schedule } from './dates.ts';
import { type Description, describe, describeShowcase, type Naming } from './describe.ts';
import { makeMoney } from './money.ts';
import { makeSeries, type Series } from './series.ts';
import { placeShowcases, type Showcase } from './showcase.ts';
import { makeSlots, type Slot } from './slots.ts';
import { makeStaff, makeTeam, type Staff } from './team.ts';

export interface BuiltProjects {
  readonly projects: readonly DemoProject[];
  readonly companies: CompanyRegister;
  readonly staff: ReadonlyMap<number, Staff>;
  /** Hand-made stories by project key. */
  readonly showcases: ReadonlyMap<string, Showcase>;
}

/** All fictional projects of the demo region, in district order. */
export function buildProjects(random: Random): BuiltProjects {
  const slots = makeSlots(random.fork('slots'));
  const placed = placeShowcases(slots);
  const schedules = schedulesOf(random.fork('dates'), slots, placed);
  const fixed = new Map([...placed].map(([index, showcase]) => [index, showcase.amounts]));
  const amounts = makeAmounts(random.fork('amounts'), slots, schedules, fixed);
  const series = makeSeries(random.fork('series'), slots, schedules, amounts);
  const companies = createCompanyRegister(random.fork('companies'));
  const naming: Naming = { random: random.fork('names'), stem: companies.stem, taken: new Set() };
  const staff = new Map(
    [...new Set(slots.map((slot) => slot.districtId))].map((id) => [id, makeStaff(random.fork(`staff ${id}`))]),
  );
  const projects = slots.map((slot, index) => {
    const parts = { slot, schedule: schedules[index], amounts: amounts[index], series: series[index] };
    const showcase = placed.get(slot.index);
    const milestones = parts.schedule?.milestones ?? {};
    const description = showcase
      ? describeShowcase(showcase)
      : describe(naming, slot, milestones, amounts[index]?.total ?? 0);
    return assemble(random.fork(`project ${index}`), companies, staff, parts, description);
  });
  const showcases = new Map([...placed].map(([index, showcase]) => [keyOf(index), showcase]));
  return { projects, companies, staff, showcases };
}

function schedulesOf(random: Random, slots: readonly Slot[], placed: ReadonlyMap<number, Showcase>): Schedule[] {
  const plain = slots.map((slot) => {
    const drawn = schedule(random, slot);
    return placed.get(slot.index)?.schedule ?? drawn;
  });
  const milestones = addBenefits(
    random,
    plain.map((item) => item.milestones),
  );
  return plain.map((item, index) => ({ ...item, milestones: milestones[index] ?? item.milestones }));
}

interface Parts {
  readonly slot: Slot;
  readonly schedule: Schedule | undefined;
  readonly amounts: SlotAmounts | undefined;
  readonly series: Series | undefined;
}

function assemble(
  random: Random,
  companies: CompanyRegister,
  staff: ReadonlyMap<number, Staff>,
  { slot, schedule: dates, amounts, series }: Parts,
  description: Description,
): DemoProject {
  const team = staff.get(slot.districtId);
  if (!dates || !amounts || !series || !team) throw new RangeError(`slot ${slot.index} is not complete`);
  const { leaf, stem, business, ...rest } = description;
  const code = codeOf(slot.districtId);
  const milestones = milestonesOf(dates.milestones, description.origin);
  const filed = earlier(monthOfDay(addDays(dates.milestones.signed ?? dates.planStart, 20)), LAST_MONTH);
  const yearMonth = `${filed.slice(2, 4)}${filed.slice(5)}`;
  const enterprise = stem !== undefined && business !== undefined;
  const hasLand = milestones.landSupplied !== undefined;
  const landMu = enterprise ? Math.max(12, Math.round(amounts.total / random.int(220, 420))) : undefined;
  return {
    key: keyOf(slot.index),
    ...rest,
    code: projectCode(random, yearMonth, code, description.origin === 'UPGRADE'),
    ...(random.chance(0.05)
      ? { oldCode: oldProjectCode(random, random.int(2017, 2019), code, rest.industryCode) }
      : {}),
    districtId: slot.districtId,
    leafId: leaf.id,
    level: levelOf(random, amounts.total),
    location: locationOf(random, slot.districtId, leaf.name, leaf.kind),
    ...(hasLand && random.chance(0.6) ? { parcelCode: parcelCode(random, code) } : {}),
    ...(landMu === undefined ? {} : { landMu, buildingArea: Math.round(landMu * random.between(450, 800)) }),
    stage: slot.stage,
    traits: slot.traits,
    milestones,
    planStart: dates.planStart,
    planComplete: dates.planComplete,
    ...(enterprise ? { planProduce: addDays(dates.planComplete, random.int(30, 90)) } : {}),
    money: makeMoney(random, description.origin, amounts, series),
    team: makeTeam(random, team, slot.districtId, leaf, description.kind),
    owner: ownerOf(random, companies, slot.districtId, stem, business),
    listedFrom: slot.traits.has('NEW_IN_OCTOBER') ? LAST_MONTH : FIRST_MONTH,
    listedTo: slot.traits.has('EXITED') ? addMonths(LAST_MONTH, -1) : LAST_MONTH,
  };
}

/** Only negotiated projects are signed and register a company for the purpose. */
function milestonesOf(milestones: Milestones, origin: Origin): Milestones {
  if (origin === 'ATTRACTED') return milestones;
  const { signed: _signed, registered: _registered, ...rest } = milestones;
  return rest;
}

function levelOf(random: Random, total: number): ProjectLevel {
  if (total >= 100_000 && random.chance(0.6)) return 'PROVINCIAL';
  return random.chance(total >= 20_000 ? 0.75 : 0.4) ? 'CITY' : 'DISTRICT';
}

function locationOf(random: Random, districtId: number, leafName: string, kind: string): string {
  const district = unit(districtId).name;
  if (kind === 'OWN') return `${district}${random.pick(['中心城区', '城东片区', '城北片区'])}`;
  const road = random.pick(['工业大道', '创业路', '发展大道', '园区三路', '滨湖路', '科技路']);
  return `${district}${leafName}${random.chance(0.5) ? `${road}${random.int(1, 198)}号` : ''}`;
}

function ownerOf(
  random: Random,
  companies: CompanyRegister,
  districtId: number,
  stem?: string,
  business?: string,
): Owner {
  if (stem !== undefined && business !== undefined) return companies.owner(districtId, stem, business);
  const place = unit(districtId).name.replace('·', '');
  const builder = companies.publicOwner(districtId, `${place}澜屿${random.pick(PUBLIC_BUILDERS)}有限公司`);
  return { ...builder, contact: person(random) };
}

function keyOf(index: number): string {
  return `P${String(index + 1).padStart(3, '0')}`;
}
