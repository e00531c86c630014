import {
  addMonths,
  type Change,
  type Condition,
  firstDayOfMonth,
  type IsoDay,
  laterDay,
  ledgerDateOfDay,
  monthNumberOf,
  nearestChanges,
  share,
  type Yuan,
  yearOf,
  yuan,
} from '@guatu/kernel';
import { amountNeeded } from './amounts.ts';
import { factsOf, type LightFacts } from './facts.ts';
import { isLight, isWorse, judgeAxes } from './judge.ts';
import { readingsOf } from './readings.ts';
import type { Axis, LightRuleSet } from './rule-set.ts';
import type { JudgedAt, Light, LightSubject } from './types.ts';
import { LIGHT_VOCABULARY } from './vocabulary.ts';

/** One thing to do. Amounts are further yuan, over what is reported. */
export type Step =
  | { readonly kind: 'START' | 'STAT_ENTRY' }
  /** `points`: how far the year's progress has to come, where the rule counts in points; `next`: by the end of the next month. */
  | { readonly kind: 'DONE'; readonly amount: Yuan; readonly points: number | null; readonly next: NextMonth | null }
  | { readonly kind: 'MONTH_DONE' | 'FUNDS'; readonly amount: Yuan };

export interface NextMonth {
  readonly month: number;
  readonly amount: Yuan;
}

/** How an axis gets a better light: what to do, and the day from which the light is better once it is done. */
export interface Way {
  readonly to: Light;
  /** None where time alone does it. */
  readonly steps: readonly Step[];
  readonly from: IsoDay;
}

/** A light that is late by a month or two clears within that; looking further would promise what nobody can know. */
const MONTHS_AHEAD = 3;

/** The ways of a yellow or red axis to a better light, the nearest first. None where nothing that can be done would help. */
export function waysOf(rules: LightRuleSet, axis: Axis, subject: LightSubject, at: JudgedAt): readonly Way[] {
  const light = axisOf(rules, axis, subject, at);
  if (light === null || light === 'GREEN') return [];
  const [reading] = readingsOf(subject, at);
  if (!reading) return [];
  const facts = factsOf(subject, reading, at, rules.pace);
  const targets: readonly Light[] =
    light === 'RED' && axis.bands.some((band) => band.light === 'YELLOW') ? ['YELLOW', 'GREEN'] : ['GREEN'];
  return targets.flatMap((to) => wayTo(to, rules, axis, { subject, facts, at }) ?? []);
}

interface Judged {
  readonly subject: LightSubject;
  readonly facts: LightFacts;
  readonly at: JudgedAt;
}

function wayTo(to: Light, rules: LightRuleSet, axis: Axis, { subject, facts, at }: Judged): Way | null {
  const changes = nearestChanges(freeOf(axis, to), LIGHT_VOCABULARY, facts);
  const steps = changes?.map((change) => stepOf(change, rules, subject, at)) ?? [];
  if (!steps.every((step) => step !== null)) return null;
  const done = steps.reduce((before, step) => applied(before, step, at.day), subject);
  const from = firstDayAs(to, rules, axis, done, at);
  return from === null ? null : { to, steps, from };
}

/** No band holds that is worse than the light wanted. */
function freeOf(axis: Axis, to: Light): Condition {
  const worse = axis.bands.filter(({ light }) => isWorse(light, to));
  return { kind: 'all', parts: worse.map(({ condition }) => ({ kind: 'not', part: condition })) };
}

function stepOf(change: Change, rules: LightRuleSet, subject: LightSubject, at: JudgedAt): Step | null {
  if (change.fact === 'started') return { kind: 'START' };
  if (change.fact === 'statEntered') return { kind: 'STAT_ENTRY' };
  const { month } = at.month;
  const needed = amountNeeded(change, subject, rules.pace, month);
  if (needed === null) return null;
  const over = (amount: Yuan, reported: Yuan | null) => yuan(amount - (reported ?? 0));
  switch (change.fact) {
    case 'fundsRatio':
      return { kind: 'FUNDS', amount: over(needed, subject.fundsInPlace) };
    case 'monthTaskRate':
      return { kind: 'MONTH_DONE', amount: over(needed, subject.monthDone) };
    default: {
      // The year's last month has no next one in the same plan.
      const later = month === 12 ? null : amountNeeded(change, subject, rules.pace, month + 1);
      const next = later === null ? null : { month: month + 1, amount: over(later, subject.ytdDone) };
      const amount = over(needed, subject.ytdDone);
      const points = change.fact === 'paceGap' ? share(amount, subject.annualPlan ?? 0) : null;
      return { kind: 'DONE', amount, points, next };
    }
  }
}

/** The project as it would stand had the step been done on a day. */
export function applied(subject: LightSubject, step: Step, day: IsoDay): LightSubject {
  const plus = (amount: Yuan | null, more: Yuan) => yuan((amount ?? 0) + more);
  switch (step.kind) {
    case 'START':
      return { ...subject, actualStart: ledgerDateOfDay(day) };
    case 'STAT_ENTRY':
      return { ...subject, statEntered: true, statMonth: ledgerDateOfDay(day) };
    case 'DONE':
      return { ...subject, ytdDone: plus(subject.ytdDone, step.amount) };
    case 'MONTH_DONE':
      return { ...subject, monthDone: plus(subject.monthDone, step.amount) };
    case 'FUNDS':
      return { ...subject, fundsInPlace: plus(subject.fundsInPlace, step.amount) };
  }
}

/** The day itself or the first of one of the next months: the first on which the axis is as wanted or better. */
function firstDayAs(to: Light, rules: LightRuleSet, axis: Axis, subject: LightSubject, at: JudgedAt): IsoDay | null {
  const month = firstDayOfMonth(yearOf(at.day), monthNumberOf(at.day));
  const days = [at.day, ...Array.from({ length: MONTHS_AHEAD }, (_, ahead) => addMonths(month, ahead + 1))];
  for (const day of days) {
    // Figures stay those of the judged month: nobody knows those of the next.
    const knownOn = laterDay(day, at.knownOn);
    const light = axisOf(rules, axis, subject, { day, knownOn, month: at.month });
    if (light !== null && !isWorse(light, to)) return day;
  }
  return null;
}

function axisOf(rules: LightRuleSet, axis: Axis, subject: LightSubject, at: JudgedAt): Light | null {
  const light = judgeAxes(rules, subject, at)[rules.axes.indexOf(axis)];
  return light !== undefined && isLight(light) ? light : null;
}
