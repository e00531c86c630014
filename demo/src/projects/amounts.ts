import type { BuildStage } from '../model.ts';
import type { Random } from '../random.ts';
import type { Schedule } from './dates.ts';
import { DISTRICT_PLANS, STAGE_INVESTMENT } from './plan.ts';
import type { Slot } from './slots.ts';

/** Amounts in 万元 throughout this file: ledgers are kept in 万元, and whole numbers add up. */
export interface SlotAmounts {
  readonly total: number;
  /** Plan of 2026; absent when the year has none. */
  readonly plan?: number;
  /** Done in 2026 up to October. */
  readonly done: number;
}

/** What a hand-made project fixes; the rest of its district is fitted around it. */
export interface FixedAmounts {
  readonly total?: number;
  readonly plan?: number;
  readonly rate?: number;
}

const YI = 10_000;
const STEP = 100;
/** A given-up project counts in no total of its stage. */
const EXITED_TOTAL = 32_000;

export function makeAmounts(
  random: Random,
  slots: readonly Slot[],
  schedules: readonly Schedule[],
  fixed: ReadonlyMap<number, FixedAmounts>,
): SlotAmounts[] {
  const totals = totalsOf(random.fork('totals'), slots, fixed);
  const shares = slots.map((slot, index) => {
    const finished = (schedules[index]?.milestones.completed ?? '9') < '2026';
    const share = finished ? 0 : planShare(random, slot);
    return fixed.get(slot.index)?.plan ?? Math.round((share * (totals[index] ?? 0)) / 10) * 10;
  });
  const amounts: SlotAmounts[] = totals.map((total) => ({ total, done: 0 }));
  for (const district of DISTRICT_PLANS) {
    const members = slots.filter((slot) => slot.districtId === district.districtId);
    const entries = members.map((slot) => {
      const hand = fixed.get(slot.index);
      const rate = hand?.rate ?? fixedRate(random, slot);
      return {
        index: slot.index,
        total: totals[slot.index] ?? 0,
        plan: shares[slot.index] ?? 0,
        locked: hand?.plan !== undefined,
        late: rate !== null,
        rate: rate ?? random.between(0.78, 1.02),
      };
    });
    fitDistrict(entries, district.annualPlan * YI, district.doneRate);
    for (const entry of entries) {
      if (entry.plan === 0) continue;
      amounts[entry.index] = { total: entry.total, plan: entry.plan, done: Math.round(entry.plan * entry.rate) };
    }
  }
  return amounts;
}

interface Entry {
  readonly index: number;
  readonly total: number;
  plan: number;
  readonly locked: boolean;
  /** Its rate is part of the story (late or not begun) and is kept. */
  readonly late: boolean;
  rate: number;
}

const LOWEST = 0.745;
const HIGHEST = 1.15;

/** Scales the plans to the district's plan, then moves the rates of the projects on pace until the district's rate fits. */
function fitDistrict(entries: Entry[], planTotal: number, doneRate: number): void {
  const sumOf = (members: readonly Entry[]) => members.reduce((sum, entry) => sum + entry.plan, 0);
  const late = entries.filter((entry) => entry.late);
  const onPace = entries.filter((entry) => !entry.late);
  const lateDone = late.reduce((sum, entry) => sum + entry.plan * entry.rate, 0);
  const pace = (doneRate * sumOf(entries) - lateDone) / sumOf(onPace);
  // A district far behind cannot be explained by its punctual projects: its late ones must weigh more, and vice versa.
  const target = Math.min(Math.max(pace, 0.82), 0.96);
  const weight = ((target - doneRate) * sumOf(onPace)) / (doneRate * sumOf(late) - lateDone);
  if (Number.isFinite(weight) && weight > 0 && target !== pace) {
    for (const entry of late) if (!entry.locked) entry.plan = entry.plan * weight;
  }
  const free = entries.filter((entry) => !entry.locked);
  const factor = (planTotal - sumOf(entries.filter((entry) => entry.locked))) / sumOf(free);
  for (const entry of free)
    entry.plan = Math.min(Math.round((entry.plan * factor) / 10) * 10, Math.floor(entry.total * 0.07) * 10);
  const largest = onPace.reduce((best, entry) => (entry.total - entry.plan > best.total - best.plan ? entry : best));
  largest.plan += Math.round(planTotal - sumOf(entries));

  const missing = doneRate * planTotal - late.reduce((sum, entry) => sum + entry.plan * entry.rate, 0);
  shiftRates(onPace, missing);
}

/** Bisection: the sum is a rising function of the shift. */
function shiftRates(entries: readonly Entry[], doneTotal: number): void {
  const bounded = (rate: number) => Math.min(Math.max(rate, LOWEST), HIGHEST);
  let low = -0.5;
  let high = 0.5;
  for (let round = 0; round < 50; round += 1) {
    const shift = (low + high) / 2;
    const sum = entries.reduce((acc, entry) => acc + entry.plan * bounded(entry.rate + shift), 0);
    if (sum > doneTotal) high = shift;
    else low = shift;
  }
  for (const entry of entries) entry.rate = bounded(entry.rate + low);
}

/** Rates that are part of the story; null for a project that simply goes on. */
function fixedRate(random: Random, slot: Slot): number | null {
  if (slot.traits.has('OVERDUE_START')) return random.between(0, 0.08);
  if (slot.start === null) return 0;
  if (slot.traits.has('DEEPLY_LAGGING')) return random.between(0.28, 0.5);
  if (slot.traits.has('LAGGING')) return random.between(0.56, 0.72);
  return null;
}

const PLAN_SHARES: Readonly<Record<BuildStage, readonly [number, number]>> = {
  SIGNED: [0, 0],
  REGISTERED: [0, 0],
  LAND_SUPPLIED: [0, 0],
  PERMITTED: [0.02, 0.06],
  STARTED: [0.08, 0.16],
  STAT_ENTERED: [0.28, 0.42],
  TOPPED_OUT: [0.28, 0.4],
  COMPLETED: [0.12, 0.25],
  SETTLED: [0, 0],
  FINAL_ACCOUNT: [0, 0],
};

function planShare(random: Random, slot: Slot): number {
  if (slot.traits.has('OVERDUE_START')) return random.between(0.1, 0.2);
  if (slot.start === 'OCTOBER') return random.between(0.03, 0.07);
  return random.between(...PLAN_SHARES[slot.stage]);
}

/** Log-normal sizes, scaled so that each stage adds up to its planned investment. */
function totalsOf(random: Random, slots: readonly Slot[], fixed: ReadonlyMap<number, FixedAmounts>): number[] {
  const totals = slots.map((slot) => fixed.get(slot.index)?.total ?? (slot.traits.has('EXITED') ? EXITED_TOTAL : 0));
  for (const [stage, target] of Object.entries(STAGE_INVESTMENT)) {
    const members = slots.filter((slot) => slot.stage === stage && !slot.traits.has('EXITED'));
    const free = members.filter((slot) => fixed.get(slot.index)?.total === undefined);
    const sizes = free.map(() => Math.exp(random.between(-1.1, 1.1) + random.between(-0.7, 0.7)));
    const fixedSum = members.reduce((sum, slot) => sum + (totals[slot.index] ?? 0), 0);
    const factor = (target * YI - fixedSum) / sizes.reduce((sum, size) => sum + size, 0);
    free.forEach((slot, nth) => {
      totals[slot.index] = Math.max(12 * STEP, Math.round(((sizes[nth] ?? 1) * factor) / STEP) * STEP);
    });
    const sum = members.reduce((acc, slot) => acc + (totals[slot.index] ?? 0), 0);
    const largest = free.reduce((best, slot) => ((totals[slot.index] ?? 0) > (totals[best.index] ?? 0) ? slot : best));
    totals[largest.index] = (totals[largest.index] ?? 0) + Math.round(target * YI) - sum;
  }
  return totals;
}
