import type { BuildStage, Trait } from '../model.ts';
import type { Random } from '../random.ts';
import { DISTRICT_PLANS, type DistrictPlan, LATE_STATISTICS, NEW_IN_STATISTICS } from './plan.ts';

/** When a started project broke ground, which decides its dates and its share of the year's money. */
export type StartGroup = 'OCTOBER' | 'LATE_FOR_STATISTICS' | 'THIS_YEAR' | 'END_OF_LAST_YEAR' | 'EARLIER';

/** A place for one project, before it has a name: where, how far, what is wrong with it. */
export interface Slot {
  readonly index: number;
  readonly districtId: number;
  readonly stage: BuildStage;
  readonly start: StartGroup | null;
  readonly traits: Set<Trait>;
}

const STAGES: readonly BuildStage[] = [
  'SIGNED',
  'REGISTERED',
  'LAND_SUPPLIED',
  'PERMITTED',
  'STARTED',
  'STAT_ENTERED',
  'TOPPED_OUT',
  'COMPLETED',
  'SETTLED',
  'FINAL_ACCOUNT',
];

export function makeSlots(random: Random): Slot[] {
  const groups = statisticsGroups(random);
  const slots: Slot[] = [];
  for (const plan of DISTRICT_PLANS) {
    for (const stage of STAGES) {
      for (let nth = 0; nth < plan.stages[stage]; nth += 1) {
        const start = startGroup(stage, nth, plan, groups);
        slots.push({ index: slots.length, districtId: plan.districtId, stage, start, traits: new Set() });
      }
    }
  }
  for (const plan of DISTRICT_PLANS) {
    markLate(
      random,
      plan,
      slots.filter((slot) => slot.districtId === plan.districtId),
    );
  }
  for (const districtId of EXITED_IN) {
    slots.push({ index: slots.length, districtId, stage: 'REGISTERED', start: null, traits: new Set(['EXITED']) });
  }
  return slots;
}

/** Districts where one more project was given up after the September ledger. */
const EXITED_IN = [400, 600, 700];

/** One start group for each project at the stage 纳统, in the order the slots are made. */
function statisticsGroups(random: Random): StartGroup[] {
  const total = DISTRICT_PLANS.reduce((sum, plan) => sum + plan.stages.STAT_ENTERED, 0);
  const groups: StartGroup[] = Array.from({ length: total }, (_, index) =>
    index < NEW_IN_STATISTICS
      ? 'THIS_YEAR'
      : index < NEW_IN_STATISTICS + LATE_STATISTICS
        ? 'END_OF_LAST_YEAR'
        : 'EARLIER',
  );
  return random.shuffle(groups);
}

function startGroup(stage: BuildStage, nth: number, plan: DistrictPlan, groups: StartGroup[]): StartGroup | null {
  if (STAGES.indexOf(stage) < STAGES.indexOf('STARTED')) return null;
  if (stage === 'STARTED') return nth < plan.notInStatistics ? 'LATE_FOR_STATISTICS' : 'OCTOBER';
  if (stage === 'STAT_ENTERED') return groups.pop() ?? 'EARLIER';
  return 'EARLIER';
}

function markLate(random: Random, plan: DistrictPlan, slots: readonly Slot[]): void {
  const withLand = slots.filter((slot) => slot.stage === 'LAND_SUPPLIED');
  const withPermit = slots.filter((slot) => slot.stage === 'PERMITTED');
  const waiting = withLand.flatMap((slot, nth) => [slot, ...withPermit.slice(nth, nth + 1)]);
  for (const slot of waiting.slice(0, plan.overdueStarts)) slot.traits.add('OVERDUE_START');
  for (const slot of slots) if (slot.start === 'LATE_FOR_STATISTICS') slot.traits.add('NOT_IN_STATISTICS');

  const building = slots.filter((slot) => slot.stage === 'STAT_ENTERED');
  // Work that has stopped must have begun some time before: starts of this year come last.
  const lagging = [...random.shuffle(building).slice(0, plan.lagging)].sort(
    (a, b) => Number(a.start === 'THIS_YEAR') - Number(b.start === 'THIS_YEAR'),
  );
  lagging.forEach((slot, nth) => {
    slot.traits.add('LAGGING');
    if (nth < plan.deeplyLagging) slot.traits.add('DEEPLY_LAGGING');
    if (nth < plan.zeroProgress) slot.traits.add('ZERO_PROGRESS');
    if (nth < plan.suspended) slot.traits.add('SUSPENDED');
  });
  const signed = slots.filter((slot) => slot.stage === 'SIGNED');
  for (const slot of signed.slice(0, plan.newInOctober)) slot.traits.add('NEW_IN_OCTOBER');
}
