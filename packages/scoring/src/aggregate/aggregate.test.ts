import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copelandInto } from './copeland.ts';
import { meanInto } from './mean.ts';
import { topsisInto } from './topsis.ts';

type Into = (parts: readonly Float64Array[], masks: readonly null[], weights: Float64Array, out: Float64Array) => void;
/** Aggregates columns of numbers. */
function run(into: Into, columns: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const out = new Float64Array(columns[0]?.length ?? 0);
  into(
    columns.map((column) => Float64Array.from(column)),
    columns.map(() => null),
    Float64Array.from(weights),
    out,
  );
  return [...out];
}
const mean =
  (power: number): Into =>
  (parts, masks, weights, out) =>
    meanInto(parts, masks, weights, power, out);
const positive = fc.double({ min: 0.01, max: 100, noNaN: true });

describe('合成方法', () => {
  it('算术、几何、调和平均是广义平均的三个特例', () => {
    const columns = [
      [2, 8],
      [8, 2],
    ];
    expect(run(mean(1), columns, [0.5, 0.5])).toEqual([5, 5]);
    expect(run(mean(0), columns, [0.5, 0.5])[0]).toBeCloseTo(4, 12);
    expect(run(mean(-1), columns, [0.5, 0.5])[0]).toBeCloseTo(3.2, 12);
    expect(run(mean(2), columns, [0.5, 0.5])[0]).toBeCloseTo(Math.sqrt(34), 12);
    expect(run(mean(0), columns, [0.75, 0.25])[0]).toBeCloseTo(2 ** 0.75 * 8 ** 0.25, 12);
  });

  it('有一项为零，几何和调和平均为零；零权的项不算', () => {
    expect(run(mean(0), [[0], [5]], [0.5, 0.5])).toEqual([0]);
    expect(run(mean(-1), [[0], [5]], [0.5, 0.5])).toEqual([0]);
    expect(run(mean(-0.5), [[0], [5]], [0.5, 0.5])).toEqual([0]);
    expect(run(mean(0), [[0], [5]], [0, 1])[0]).toBeCloseTo(5, 12);
  });

  it('指数越大平均越大，都在最小和最大之间，任一项变大结果不变小', () => {
    fc.assert(
      fc.property(positive, positive, positive, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (a, b, more, w) => {
        const at = (power: number, x = a) => run(mean(power), [[x], [b]], [w, 1 - w])[0] ?? 0;
        const values = [-2, -1, 0, 0.5, 1, 3].map((power) => at(power));
        values.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual((values[index - 1] ?? Math.min(a, b)) * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(Math.max(a, b) * (1 + 1e-12));
        });
        for (const power of [-1, 0, 1, 2]) expect(at(power, a + more)).toBeGreaterThanOrEqual(at(power) * (1 - 1e-12));
      }),
    );
  });

  it('Copeland：按多数计胜负，或按支持的权重相加', () => {
    const columns = [
      [3, 2, 1],
      [1, 3, 2],
      [2, 2, 2],
    ];
    const by =
      (way: 'MAJORITY' | 'SHARE'): Into =>
      (parts, masks, weights, out) =>
        copelandInto(parts, masks, weights, way, out);
    // Unit 1 beats 2 and 3 on the heavy part; 2 beats 3 on both.
    expect(run(by('MAJORITY'), columns, [0.6, 0.3, 0.1])).toEqual([2, 0, -2]);
    const shares = run(by('SHARE'), columns, [0.6, 0.3, 0.1]);
    [0.65 + 0.65, 0.35 + 0.95, 0.35 + 0.05].forEach((wanted, index) => {
      expect(shares[index]).toBeCloseTo(wanted, 12);
    });
    expect(
      run(
        by('MAJORITY'),
        [
          [1, 1],
          [5, 5],
        ],
        [0.5, 0.5],
      ),
    ).toEqual([0, 0]);
  });

  it('TOPSIS 与照书上步骤直接算的一致', () => {
    const columns = [
      [250, 200, 300, 275],
      [16, 16, 32, 8],
      [12, 8, 16, 20],
    ];
    const weights = [0.25, 0.45, 0.3];
    const weighted = columns.map((column, j) => {
      const length = Math.sqrt(column.reduce((all, value) => all + value * value, 0));
      return column.map((value) => ((weights[j] ?? 0) * value) / length);
    });
    const plain = [0, 1, 2, 3].map((unit) => {
      const far = (ideal: (column: readonly number[]) => number) =>
        Math.sqrt(weighted.reduce((all, column) => all + ((column[unit] ?? 0) - ideal(column)) ** 2, 0));
      const [best, worst] = [far((column) => Math.max(...column)), far((column) => Math.min(...column))];
      return worst / (best + worst);
    });
    const found = run((parts, masks, w, out) => topsisInto(parts, masks, w, true, out), columns, weights);
    found.forEach((value, unit) => {
      expect(value).toBeCloseTo(plain[unit] ?? Number.NaN, 12);
    });
  });

  it('各单位都一样，TOPSIS 都在半路', () => {
    expect(
      run(
        (parts, masks, w, out) => topsisInto(parts, masks, w, false, out),
        [
          [2, 2],
          [3, 3],
        ],
        [0.5, 0.5],
      ),
    ).toEqual([0.5, 0.5]);
  });
});
