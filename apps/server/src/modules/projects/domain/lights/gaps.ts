import { evaluateCondition, type LedgerDate } from '@guatu/kernel';
import { factsOf, type LightFacts } from './facts.ts';
import { type InputId, inputsOf } from './inputs.ts';
import { type Reading, readingsOf } from './readings.ts';
import type { Axis, LightRuleSet } from './rule-set.ts';
import type { JudgedAt, LightSubject } from './types.ts';
import { LIGHT_VOCABULARY } from './vocabulary.ts';

/** What keeps an axis from being judged: a figure nobody reported, a date too coarse, a plan of nothing. */
export type Gap =
  | { readonly input: InputId; readonly because: 'ABSENT' | 'ZERO' }
  | { readonly input: InputId; readonly because: 'COARSE'; readonly date: LedgerDate };

/** Not reported means that it has not happened, so their absence is an answer and no gap. */
const EVENTS: readonly InputId[] = ['actualStart', 'completed', 'suspendedOn', 'statMonth', 'statEntered'];

/** Nothing is a part of nothing. */
const WHOLES: readonly InputId[] = ['annualPlan', 'fundsDue'];

const INPUT_OF: Readonly<Record<keyof Reading, InputId>> = {
  start: 'actualStart',
  stat: 'statMonth',
  completed: 'completed',
  suspended: 'suspendedOn',
};

/** The gaps of an axis that is `UNKNOWN`. */
export function gapsOf(rules: LightRuleSet, axis: Axis, subject: LightSubject, at: JudgedAt): readonly Gap[] {
  const readings = readingsOf(subject, at);
  const gaps = readings.flatMap((reading) => gapsIn(axis, factsOf(subject, reading, at, rules.pace), subject, at));
  // Every reading can be judged, but not to the same light: the dates that they read differently are the gap.
  if (gaps.length === 0) return varying(readings).flatMap((input) => coarse(input, subject));
  return gaps.filter(({ input }, index) => gaps.findIndex((gap) => gap.input === input) === index);
}

function gapsIn(axis: Axis, facts: LightFacts, subject: LightSubject, at: JudgedAt): readonly Gap[] {
  const inputs = inputsOf(openFacts(axis, facts), subject, at);
  const absent = inputs.filter(({ id, value }) => value === null && !EVENTS.includes(id));
  if (absent.length > 0) return absent.map(({ id }) => ({ input: id, because: 'ABSENT' }));
  return inputs.flatMap(({ id, value }): readonly Gap[] =>
    value === 0 && WHOLES.includes(id) ? [{ input: id, because: 'ZERO' }] : coarse(id, subject),
  );
}

/** The facts that the first open question of the axis waits for; none where it can be judged. */
function openFacts(axis: Axis, facts: LightFacts): readonly string[] {
  for (const { condition, test } of [...axis.without, ...axis.bands]) {
    const outcome = test(facts);
    if (outcome === 'yes') return [];
    if (outcome === 'no') continue;
    const { missing } = evaluateCondition(condition, LIGHT_VOCABULARY, facts);
    return missing.filter(({ decisive }) => decisive).map(({ fact }) => fact);
  }
  return [];
}

function varying(readings: readonly Reading[]): readonly InputId[] {
  const dates = Object.keys(INPUT_OF) as (keyof Reading)[];
  return dates
    .filter((date) => readings.some((other) => other[date] !== readings[0]?.[date]))
    .map((date) => INPUT_OF[date]);
}

function coarse(input: InputId, subject: LightSubject): readonly Gap[] {
  const date = subject[input];
  const isCoarse = typeof date === 'object' && date !== null && date.precision !== 'day';
  return isCoarse ? [{ input, because: 'COARSE', date }] : [];
}
