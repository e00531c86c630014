/*
 * Lights of a whole province: 200,000 projects on four axes judged anew, beside the same rules asked condition by condition;
 * and a draft rule tried on twelve months of 10,000 projects beside the one in force. No database: what the engine takes.
 *
 *   npm run bench -- lights
 *   LIGHTS_BENCH=200000 npm run bench -- lights      projects
 */
import {
  addDays,
  evaluateCondition,
  type IsoDay,
  isoDay,
  lastDayOfMonth,
  ledgerDate,
  ledgerDateOfDay,
  valueOrThrow,
  yuan,
} from '@guatu/kernel';
import { judgedAt } from '../apps/server/src/modules/projects/domain/lights/at.ts';
import { backTest } from '../apps/server/src/modules/projects/domain/lights/back-test.ts';
import { factsOf } from '../apps/server/src/modules/projects/domain/lights/facts.ts';
import { judgeAxes, worstOf } from '../apps/server/src/modules/projects/domain/lights/judge.ts';
import type { Dossier } from '../apps/server/src/modules/projects/domain/lights/kept.ts';
import { readLightRules } from '../apps/server/src/modules/projects/domain/lights/read-rule-set.ts';
import { readingsOf } from '../apps/server/src/modules/projects/domain/lights/readings.ts';
import type { LightRuleSet } from '../apps/server/src/modules/projects/domain/lights/rule-set.ts';
import type { AxisLight, JudgedAt, LightSubject } from '../apps/server/src/modules/projects/domain/lights/types.ts';
import { LIGHT_VOCABULARY } from '../apps/server/src/modules/projects/domain/lights/vocabulary.ts';
import { readCatalog } from '../apps/server/src/platform/catalog/index.ts';
import { costOfProcess, quantiles, table } from './measure.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const PROJECTS = Number(process.env.LIGHTS_BENCH ?? 200_000);
const MONTHS = 12;
const TRIED = Math.min(10_000, PROJECTS);

const { inForce, sets } = valueOrThrow(readLightRules(readCatalog('light-rules.json')));
const draft = sets.find(({ id }) => id === 'WH') ?? inForce;

/** Repeatable pseudo-random numbers below `below` (Lehmer). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Projects as ledgers have them: two in three started, one date in five by the month only, one figure in ten not reported. */
function subjects(count: number, seed: number): readonly LightSubject[] {
  const next = numbers(seed);
  const day = (): IsoDay => addDays(isoDay('2025-01-01'), next(700));
  const date = () => (next(5) === 0 ? ledgerDate(day().slice(0, 7)) : ledgerDateOfDay(day()));
  const amount = (most: number) => (next(10) === 0 ? null : yuan(next(most) * 10_000));
  return Array.from({ length: count }, (_, index) => {
    const started = next(3) > 0;
    return {
      id: String(index),
      planStart: next(20) === 0 ? null : date(),
      actualStart: started ? date() : null,
      completed: next(12) === 0 ? date() : null,
      suspended: next(40) === 0,
      suspendedOn: null,
      exited: next(60) === 0,
      totalInvestment: yuan((next(200_000) + 100) * 10_000),
      statEntered: null,
      statMonth: started && next(3) > 0 ? ledgerDate(day().slice(0, 7)) : null,
      annualPlan: amount(50_000),
      ytdDone: amount(50_000),
      monthDone: amount(5_000),
      fundsDue: amount(20_000),
      fundsInPlace: amount(20_000),
    };
  });
}

/** The peer: every condition of the set evaluated for its outcome by walking its tree, as a single project's page does. */
function evaluated(rules: LightRuleSet, subject: LightSubject, at: JudgedAt): readonly AxisLight[] {
  const ask = (condition: Parameters<typeof evaluateCondition>[0], facts: ReturnType<typeof factsOf>) =>
    evaluateCondition(condition, LIGHT_VOCABULARY, facts).outcome;
  const byReading = readingsOf(subject, at).map((reading): readonly AxisLight[] => {
    const facts = factsOf(subject, reading, at, rules.pace);
    const exempt = rules.exempt.map(({ condition }) => ask(condition, facts)).find((outcome) => outcome !== 'no');
    if (exempt) return rules.axes.map(() => (exempt === 'yes' ? 'EXEMPT' : 'UNKNOWN'));
    return rules.axes.map((axis): AxisLight => {
      const outside = axis.without.map(({ condition }) => ask(condition, facts)).find((outcome) => outcome !== 'no');
      if (outside) return outside === 'yes' ? 'NOT_APPLICABLE' : 'UNKNOWN';
      for (const { light, condition } of axis.bands) {
        const outcome = ask(condition, facts);
        if (outcome !== 'no') return outcome === 'yes' ? light : 'UNKNOWN';
      }
      return 'GREEN';
    });
  });
  const [first = []] = byReading;
  return first.map((light, index) => (byReading.every((lights) => lights[index] === light) ? light : 'UNKNOWN'));
}

const all = subjects(PROJECTS, 7);
const today = judgedAt(isoDay('2026-11-21'));
const red = (judge: (subject: LightSubject) => readonly AxisLight[]) =>
  all.reduce((sum, subject) => sum + (worstOf(judge(subject)) === 'RED' ? 1 : 0), 0);
const monthEnds = Array.from({ length: MONTHS }, (_, month) => judgedAt(lastDayOfMonth(2026, month + 1)));
const history = monthEnds.map((_, month) => subjects(TRIED, month + 1));
const dossiers = Array.from({ length: TRIED }, (_, index): Dossier => {
  const subjectAt = ({ month }: JudgedAt) => {
    const subject = history[month.month - 1]?.[index];
    if (!subject) throw new RangeError(`no subject ${index} in ${month.month}`);
    return subject;
  };
  return { id: String(index), territoryId: 1, subjectAt, excuses: [], ruleAt: () => ({ set: inForce, hash: 'a' }) };
});

const reds: [compiled: number, walked: number] = [0, 0];
const rows: [string, ...string[]][] = [
  [
    `${PROJECTS} projects × ${inForce.axes.length} axes, compiled once (engine only)`,
    ...(await quantiles(RUNS, async () => {
      reds[0] = red((subject) => judgeAxes(inForce, subject, today));
    })),
  ],
  [
    'the same, each condition tree evaluated (peer)',
    ...(await quantiles(Math.min(RUNS, 2), async () => {
      reds[1] = red((subject) => evaluated(inForce, subject, today));
    })),
  ],
  [
    `trial of a draft: ${MONTHS} months × ${TRIED} projects, two rule sets (engine only)`,
    ...(await quantiles(RUNS, async () => {
      const trial = backTest({ set: draft, hash: 'b' }, monthEnds);
      for (const dossier of dossiers) trial.add(dossier);
    })),
  ],
];
if (reds[0] !== reds[1]) throw new Error(`the two ways disagree: ${reds.join(' and ')} red lights`);
console.log(`\n${reds[0]} of ${PROJECTS} projects red, by either way`);
console.log(table(['milliseconds', 'p50', 'p95'], rows));
console.log(costOfProcess());
