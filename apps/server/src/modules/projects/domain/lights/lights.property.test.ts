import { addDays, type IsoDay, isoDay, ledgerDate, parseLedgerDate, valueOrThrow, yuan } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedAt } from './at.ts';
import { explainLights } from './explain.ts';
import { isLight, isWorse, judgeAxes } from './judge.ts';
import { ruleSet } from './testing/subjects.ts';
import type { AxisId, AxisLight, JudgedAt, LightSubject } from './types.ts';
import { applied } from './ways.ts';

const SETS = ['YC2025', 'WH', 'XH'].map((id) => ruleSet(id));
const [YC] = SETS;
if (!YC) throw new Error('the first rule set is there');

const day = fc.integer({ min: 0, max: 700 }).map((after) => addDays(isoDay('2025-06-01'), after));
/** To the day, or as coarse as ledgers get. */
const date = fc.oneof(
  { weight: 4, arbitrary: day.map((each) => ledgerDate(each)) },
  day.map((each) => ledgerDate(each.slice(0, 7))),
  day.map((each) => ledgerDate(each.slice(0, 4))),
  day.map((each) => valueOrThrow(parseLedgerDate(`${each.slice(0, 4)}H1`))),
);
const amount = fc.integer({ min: 0, max: 5_000_000_000 }).map(yuan);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 });
const subject: fc.Arbitrary<LightSubject> = fc.record({
  id: fc.constant('项目'),
  planStart: perhaps(date),
  actualStart: fc.option(date),
  completed: fc.option(date, { freq: 1 }),
  suspended: fc.boolean(),
  suspendedOn: fc.option(date),
  exited: fc.constant(false),
  totalInvestment: perhaps(amount),
  statEntered: perhaps(fc.boolean()),
  statMonth: fc.option(date.filter(({ precision }) => precision !== 'day')),
  annualPlan: perhaps(amount),
  ytdDone: perhaps(amount),
  monthDone: perhaps(amount),
  fundsDue: perhaps(amount),
  fundsInPlace: perhaps(amount),
});
const under = subject.map((each): LightSubject => ({ ...each, suspended: false, completed: null }));
const at = fc.tuple(day, fc.nat(40)).map(([judged, later]) => judgedAt(judged, addDays(judged, later)));
const rules = fc.constantFrom(...SETS);

const lightOf = (axis: AxisId, told: LightSubject, when: JudgedAt): AxisLight =>
  judgeAxes(YC, told, when)[YC.axes.findIndex(({ id }) => id === axis)] ?? 'UNKNOWN';

/** Whether the first is a light, the second too, and the first better. */
const better = (one: AxisLight, other: AxisLight) => isLight(one) && isLight(other) && isWorse(other, one);

describe('亮灯的规律', () => {
  it('同样的数同样的灯,讲解的灯就是判的灯', () => {
    fc.assert(
      fc.property(rules, subject, at, (set, told, when) => {
        const lights = judgeAxes(set, told, when);
        expect(judgeAxes(set, structuredClone(told), when)).toEqual(lights);
        expect(explainLights(set, told, when).axes.map(({ light }) => light)).toEqual(lights);
      }),
    );
  });

  it('完成得更少,进度灯不会更好;到位得更少,资金灯不会更好', () => {
    fc.assert(
      fc.property(under, at, amount, (told, when, less) => {
        const ytdDone = yuan(Math.max(0, (told.ytdDone ?? 0) - less));
        const fundsInPlace = yuan(Math.max(0, (told.fundsInPlace ?? 0) - less));
        const worse = { ...told, ytdDone: told.ytdDone && ytdDone, fundsInPlace: told.fundsInPlace && fundsInPlace };
        for (const axis of ['PROGRESS', 'FUNDS'] as const) {
          expect(better(lightOf(axis, worse, when), lightOf(axis, told, when))).toBe(false);
        }
      }),
    );
  });

  it('没有开工的项目,日子越往后开工灯越不会变好;没有纳统的,入库灯也是', () => {
    fc.assert(
      fc.property(under, day, fc.nat(400), (told, first, days) => {
        const knownOn = addDays(isoDay('2025-06-01'), 1200);
        const [before, after] = [judgedAt(first, knownOn), judgedAt(addDays(first, days), knownOn)];
        const idle = { ...told, actualStart: null };
        expect(better(lightOf('START', idle, after), lightOf('START', idle, before))).toBe(false);
        const outside = { ...told, statMonth: null, statEntered: false };
        expect(better(lightOf('STATISTICS', outside, after), lightOf('STATISTICS', outside, before))).toBe(false);
      }),
    );
  });

  it('日期写得粗,判出来的灯与写到日的任一种读法都一样,否则不评', () => {
    fc.assert(
      fc.property(under, at, fc.nat(800), (told, when, place) => {
        const start = told.actualStart;
        if (start === null) return;
        const last: IsoDay =
          start.lastDay < when.knownOn || start.firstDay > when.knownOn ? start.lastDay : when.knownOn;
        const anyDay = addDays(start.firstDay, place);
        const exact = { ...told, actualStart: ledgerDate(anyDay > last ? last : anyDay) };
        const coarse = judgeAxes(YC, told, when);
        const finer = judgeAxes(YC, exact, when);
        for (const [index, light] of coarse.entries()) {
          if (light !== 'UNKNOWN') expect(finer[index]).toBe(light);
        }
      }),
    );
  });

  it('讲的办法照做了,到说的那天真的转成说的颜色', () => {
    let ways = 0;
    fc.assert(
      fc.property(rules, under, day, (set, told, judged) => {
        const when = judgedAt(judged);
        const { axes } = explainLights(set, told, when);
        for (const [index, axis] of axes.entries()) {
          if (axis.light === 'RED' && axis.axis !== 'FUNDS') expect(axis.ways.length).toBeGreaterThan(0);
          for (const way of axis.ways) {
            ways += 1;
            const done = way.steps.reduce((each, step) => applied(each, step, judged), told);
            const then = { day: way.from, knownOn: way.from, month: when.month };
            const light = judgeAxes(set, done, then)[index] ?? 'UNKNOWN';
            expect(isLight(light) && !isWorse(light, way.to)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(ways).toBeGreaterThan(100);
  });

  it('少完成一元就转不了:说的数额不多不少', () => {
    fc.assert(
      fc.property(under, day, (told, judged) => {
        const when = judgedAt(judged);
        const axis = explainLights(YC, told, when).axes.find(({ axis: id }) => id === 'PROGRESS');
        for (const { to, steps } of axis?.ways ?? []) {
          const [step] = steps;
          if (step?.kind !== 'DONE') continue;
          const short = applied(told, { ...step, amount: yuan(step.amount - 1) }, judged);
          const light = lightOf('PROGRESS', short, when);
          expect(isLight(light) && isWorse(light, to)).toBe(true);
        }
      }),
    );
  });
});
