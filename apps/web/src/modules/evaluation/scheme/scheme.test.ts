import type { DataObject, DataWords } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { bound, conditionText, withBound } from './condition-text.ts';
import { METHOD_PARTS, startOf } from './methods.ts';
import { sumOfShares, sumOfTotal, sumsThatMiss, treeLines } from './tree.ts';
import { namesIn, put, putAt, schemeOf, withScheme } from './written.ts';

const GIVEN = { weighting: { method: 'GIVEN' } };
const leaf = (id: string, weight: number, parent?: string) => ({
  id,
  weight,
  value: { column: id },
  ...(parent ? { parent } : {}),
});
const recipe = (indicators: readonly DataObject[], more: DataObject = {}): DataObject => ({
  total: GIVEN,
  indicators,
  ...more,
});

const WORDS: DataWords = {
  keys: { all: '同时满足', any: '满足其一', not: '不是' },
  values: { lt: '低于', gt: '高于', known: '有', eq: '等于', GIANT: '小巨人' },
  marks: { yes: '是', no: '否', none: '无', listed: '、', joined: '，', parted: '；' },
};

describe('指标树和权重合计', () => {
  it('下级跟在上级后面，各组的合计分开算', () => {
    const lines = treeLines(
      recipe([leaf('a', 30, 'g'), { id: 'g', weight: 60, ...GIVEN }, leaf('b', 70, 'g'), leaf('c', 40)]),
    );
    expect(lines.map(({ item, depth, isGroup }) => [item.id, depth, isGroup])).toEqual([
      ['g', 0, true],
      ['a', 1, false],
      ['b', 1, false],
      ['c', 0, false],
    ]);
    expect(lines[0]?.sum).toEqual({ found: 100, wanted: 100, fits: true });
  });

  it('合计不足或超过时说得出差多少；按分值写的，下级合计等于上级的分', () => {
    expect(sumOfTotal(recipe([leaf('a', 35), leaf('b', 60)]))).toEqual({ found: 95, wanted: 100, fits: false });
    expect(sumOfTotal(recipe([leaf('a', 33.3), leaf('b', 33.3), leaf('c', 33.4)]))?.fits).toBe(true);
    const points = recipe([{ id: 'g', weight: 60, ...GIVEN }, leaf('a', 50, 'g'), leaf('c', 40)], {
      weights: { mode: 'POINTS' },
    });
    expect(sumsThatMiss(points)).toEqual([{ found: 50, wanted: 60, fits: false }]);
  });

  it('权重从数据里算的组没有合计要守', () => {
    expect(sumOfTotal({ total: { weighting: { method: 'ENTROPY' } }, indicators: [leaf('a', 1)] })).toBeNull();
  });

  it('上级写错的、绕圈的指标不丢，列在最后', () => {
    const circle = [
      { id: 'x', parent: 'y', weight: 1, ...GIVEN },
      { id: 'y', parent: 'x', weight: 1, ...GIVEN },
    ];
    expect(treeLines(recipe([...circle, leaf('a', 100)])).map(({ item }) => item.id)).toEqual(['a', 'x', 'y']);
  });

  it('各档比例合计；按分数线、席位的不算', () => {
    const classes = (by: string, percents: readonly number[]) =>
      recipe([], { classes: { by, list: percents.map((percent) => ({ percent })) } });
    expect(sumOfShares(classes('QUOTA', [20, 45, 30, 15]))).toEqual({ found: 110, wanted: 100, fits: false });
    expect(sumOfShares(classes('CUT', [1]))).toBeNull();
  });
});

describe('改动只动那一处', () => {
  it('空值等于去掉；列表里的一项可以改、可以删', () => {
    expect(put({ a: 1, b: 2 }, 'a', null)).toEqual({ b: 2 });
    const list = { events: [{ id: 'x' }, { id: 'y' }], keep: true };
    expect(putAt(list, 'events', 1, (item) => put(item, 'points', 3))).toEqual({
      ...list,
      events: [{ id: 'x' }, { id: 'y', points: 3 }],
    });
    expect(putAt(list, 'events', 0, () => null)).toEqual({ ...list, events: [{ id: 'y' }] });
  });

  it('不是计分方案的内容不用表单', () => {
    expect(schemeOf({ items: [{ id: 'LINEAR' }] })).toBeNull();
    const scheme = { id: 'SCHEME', recipe: {} };
    expect(schemeOf(withScheme({ items: [] }, scheme))).toEqual(scheme);
  });
});

describe('算法的参数', () => {
  it('换算法时带上它的必填参数，可以不写的不写', () => {
    expect(startOf('LINEAR_DEDUCT')).toEqual({ method: 'LINEAR_DEDUCT', target: 0, unit: 1, deduct: 1, full: 10 });
    expect(startOf('BASELINE')).toEqual({ method: 'BASELINE', baseline: { kind: 'MEAN', times: 1 } });
    expect(startOf('MIXED').by).toEqual({ method: 'EFFICACY', base: 60 });
    expect(Object.keys(METHOD_PARTS)).toHaveLength(17);
  });
});

describe('条件写成话', () => {
  const names = namesIn({
    columns: [{ id: '欠税', title: '欠缴税款' }, { id: '称号' }],
    indicators: [{ id: 'tax', title: '亩均税收' }],
  });

  it('用方案里的名称', () => {
    expect(conditionText({ fact: 'tax', op: 'lt', value: 3 }, names, WORDS)).toBe('亩均税收 低于 3');
    const both = {
      all: [
        { fact: 'tax', op: 'lt', value: 0 },
        { fact: '欠税', op: 'gt', value: 0 },
      ],
    };
    expect(conditionText(both, names, WORDS)).toBe('同时满足 亩均税收 低于 0；欠缴税款 高于 0');
    expect(conditionText({ fact: '称号', op: 'eq', value: 'GIANT' }, names, WORDS)).toBe('称号 等于 小巨人');
    expect(conditionText({ not: { fact: '称号', op: 'known' } }, names, WORDS)).toBe('不是 称号 有');
  });

  it('只有一个界限的，界限可以直接改', () => {
    expect(bound({ fact: 'tax', op: 'lt', value: 3 })).toBe(3);
    expect(bound({ all: [] })).toBeNull();
    expect(withBound({ fact: 'tax', op: 'lt', value: 3 }, 5)).toEqual({ fact: 'tax', op: 'lt', value: 5 });
  });
});
