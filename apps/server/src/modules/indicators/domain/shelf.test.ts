import { describe, expect, it } from 'vitest';
import { DICTIONARY, reading } from '../testing/readings.ts';
import { readRows } from './reading.ts';
import { Shelf } from './shelf.ts';

const to = (year: number, month: number) => ({ form: 'TO', year, month }) as const;

describe('一个期间有几个数时，看板用哪个', () => {
  it('修订盖过核定，核定盖过没说的，没说的盖过初步', () => {
    const figures = [
      reading('GDP', '2024M01-08', 3, { vintage: 'PRELIMINARY', reportDate: '2024-12-01' }),
      reading('GDP', '2024M01-08', 4, { reportDate: '2024-11-01' }),
      reading('GDP', '2024M01-08', 5, { vintage: 'FINAL', reportDate: '2024-10-01' }),
      reading('GDP', '2024M01-08', 6, { vintage: 'REVISED', reportDate: '2024-09-01' }),
    ];
    for (let last = figures.length; last > 0; last--) {
      const shelf = new Shelf(figures.slice(0, last));
      expect(shelf.actual(100, 'GDP', to(2024, 8))?.value).toBe([3, 4, 5, 6][last - 1]);
    }
  });

  it('同一版次用日期新的报告', () => {
    const shelf = new Shelf([
      reading('GDP', '2024M01-08', 1, { reportDate: '2024-09-10' }),
      reading('GDP', '2024M01-08', 2, { reportDate: '2024-09-02' }),
    ]);
    expect(shelf.actual(100, 'GDP', to(2024, 8))?.value).toBe(1);
  });

  it('“不低于”“超过”不当实绩用，当目标可以', () => {
    const shelf = new Shelf([
      reading('GDP', '2024Y', 9, { comparator: 'GE' }),
      reading('GDP', '2024Y', 8, { comparator: 'GE', kind: 'TARGET' }),
    ]);
    expect(shelf.actual(100, 'GDP', to(2024, 12))).toBeNull();
    expect(shelf.at(100, 'GDP', 'TARGET', to(2024, 12))?.value).toBe(8);
  });

  it('上半年、一季度、全年就是累计到六月、三月、十二月；下半年不是', () => {
    const shelf = new Shelf([reading('GDP', '2024H1', 6), reading('GDP', '2024', 12), reading('GDP', '2023H2', 5)]);
    expect(shelf.actual(100, 'GDP', to(2024, 6))?.value).toBe(6);
    expect(shelf.actual(100, 'GDP', to(2024, 12))?.value).toBe(12);
    expect(shelf.actual(100, 'GDP', to(2023, 12))).toBeNull();
  });
});

describe('单月数和同比', () => {
  it('单月是两个累计之差；所报的单月优先；缺一个月就没有，绝不编', () => {
    const shelf = new Shelf([
      reading('FAI', '2024M01-01', 10),
      reading('FAI', '2024M01-02', 25),
      reading('FAI', '2024M01-04', 60),
      reading('FAI', '2024M02', 14),
    ]);
    expect(shelf.single(100, 'FAI', 2024, 1)).toEqual({ value: 10, derived: true });
    expect(shelf.single(100, 'FAI', 2024, 2)).toEqual({ value: 14, derived: false });
    expect(shelf.single(100, 'FAI', 2024, 3)).toBeNull();
    expect(shelf.single(100, 'FAI', 2024, 4)).toBeNull();
  });

  it('时点数和比率没有“两个累计之差”', () => {
    const shelf = new Shelf([reading('STATE_ASSETS', '2024M01-01', 10), reading('STATE_ASSETS', '2024M01-02', 25)]);
    expect(shelf.single(100, 'STATE_ASSETS', 2024, 2)).toBeNull();
  });

  it('同比只在两年都有数时算，增速本身不再算增速', () => {
    const now = reading('FAI', '2024M01-08', 110);
    const shelf = new Shelf([now, reading('FAI', '2023M01-08', 100)]);
    expect(shelf.growthOf(now).percent).toBeCloseTo(10);
    const alone = reading('FAI', '2024M01-08', 110);
    expect(new Shelf([alone]).growthOf(alone).percent).toBeNull();
    const rate = reading('GDP_GROWTH', '2024Y', 6);
    expect(new Shelf([rate, reading('GDP_GROWTH', '2023Y', 5)]).growthOf(rate).percent).toBeNull();
  });
});

describe('从台账读出来', () => {
  it('人定的指标优先于字典匹配；折不了单位、没有期间的不用，对不上的单列', () => {
    const row = (over: object) => ({ ...reading('GDP', '2024Y', 1).row, ...over });
    const read = readRows(
      [
        row({ indicatorId: 'FAI', unit: '亿元' }),
        row({ unit: '亩' }),
        row({ period: null }),
        row({ name: '没听说过的指标' }),
        row({ indicatorId: 'FAI', unit: null }),
      ],
      DICTIONARY,
      () => 7,
    );
    expect(read.readings.map(({ indicator, value, place }) => [indicator.id, value, place])).toEqual([
      ['FAI', 100_000_000, 7],
    ]);
    expect(read.unmatched).toHaveLength(2);
  });
});
