import { expect, it } from 'vitest';
import { cohortOf, triangleOf } from './triangle.ts';

it('每个批次按隔了几期累计到达的个数;还没到的期不写,先签的在前', () => {
  const counts = [
    { cohort: 202604, later: 0, projects: 1, amount: 10 },
    { cohort: 202601, later: 2, projects: 3, amount: 30 },
    { cohort: 202601, later: 0, projects: 2, amount: 20 },
    { cohort: 202601, later: null, projects: 5, amount: 50 },
  ];
  expect(triangleOf(counts, 'quarter', 202610)).toEqual([
    { cohort: '2026Q1', from: 202601, signed: 10, amount: 100, reached: [2, 2, 5, 5] },
    { cohort: '2026Q2', from: 202604, signed: 1, amount: 10, reached: [1, 1, 1] },
  ]);
});

it('跨年的批次接着数,月份归到所在的季度和年', () => {
  const [row] = triangleOf([{ cohort: 202511, later: 3, projects: 1, amount: 1 }], 'month', 202602);
  expect(row).toMatchObject({ cohort: '2025-11', reached: [0, 0, 0, 1] });
  expect([cohortOf(202611, 'quarter'), cohortOf(202611, 'year'), cohortOf(202603, 'month')]).toEqual([
    202610, 202601, 202603,
  ]);
});
