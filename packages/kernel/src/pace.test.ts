import { describe, expect, it } from 'vitest';
import { paceFault, paceOf, pacePercent } from './pace.ts';

const linear = {
  id: 'LINEAR',
  isDefault: true,
  points: [
    { month: 0, percent: 0 },
    { month: 12, percent: 100 },
  ],
};
const quarterly = {
  id: 'QUARTERLY',
  isDefault: false,
  points: [0, 20, 50, 80, 100].map((percent, quarter) => ({ month: quarter * 3, percent })),
};

describe('序时进度', () => {
  it('月均序时:六月末五成,年末十成,十月末是 83⅓ 而不是 83.3', () => {
    const pace = paceOf(linear);
    expect([6, 12].map((month) => pacePercent(pace, month))).toEqual([50, 100]);
    // Ten twelfths, exactly.
    expect([(pace.months[9] ?? 0) * 12, pace.parts * 1000]).toEqual([12000, 12000]);
  });

  it('季度曲线:季末按表取值,季中按直线', () => {
    const pace = paceOf(quarterly);
    expect([3, 6, 9, 12].map((month) => pacePercent(pace, month))).toEqual([20, 50, 80, 100]);
    expect(pacePercent(pace, 4)).toBe(30);
  });

  it('曲线没有说到的月份、不是月份的数,都拒绝', () => {
    const short = {
      ...linear,
      points: [
        { month: 0, percent: 0 },
        { month: 6, percent: 50 },
      ],
    };
    expect(() => paceOf(short)).toThrow(/month 7/);
    expect(() => pacePercent(paceOf(linear), 13)).toThrow(RangeError);
  });

  it('说得出曲线错在哪一点:回落的、月份不往后的、没有从 0 画到 100 的', () => {
    const at = (...points: [number, number][]) => paceFault(points.map(([month, percent]) => ({ month, percent })));
    expect([paceFault(linear.points), paceFault(quarterly.points)]).toEqual([null, null]);
    expect(at([0, 0], [3, 30], [6, 20], [12, 100])).toEqual({ kind: 'falls', at: { month: 6, percent: 20 } });
    expect(at([0, 0], [6, 50], [6, 60], [12, 100])).toEqual({ kind: 'order', at: { month: 6, percent: 60 } });
    for (const points of [
      [],
      [[0, 0]],
      [
        [0, 0],
        [12, 90],
      ],
      [
        [1, 0],
        [12, 100],
      ],
      [
        [0, 0],
        [11, 100],
      ],
    ])
      expect(at(...(points as [number, number][]))).toEqual({ kind: 'ends', at: null });
  });
});
