import type { ProjectKind, Team } from '../model.ts';
import { officeOf } from '../offices.ts';
import type { Random } from '../random.ts';
import { leavesOf, type Unit } from '../territory.ts';
import { people, phone } from '../words/people.ts';

const DUTIES: Readonly<Record<ProjectKind, readonly string[]>> = {
  INDUSTRY: ['INDUSTRY', 'INVEST', 'NDRC'],
  SERVICE: ['COMMERCE', 'CULTURE', 'TRANSPORT'],
  AGRICULTURE: ['AGRICULTURE', 'WATER'],
  INFRA: ['HOUSING', 'TRANSPORT', 'WATER'],
  LIVELIHOOD: ['EDUCATION', 'HEALTH', 'HOUSING'],
  RENEWAL: ['HOUSING', 'URBAN'],
};

/** Leaders of a district and the clerks of its offices; a leader sponsors many projects, a clerk follows a few. */
export interface Staff {
  readonly leaders: readonly string[];
  readonly clerks: readonly { readonly name: string; readonly phone: string }[];
}

export function makeStaff(random: Random): Staff {
  return {
    leaders: people(random, 7),
    clerks: people(random, 24).map((name) => ({ name, phone: phone(random) })),
  };
}

export function makeTeam(random: Random, staff: Staff, districtId: number, leaf: Unit, kind: ProjectKind): Team {
  const duties = random.shuffle(DUTIES[kind]);
  const lead = officeOf(districtId, duties[0] ?? 'NDRC');
  const office = officeOf(districtId, duties[1] ?? 'NDRC');
  const town = leaf.kind === 'OWN' ? random.pick(leavesOf(districtId).filter((unit) => unit.kind === 'TOWN')) : leaf;
  const [first, second] = random.shuffle(staff.clerks);
  if (!first || !second) throw new RangeError('a district needs at least two clerks');
  return {
    sponsors: random.shuffle(staff.leaders).slice(0, random.chance(0.25) ? 2 : 1),
    leadUnit: lead,
    responsibleUnits: random.chance(0.6) ? [town.name, office] : [random.chance(0.5) ? town.name : lead],
    liaisons: random.chance(0.2) ? [first.name, second.name] : [first.name],
    phone: first.phone,
  };
}
