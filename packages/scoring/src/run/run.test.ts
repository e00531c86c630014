import { valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { indicator, recipeOf, rowsOf, runRows } from '../testing/build.ts';
import { PER_MU_UNIT, perMuRecipe } from '../testing/per-mu.ts';
import { contributionsOf } from './contributions.ts';
import { explainUnit } from './explain.ts';

const totals = (run: ReturnType<typeof runRows>) => [...run.totals];
const ranks = (run: ReturnType<typeof runRows>) => [...run.ranks];

describe('亩均评价的公开样例', () => {
  it('不封顶得 103.676 分，各项与手册一致', () => {
    const run = runRows(perMuRecipe(null), [PER_MU_UNIT]);
    const points = contributionsOf(run, 0).map((each) => each.points.toFixed(3));
    expect(points).toEqual(['37.349', '22.033', '14.848', '10.142', '11.025', '8.278']);
    expect(run.totals[0]?.toFixed(3)).toBe('103.676');
  });

  it('税改为 60 并按 1.5 倍封顶，税项 45 分，总分 111.327', () => {
    const run = runRows(perMuRecipe(1.5), [{ ...PER_MU_UNIT, tax: 60 }]);
    expect(contributionsOf(run, 0)[0]?.points).toBeCloseTo(45, 9);
    expect(run.totals[0]?.toFixed(3)).toBe('111.327');
  });

  it('负值记 0，缺排放数据按同组平均得分', () => {
    const rows = [PER_MU_UNIT, { ...PER_MU_UNIT, unit: '乙企业', tax: -5, emission: null }];
    const run = runRows(perMuRecipe(null), rows);
    const [tax, , , emission] = valueOrThrow(explainUnit(run, '乙企业')).leaves;
    expect(tax).toMatchObject({ raw: 0, score: 0 });
    expect(emission).toMatchObject({ raw: null, treated: null });
    expect(emission?.score).toBeCloseTo(5000 / 4929.81, 12);
  });
});

describe('排名', () => {
  const scored = (values: readonly number[], ranking: object = {}) =>
    runRows(recipeOf([indicator('a', 100)], { ranking: { ...ranking } }), rowsOf({ a: values }));

  it('同分同名次，下一名顺延；取平均、取末位、不留空也可以', () => {
    const values = [3, 5, 5, 1];
    expect(ranks(scored(values))).toEqual([3, 1, 1, 4]);
    expect(ranks(scored(values, { ties: 'max' }))).toEqual([3, 2, 2, 4]);
    expect(ranks(scored(values, { ties: 'average' }))).toEqual([3, 1.5, 1.5, 4]);
    expect(ranks(scored(values, { ties: 'dense' }))).toEqual([2, 1, 1, 3]);
  });

  it('只差二进制误差的算同分，真的差一点的不算', () => {
    const run = runRows(
      recipeOf([
        indicator('a', 10, { normalise: { method: 'NONE' } }),
        indicator('b', 20, { normalise: { method: 'NONE' } }),
        indicator('c', 70, { normalise: { method: 'NONE' } }),
      ]),
      rowsOf({ a: [1, 0, 1], b: [1, 0, 1], c: [0, 3 / 7, 0.00001] }),
    );
    expect(ranks(run)).toEqual([2, 2, 1]);
  });

  it('先排名后四舍五入', () => {
    expect(ranks(scored([0, 99.999, 100]))).toEqual([3, 2, 1]);
  });

  it('分组各自排名', () => {
    const recipe = recipeOf([indicator('a', 100)], {
      columns: [{ id: 'a' }, { id: 'kind', type: 'text' }],
      grouping: { column: 'kind', normalise: 'ALL', rank: 'WITHIN' },
    });
    const run = runRows(recipe, rowsOf({ a: [1, 2, 3, 4], kind: ['市区', '园区', '市区', '园区'] }));
    expect(ranks(run)).toEqual([2, 2, 1, 1]);
  });
});

describe('缺数', () => {
  const with2 = (missing: string) =>
    recipeOf([indicator('a', 60, { missing }), indicator('b', 40)], {
      columns: [{ id: 'a' }, { id: 'b' }, { id: 'kind', type: 'text' }],
      grouping: { column: 'kind', normalise: 'ALL', rank: 'ALL' },
    });
  const rows = rowsOf({ a: [10, 20, 30, null], b: [0, 5, 10, 10], kind: ['甲', '甲', '乙', '乙'] });

  it.each([
    ['ZERO', [0, 50, 100, 40]],
    ['GROUP_MEAN_SCORE', [0, 50, 100, 100]],
    ['MEAN', [0, 50, 100, 100]],
    ['MEDIAN', [0, 50, 100, 100]],
    ['EXCLUDE_REWEIGHT', [0, 50, 100, 100]],
  ])('按 %s 处理', (rule, expected) => {
    expect(totals(runRows(with2(rule), rows))).toEqual(expected);
  });

  it('不评的单位没有分、没有名次，别人照排', () => {
    const run = runRows(with2('UNSCORED'), rows);
    expect([...run.unscored]).toEqual([0, 0, 0, 1]);
    expect(ranks(run)).toEqual([3, 2, 1, 0]);
    expect(valueOrThrow(explainUnit(run, '4'))).toMatchObject({ total: null, rank: null, class: null });
  });

  it('规定缺数不评的，点名拒绝', () => {
    expect(() => runRows(with2('REFUSE'), rows)).toThrow('“a-score”有 1 个单位缺数（4）');
  });

  it('整列都缺、各单位都一样，都有写明的分，不出现非数', () => {
    const empty = rowsOf({ a: [null, null], b: [3, 3], kind: ['甲', '乙'] });
    for (const rule of ['ZERO', 'GROUP_MEAN_SCORE', 'MEAN', 'MEDIAN']) {
      expect(totals(runRows(with2(rule), empty))).toEqual([20, 20]);
    }
    expect(totals(runRows(with2('EXCLUDE_REWEIGHT'), empty))).toEqual([50, 50]);
    expect([...runRows(with2('UNSCORED'), empty).unscored]).toEqual([1, 1]);
  });
});

describe('不评、分摊、筛查', () => {
  it('不评的单列，也不影响别人的分', () => {
    const recipe = recipeOf([indicator('a', 100)], {
      columns: [{ id: 'a' }, { id: 'years' }],
      exempt: [{ id: 'T', title: '投产不满两年', when: { fact: 'years', op: 'lt', value: 2 } }],
    });
    const run = runRows(recipe, rowsOf({ a: [1, 2, 1000], years: [3, 4, 1] }));
    expect(totals(run)).toEqual([0, 100]);
    expect(run.exempt).toMatchObject([{ unit: '3', exemption: { id: 'T' } }]);
    expect(run.maybeExempt).toEqual([]);
  });

  it('不评条件缺数、判断不了的照评，但列出来', () => {
    const recipe = recipeOf([indicator('a', 100)], {
      columns: [{ id: 'a' }, { id: 'years' }],
      exempt: [{ id: 'T', when: { fact: 'years', op: 'lt', value: 2 } }],
    });
    const run = runRows(recipe, rowsOf({ a: [1, 2], years: [3, null] }));
    expect(run.table.units).toEqual(['1', '2']);
    expect(run.maybeExempt).toMatchObject([{ unit: '2', exemption: { id: 'T' } }]);
  });

  const shared = (columns: Parameters<typeof rowsOf>[0]) =>
    runRows(
      recipeOf([indicator('tax', 100, { value: { column: 'tax', per: 'land' }, normalise: { method: 'NONE' } })], {
        columns: [{ id: 'tax' }, { id: 'land' }, { id: 'floor' }, { id: 'parcel', type: 'text' }],
        splits: [{ column: 'land', parcel: 'parcel', by: 'floor' }],
      }),
      rowsOf(columns),
    );

  it('同宗多企按建筑面积分摊用地', () => {
    const run = shared({ tax: [30, 30, 10], land: [40, 40, 5], floor: [1, 3, 9], parcel: ['P1', 'P1', null] });
    expect(totals(run)).toEqual([3, 1, 2]);
  });

  it('同宗各行不一致、没有分摊依据的不猜', () => {
    const base = { tax: [30, 30], parcel: ['P1', 'P1'] };
    expect(() => shared({ ...base, land: [40, 41], floor: [1, 3] })).toThrow('同一宗地“P1”');
    expect(() => shared({ ...base, land: [40, 40], floor: [0, 0] })).toThrow('同一宗地“P1”');
  });

  it('超出范围的数按规定拒绝、视为缺数或拉回边界', () => {
    const screened = (otherwise: string, missing = 'ZERO') =>
      runRows(
        recipeOf([indicator('a', 100, { missing, screen: { most: 100, otherwise }, normalise: { method: 'NONE' } })]),
        rowsOf({ a: [50, 900] }),
      );
    expect(totals(screened('CLAMP'))).toEqual([50, 100]);
    expect(totals(screened('MISSING'))).toEqual([50, 0]);
    expect(() => screened('REFUSE')).toThrow('超出允许范围（2）');
  });

  it('分母为零的没有值，不是无穷大', () => {
    const recipe = recipeOf([indicator('a', 100, { value: { column: 'a', per: 'b' }, missing: 'ZERO' })], {
      columns: [{ id: 'a' }, { id: 'b' }],
    });
    expect(totals(runRows(recipe, rowsOf({ a: [1, 2, 3], b: [1, 1, 0] })))).toEqual([0, 100, 0]);
  });
});

describe('分组、增幅和合成', () => {
  it('总量与增幅结合：α 乘总量分，其余乘增幅分，解释里两部分都看得见', () => {
    const mixed = indicator('a', 100, {
      normalise: { method: 'MIXED', alpha: 0.4, growthOver: 'last', by: { method: 'MIN_MAX' } },
    });
    const recipe = recipeOf([mixed], { columns: [{ id: 'a' }, { id: 'last' }] });
    const run = runRows(recipe, rowsOf({ a: [10, 20, 30], last: [5, 20, 40] }));
    // Levels 0, 50, 100; growth +100 %, 0, −25 %.
    expect(run.totals[0]).toBeCloseTo(0.4 * 0 + 0.6 * 100, 12);
    expect(run.totals[1]).toBeCloseTo(0.4 * 50 + 0.6 * 20, 12);
    expect(run.totals[2]).toBeCloseTo(0.4 * 100, 12);
    expect(contributionsOf(run, 1).map(({ id }) => id)).toEqual(['a-score.level', 'a-score.growth']);
  });

  it('上年为零或负，增幅算缺数，不算无穷大', () => {
    const growth = indicator('a', 100, { value: { column: 'a', growthOver: 'last' }, missing: 'UNSCORED' });
    const recipe = recipeOf([growth], { columns: [{ id: 'a' }, { id: 'last' }] });
    expect([...runRows(recipe, rowsOf({ a: [1, 2, 3], last: [0, -1, 2] })).unscored]).toEqual([1, 1, 0]);
  });

  it('几何平均的分组没有可加的部分，整组作为一项；各项之和仍是总分', () => {
    const none = { normalise: { method: 'NONE' } };
    const group = { id: 'g', weight: 60, weighting: { method: 'EQUAL' }, aggregation: { method: 'GEOMETRIC' } };
    const recipe = recipeOf([
      group,
      indicator('a', 0, { ...none, parent: 'g' }),
      indicator('b', 0, { ...none, parent: 'g' }),
      indicator('c', 40, none),
    ]);
    const run = runRows(recipe, rowsOf({ a: [2], b: [8], c: [5] }));
    expect(contributionsOf(run, 0).map(({ id }) => id)).toEqual(['g', 'c-score']);
    expect(run.totals[0]).toBeCloseTo(0.6 * 4 + 0.4 * 5, 12);
    expect(() => runRows(recipe, rowsOf({ a: [-2], b: [8], c: [5] }))).toThrow('不能用负数');
  });

  it('与本行业比：行业均值作基准', () => {
    const within = indicator('a', 100, {
      ...{ within: 'sector', normalise: { method: 'BASELINE', baseline: { kind: 'MEAN' } } },
    });
    const recipe = recipeOf([within], { columns: [{ id: 'a' }, { id: 'sector', type: 'text' }] });
    const run = runRows(recipe, rowsOf({ a: [10, 30, 1, 3], sector: ['钢', '钢', '电', '电'] }));
    expect(totals(run)).toEqual([0.5, 1.5, 0.5, 1.5]);
    expect(valueOrThrow(explainUnit(run, '3')).leaves[0]?.facts).toEqual({ baseline: 2 });
  });

  it('先缩尾再打分，原值、处理后的值都留着', () => {
    const treated = indicator('a', 100, { outliers: { method: 'WINSORISE_QUANTILE', low: 0, high: 0.75 } });
    const run = runRows(recipeOf([treated]), rowsOf({ a: [0, 1, 2, 3, 1000] }));
    expect(valueOrThrow(explainUnit(run, '5')).leaves[0]).toMatchObject({ raw: 1000, treated: 3, normalised: 100 });
  });
});
