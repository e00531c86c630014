import { valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../seal/sha256.ts';
import { LEAGUE, leagueRun } from '../../testing/league.ts';
import { changeRecipe } from '../what-if/index.ts';
import { uncertaintyOf } from './index.ts';

const RUN = leagueRun();
const WITHIN = { kind: 'WITHIN', percent: 25 } as const;

describe('不确定性', () => {
  const uncertainty = valueOrThrow(
    uncertaintyOf(RUN, {
      ...{ draws: 2000, seed: 42, weights: WITHIN },
      normalisations: ['AS_IS', { method: 'Z_SCORE', mean: 0, deviation: 1 }],
    }),
  );

  it('名次区间包住中位数，各档机会合计为一，全体平均名次不变', () => {
    const { spreads, classShares, aheadOfNext } = uncertainty;
    for (const { low, median, high, best, worst } of spreads) {
      expect([best, low, median, high, worst]).toEqual([best, low, median, high, worst].sort((a, b) => a - b));
    }
    for (const shares of classShares ?? []) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    const mean = spreads.reduce((sum, spread) => sum + spread.mean, 0) / 12;
    expect(mean).toBeCloseTo(6.5, 1);
    expect(aheadOfNext.filter((share) => share === null)).toHaveLength(1);
  });

  it('同一种子逐字节相同，换种子不同', () => {
    const bytes = (seed: number) =>
      sha256OfText(JSON.stringify(valueOrThrow(uncertaintyOf(RUN, { draws: 300, seed, weights: WITHIN })).spreads));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });

  it('任何版本的引擎上都是这些字节', () => {
    const request = {
      ...{ draws: 200, seed: 9, weights: { kind: 'DIRICHLET', concentration: 50 } as const },
      errors: { 'tax-score': 5, 'energy-score': 10 },
    };
    const { spreads, classShares } = valueOrThrow(uncertaintyOf(RUN, request));
    const text = JSON.stringify([spreads, classShares?.map((shares) => [...shares])]);
    expect(sha256OfText(text)).toMatchInlineSnapshot(
      `"7277edc353a3c00b71ec6de9614b9856c396c64fd6b06316f60e48b9d109fde5"`,
    );
  });

  it('什么都不浮动，名次就是原来的名次', () => {
    const { spreads } = valueOrThrow(uncertaintyOf(RUN, { draws: 5, seed: 1 }));
    expect(spreads.map(({ low, high }) => [low, high])).toEqual([...RUN.places].map((place) => [place, place]));
  });

  it('抽样的分数与换权重后重新计分的一致', () => {
    const source = valueOrThrow(changeRecipe(LEAGUE, [{ indicator: 'tax-score', set: { weight: 60 } }]));
    const again = leagueRun(source);
    expect([...again.totals]).toEqual([...RUN.totals]);
    const nested = leagueRun(
      valueOrThrow(
        changeRecipe(LEAGUE, [
          { indicator: 'output', set: { aggregation: { method: 'GENERALISED', power: 1.0000000001 } } },
        ]),
      ),
    );
    const spreadOf = (run: typeof RUN) =>
      valueOrThrow(uncertaintyOf(run, { draws: 400, seed: 5, weights: WITHIN })).spreads;
    // The tree walked group by group and the flattened weighted sum are two ways to the same ranks.
    expect(spreadOf(nested)).toEqual(spreadOf(RUN));
  });

  it('次数、水平、指标不像话的不做', () => {
    const code = (request: object) => {
      const made = uncertaintyOf(RUN, { draws: 10, seed: 1, ...request });
      return made.ok ? null : made.error.message;
    };
    expect(code({ draws: 0 })).toContain('抽样次数不是正整数');
    expect(code({ draws: 1e9 })).toContain('超过');
    expect(code({ level: 1 })).toContain('区间水平');
    expect(code({ weights: { kind: 'WITHIN', percent: 120 } })).toContain('权重浮动');
    expect(code({ errors: { nobody: 1 } })).toContain('没有指标“nobody”');
    expect(code({ normalisations: [] })).toContain('没有可换');
  });
});
