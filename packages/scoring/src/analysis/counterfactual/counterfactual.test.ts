import { valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { runOn } from '../../run/run.ts';
import { leagueRun } from '../../testing/league.ts';
import { counterfactuals } from './index.ts';

const RUN = leagueRun();

describe('差多少能上一档', () => {
  const advise = (unit: string, id = 'A') => valueOrThrow(counterfactuals(RUN, { unit, goal: { kind: 'CLASS', id } }));
  const apply = (unit: string, changes: readonly { id: string; to: number }[]) => {
    const raw = new Map(
      RUN.leaves.map(({ leaf, raw: column }) => [leaf.id, { values: Float64Array.from(column.values), missing: null }]),
    );
    for (const { id, to } of changes) raw.get(id)?.values.set([to], Number(unit) - 1);
    const run = runOn(RUN.recipe, RUN, { raw });
    return 'ABC'[run.classes?.[Number(unit) - 1] ?? 9];
  };
  const units = [...RUN.places.keys()].map((unit) => String(unit + 1));

  it('照做就上，少一步就上不了：单项、两项都是', () => {
    let singles = 0;
    let pairs = 0;
    for (const unit of units) {
      const { reached, single, pairs: both } = advise(unit);
      if (reached) continue;
      for (const { changes } of [...single, ...both]) {
        expect(apply(unit, changes)).toBe('A');
        changes.forEach((change, index) => {
          const steps = change.id === 'tax-score' ? 0.01 : stepOf(change.id);
          const less = change.to > change.from ? change.to - steps : change.to + steps;
          const shorter = changes.map((each, other) => (other === index ? { ...each, to: less } : each));
          expect(apply(unit, shorter)).not.toBe('A');
        });
      }
      singles += single.length;
      pairs += both.length;
      both.forEach(({ cost }) => {
        expect(cost).toBeLessThan(single[0]?.cost ?? Number.POSITIVE_INFINITY);
      });
    }
    expect(singles).toBeGreaterThan(5);
    expect(pairs).toBeGreaterThan(0);
  });

  it('已经够格的不必改；只许改的才改；没有这一档的拒绝', () => {
    const best = String(RUN.places.indexOf(1) + 1);
    expect(advise(best)).toEqual({ reached: true, single: [], pairs: [] });
    const last = String(RUN.places.indexOf(12) + 1);
    const request = { unit: last, goal: { kind: 'RANK', atMost: 11 }, indicators: ['tax-score'] } as const;
    const { single, pairs } = valueOrThrow(counterfactuals(RUN, request));
    expect([single.map(({ changes }) => changes.map(({ id }) => id)), pairs]).toEqual([[['tax-score']], []]);
    expect(counterfactuals(RUN, { unit: last, goal: { kind: 'CLASS', id: '特' } }).ok).toBe(false);
    expect(counterfactuals(RUN, { unit: '没有', goal: { kind: 'TOTAL', atLeast: 1 } }).ok).toBe(false);
  });

  function stepOf(id: string): number {
    const values = RUN.leaves.find(({ leaf }) => leaf.id === id)?.raw.values ?? new Float64Array(1);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / 1000;
  }
});
