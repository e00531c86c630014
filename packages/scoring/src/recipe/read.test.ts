import type { CanonicalValue } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { indicator, recipeOf } from '../testing/build.ts';
import { readRecipe } from './read.ts';

const codeOf = (source: CanonicalValue) => {
  const read = readRecipe(source);
  return read.ok ? null : read.error.code;
};
const sentenceOf = (source: CanonicalValue) => {
  const read = readRecipe(source);
  return read.ok ? '' : read.error.message;
};
const group = (id: string, weight: number, parent?: string) => ({
  ...{ id, weight, weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } },
  ...(parent !== undefined && { parent }),
});
const one = (more: object) => recipeOf([indicator('a', 100, more as never)]);
const classes = (rule: CanonicalValue) => recipeOf([indicator('a', 100)], { classes: rule });

describe('计分方案的检查', () => {
  it('权重合计不对，说明是哪一组、合计多少', () => {
    expect(sentenceOf(recipeOf([indicator('a', 50), indicator('b', 40)]))).toBe(
      '计分方案未收下：“总分”下各项权重合计 90，应为 100。请调整权重。',
    );
    expect(codeOf(recipeOf([indicator('a', 33.3), indicator('b', 33.3), indicator('c', 33.4)]))).toBeNull();
  });

  it('下级权重可以按 100 计，也可以按上级的分值计', () => {
    const tree = (sum: number) => [
      group('g', 40),
      indicator('a', sum / 2, { parent: 'g' }),
      indicator('b', sum / 2, { parent: 'g' }),
      indicator('c', 60),
    ];
    expect(codeOf(recipeOf(tree(100)))).toBeNull();
    expect(codeOf(recipeOf(tree(40)))).toBe('scoring_weights_sum');
    expect(codeOf(recipeOf(tree(40), { weights: { mode: 'POINTS' } }))).toBeNull();
  });

  it('绕圈、不认得的上级、空分组、重复编号', () => {
    const circle = [group('x', 50, 'y'), group('y', 50, 'x'), indicator('a', 100)];
    expect(sentenceOf(recipeOf(circle))).toContain('（x→y→x）');
    expect(codeOf(recipeOf([indicator('a', 100, { parent: 'nobody' })]))).toBe('scoring_parent_unknown');
    expect(codeOf(recipeOf([indicator('a', 50), indicator('b', 50, { parent: 'a-score' })]))).toBe(
      'scoring_parent_unknown',
    );
    expect(codeOf(recipeOf([group('g', 50), indicator('a', 50)]))).toBe('scoring_group_empty');
    expect(codeOf(recipeOf([indicator('a', 50), indicator('a', 50)], { columns: [{ id: 'a' }] }))).toBe(
      'scoring_id_repeated',
    );
    expect(codeOf(one({ id: 'a' }))).toBe('scoring_id_repeated');
  });

  it('用到没有声明的列、类型不对的列', () => {
    expect(codeOf(one({ value: { column: 'b' } }))).toBe(null);
    expect(codeOf(recipeOf([indicator('a', 100)], { columns: [] }))).toBe('scoring_column_unknown');
    expect(codeOf(recipeOf([indicator('a', 100)], { columns: [{ id: 'a', type: 'text' }] }))).toBe(
      'scoring_column_unknown',
    );
    expect(codeOf(one({ value: { column: 'a', per: 'b' } }))).toBe('scoring_column_unknown');
    expect(codeOf(one({ within: 'a' }))).toBe('scoring_column_unknown');
  });

  it('缺数办法和筛查规则都要写明，不能没有', () => {
    expect(sentenceOf(one({ missing: undefined as never }))).toContain('缺少“missing”');
    expect(sentenceOf(one({ screen: undefined as never }))).toContain('缺少“screen”');
  });

  it('写了不认得的内容，不当它没写', () => {
    expect(sentenceOf(one({ missng: 'ZERO' }))).toContain('不认得的“missng”');
    expect(sentenceOf(one({ normalise: { method: 'MIN_MAX', cap: 1 } }))).toContain('不认得的“cap”');
    const mixed = { method: 'MIXED', growthOver: 'a', by: { method: 'MIN_MAX' } };
    expect(codeOf(one({ normalise: mixed }))).toBeNull();
    expect(codeOf(one({ normalise: mixed, missng: 'ZERO' }))).toBe('scoring_key_unknown');
    expect(codeOf({ ...Object(recipeOf([indicator('a', 100)])), extra: 1 })).toBe('scoring_key_unknown');
  });

  it('参数出格', () => {
    const bad = (normalise: object) => codeOf(one({ normalise }));
    expect(bad({ method: 'MIN_MAX', from: 5, to: 5 })).toBe('scoring_value_bad');
    expect(bad({ method: 'GOALPOSTS', low: 5, high: 1 })).toBe('scoring_value_bad');
    expect(bad({ method: 'BASELINE', baseline: { kind: 'FIXED', value: 0 } })).toBe('scoring_value_bad');
    expect(bad({ method: 'MAGIC' })).toBe('scoring_value_bad');
    expect(codeOf(one({ outliers: { method: 'WINSORISE_QUANTILE', low: 0.9, high: 0.1 } }))).toBe('scoring_value_bad');
    expect(codeOf(recipeOf([indicator('a', 100)], { conventions: { quantile: 10 } }))).toBe('scoring_value_bad');
    expect(codeOf(recipeOf([indicator('a', 100)], { ranking: { ties: 'ordinal' } }))).toBe('scoring_value_bad');
    expect(codeOf(one({ weight: Number.NaN }))).toBe('scoring_value_bad');
    expect(codeOf(null)).toBe('scoring_recipe_not_data');
  });

  it('分段缺口、倒序、没有底', () => {
    const bands = (list: readonly object[]) => codeOf(one({ normalise: { method: 'BANDS', bands: list } }));
    expect(bands([])).toBe('scoring_bands_bad');
    expect(bands([{ from: 1, score: 1 }])).toBe('scoring_bands_bad');
    expect(bands([{ score: 0 }, { from: 2, score: 1 }, { from: 1, score: 2 }])).toBe('scoring_bands_bad');
    expect(bands([{ score: 0 }, { from: 2, score: 1 }, { score: 2 }])).toBe('scoring_bands_bad');
    expect(bands([{ score: 0 }, { from: 1, score: 1 }, { from: 2, score: 2 }])).toBeNull();
    expect(codeOf(one({ normalise: { method: 'RANK_TABLE', scores: [1, 2] } }))).toBe('scoring_bands_bad');
  });

  it('比例超过 100%、不足 100%，分数线倒序，坐席没有中间档', () => {
    const quota = (...percents: number[]) =>
      classes({ by: 'QUOTA', list: percents.map((percent, index) => ({ id: String(index), percent })) });
    expect(sentenceOf(quota(60, 50))).toContain('各档比例合计 110%');
    expect(codeOf(quota(60, 30))).toBe('scoring_classes_bad');
    expect(codeOf(quota(20, 45, 30, 5))).toBeNull();
    const cut = (list: CanonicalValue) => codeOf(classes({ by: 'CUT', list }));
    expect(cut([{ id: 'A', from: 80 }, { id: 'B', from: 90 }, { id: 'C' }])).toBe('scoring_classes_bad');
    expect(
      cut([
        { id: 'A', from: 80 },
        { id: 'B', from: 60 },
      ]),
    ).toBe('scoring_classes_bad');
    expect(
      codeOf(
        classes({
          by: 'SEATS',
          list: [
            { id: 'A', count: 1 },
            { id: 'B', count: 2 },
          ],
        }),
      ),
    ).toBe('scoring_classes_bad');
    expect(cut([{ id: 'A', from: 80 }, { id: 'A' }])).toBe('scoring_classes_bad');
  });

  it('一票降档降到没有的档、条件问不存在的事', () => {
    const veto = (effect: object, when: object = { fact: 'a', op: 'gt', value: 1 }) =>
      recipeOf([indicator('a', 100)], {
        vetoes: [{ id: 'v', when, effect } as never],
        classes: { by: 'CUT', list: [{ id: 'A', from: 60 }, { id: 'B' }] },
      });
    expect(codeOf(veto({ kind: 'AT_MOST', to: 'D' }))).toBe('scoring_classes_bad');
    expect(codeOf(veto({ kind: 'AT_MOST', to: 'B' }))).toBeNull();
    expect(codeOf(veto({ kind: 'ZERO' }, { fact: 'accident', op: 'gt', value: 1 }))).toBe('scoring_condition_bad');
  });

  it('判断矩阵不成倒数、不方、前后矛盾', () => {
    const ahp = (matrix: CanonicalValue) =>
      recipeOf([indicator('a', 0), indicator('b', 0), indicator('c', 0)], {
        total: { weighting: { method: 'AHP', matrix }, aggregation: { method: 'ARITHMETIC' } },
      });
    expect(
      codeOf(
        ahp([
          [1, 2, 3],
          [0.5, 1, 2],
          [0.3333, 0.5, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      codeOf(
        ahp([
          [1, 2],
          [0.5, 1],
        ]),
      ),
    ).toBe('scoring_matrix_bad');
    expect(
      codeOf(
        ahp([
          [1, 2, 3],
          [2, 1, 2],
          [0.3333, 0.5, 1],
        ]),
      ),
    ).toBe('scoring_matrix_bad');
    expect(
      codeOf(
        ahp([
          [1, 9, 1 / 9],
          [1 / 9, 1, 9],
          [9, 1 / 9, 1],
        ]),
      ),
    ).toBe('scoring_matrix_inconsistent');
  });
});
