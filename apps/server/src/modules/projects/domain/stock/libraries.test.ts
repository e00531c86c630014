import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import { milestoneStages } from '../../rules.ts';
import { readRateRules } from '../rates/rules.ts';
import { growthOf, percentOf, readLibraries } from './libraries.ts';

const codes = new Set(milestoneStages().map(({ code }) => code));
const libraries = readCatalog<Record<string, unknown>>('libraries.json');
const rates = readCatalog<Record<string, unknown>>('project-rates.json');
const set = (from: string[][]) => ({
  ...libraries,
  sets: [
    {
      id: 'X',
      label: '口径',
      basis: '拟',
      libraries: from.map((each, n) => ({ id: `L${n}`, label: '库', from: each })),
    },
  ],
});

describe('目录写错了就不收', () => {
  it('发布的三库和派生率目录读得进来', () => {
    expect(readLibraries(libraries, codes).ok).toBe(true);
    expect(readRateRules(rates, codes).ok).toBe(true);
  });

  it('里程碑不认识、写了两次、只有一个库、没有等待月数的,都说明在哪一处', () => {
    for (const wrong of [
      set([['M10'], ['M999']]),
      set([['M10'], ['M10']]),
      set([['M10']]),
      { ...libraries, waitingMonths: [] },
    ]) {
      const told = readLibraries(wrong, codes);
      expect(told.ok ? null : told.error.code).toBe('library_shape');
    }
    expect(readLibraries(set([['M10'], ['M20']]), codes).ok).toBe(true);
  });

  it('派生率里的里程碑、不予认定的字段不认识的不收', () => {
    const wrongs: [object, string][] = [
      [{ cohortOf: 'M31' }, 'rate_milestone'],
      [{ items: [{ id: 'A', milestone: 'M70', among: null }] }, 'rate_shape'],
      [{ excluded: [{ id: 'A', label: '别的', field: 'owner', in: ['甲'] }] }, 'rate_shape'],
      [{ kept: [{ id: 'A', label: '按税收', weighedBy: 'promisedTax' }] }, 'rate_shape'],
      [{ kept: [] }, 'rate_shape'],
      [{ excluded: [{ id: 'A', label: '空的', field: 'exitReason', in: [] }] }, 'rate_shape'],
    ];
    for (const [change, code] of wrongs) {
      const told = readRateRules({ ...rates, ...change }, codes);
      expect(told.ok ? null : told.error.code).toBe(code);
    }
  });
});

it('分母为零的没有比率,不写成 0', () => {
  expect([percentOf(1, 4), percentOf(0, 0), growthOf(3, 2), growthOf(3, 0)]).toEqual([25, null, 50, null]);
});
