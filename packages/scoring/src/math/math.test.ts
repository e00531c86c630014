import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';
import { expOf, logOf, powOf } from './log-exp.ts';
import { Sorter } from './order.ts';
import { QUANTILE_TYPES, quantileOf } from './quantile.ts';
import { Random } from './random.ts';
import { ranksDown, ranksUp } from './ranks.ts';
import { SobolSequence } from './sobol-sequence.ts';

const VALUES = Float64Array.of(3.1, 1.4, 15.9, 2.6, 5.35, 8.97, 9.32, 3.84).sort();

describe('对数和指数', () => {
  it('与语言自带的只差末位，任何数都一样', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(logOf(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(expOf(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(5e-16);
      }),
    );
  });

  it('边上的值', () => {
    expect([logOf(1), expOf(0), logOf(0), expOf(-800), expOf(800)]).toEqual([0, 1, -Infinity, 0, Infinity]);
    expect(logOf(-1)).toBeNaN();
    expect(logOf(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
    expect(expOf(-740)).toBeCloseTo(Math.exp(-740), 320);
    expect([powOf(0, 0.5), powOf(0, 0), powOf(3, 2), powOf(4, -1)]).toEqual([0, 1, 9, 0.25]);
    expect(powOf(2, 0.5)).toBeCloseTo(Math.SQRT2, 14);
  });
});

describe('分位数', () => {
  // As numpy 2.4 gives them (`numpy.quantile`, its nine methods of the same numbers).
  const KNOWN = [
    [1.4, 2.6, 3.84, 15.9],
    [1.4, 2.85, 4.595, 15.9],
    [1.4, 2.6, 3.84, 9.32],
    [1.4, 2.6, 3.84, 10.636],
    [1.4, 2.85, 4.595, 13.926],
    [1.4, 2.725, 4.595, 15.9],
    [1.82, 2.975, 4.595, 11.294],
    [1.4, 2.8083333333333336, 4.595, 14.803333333333338],
    [1.4, 2.81875, 4.595, 14.584],
  ];

  it.each(QUANTILE_TYPES)('第 %i 型与公开实现一致', (type) => {
    [0.05, 0.25, 0.5, 0.9].forEach((share, index) => {
      expect(quantileOf(VALUES, share, type)).toBeCloseTo(KNOWN[type - 1]?.[index] ?? Number.NaN, 12);
    });
  });

  it('两端是最小最大值，没有数就没有分位数', () => {
    for (const type of QUANTILE_TYPES) {
      expect([quantileOf(VALUES, 0, type), quantileOf(VALUES, 1, type)]).toEqual([1.4, 15.9]);
      expect(quantileOf(new Float64Array(0), 0.5, type)).toBeNull();
    }
  });
});

describe('排序和名次', () => {
  const numbers = fc.array(
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -3, max: 3 })),
    {
      maxLength: 300,
    },
  );

  it('与直接比较排的一样，相等的不换先后', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const expected = [...list.keys()].sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
        expect([...new Sorter(list.length).sort(Float64Array.from(list))]).toEqual(expected);
      }),
    );
  });

  it('数多时换一种基数，结果不变', () => {
    const random = new Random(5);
    const list = Float64Array.from({ length: 6000 }, () => random.normal());
    const order = new Sorter(list.length).sort(list);
    expect([...order].map((at) => list[at] ?? 0)).toEqual([...list].sort((a, b) => b - a));
  });

  it('各种并列方法都合定义', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const values = Float64Array.from(list);
        const above = (value: number) => list.filter((other) => other > value).length;
        const same = (value: number) => list.filter((other) => other === value).length;
        const better = (value: number) => new Set(list.filter((other) => other > value).map((each) => each + 0)).size;
        expect([...ranksDown(values, 'min')]).toEqual(list.map((value) => above(value) + 1));
        expect([...ranksDown(values, 'max')]).toEqual(list.map((value) => above(value) + same(value)));
        expect([...ranksDown(values, 'average')]).toEqual(list.map((value) => above(value) + (same(value) + 1) / 2));
        expect([...ranksDown(values, 'dense')]).toEqual(list.map((value) => better(value) + 1));
        const below = (value: number) => list.filter((other) => other < value).length;
        expect([...ranksUp(values, 'min')]).toEqual(list.map((value) => below(value) + 1));
      }),
    );
  });
});

describe('特征值', () => {
  it('满足定义，从大到小，向量长一', () => {
    const matrix = [Float64Array.of(2, 1, 0.5), Float64Array.of(1, 3, -0.2), Float64Array.of(0.5, -0.2, 1)];
    const pairs = symmetricEigen(matrix);
    expect(pairs.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(6, 12);
    for (const { value, vector } of pairs) {
      matrix.forEach((row, i) => {
        const product = row.reduce((sum, cell, j) => sum + cell * (vector[j] ?? 0), 0);
        expect(product).toBeCloseTo(value * (vector[i] ?? 0), 10);
      });
      expect(vector.reduce((sum, each) => sum + each * each, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('随机数', () => {
  it('同一种子永远是这几个数', () => {
    const random = new Random(20_240_831);
    expect([
      random.next(),
      random.next(),
      random.normal(),
      random.gamma(2.5),
      random.gamma(0.3),
    ]).toMatchInlineSnapshot(`
      [
        0.0996678713709116,
        0.13973137410357594,
        -0.6872158523565655,
        0.5594466877320079,
        0.00402398180932587,
      ]
    `);
  });

  it('均匀、正态和伽马的均值方差对得上', () => {
    const random = new Random(7);
    const moments = (draw: () => number) => {
      const list = Array.from({ length: 40_000 }, draw);
      const mean = list.reduce((sum, each) => sum + each, 0) / list.length;
      return [mean, list.reduce((sum, each) => sum + (each - mean) ** 2, 0) / list.length];
    };
    const near = (found: readonly number[], wanted: readonly number[]) => {
      found.forEach((value, index) => {
        expect(Math.abs(value - (wanted[index] ?? 0))).toBeLessThan(0.04);
      });
    };
    near(
      moments(() => random.next()),
      [1 / 2, 1 / 12],
    );
    near(
      moments(() => random.normal()),
      [0, 1],
    );
    near(
      moments(() => random.gamma(0.5)),
      [0.5, 0.5],
    );
    near(
      moments(() => random.gamma(2) / 2),
      [1, 0.5],
    );
  });
});

describe('均匀铺开的点列', () => {
  it('与公开的索博尔点列一致，二十维都是', () => {
    const sequence = new SobolSequence(20, null);
    const points = Array.from({ length: 778 }, () => {
      const point = new Float64Array(20);
      sequence.next(point);
      return [...point];
    });
    expect(points.slice(1, 6).map((point) => point.slice(0, 4))).toEqual([
      [0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25],
      [0.25, 0.75, 0.75, 0.75],
      [0.375, 0.375, 0.625, 0.875],
      [0.875, 0.875, 0.125, 0.375],
    ]);
    // As scipy.stats.qmc.Sobol gives it.
    expect(points[777]).toEqual([
      0.6923828125, 0.9365234375, 0.1630859375, 0.2744140625, 0.6357421875, 0.3564453125, 0.1904296875, 0.7626953125,
      0.3486328125, 0.3232421875, 0.7451171875, 0.6962890625, 0.3837890625, 0.4736328125, 0.5693359375, 0.5146484375,
      0.4033203125, 0.8642578125, 0.3701171875, 0.7529296875,
    ]);
  });
});
