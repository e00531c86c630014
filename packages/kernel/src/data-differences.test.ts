import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanonicalValue } from './canonical.ts';
import { type DataDifference, dataDifferences } from './data-differences.ts';

const printed = ({ path, before, after }: DataDifference) => [
  path.map((step) => ('key' in step ? step.key : 'name' in step ? `#${step.name}` : '次序')).join('/'),
  before,
  after,
];
const differences = (before: CanonicalValue, after: CanonicalValue) =>
  dataDifferences({ items: before }, { items: after }).map(printed);

describe('两版数据的差别', () => {
  it('项按编号配对：前面插进一项，后面的不算改动', () => {
    const a = { id: 'A', days: 3 };
    const b = { id: 'B', days: 5 };
    expect(differences([a, b], [{ id: 'N', days: 1 }, a, { id: 'B', days: 7 }])).toEqual([
      ['items/#B/days', 5, 7],
      ['items/#N', undefined, { id: 'N', days: 1 }],
    ]);
    expect(differences([a, b], [b])).toEqual([['items/#A', a, undefined]]);
  });

  it('日历按日期配对;同名的项没有编号可配,整列算改动', () => {
    expect(differences([{ date: '2026-01-01', kind: 'REST' }], [{ date: '2026-01-01', kind: 'WORK' }])).toEqual([
      ['items/#2026-01-01/kind', 'REST', 'WORK'],
    ]);
    const twice = [{ id: 'A' }, { id: 'A' }];
    expect(differences(twice, [{ id: 'A' }])).toEqual([['items', twice, [{ id: 'A' }]]]);
    expect(differences(['甲'], ['甲', '乙'])).toEqual([['items', ['甲'], ['甲', '乙']]]);
  });

  it('项没有变、次序变了，只报次序', () => {
    const [a, b] = [{ id: 'A' }, { id: 'B' }];
    expect(differences([a, b], [b, a])).toEqual([['items/次序', ['A', 'B'], ['B', 'A']]]);
  });

  it('空值与没有这一项是两回事', () => {
    expect(dataDifferences({ a: null }, {}).map(printed)).toEqual([['a', null, undefined]]);
    expect(dataDifferences({ a: { b: 1 } }, { a: [1] }).map(printed)).toEqual([['a', { b: 1 }, [1]]]);
  });

  it('同一份数据没有差别，换个方向看差别成对', () => {
    const item = fc.record({ id: fc.constantFrom('A', 'B', 'C'), days: fc.integer({ min: 0, max: 3 }) });
    const list = fc.uniqueArray(item, { selector: ({ id }) => id });
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(differences(before, before)).toEqual([]);
        const back = differences(after, before).map(([path, was, is]) => [path, is, was]);
        const byPath = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(byPath(back)).toEqual(byPath(differences(before, after)));
      }),
    );
  });
});
