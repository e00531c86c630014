import type { IsoDay } from '@guatu/kernel';
import { type Excuse, overallOf } from './excuses.ts';
import { judgeAxes } from './judge.ts';
import type { LightRuleSet } from './rule-set.ts';
import { AXIS_IDS, type AxisId, type AxisLight, type JudgedAt, type Light, type LightSubject } from './types.ts';

/** The version of the light rules that holds for a project on a day. */
export interface RuleOfDay {
  readonly set: LightRuleSet;
  readonly hash: string;
}

/** All that the lights of one project are judged from, on whatever day. */
export interface Dossier {
  readonly id: string;
  readonly territoryId: number;
  readonly subjectAt: (at: JudgedAt) => LightSubject;
  readonly excuses: readonly Excuse[];
  /** Null where no version holds. */
  readonly ruleAt: (day: IsoDay) => RuleOfDay | null;
}

/** The days that lights are judged for: ends of months that are over, in their order, and today. */
export interface Calendar {
  readonly monthEnds: readonly JudgedAt[];
  readonly today: JudgedAt;
}

/** The whole, then the axes in the order of `AXIS_IDS`; null for an axis that the rule set does not have. */
export const PLACES = ['ALL', ...AXIS_IDS] as const;
export type Place = (typeof PLACES)[number];

/** How a project stands on a day. */
export interface Standing {
  readonly light: Light | null;
  readonly axes: readonly (AxisLight | null)[];
}

/** How a project stands now, and since when; the lights of its months by year. */
export interface KeptLights {
  readonly id: string;
  readonly territoryId: number;
  readonly light: Light | null;
  readonly since: IsoDay;
  readonly axes: readonly (AxisLight | null)[];
  readonly axesSince: readonly IsoDay[];
  readonly judgedOn: IsoDay;
  readonly ruleSet: string | null;
  readonly ruleHash: string | null;
  /** Twelve codes a year; a year without any light is left out. */
  readonly years: ReadonlyMap<number, readonly number[]>;
}

/** As arrays of months hold them. */
const CODES: Readonly<Record<Light, number>> = { GREEN: 1, YELLOW: 2, RED: 3 };
const NO_YEAR: readonly number[] = Array.from({ length: 12 }, () => 0);

const NOTHING: Standing = { light: null, axes: AXIS_IDS.map(() => null) };

/** The light of the whole and of every axis; approved reasons lift what they cover from the whole, and stay on the axis. */
export function standingOf(dossier: Dossier, at: JudgedAt): Standing {
  const rule = dossier.ruleAt(at.day);
  if (rule === null) return NOTHING;
  const lights = judgeAxes(rule.set, dossier.subjectAt(at), at);
  const { light } = overallOf(rule.set, lights, dossier.excuses, at.day);
  return { light, axes: AXIS_IDS.map((axis) => lights[placeOf(rule.set, axis)] ?? null) };
}

const placeOf = (set: LightRuleSet, axis: AxisId): number => set.axes.findIndex(({ id }) => id === axis);

/**
 * The lights to be kept of a project. Against what was kept before, a light that stays keeps its day and one that turns
 * takes today's. A project that is judged for the first time is judged back through the months given, so that a light
 * that it came with is not taken for a new one.
 */
export function judgeKept(dossier: Dossier, { monthEnds, today }: Calendar, before: KeptLights | null): KeptLights {
  const past = monthEnds.map((at) => standingOf(dossier, at));
  const now = standingOf(dossier, today);
  const since = (value: (standing: Standing) => unknown, keptSince: IsoDay | undefined): IsoDay => {
    if (before !== null) return value(before) === value(now) ? (keptSince ?? today.day) : today.day;
    const turned = past.findLastIndex((standing) => value(standing) !== value(now));
    return monthEnds[turned + 1]?.day ?? today.day;
  };
  const rule = dossier.ruleAt(today.day);
  return {
    id: dossier.id,
    territoryId: dossier.territoryId,
    ...now,
    since: since(({ light }) => light, before?.since),
    axesSince: AXIS_IDS.map((_, index) => since(({ axes }) => axes[index], before?.axesSince[index])),
    judgedOn: today.day,
    ruleSet: rule?.set.id ?? null,
    ruleHash: rule?.hash ?? null,
    years: yearsOf(before, [...monthEnds, today], [...past, now]),
  };
}

/** The months judged now over those kept before. */
function yearsOf(
  before: KeptLights | null,
  days: readonly JudgedAt[],
  standings: readonly Standing[],
): ReadonlyMap<number, readonly number[]> {
  const years = new Map<number, number[]>();
  for (const [year, months] of before?.years ?? []) years.set(year, [...months]);
  for (const [index, { day }] of days.entries()) {
    const year = Number(day.slice(0, 4));
    const months = years.get(year) ?? [...NO_YEAR];
    const light = standings[index]?.light ?? null;
    months[Number(day.slice(5, 7)) - 1] = light === null ? 0 : CODES[light];
    years.set(year, months);
  }
  return new Map([...years].filter(([, months]) => months.some((code) => code > 0)));
}

/** A light that turned. */
export interface LightTurn {
  readonly place: Place;
  readonly day: IsoDay;
  readonly was: AxisLight | null;
  readonly became: AxisLight | null;
}

/** What turned between what was kept and what is. Of a project first judged, only what is yellow or red. */
export function turnsBetween(before: KeptLights | null, now: KeptLights): readonly LightTurn[] {
  const was = before && [before.light, ...before.axes];
  const days = [now.since, ...now.axesSince];
  return [now.light, ...now.axes].flatMap((became, index): readonly LightTurn[] => {
    const place = PLACES[index];
    const day = days[index];
    if (place === undefined || day === undefined) return [];
    const old = was?.[index] ?? null;
    const turned = was === null ? became === 'YELLOW' || became === 'RED' : old !== became;
    return turned ? [{ place, day, was: old, became }] : [];
  });
}

/** Whether anything of what is kept differs; the day of judging alone does not count. */
export function isKeptSame(before: KeptLights | null, now: KeptLights): boolean {
  return before !== null && printOf(before) === printOf(now) && sameMonths(before, now);
}

const printOf = ({ territoryId, light, since, axes, axesSince, ruleSet, ruleHash }: KeptLights): string =>
  [territoryId, light, since, axes, axesSince, ruleSet, ruleHash].join(' ');

/** Whether the lights of the months are the same, on the same leaf. */
export function sameMonths(before: KeptLights | null, now: KeptLights): boolean {
  if (before === null) return now.years.size === 0;
  return before.territoryId === now.territoryId && monthsPrint(before) === monthsPrint(now);
}

/** The lights of all months as one text. */
export function monthsPrint({ years }: KeptLights): string {
  return [...years]
    .map(([year, months]) => `${year}:${months.join('')}`)
    .sort()
    .join(' ');
}
