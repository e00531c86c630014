import { isoDay } from '@guatu/kernel';
import { expect, it } from 'vitest';
import { backTest } from './back-test.ts';
import { on, ruleSet, subject } from './testing/subjects.ts';

const projects = [
  subject({ id: '甲', annualPlan: 12_000, ytdDone: 9_000 }),
  subject({ id: '乙', annualPlan: 12_000, ytdDone: 7_000 }),
  subject({ id: '丙', annualPlan: 12_000, ytdDone: 5_900 }),
  subject({ id: '丁' }),
];
const october = { at: on('2026-10-31'), subjects: projects };

it('草案在历史上试判:各色几个、哪些项目变了', () => {
  expect(backTest(ruleSet('WH'), ruleSet('YC2025'), [october])).toEqual([
    {
      at: october.at,
      inForce: { green: 1, yellow: 1, red: 1, none: 1 },
      draft: { green: 1, yellow: 1, red: 1, none: 1 },
      changes: [],
    },
  ]);
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
  const [trial] = backTest(strict, ruleSet('YC2025'), [october]);
  expect(trial).toMatchObject({
    draft: { green: 1, yellow: 0, red: 2, none: 1 },
    changes: [{ projectId: '乙', inForce: 'YELLOW', draft: 'RED' }],
  });
});

it('批准的正当理由在两套规则下同样算数', () => {
  const excuses = new Map([
    ['丙', [{ axis: 'PROGRESS' as const, from: isoDay('2026-10-01'), until: isoDay('2026-10-31'), reason: '汛期' }]],
  ]);
  const [trial] = backTest(ruleSet('WH'), ruleSet('YC2025'), [{ ...october, excuses }]);
  expect(trial).toMatchObject({ inForce: { red: 0, none: 2 }, draft: { red: 0, none: 2 }, changes: [] });
});

it('逐月各算各的', () => {
  const january = { at: on('2026-01-31'), subjects: [subject({ id: '甲', annualPlan: 12_000, ytdDone: 500 })] };
  const trials = backTest(ruleSet('WH'), ruleSet('YC2025'), [january, october]);
  // 500 of 1,000 due: 50% of the pace is red in Wuhan; four points behind are none in Yinchuan.
  expect(trials.map(({ changes }) => changes.length)).toEqual([1, 0]);
});
