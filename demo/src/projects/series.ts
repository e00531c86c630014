import { LAST_MONTH, type Month, month, monthOfDay, monthsBetween, numberOf } from '../months.ts';
import type { Random } from '../random.ts';
import type { SlotAmounts } from './amounts.ts';
import type { Schedule } from './dates.ts';
import { fitTable, roundRow } from './fit.ts';
import { MONTH_PROFILE } from './plan.ts';
import type { Slot } from './slots.ts';

/** Month amounts of one project in 万元. The sum of all of them and `doneBefore` is what was done since the start. */
export interface Series {
  readonly doneBefore: number;
  readonly plan2025?: number;
  readonly months: ReadonlyMap<Month, number>;
}

const YEAR = monthsBetween('2026M01', LAST_MONTH);

export function makeSeries(
  random: Random,
  slots: readonly Slot[],
  schedules: readonly Schedule[],
  amounts: readonly SlotAmounts[],
): Series[] {
  const thisYear = fitThisYear(random.fork('this year'), slots, schedules, amounts);
  return slots.map((slot, index) => {
    const schedule = schedules[index];
    const amount = amounts[index];
    const row = thisYear[index];
    if (!schedule || !amount || !row) throw new RangeError(`slot ${slot.index} has no schedule or amount`);
    const last = lastYear(random.fork(`last year ${index}`), slot, schedule, amount);
    const months = new Map(last.months);
    for (const [column, value] of YEAR.entries()) {
      if (isListed(schedule, slot, value)) months.set(value, row[column] ?? 0);
    }
    return { ...last, months };
  });
}

/** A started project reports every month until it is completed, also a zero; one not started reports what it spent. */
function isListed(schedule: Schedule, slot: Slot, value: Month): boolean {
  const { signed, started, completed } = schedule.milestones;
  if (!started) return slot.traits.has('OVERDUE_START') && signed !== undefined && value >= monthOfDay(signed);
  return value >= monthOfDay(started) && (!completed || value <= monthOfDay(completed));
}

function fitThisYear(
  random: Random,
  slots: readonly Slot[],
  schedules: readonly Schedule[],
  amounts: readonly SlotAmounts[],
): number[][] {
  const weights = slots.map((slot, index) =>
    YEAR.map((value, column) => {
      const schedule = schedules[index];
      if (!schedule || !isListed(schedule, slot, value)) return 0;
      if (slot.traits.has('ZERO_PROGRESS') && numberOf(value) >= 9) return 0;
      if (slot.traits.has('SUSPENDED') && numberOf(value) >= 7) return 0;
      return (MONTH_PROFILE[column] ?? 0) * random.between(0.5, 1.5);
    }),
  );
  const done = amounts.map((amount) => amount.done);
  const profile = MONTH_PROFILE.reduce((sum, value) => sum + value, 0);
  const total = done.reduce((sum, value) => sum + value, 0);
  return fitTable(
    weights,
    done,
    MONTH_PROFILE.map((value) => (value / profile) * total),
  );
}

/** Share of the total that a project has behind it at the end of October. */
function doneShare(random: Random, slot: Slot): number {
  switch (slot.stage) {
    case 'STAT_ENTERED':
      return random.between(0.4, 0.75);
    case 'TOPPED_OUT':
      return random.between(0.7, 0.9);
    default:
      return random.between(0.95, 1);
  }
}

function lastYear(
  random: Random,
  slot: Slot,
  schedule: Schedule,
  amount: SlotAmounts,
): { doneBefore: number; plan2025?: number; months: Map<Month, number> } {
  const { started, completed } = schedule.milestones;
  const months = new Map<Month, number>();
  if (!started || started >= '2026') return { doneBefore: 0, months };
  const share = doneShare(random, slot) * amount.total - amount.done;
  const behind = Math.round(Math.min(Math.max(share, amount.total * 0.05), amount.total - amount.done));
  const from = started < '2025' ? '2025M01' : monthOfDay(started);
  const to = completed && completed < '2026' ? monthOfDay(completed) : month(2025, 12);
  const reporting = monthsBetween(from, to);
  const inYear = started < '2025' ? Math.round(behind * (reporting.length ? random.between(0.4, 0.7) : 0)) : behind;
  const raw = reporting.map(() => random.between(0.4, 1.6));
  const sum = raw.reduce((acc, value) => acc + value, 0);
  const row = roundRow(
    raw.map((value) => (value / sum) * inYear),
    inYear,
  );
  for (const [nth, value] of reporting.entries()) months.set(value, row[nth] ?? 0);
  const plan2025 = Math.round(inYear / random.between(0.85, 1.05) / 10) * 10;
  return { doneBefore: behind - inYear, ...(plan2025 > 0 ? { plan2025 } : {}), months };
}
