import { describe, expect, it } from 'vitest';
import { indicator, recipeOf, rowsOf, runRows } from '../testing/build.ts';
import { ahpWeights } from './ahp.ts';

/*
 * Objective weights against a second, plain way to the same formulas: arrays and Math.log as a textbook would write them.
 */
const DATA = { a: [65, 80, 90, 75, 60], b: [0.7, 0.2, 0.5, 0.9, 0.4], c: [12, 30, 21, 9, 15] };
const weightsBy = (weighting: object, data = DATA) => {
  const none = { normalise: { method: 'NONE' } };
  const recipe = recipeOf([indicator('a', 0, none), indicator('b', 0, none), indicator('c', 0, none)], {
    total: { weighting: weighting as never, aggregation: { method: 'ARITHMETIC' } },
  });
  return [...(runRows(recipe, rowsOf(data)).groups[0]?.weights ?? [])];
};
const columns = [DATA.a, DATA.b, DATA.c];
const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
const shares = (list: readonly number[]) => list.map((each) => each / sum(list));
const mean = (list: readonly number[]) => sum(list) / list.length;
const dot = (x: readonly number[], y: readonly number[]) =>
  sum(x.map((value, index) => (value - mean(x)) * ((y[index] ?? 0) - mean(y))));
const correlation = (x: readonly number[], y: readonly number[]) => dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
const close = (found: readonly number[], wanted: readonly number[]) => {
  expect(sum(found)).toBeCloseTo(1, 12);
  found.forEach((value, index) => {
    expect(value).toBeCloseTo(wanted[index] ?? Number.NaN, 9);
  });
};

describe('客观权重', () => {
  it('熵权法', () => {
    const diversity = columns.map((column) => 1 + sum(shares(column).map((p) => p * Math.log(p))) / Math.log(5));
    close(weightsBy({ method: 'ENTROPY' }), shares(diversity));
  });

  it('CRITIC：离散度乘以与别项的不相关', () => {
    const information = columns.map(
      (column) => Math.sqrt(dot(column, column) / 4) * sum(columns.map((other) => 1 - correlation(column, other))),
    );
    close(weightsBy({ method: 'CRITIC' }), shares(information));
  });

  it('主成分：第一主成分载荷的平方，用幂法另算', () => {
    const matrix = columns.map((x) => columns.map((y) => correlation(x, y)));
    let vector = [1, -0.4, 0.3];
    for (let round = 0; round < 2000; round += 1) {
      const next = matrix.map((row) => sum(row.map((cell, j) => cell * (vector[j] ?? 0))));
      const length = Math.sqrt(sum(next.map((each) => each * each)));
      vector = next.map((each) => each / length);
    }
    close(
      weightsBy({ method: 'PCA' }),
      vector.map((each) => each * each),
    );
    close(weightsBy({ method: 'PCA', by: 'ABSOLUTE' }), shares(vector.map(Math.abs)));
  });

  it('特征值大于一的主成分按方差份额合并，权重和为一', () => {
    expect(sum(weightsBy({ method: 'PCA', by: 'KAISER' }))).toBeCloseTo(1, 12);
  });

  it('各单位都一样的项，熵权为零；全都一样时算不出来', () => {
    const [a, b, c] = weightsBy({ method: 'ENTROPY' }, { ...DATA, b: [3, 3, 3, 3, 3] });
    expect(b).toBe(0);
    expect((a ?? 0) + (c ?? 0)).toBeCloseTo(1, 12);
    const same = { a: [1, 1], b: [2, 2], c: [3, 3] };
    expect(() => weightsBy({ method: 'ENTROPY' }, same)).toThrow('客观权重算不出来');
    expect(() => weightsBy({ method: 'CRITIC' }, same)).toThrow('客观权重算不出来');
    expect(() => weightsBy({ method: 'PCA' }, same)).toThrow('客观权重算不出来');
    expect(() => weightsBy({ method: 'ENTROPY' }, { ...DATA, b: [-1, 1, 1, 1, 1] })).toThrow('只能用正数');
  });

  it('等权', () => {
    close(weightsBy({ method: 'EQUAL' }), [1 / 3, 1 / 3, 1 / 3]);
  });
});

describe('层次分析', () => {
  it('完全一致的判断，权重就是比例，一致性比率为零', () => {
    const { weights, ratio, eigenvalue } = ahpWeights([
      [1, 2, 4],
      [0.5, 1, 2],
      [0.25, 0.5, 1],
    ]);
    close([...weights], [4 / 7, 2 / 7, 1 / 7]);
    expect(ratio).toBeCloseTo(0, 12);
    expect(eigenvalue).toBeCloseTo(3, 12);
  });

  it('三项 1、3、5、3 的常见例子：权重 0.637、0.258、0.105，一致性比率 0.033', () => {
    const { weights, ratio, eigenvalue } = ahpWeights([
      [1, 3, 5],
      [1 / 3, 1, 3],
      [1 / 5, 1 / 3, 1],
    ]);
    expect([...weights].map((weight) => weight.toFixed(3))).toEqual(['0.637', '0.258', '0.105']);
    expect(eigenvalue).toBeCloseTo(3.0385, 4);
    expect(ratio).toBeCloseTo(0.0332, 4);
  });
});
