import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  type IsoDay,
  laterDay,
  type WorkCalendar,
} from '@guatu/kernel';
import { daysStood, dueBeyondStays, type Stay, workdaysBeyondStays } from '../stays/stays.ts';
import type { DefaultLimit, MilestoneFacts, MilestoneStanding, MilestoneState, Origin, StageRule } from './types.ts';

export interface ProjectFacts {
  readonly origin: Origin;
  readonly milestones: ReadonlyMap<string, MilestoneFacts>;
  /** What counts beside milestones: `COMMITMENT_EXPIRED`. */
  readonly events: ReadonlySet<string>;
  /** Times that the project as a whole stood; limits wait for them, and nobody is late in them. */
  readonly stays: readonly Stay[];
}

export interface StandingBasis {
  readonly stages: readonly StageRule[];
  readonly today: IsoDay;
  readonly calendar: WorkCalendar;
  /** Level of evidence from which a milestone counts. */
  readonly countsFrom: number;
}

/**
 * How every milestone of the project stands, in the order of the catalogue: reached or not, due and by what, the day it can
 * be expected. Milestones that do not apply to its origin are left out, and so is what others ask of them.
 */
export function standingOf(facts: ProjectFacts, basis: StandingBasis): readonly MilestoneStanding[] {
  const stages = basis.stages
    .filter(({ appliesTo }) => appliesTo.includes(facts.origin))
    .toSorted((a, b) => a.order - b.order);
  const applies = new Set(stages.map(({ code }) => code));
  const stateOf = (code: string) => reportedState(facts.milestones.get(code), basis);
  const reached = (code: string) => stateOf(code) === 'REACHED' || facts.events.has(code);
  const forecasts = new Map<string, IsoDay | null>();
  return stages.map((stage) => {
    const own = facts.milestones.get(stage.code);
    const before = stage.dependsOn.filter((code) => applies.has(code));
    const any = stage.dependsOnAny.filter((code) => applies.has(code) || facts.events.has(code));
    const open = before.filter((code) => !reached(code));
    const ready = open.length === 0 && (any.length === 0 || any.some(reached));
    const reported = stateOf(stage.code);
    const due = dueDay(stage, own, facts, basis);
    const forecast = forecastOf(stage, own, { before, due, forecasts }, basis);
    forecasts.set(stage.code, forecast);
    const isReached = reported === 'REACHED';
    return {
      code: stage.code,
      state: reported ?? (ready ? 'NEXT' : 'AHEAD'),
      ...due,
      overdueDays: isReached || due.due === null ? 0 : overdue(due.due, facts.stays, basis.today),
      forecast: isReached ? null : forecast,
      gaps: isReached ? open : [],
    };
  });
}

/** The furthest milestone that counts on a line; the stage of a project is never typed in. */
export function furthestReached(
  standing: readonly MilestoneStanding[],
  stages: readonly StageRule[],
  line: StageRule['line'],
) {
  const onLine = new Set(stages.filter((stage) => stage.line === line).map(({ code }) => code));
  return standing.findLast(({ code, state }) => state === 'REACHED' && onLine.has(code))?.code ?? null;
}

function reportedState(facts: MilestoneFacts | undefined, { today, countsFrom }: StandingBasis): MilestoneState | null {
  if (!facts || facts.actual === null) return null;
  if (isBreached(facts, today)) return 'REOPENED';
  return facts.evidence >= countsFrom ? 'REACHED' : 'UNVERIFIED';
}

/** Let pass with something lacking, not cured, and the day is over: the record of it may come hours after the day. */
export function isBreached({ lacking, cureBy, curedOn, reopenedOn }: MilestoneFacts, today: IsoDay): boolean {
  return lacking.length > 0 && curedOn === null && (reopenedOn !== null || (cureBy !== null && cureBy < today));
}

function dueDay(
  stage: StageRule,
  own: MilestoneFacts | undefined,
  facts: ProjectFacts,
  basis: StandingBasis,
): Pick<MilestoneStanding, 'due' | 'dueBy'> {
  // A month is due on its last day: nobody is late before it is over.
  if (own?.plan) return { due: own.plan.lastDay, dueBy: 'plan' };
  const { limit } = stage;
  const start = limit && limit.from !== stage.code ? facts.milestones.get(limit.from)?.actual : null;
  const due = limit && start ? afterStays(start.lastDay, limit, facts.stays, basis) : null;
  return { due, dueBy: due === null ? null : 'limit' };
}

function forecastOf(
  stage: StageRule,
  own: MilestoneFacts | undefined,
  way: {
    readonly before: readonly string[];
    readonly due: Pick<MilestoneStanding, 'due'>;
    readonly forecasts: ReadonlyMap<string, IsoDay | null>;
  },
  basis: StandingBasis,
): IsoDay | null {
  if (own?.actual) return own.actual.lastDay;
  const notBeforeToday = (day: IsoDay) => laterDay(day, basis.today);
  if (own?.forecast) return notBeforeToday(own.forecast.lastDay);
  let start: IsoDay | null = null;
  for (const code of way.before) {
    const day = way.forecasts.get(code) ?? null;
    if (day === null) return null;
    start = start === null ? day : laterDay(start, day);
  }
  const { limit } = stage;
  if (start === null || !limit || limit.from === stage.code) {
    return way.due.due === null ? null : notBeforeToday(start === null ? way.due.due : laterDay(start, way.due.due));
  }
  // A limit that runs from something earlier has run in part; what it comes after still binds.
  const from = way.forecasts.get(limit.from) ?? start;
  const expected = after(from, limit, basis.calendar);
  return expected === null ? null : notBeforeToday(laterDay(expected, start));
}

/** Days past due in which the project did not stand. */
function overdue(due: IsoDay, stays: readonly Stay[], today: IsoDay): number {
  return due >= today ? 0 : daysBetween(due, today) - daysStood(stays, due, today);
}

/** The end of a limit that stops with the project and goes on with it, by the days it is counted in. */
function afterStays(start: IsoDay, limit: DefaultLimit, stays: readonly Stay[], basis: StandingBasis): IsoDay | null {
  if (limit.unit !== 'WORKDAY') {
    const asGiven = after(start, limit, basis.calendar);
    return asGiven === null ? null : dueBeyondStays(stays, start, asGiven, basis.today);
  }
  return workdaysBeyondStays(stays, start, limit.amount, basis.today, basis.calendar);
}

function after(day: IsoDay, { amount, unit }: DefaultLimit, calendar: WorkCalendar): IsoDay | null {
  if (unit === 'DAY') return addDays(day, amount);
  if (unit === 'MONTH') return addMonths(day, amount);
  const end = addWorkingDays(calendar, day, amount);
  return end.ok ? end.value : null;
}
