import { describe, expect, it } from 'vitest';
import { readNormalisation } from '../../recipe/normalisations.ts';
import { ObjectReader } from '../../recipe/object-reader.ts';
import type { Direction } from '../../recipe/types.ts';
import { normalise } from './index.ts';

/** Scores values by a method as a recipe writes it. */
function score(written: object, values: readonly number[], direction: Direction = 'UP', conventions: object = {}) {
  const rule = readNormalisation(new ObjectReader(written, '试'));
  const out = new Float64Array(values.length);
  const usual = { quantile: 7, variance: 'N_MINUS_1', flat: 'MIDDLE', ...conventions } as const;
  normalise(rule, Float64Array.from(values), out, { direction, conventions: usual, title: '试' });
  return [...out];
}

const close = (found: readonly number[], wanted: readonly number[]) => {
  expect(found.length).toBe(wanted.length);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 9);
  });
};

describe('标准化方法', () => {
  it('极差法，正向和逆向', () => {
    close(score({ method: 'MIN_MAX' }, [2, 4, 10]), [0, 25, 100]);
    close(score({ method: 'MIN_MAX', from: 1, to: 2 }, [2, 4, 10], 'DOWN'), [2, 1.75, 1]);
  });

  it('标准分，分母可取 n−1 或 n', () => {
    const values = [1, 2, 3, 4];
    const sample = Math.sqrt(5 / 3);
    close(
      score({ method: 'Z_SCORE' }, values),
      values.map((value) => (value - 2.5) / sample),
    );
    const whole = Math.sqrt(5 / 4);
    close(
      score({ method: 'Z_SCORE', mean: 100, deviation: 10 }, values, 'DOWN', { variance: 'N' }),
      values.map((value) => 100 - (10 * (value - 2.5)) / whole),
    );
  });

  it('名次分、Borda 分、百分位次，同值共享', () => {
    close(score({ method: 'RANK', ties: 'average' }, [10, 20, 20, 40]), [1, 2.5, 2.5, 4]);
    close(score({ method: 'RANK' }, [10, 20, 20, 40], 'DOWN'), [4, 2, 2, 1]);
    close(score({ method: 'BORDA' }, [10, 20, 20, 40]), [0, 1, 1, 3]);
    close(score({ method: 'PERCENTILE_RANK' }, [10, 20, 20, 40]), [0, 1 / 3, 1 / 3, 1]);
  });

  it('门柱法，默认截断', () => {
    const posts = { method: 'GOALPOSTS', low: 20, high: 80 };
    close(score(posts, [10, 50, 90]), [0, 0.5, 1]);
    close(score({ ...posts, truncate: false }, [10, 50, 90], 'DOWN'), [7 / 6, 0.5, -1 / 6]);
  });

  it('与最大值的距离，按极差或按比例', () => {
    close(score({ method: 'DISTANCE_TO_MAX' }, [2, 4, 10]), [0, 0.25, 1]);
    close(score({ method: 'DISTANCE_TO_MAX', as: 'RATIO' }, [2, 4, 10]), [0.2, 0.4, 1]);
    close(score({ method: 'DISTANCE_TO_MAX', as: 'RATIO' }, [2, 4, 10], 'DOWN'), [1, 0.5, 0.2]);
    close(score({ method: 'DISTANCE_TO_MAX', as: 'RATIO' }, [0, 4], 'DOWN'), [1, 0]);
  });

  it('与基准之比，封顶保底；基准取均值的倍数', () => {
    const fixed = { method: 'BASELINE', baseline: { kind: 'FIXED', value: 20 } };
    close(score({ ...fixed, least: 0, cap: 1.5 }, [-5, 10, 40]), [0, 0.5, 1.5]);
    close(score({ method: 'BASELINE', baseline: { kind: 'MEAN', times: 2 } }, [10, 30]), [0.25, 0.75]);
    close(score(fixed, [10, 40], 'DOWN'), [2, 0.5]);
    expect(() => score({ method: 'BASELINE', baseline: { kind: 'MEAN' } }, [-3, 1])).toThrow('基准值不是正数');
    expect(() => score(fixed, [0], 'DOWN')).toThrow('只能用正数');
  });

  it('80 分基数加 20 分比平均，可截断', () => {
    close(score({ method: 'AVERAGE_RATIO', cap: 1.1 }, [5, 10, 45]), [0.85, 0.9, 1.1]);
  });

  it('功效系数：满意值 12、不允许值 6、实际 5.81 得 58.73，有下限时得下限', () => {
    const rule = { method: 'EFFICACY', satisfactory: 12, unacceptable: 6 };
    expect(score(rule, [5.81])[0]?.toFixed(2)).toBe('58.73');
    close(score({ ...rule, least: 60, cap: 100 }, [5.81, 20]), [60, 100]);
    close(score({ method: 'EFFICACY' }, [1, 3, 5]), [60, 80, 100]);
    close(score({ method: 'EFFICACY' }, [1, 3, 5], 'DOWN'), [100, 80, 60]);
  });

  it('功效系数：满意值小于不允许值时，越小越好自然成立', () => {
    close(score({ method: 'EFFICACY', satisfactory: 2, unacceptable: 6 }, [2, 4, 6]), [100, 80, 60]);
  });

  it('分段左闭右开', () => {
    const bands = [{ score: 0 }, { from: 60, score: 5 }, { from: 80, score: 10 }];
    expect(score({ method: 'BANDS', bands }, [59.99, 60, 79.99, 80])).toEqual([0, 5, 5, 10]);
  });

  it('达标满分，每差一个单位扣一次，不足一个单位也扣', () => {
    const rule = { method: 'LINEAR_DEDUCT', target: 1, unit: 0.1, deduct: 2, full: 10 };
    expect(score(rule, [1.2, 1, 0.95, 0.7, 0])).toEqual([10, 10, 8, 4, 0]);
    expect(score(rule, [1.3], 'DOWN')).toEqual([4]);
  });

  it('完成率封顶，低于六成归零，逆向取倒数', () => {
    close(score({ method: 'COMPLETION', target: 50, cap: 1.2, zeroBelow: 0.6 }, [29, 30, 50, 90]), [0, 0.6, 1, 1.2]);
    close(score({ method: 'COMPLETION', target: 50, cap: 1.2 }, [100, 0], 'DOWN'), [0.5, 1.2]);
  });

  it('按名次给分，每后一名少一档，或查名次表', () => {
    close(score({ method: 'RANK_STEP', step: 0.3 }, [9, 7, 7, 5, 1]), [1, 0.7, 0.7, 0.1, 0]);
    expect(score({ method: 'RANK_TABLE', scores: [10, 8], rest: 1 }, [9, 7, 7, 5])).toEqual([10, 8, 8, 1]);
  });

  it('各单位都一样时，按约定站在低、中、高处，不出现非数', () => {
    const same = [7, 7, 7];
    expect(score({ method: 'MIN_MAX' }, same)).toEqual([50, 50, 50]);
    expect(score({ method: 'MIN_MAX' }, same, 'DOWN', { flat: 'LOW' })).toEqual([0, 0, 0]);
    expect(score({ method: 'EFFICACY' }, same, 'UP', { flat: 'HIGH' })).toEqual([100, 100, 100]);
    expect(score({ method: 'Z_SCORE' }, same)).toEqual([0, 0, 0]);
    expect(score({ method: 'PERCENTILE_RANK' }, [7])).toEqual([0.5]);
    expect(score({ method: 'BASELINE', baseline: { kind: 'MEAN' } }, [0, 0])).toEqual([0.5, 0.5]);
  });
});
