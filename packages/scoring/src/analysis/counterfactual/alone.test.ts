import { valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicator, recipeOf, rowsOf, runRows } from '../../testing/build.ts';
import { type Advice, counterfactuals } from './index.ts';

/** Two indicators against posts of their own, the second the better the lower, counted in units of `scale`. */
const sheet = (scale = 1, more: Readonly<Record<string, number>> = {}) =>
  recipeOf([
    indicator('tax', 60, { normalise: { method: 'GOALPOSTS', low: 0, high: 100 * scale } }),
    indicator('energy', 40, {
      ...{ direction: 'DOWN', normalise: { method: 'GOALPOSTS', low: 0, high: 50 } },
      ...(Object.keys(more).length === 0 ? {} : { screen: { otherwise: 'CLAMP', ...more } }),
    }),
  ]);

const GOAL = 0.8;
const goal = { kind: 'TOTAL', atLeast: GOAL } as const;
const runOf = (tax: number, energy: number, source = sheet()) =>
  runRows(source, rowsOf({ tax: [tax], energy: [energy] }));
const advise = (tax: number, energy: number, source = sheet()) =>
  valueOrThrow(counterfactuals(runOf(tax, energy, source), { unit: '1', goal }));
const singleOf = (advice: readonly Advice[], id: string) =>
  advice.find(({ changes }) => changes[0]?.id === id)?.changes[0];

const values = fc.record({
  tax: fc.double({ min: 10, max: 79, noNaN: true }),
  energy: fc.double({ min: 2, max: 49, noNaN: true }),
});

describe('只评一个对象时怎样能到', () => {
  it('照每条去做，整个重算确实到；再少一步就不到', () => {
    fc.assert(
      fc.property(values, ({ tax, energy }) => {
        const { reached, single, pairs } = advise(tax, energy);
        if (reached) return;
        expect(single.length + pairs.length).toBeGreaterThan(0);
        for (const { changes } of [...single, ...pairs]) {
          const after = (short: string | null) => {
            const at = (id: string, own: number) => {
              const change = changes.find((each) => each.id === id);
              if (!change) return own;
              const step = Math.abs(own) / 1000;
              return short === id ? change.to - Math.sign(change.to - change.from) * step : change.to;
            };
            return runOf(at('tax-score', tax), at('energy-score', energy)).totals[0] ?? 0;
          };
          expect(after(null)).toBeGreaterThanOrEqual(GOAL);
          for (const { id } of changes) expect(after(id)).toBeLessThan(GOAL);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('换计量单位，答案跟着换，不会另出一个答案', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0.0001, 10, 10_000), ({ tax, energy }, scale) => {
        const plain = singleOf(advise(tax, energy).single, 'tax-score');
        const scaled = singleOf(advise(tax * scale, energy, sheet(scale)).single, 'tax-score');
        expect(scaled === undefined).toBe(plain === undefined);
        // The last step may go either way where the goal lies on it.
        if (plain && scaled) expect(Math.abs(scaled.to / scale - plain.to)).toBeLessThanOrEqual(tax / 999);
      }),
      { numRuns: 60 },
    );
  });

  it('方案认的范围以外不劝', () => {
    const free = singleOf(advise(70, 40).single, 'energy-score');
    const bound = singleOf(advise(70, 40, sheet(1, { least: 30 })).single, 'energy-score');
    expect(free?.to).toBeLessThan(30);
    expect(bound).toBeUndefined();
  });

  it('大家都一样的，也有路可走', () => {
    const run = runRows(sheet(), rowsOf({ tax: [60, 60, 60], energy: [25, 25, 25] }));
    const { single } = valueOrThrow(counterfactuals(run, { unit: '2', goal }));
    expect(singleOf(single, 'tax-score')?.to).toBeGreaterThan(60);
  });
});
