import {
  addMonths,
  type Condition,
  daysBetween,
  evaluateCondition,
  type FactSpec,
  type Facts,
  type IsoDay,
  type LedgerDate,
  ok,
  type Result,
  readCondition,
  refuse,
  type Vocabulary,
} from '@guatu/kernel';
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
  /** Watched only of projects that meet this; null for all. */
  readonly when: Condition | null;
  /** What its start is called where it is not known; empty where a limit that never started is no matter. */
  readonly fromLabel: string;
  /** Reasons for which a project may stand without the limit running. */
  readonly notCounted: readonly string[];
  readonly basis: string;
  readonly consequence: string;
}

/** The limits of a catalogue, and what they ask about projects. */
export interface HardLimits {
  readonly vocabulary: Vocabulary;
  readonly limits: readonly HardLimit[];
}

export interface LimitStanding {
  readonly id: string;
  readonly label: string;
  /** UNKNOWN: what is missing leaves open whether it runs. */
  readonly state: 'MET' | 'RUNNING' | 'PAUSED' | 'NEAR' | 'BREACHED' | 'UNKNOWN';
  /** Null where the start is not known. */
  readonly from: IsoDay | null;
  readonly due: IsoDay | null;
  /** What would have to be known, in words; empty unless unknown. */
  readonly missing: readonly string[];
  /** Days that are left, negative when over; null once met, or unknown. */
  readonly daysLeft: number | null;
  /** Days that the project stood for a reason that the limit does not count. */
  readonly notCountedDays: number;
  readonly basis: string;
  readonly consequence: string;
}

const MONTHS: Readonly<Record<string, number>> = { MONTH: 1, YEAR: 12 };

/** Checks the catalogue of hard limits. */
export function readHardLimits(content: Readonly<Record<string, unknown>>): Result<HardLimits> {
  const { items, facts } = content;
  const specs = Array.isArray(facts) ? (facts as readonly FactSpec[]) : [];
  const vocabulary: Vocabulary = new Map(specs.map((spec) => [spec.id, spec]));
  if (!Array.isArray(items)) return refuse(gateErrors.limit_bad_shape({ at: GATE_PLACES.whole }));
  const limits: HardLimit[] = [];
  for (const item of items as readonly Readonly<Record<string, unknown>>[]) {
    const months = Number(item.amount) * (MONTHS[String(item.unit)] ?? Number.NaN);
    const keys = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
    const when = item.when === undefined ? ok(null) : readCondition(item.when, vocabulary);
    if (!when.ok) {
      const at = GATE_PLACES.limit(String(item.label));
      return refuse(gateErrors.limit_condition({ at, why: when.error.message }));
    }
    const limit = {
      when: when.value,
      fromLabel: typeof item.fromLabel === 'string' ? item.fromLabel : '',
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
  return ok({ vocabulary, limits });
}

/** What is known of a project that its limits are judged by. */
export interface LimitSubject {
  readonly dates: ReadonlyMap<string, LedgerDate>;
  readonly facts: Facts;
  readonly stays: readonly Stay[];
}

/**
 * The limits that concern a project, the nearest first, those that cannot be told last. One whose start is not known to the day
 * runs from the last day it may have been, so that a coarse date accuses nobody. Stays for a reason that the limit does not
 * count move its end.
 */
export function limitsOf(
  { vocabulary, limits }: HardLimits,
  subject: LimitSubject,
  today: IsoDay,
): readonly LimitStanding[] {
  const { dates, facts } = subject;
  return limits
    .flatMap((limit): readonly LimitStanding[] => {
      if (!limit.needs.every((key) => dates.has(key))) return [];
      const verdict = limit.when && evaluateCondition(limit.when, vocabulary, facts);
      if (verdict?.outcome === 'no') return [];
      const start = limit.from.map((key) => dates.get(key)).find((date) => date !== undefined);
      const missing = [
        ...(verdict?.outcome === 'unknown' ? verdict.missing : []).flatMap((each) =>
          each.decisive ? [each.label] : [],
        ),
        ...(start || limit.fromLabel === '' ? [] : [limit.fromLabel]),
      ];
      if (missing.length > 0) return [untold(limit, missing)];
      return start ? [running(limit, start.lastDay, subject, today)] : [];
    })
    .sort((a, b) => (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER));
}

function untold({ id, label, basis, consequence }: HardLimit, missing: readonly string[]): LimitStanding {
  const open = { state: 'UNKNOWN' as const, from: null, due: null, daysLeft: null, notCountedDays: 0 };
  return { id, label, ...open, missing, basis, consequence };
}

function running(limit: HardLimit, from: IsoDay, { dates, stays }: LimitSubject, today: IsoDay): LimitStanding {
  const { id, label, until, months, warnDays, notCounted, basis, consequence } = limit;
  const excused = stays.filter(({ reason }) => notCounted.includes(reason));
  const asGiven = addMonths(from, months);
  const due = dueBeyondStays(excused, from, asGiven, today);
  const met = until.some((key) => dates.has(key));
  const left = daysBetween(today, due);
  // One that ran out before the project stood stays run out.
  const stands = left >= 0 && excused.some((stay) => stay.to === null && stay.from <= today);
  const going = left < 0 ? 'BREACHED' : left <= warnDays ? 'NEAR' : 'RUNNING';
  const state = met ? 'MET' : stands ? 'PAUSED' : going;
  const daysLeft = met ? null : left;
  const notCountedDays = daysBetween(asGiven, due);
  return { id, label, state, from, due, missing: [], daysLeft, notCountedDays, basis, consequence };
}
