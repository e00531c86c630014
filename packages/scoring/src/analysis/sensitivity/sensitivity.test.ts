import { valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { leagueRun } from '../../testing/league.ts';
import { type SensitivityRequest, sensitivityOf, sobolIndices } from './index.ts';

const RUN = leagueRun();

describe('敏感性', () => {
  it('石上函数的一阶和总指数与解析值相差不到百分之一', () => {
    const ishigami = (point: Float64Array) => {
      const [a = 0, b = 0, c = 0] = point.map((share) => Math.PI * (2 * share - 1));
      return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
    };
    const { first, total } = sobolIndices(ishigami, 3, 10_000, 1);
    [0.3139, 0.4424, 0].forEach((wanted, index) => {
      expect(Math.abs((first[index] ?? 1) - wanted)).toBeLessThan(0.01);
    });
    [0.5576, 0.4424, 0.2437].forEach((wanted, index) => {
      expect(Math.abs((total[index] ?? 0) - wanted)).toBeLessThan(0.01);
    });
  });

  it('均值很大也不影响：结果先减去均值', () => {
    const model = (point: Float64Array) => 1e6 + (point[0] ?? 0) + 2 * (point[1] ?? 0);
    const { first, total } = sobolIndices(model, 2, 4096, 7);
    [0.2, 0.8].forEach((wanted, index) => {
      expect(first[index]).toBeCloseTo(wanted, 2);
      expect(total[index]).toBeCloseTo(wanted, 2);
    });
  });

  it('没有变化的模型，指数为零，不是非数', () => {
    expect([...sobolIndices(() => 3, 2, 64, 1).total]).toEqual([0, 0]);
  });

  const request: SensitivityRequest = {
    factors: [
      { kind: 'NORMALISATION', choices: ['AS_IS', { method: 'BORDA', ties: 'min' }] },
      { kind: 'POWER', powers: [1, 0.5] },
      { kind: 'WEIGHT', id: 'output', percent: 25 },
    ],
    ...{ outcome: { kind: 'MEAN_RANK_SHIFT' }, n: 512, seed: 1 },
  };

  it('各因素占名次变动多少', () => {
    const { first, total, variance } = valueOrThrow(sensitivityOf(RUN, request));
    expect(variance).toBeGreaterThan(0);
    first.forEach((share, index) => {
      expect(share).toBeLessThanOrEqual((total[index] ?? 0) + 0.05);
    });
    const one = valueOrThrow(sensitivityOf(RUN, { ...request, factors: request.factors.slice(2) }));
    expect(one.first[0]).toBeCloseTo(1, 1);
  });

  it('可以只看一个单位的分或名次；负的得分不能换成几何平均', () => {
    for (const kind of ['SCORE', 'RANK'] as const) {
      expect(valueOrThrow(sensitivityOf(RUN, { ...request, outcome: { kind, unit: '3' } })).variance).toBeGreaterThan(
        0,
      );
    }
    const z = { kind: 'NORMALISATION', choices: [{ method: 'Z_SCORE', mean: 0, deviation: 1 }] } as const;
    const refused = sensitivityOf(RUN, { ...request, factors: [z, { kind: 'POWER', powers: [0] }] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'scoring_not_positive' } });
    expect(sensitivityOf(RUN, { ...request, factors: [{ kind: 'WEIGHT', id: 'x', percent: 1 }] }).ok).toBe(false);
    expect(sensitivityOf(RUN, { ...request, factors: [] }).ok).toBe(false);
  });
});
