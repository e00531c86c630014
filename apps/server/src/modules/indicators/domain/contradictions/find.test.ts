import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DICTIONARY } from '../../testing/readings.ts';
import {
  type ContradictionKind,
  type Figure,
  findContradictions,
  type PlaceParts,
  readContradictionRules,
} from './index.ts';
import { consistentWorld, type District, figure, printed, rate, rules, sumRelations } from './testing/world.ts';

const district = fc.record<District>({
  before: fc.integer({ min: 5_000_000_000, max: 200_000_000_000 }),
  now: fc.integer({ min: 5_000_000_000, max: 200_000_000_000 }),
  tertiary: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
});
const worlds = fc.array(district, { minLength: 2, maxLength: 6 }).map(consistentWorld);

const nothing: PlaceParts = new Map();
const kinds = (figures: readonly Figure[], parts = nothing) =>
  findContradictions(figures, parts, rules).map(({ kind }) => kind);

/** A change of one figure of a consistent world that must be seen, and as what. */
const plants: readonly (readonly [string, ContradictionKind, (figure: Figure) => Figure])[] = [
  ['city-(now|again|ledger)', 'PARTS_AGAINST_TOTAL', (one) => ({ ...one, value: one.value * 1.2 })],
  ['district-0-again', 'SAME_FIGURE', (one) => ({ ...one, value: one.value + one.step * 3 })],
  ['district-1-ledger', 'LEDGER_AGAINST_REPORT', (one) => ({ ...one, value: one.value * 1.02 })],
  ['district-0-growth', 'GROWTH_AGAINST_LEVELS', (one) => ({ ...one, value: one.value + 2 })],
  ['district-1-share', 'SHARE_AGAINST_PARTS', (one) => ({ ...one, value: one.value + 2 })],
  ['city-share', 'SHARE_OVER_WHOLE', (one) => ({ ...one, value: 104.2 })],
  ['district-0-half', 'CUMULATION_FALLS', (one) => ({ ...one, value: one.value * 0.1 })],
];

describe('数据互不矛盾时,一条也不报', () => {
  it('四舍五入的差、重复刊载、位数不同都不算', () => {
    fc.assert(fc.property(worlds, ({ figures, parts }) => kinds(figures, parts).length === 0));
  });
});

describe('埋下一处,必定找出', () => {
  it.each(plants)('改动 %s,报 %s', (id, kind, change) => {
    fc.assert(
      fc.property(worlds, ({ figures, parts }) => {
        const changed = figures.map((one) => (new RegExp(`^${id}$`).test(one.id) ? change(one) : one));
        const found = findContradictions(changed, parts, rules).filter((one) => one.kind === kind);
        return found.some(({ sides }) =>
          sides.some(({ figures: of }) => of.some((each) => new RegExp(`^${id}$`).test(each))),
        );
      }),
    );
  });

  it('目标后来说成另一个数:都写“以上”也算', () => {
    const aim = { indicator: 'GDP_GROWTH', kind: 'TARGET', comparator: 'GE', step: 0.1 } as const;
    const found = findContradictions(
      [figure({ id: 'a', value: 6, ...aim }), figure({ id: 'b', value: 6.5, ...aim })],
      nothing,
      rules,
    );
    expect(found).toMatchObject([{ kind: 'TARGET_RESTATED', sides: [{ value: 6 }, { value: 6.5 }] }]);
  });
});

describe('总项与分项', () => {
  it('规则里的每个指标字典里都有，每条都写明依据', () => {
    const known = new Set(DICTIONARY.items.map(({ id }) => id));
    const named = rules.sums.flatMap(({ total, parts }) => [total, ...parts]);
    expect([...named, ...rules.additive, ...rules.withinWhole].filter((id) => !known.has(id))).toEqual([]);
    expect(sumRelations().filter(({ source }) => !source)).toEqual([]);
  });

  it.each(rules.sums)('$total：分项之和就是总项不报，差一截就报，缺一项而不超过总项不报', ({ total, parts }) => {
    const figures = parts.map((indicator, at) =>
      figure({ id: `part-${at}`, indicator, value: 1e9 * (at + 1), step: 1e7 }),
    );
    const sum = figures.reduce((made, { value }) => made + value, 0);
    const told = (value: number) => figure({ id: 'total', indicator: total, value, step: 1e7 });
    expect(kinds([told(sum), ...figures])).toEqual([]);
    expect(kinds([told(sum * 1.1), ...figures])).toEqual(['PARTS_OF_INDICATOR']);
    expect(kinds([told(sum), ...figures.slice(1)])).toEqual([]);
  });
});

describe('一个数的几种说法', () => {
  it.each<[string, Partial<Figure>, Partial<Figure>, readonly ContradictionKind[]]>([
    ['12.3亿与12.34亿', { value: 1.23e9, step: 1e7 }, { value: 1.234e9, step: 1e6 }, []],
    ['12.3亿与12.36亿', { value: 1.23e9, step: 1e7 }, { value: 1.236e9, step: 1e6 }, ['SAME_FIGURE']],
    ['超过2100亿与2105亿', { value: 2.1e11, step: 1e10, comparator: 'GT' }, { value: 2.105e11, step: 1e8 }, []],
    ['初步数与核定数差百分之三', { value: 100, vintage: 'PRELIMINARY' }, { value: 103, vintage: 'FINAL' }, []],
    ['初步数与核定数差一半', { value: 100, vintage: 'PRELIMINARY' }, { value: 200, vintage: 'FINAL' }, ['SAME_FIGURE']],
    ['单月与累计', { value: 5, period: '2024M08' }, { value: 40, period: '2024M01-08' }, []],
    ['台账与报道差千分之三', { value: 1000 }, { value: 1003, from: 'LEDGER' }, []],
  ])('%s', (_title, one, other, expected) => {
    expect(kinds([figure({ id: 'a', value: 0, ...one }), figure({ id: 'b', value: 0, ...other })])).toEqual(expected);
  });

  it('同一版次里的差,不被修订的宽限遮住', () => {
    const vintages = [98, 'FINAL', 99, 'PRELIMINARY', 100, 'PRELIMINARY', 101, 'FINAL'] as const;
    const figures = [0, 2, 4, 6].map((at) =>
      figure({ id: `f${at}`, step: 0.1, value: vintages[at] as number, vintage: vintages[at + 1] as 'FINAL' }),
    );
    const pairs = findContradictions(figures, nothing, rules).map(({ sides }) => sides.map(({ value }) => value));
    expect(pairs).toEqual([
      [98, 101],
      [99, 100],
    ]);
  });

  it('差一万倍时,先想到单位写错', () => {
    const found = findContradictions(
      [figure({ id: 'a', value: 3.2e9, step: 1e8 }), figure({ id: 'b', value: 3.2e5, step: 1e4 })],
      nothing,
      rules,
    );
    expect(found[0]?.explanations[0]).toBe('UNIT_SLIP');
  });

  it('可比价增幅与现价总量差不多时不报,差得多才报', () => {
    const levels = [printed('before', 'GDP', 'city', '2023Y', 50e9), printed('now', 'GDP', 'city', '2024Y', 55e9)];
    const real = (percent: number) => ({
      ...rate('g', 'GDP_GROWTH', 'city', '2024Y', percent),
      growthBasis: 'YOY_REAL' as const,
    });
    expect(kinds([...levels, real(7)])).toEqual([]);
    const [found] = findContradictions([...levels, real(2)], nothing, rules);
    expect(found).toMatchObject({
      kind: 'GROWTH_AGAINST_LEVELS',
      sides: [{ value: 2 }, { figures: ['before', 'now'] }],
    });
    expect(found?.explanations).toContain('CONSTANT_PRICES');
  });

  it('缺一个区时,已有的合计超过总数才报', () => {
    const parts = new Map([['city', ['a', 'b', 'c']]]);
    const known = [printed('a', 'GDP', 'a', '2024Y', 30e9), printed('b', 'GDP', 'b', '2024Y', 30e9)];
    expect(kinds([...known, printed('t', 'GDP', 'city', '2024Y', 90e9)], parts)).toEqual([]);
    expect(kinds([...known, printed('t', 'GDP', 'city', '2024Y', 50e9)], parts)).toEqual(['PARTS_AGAINST_TOTAL']);
  });
});

describe('次序、标识与用时', () => {
  it('次序打乱,结果不变', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), ({ figures, parts }, numbers) => {
        const broken = figures.map((one, at) => (at % 3 === 0 ? { ...one, value: one.value * 1.5 } : one));
        const shuffled = broken
          .map((one) => ({ one, at: numbers.next().value as number }))
          .sort((left, right) => left.at - right.at)
          .map(({ one }) => one);
        expect(findContradictions(shuffled, parts, rules)).toEqual(findContradictions(broken, parts, rules));
      }),
      { numRuns: 30 },
    );
  });

  it('数变了,标识不变,印记变:旧的说明不再管用', () => {
    const of = (value: number) =>
      findContradictions([figure({ id: 'a', value: 10 }), figure({ id: 'b', value })], nothing, rules)[0];
    expect(of(13)?.key).toBe(of(14)?.key);
    expect(of(13)?.print).not.toBe(of(14)?.print);
  });

  it('数多四倍,用时不过九倍', () => {
    const many = (worlds: number) =>
      Array.from({ length: worlds }, (_, at) => at).flatMap((at) =>
        consistentWorld([{ before: 5e9 + at * 1e6, now: 6e9 + at * 1e6, tertiary: 0.4 }]).figures.map((one) => ({
          ...one,
          ...{ id: `${at}-${one.id}`, place: `${at}-${one.place}` },
        })),
      );
    const time = (figures: readonly Figure[]) =>
      Math.min(
        ...[0, 1, 2].map(() => {
          const start = process.cpuUsage();
          expect(findContradictions(figures, nothing, rules)).toEqual([]);
          return process.cpuUsage(start).user / 1000;
        }),
      );
    const [some, fourfold] = [many(500), many(2000)];
    time(some);
    // Processor time, which other work on the machine does not lengthen. Two doublings, three times each at most; the square
    // would be sixteen times.
    expect(time(fourfold)).toBeLessThan(time(some) * 9 + 50);
  });

  it('规则文件缺一项就不启动', () => {
    expect(() => readContradictionRules([])).toThrow('contradiction-rules.json');
  });
});
