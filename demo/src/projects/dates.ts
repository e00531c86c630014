import type { Milestones } from '../model.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayIn,
  earlier,
  LAST_MONTH,
  lastDayOf,
  later,
  type Month,
  monthOfDay,
  monthsBetween,
} from '../months.ts';
import type { Random } from '../random.ts';
import type { Slot } from './slots.ts';

export interface Schedule {
  readonly milestones: Milestones;
  readonly planStart: Day;
  readonly planComplete: Day;
}

const END = lastDayOf(LAST_MONTH);

/** Actual and planned dates of one slot; no actual date lies after the last ledger. */
export function schedule(random: Random, slot: Slot): Schedule {
  return slot.start === null ? beforeStart(random, slot) : afterStart(random, slot, slot.start);
}

function beforeStart(random: Random, slot: Slot): Schedule {
  const reached = ['SIGNED', 'REGISTERED', 'LAND_SUPPLIED', 'PERMITTED'].indexOf(slot.stage);
  const signedIn = [
    ['2026M06', '2026M10'],
    ['2026M02', '2026M08'],
    ['2025M10', '2026M03'],
    ['2025M07', '2026M01'],
  ] as const;
  const [from, to] = signedIn[reached] ?? signedIn[0];
  const signed = slot.traits.has('NEW_IN_OCTOBER')
    ? dayIn(random, LAST_MONTH, 8, 27)
    : anyDay(random, slot.traits.has('OVERDUE_START') ? addMonths(from, -4) : from, to);
  const registered = addDays(signed, random.int(12, 45));
  const landSupplied = addDays(registered, random.int(60, 150));
  const permitted = addDays(landSupplied, random.int(40, 90));
  const planStart = slot.traits.has('OVERDUE_START') ? overdueStart(random) : laterStart(random, reached);
  return {
    milestones: {
      signed,
      ...(reached >= 1 ? { registered: earlier(registered, END) } : {}),
      ...(reached >= 2 ? { landSupplied: earlier(landSupplied, '2026-10-20') } : {}),
      ...(reached >= 3 ? { permitted: earlier(permitted, END) } : {}),
    },
    planStart,
    planComplete: addDays(planStart, random.int(400, 800)),
  };
}

/** Either due for three months and more (red) or due in the last two months (yellow). */
function overdueStart(random: Random): Day {
  return random.chance(0.4) ? anyDay(random, '2026M05', '2026M08') : anyDay(random, '2026M09', '2026M10');
}

function laterStart(random: Random, reached: number): Day {
  return reached === 3 ? dayIn(random, '2026M12', 5, 28) : anyDay(random, '2026M12', addMonths('2027M09', -reached));
}

function afterStart(random: Random, slot: Slot, group: NonNullable<Slot['start']>): Schedule {
  const started = startDay(random, slot, group);
  const startMonth = monthOfDay(started);
  const permitted = addDays(started, -random.int(5, 60));
  const landSupplied = addDays(permitted, -random.int(40, 150));
  const registered = addDays(landSupplied, -random.int(60, 150));
  const signed = addDays(registered, -random.int(12, 45));
  const planStart = plannedStart(random, started, group);
  const late = completion(random, slot, startMonth);
  const planComplete = late.completed
    ? addDays(late.completed, random.int(-60, 45))
    : later(addDays(started, random.int(420, 900)), dayIn(random, '2026M12', 10, 28));
  const statEntered = slot.stage === 'STARTED' ? undefined : statisticsMonth(random, startMonth, group);
  return {
    milestones: {
      signed,
      registered,
      landSupplied,
      permitted,
      started,
      ...(statEntered ? { statEntered } : {}),
      ...late,
    },
    planStart,
    planComplete,
  };
}

function startDay(random: Random, slot: Slot, group: NonNullable<Slot['start']>): Day {
  switch (group) {
    case 'OCTOBER':
      return dayIn(random, '2026M10', 22, 31);
    case 'LATE_FOR_STATISTICS':
      return random.chance(0.4) ? anyDay(random, '2026M04', '2026M07') : dayIn(random, '2026M09', 1, 20);
    case 'THIS_YEAR':
      return anyDay(random, '2026M01', '2026M08');
    case 'END_OF_LAST_YEAR':
      return anyDay(random, '2025M11', '2025M12');
    case 'EARLIER':
      return anyDay(random, ...startMonths(slot));
  }
}

function startMonths(slot: Slot): [Month, Month] {
  switch (slot.stage) {
    case 'STAT_ENTERED':
      return ['2024M03', '2025M10'];
    case 'TOPPED_OUT':
      return ['2024M01', '2025M06'];
    case 'COMPLETED':
      return ['2023M06', '2024M12'];
    default:
      return ['2022M09', '2023M09'];
  }
}

/** A start of this year was planned for this year, so that starts due and starts made can be compared. */
function plannedStart(random: Random, started: Day, group: NonNullable<Slot['start']>): Day {
  const planned = addDays(started, -random.int(-5, 45));
  const thisYear = group === 'OCTOBER' || group === 'LATE_FOR_STATISTICS' || group === 'THIS_YEAR';
  return thisYear ? earlier(later(planned, '2026-01-10'), '2026-10-31') : earlier(planned, '2025-12-31');
}

function statisticsMonth(random: Random, startMonth: Month, group: NonNullable<Slot['start']>): Month {
  if (group === 'END_OF_LAST_YEAR') return random.chance(0.5) ? '2026M01' : '2026M02';
  return addMonths(startMonth, random.int(0, 1));
}

function completion(random: Random, slot: Slot, startMonth: Month): Milestones {
  switch (slot.stage) {
    case 'TOPPED_OUT':
      return { toppedOut: anyDay(random, '2026M02', '2026M10') };
    case 'COMPLETED': {
      const completed = anyDay(random, '2025M11', '2026M10');
      return {
        toppedOut: later(addDays(completed, -random.int(120, 260)), lastDayOf(addMonths(startMonth, 4))),
        completed,
      };
    }
    case 'SETTLED': {
      const completed = anyDay(random, '2025M03', '2025M12');
      return { toppedOut: addDays(completed, -200), completed, settled: addDays(completed, random.int(120, 175)) };
    }
    case 'FINAL_ACCOUNT': {
      const completed = anyDay(random, '2024M10', '2025M06');
      const settled = addDays(completed, random.int(120, 175));
      return {
        toppedOut: addDays(completed, -200),
        completed,
        settled,
        finalAccount: addDays(settled, random.int(60, 160)),
      };
    }
    default:
      return {};
  }
}

function anyDay(random: Random, from: Month, to: Month): Day {
  return dayIn(random, random.pick(monthsBetween(from, to)));
}
