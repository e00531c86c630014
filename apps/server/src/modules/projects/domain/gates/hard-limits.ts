import { addMonths, daysBetween, type IsoDay, type LedgerDate, ok, type Result, refuse } from '@guatu/kernel';
import { GATE_PLACES, gateErrors } from '../../messages/gates.ts';
import { dueBeyondStays, type Stay } from '../stays/stays.ts';

/** A limit that the law or a contract sets. Dates go by keys: `M70.plan`, `M60.actual`, `A07.decided`. */
export interface HardLimit {
  readonly id: string;
  readonly label: string;
  /** It runs from the first of these that is known. */
  readonly from: readonly string[];
  /** Any of these ends it. */
  readonly until: readonly string[];
  /** Watched only once all of these have happened. */
  readonly needs: readonly string[];
  readonly months: number;
  readonly warnDays: number;
  /** Reasons for which a project may stand without the limit running. */
  readonly notCounted: readonly string[];
  readonly basis: string;
  readonly consequence: string;
}

export interface LimitStanding {
  readonly id: string;
  readonly label: string;
  readonly state: 'MET' | 'RUNNING' | 'PAUSED' | 'NEAR' | 'BREACHED';
  readonly from: IsoDay;
  readonly due: IsoDay;
  /** Days that are left, negative when over; null once met. */
  readonly daysLeft: number | null;
  /** Days that the project stood for a reason that the limit does not count. */
  readonly notCountedDays: number;
  readonly basis: string;
  readonly consequence: string;
}

const MONTHS: Readonly<Record<string, number>> = { MONTH: 1, YEAR: 12 };

/** Checks the catalogue of hard limits. */
export function readHardLimits(content: Readonly<Record<string, unknown>>): Result<readonly HardLimit[]> {
  const { items } = content;
  if (!Array.isArray(items)) return refuse(gateErrors.limit_bad_shape({ at: GATE_PLACES.whole }));
  const limits: HardLimit[] = [];
  for (const item of items as readonly Readonly<Record<string, unknown>>[]) {
    const months = Number(item.amount) * (MONTHS[String(item.unit)] ?? Number.NaN);
    const keys = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
    const limit = {
      id: String(item.id),
      label: String(item.label),
      from: keys(item.from),
      until: keys(item.until),
      needs: keys(item.needs),
      months,
      warnDays: Number(item.warnDays),
      notCounted: keys(item.notCounted),
      basis: String(item.basis),
      consequence: String(item.consequence),
    };
    const whole = limit.from.length > 0 && limit.until.length > 0 && months > 0 && limit.warnDays >= 0;
    if (!whole) return refuse(gateErrors.limit_bad_shape({ at: GATE_PLACES.limit(limit.label) }));
    limits.push(limit);
  }
  return ok(limits);
}

/**
 * The limits that concern a project, the nearest first. One whose start is not known to the day runs from the last day it may
 * have been, so that a coarse date accuses nobody. Stays for a reason that the limit does not count move its end.
 */
export function limitsOf(
  limits: readonly HardLimit[],
  dates: ReadonlyMap<string, LedgerDate>,
  today: IsoDay,
  stays: readonly Stay[] = [],
): readonly LimitStanding[] {
  const standing: LimitStanding[] = [];
  for (const { id, label, from, until, needs, months, warnDays, notCounted, basis, consequence } of limits) {
    const start = from.map((key) => dates.get(key)).find((date) => date !== undefined);
    if (!start || !needs.every((key) => dates.has(key))) continue;
    const excused = stays.filter(({ reason }) => notCounted.includes(reason));
    const asGiven = addMonths(start.lastDay, months);
    const due = dueBeyondStays(excused, start.lastDay, asGiven, today);
    const met = until.some((key) => dates.has(key));
    const left = daysBetween(today, due);
    // One that ran out before the project stood stays run out.
    const stands = left >= 0 && excused.some((stay) => stay.to === null && stay.from <= today);
    const running = left < 0 ? 'BREACHED' : left <= warnDays ? 'NEAR' : 'RUNNING';
    const state = met ? 'MET' : stands ? 'PAUSED' : running;
    const daysLeft = met ? null : left;
    const notCountedDays = daysBetween(asGiven, due);
    standing.push({ id, label, state, from: start.lastDay, due, daysLeft, notCountedDays, basis, consequence });
  }
  return standing.sort((a, b) => (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER));
}
