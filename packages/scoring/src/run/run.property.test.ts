import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicator, recipeOf, rowsOf, runRows } from '../testing/build.ts';

describe('任意数据', () => {
  const columns = fc.record({
    a: fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 5 }), {
      minLength: 6,
      maxLength: 6,
    }),
    b: fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 6 }),
  });
  const methods = ['MIN_MAX', 'Z_SCORE', 'RANK', 'BORDA', 'PERCENTILE_RANK', 'DISTANCE_TO_MAX', 'EFFICACY'];
  const missing = fc.constantFrom('ZERO', 'GROUP_MEAN_SCORE', 'MEAN', 'MEDIAN', 'EXCLUDE_REWEIGHT', 'UNSCORED');
  const recipe = (method: string, rule: string) =>
    recipeOf([
      indicator('a', 60, { missing: rule, normalise: { method } }),
      indicator('b', 40, { direction: 'DOWN', normalise: { method } }),
    ]);

  it('不出非数，名次齐全', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom(...methods), missing, (data, method, rule) => {
        const run = runRows(recipe(method, rule), rowsOf(data));
        expect([...run.totals].every(Number.isFinite)).toBe(true);
        const ranked = [...run.places].filter((place) => place > 0).length;
        expect(ranked).toBe([...run.unscored].filter((out) => out === 0).length);
      }),
    );
  });

  it('换单位（乘以正数、加上常数）不改变极差法和标准分的结果', () => {
    fc.assert(
      fc.property(
        columns,
        fc.constantFrom('MIN_MAX', 'Z_SCORE'),
        fc.constantFrom(0.001, 2, 10_000),
        (data, method, factor) => {
          const before = runRows(recipe(method, 'ZERO'), rowsOf(data));
          const changed = { a: data.a.map((value) => (value === null ? null : value * factor)), b: data.b };
          const after = runRows(recipe(method, 'ZERO'), rowsOf(changed));
          before.totals.forEach((total, unit) => {
            expect(after.totals[unit]).toBeCloseTo(total, 6);
          });
        },
      ),
    );
  });

  it('越大越好的项变大，自己的名次不会更差', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('MIN_MAX', 'RANK', 'PERCENTILE_RANK', 'BORDA'),
        (a, b, more, method) => {
          const before = runRows(recipe(method, 'REFUSE'), rowsOf({ a, b }));
          const after = runRows(recipe(method, 'REFUSE'), rowsOf({ a: [(a[0] ?? 0) + more, ...a.slice(1)], b }));
          expect(after.places[0]).toBeLessThanOrEqual(before.places[0] ?? 0);
        },
      ),
    );
  });
});
