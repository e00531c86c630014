import { isoDay, monthPeriod } from '@guatu/kernel';
import { expect, it } from 'vitest';
import { backTest } from './back-test.ts';
import { calendarFrom } from './calendar.ts';
import type { Dossier } from './kept.ts';
import { ruleSet, subject } from './testing/subjects.ts';

const { monthEnds } = calendarFrom(monthPeriod(2026, 10), isoDay('2026-11-21'));
const YC = { set: ruleSet('YC2025'), hash: 'yc' };
const WH = { set: ruleSet('WH'), hash: 'wh' };

function dossier(told: Parameters<typeof subject>[0], more: Partial<Dossier> = {}): Dossier {
  const project = subject(told);
  return { id: told.id ?? '', territoryId: 1, subjectAt: () => project, excuses: [], ruleAt: () => WH, ...more };
}

const projects = [
  dossier({ id: '甲', annualPlan: 12_000, ytdDone: 9_000 }),
  dossier({ id: '乙', annualPlan: 12_000, ytdDone: 7_000 }),
  dossier({ id: '丙', annualPlan: 12_000, ytdDone: 5_900 }),
  dossier({ id: '丁' }),
];

it('草案在历史上试判:逐月逐维各色几个、哪些项目变了', () => {
  // 90% of the pace in place of 80%: the first, at 90%, stays; the second turns from yellow to red.
  const strict = ruleSet('WH', {
    axes: [
      {
        id: 'PROGRESS',
        label: '进度',
        without: [],
        bands: [{ light: 'RED', when: { fact: 'doneToPace', op: 'lt', value: 90, unit: '%' } }],
      },
    ],
  });
  const trial = backTest({ set: strict, hash: 'draft' }, monthEnds);
  const changes = projects.map((project) => trial.add(project));
  const [october] = trial.months();
  expect(october?.places.filter(({ place }) => place === 'ALL' || place === 'PROGRESS')).toEqual(
    ['ALL', 'PROGRESS'].map((place) => ({
      place,
      inForce: { green: 1, yellow: 1, red: 1, none: 1 },
      draft: { green: 1, yellow: 0, red: 2, none: 1 },
    })),
  );
  expect(october?.changed).toBe(1);
  expect(changes.map((each) => each.length)).toEqual([0, 1, 0, 0]);
  expect(changes[1]?.[0]).toMatchObject({ inForce: { light: 'YELLOW' }, draft: { light: 'RED' } });
});

it('总灯不变、维不同也算变了;判不了的原因不同不算', () => {
  const trial = backTest(YC, monthEnds);
  // Both red: by the pace in Wuhan, and on two axes in Yinchuan.
  const late = dossier({ planStart: '2026-03-31', annualPlan: 12_000, ytdDone: 100 });
  expect(trial.add(late)).toHaveLength(1);
  expect(trial.add(dossier({}))).toEqual([]);
});

it('批准的正当理由在两套规则下同样算数', () => {
  const reason = { axis: 'PROGRESS' as const, from: isoDay('2026-10-01'), until: isoDay('2026-10-31'), reason: '汛期' };
  const trial = backTest(WH, monthEnds);
  trial.add(dossier({ annualPlan: 12_000, ytdDone: 5_900 }, { excuses: [reason] }));
  const [october] = trial.months();
  expect(october?.places[0]).toMatchObject({ inForce: { red: 0, none: 1 }, draft: { red: 0, none: 1 } });
});

it('没有规则的月份,现行一边没有灯', () => {
  const trial = backTest(WH, monthEnds);
  trial.add(dossier({ annualPlan: 12_000, ytdDone: 5_900 }, { ruleAt: () => null }));
  expect(trial.months()[0]?.places[0]).toMatchObject({ inForce: { none: 1 }, draft: { red: 1 } });
});
