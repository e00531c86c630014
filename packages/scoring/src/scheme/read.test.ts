import type { CanonicalValue, FactSpec } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { figureOf } from './figure.ts';
import { readScheme } from './read.ts';
import type { SchemeSources } from './types.ts';

const FIELDS: readonly FactSpec[] = [
  { id: 'taxPaid', label: '实缴税收', type: 'number', dimension: 'money' },
  { id: 'isHnte', label: '是否高企', type: 'bool' },
  { id: 'industry', label: '行业', type: 'text' },
  {
    ...{ id: 'ladder', label: '梯度', type: 'choice' },
    choices: [
      { id: 'GIANT', label: '小巨人' },
      { id: 'SPEC', label: '专精特新' },
    ],
  },
  { id: 'founded', label: '成立日期', type: 'date' },
];
const SOURCES: SchemeSources = {
  fieldsOf: (subject) => new Map(subject === 'ENTRANT' ? [] : FIELDS.map((spec) => [spec.id, spec])),
  indicators: new Set(['GDP']),
  measures: new Set(['newStarts']),
  factsOf: (subject) => new Set(subject === 'PROJECT' ? ['NODES_ON_TIME'] : ['FINALS']),
};

type Written = Readonly<Record<string, CanonicalValue>>;

const RECIPE: Written = {
  columns: [{ id: '税收', unit: '万元' }],
  total: { weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } },
  indicators: [
    {
      ...{ id: 'tax', weight: 100, direction: 'UP', value: { column: '税收' }, screen: 'NONE' },
      ...{ missing: 'ZERO', normalise: { method: 'MIN_MAX' } },
    },
  ],
  classes: {
    by: 'QUOTA',
    list: [
      { id: 'A', percent: 20 },
      { id: 'B', percent: 80 },
    ],
  },
};
const TAX: Written = { column: '税收', from: { kind: 'FIELD', field: 'taxPaid', times: 0.0001 } };
const scheme = (more: Written = {}): CanonicalValue => ({
  ...{ id: 'SCHEME', documentNumber: null, subject: 'ENTERPRISE', stage: null, period: 'YEAR', who: null },
  ...{ inputs: [TAX], recipe: RECIPE, noticeDays: 5, doubt: null, policies: [] },
  ...more,
});
const read = (more: Written = {}) => readScheme(scheme(more), { id: 'scheme-x', title: '试评' }, SOURCES);
const codeOf = (more: Written) => {
  const answer = read(more);
  return answer.ok ? null : answer.error.code;
};
const sentenceOf = (more: Written) => {
  const answer = read(more);
  return answer.ok ? '' : answer.error.message;
};
const from = (source: Written, more: Written = {}) => codeOf({ inputs: [{ column: '税收', from: source }], ...more });
const ofText = (source: Written, more: Written = {}) =>
  codeOf({
    recipe: { ...RECIPE, columns: [{ id: '税收' }, { id: '类别', type: 'text' }] },
    inputs: [TAX, { column: '类别', from: source }],
    ...more,
  });

describe('计分方案收下时的检查', () => {
  it('齐全的方案读得出来，方案用目录的编号和名称', () => {
    const answer = read({
      who: { fact: 'taxPaid', op: 'ge', value: 1, unit: '万元' },
      doubt: {
        draws: 100,
        seed: 1,
        weights: { kind: 'WITHIN', percent: 20 },
        errors: { tax: 5 },
        normalisations: ['AS_IS'],
      },
      policies: [{ title: '差别电价加价', unit: '元/kWh', byClass: { A: '0' } }],
    });
    if (!answer.ok) throw answer.error;
    const { recipe, who, inputs, doubt, policies } = answer.value;
    expect([recipe.id, recipe.title]).toEqual(['scheme-x', '试评']);
    expect([who?.holds({ taxPaid: 10_000 }), who?.holds({ taxPaid: 9999 }), who?.holds({})]).toEqual([
      'yes',
      'no',
      'unknown',
    ]);
    expect(inputs.get('税收')).toEqual({
      kind: 'FIELD',
      field: 'taxPaid',
      times: 0.0001,
      yearsBack: 0,
      is: null,
      first: null,
    });
    expect(doubt).toMatchObject({ draws: 100, level: 0.9, errors: { tax: 5 } });
    expect(policies[0]?.byClass.get('A')).toBe('0');
  });

  it('计分办法有错，用计分办法自己的话拒绝', () => {
    const [tax] = RECIPE.indicators as readonly Written[];
    expect(sentenceOf({ recipe: { ...RECIPE, indicators: [{ ...tax, weight: 90 }] } })).toBe(
      '计分方案未收下：“总分”下各项权重合计 90，应为 100。请调整权重。',
    );
    expect(codeOf({ recipe: { ...RECIPE, id: 'own' } })).toBeNull();
  });

  it('每一列有且只有一个来源', () => {
    expect(codeOf({ inputs: [] })).toBe('scheme_input_missing');
    expect(codeOf({ inputs: [TAX, TAX] })).toBe('scheme_input_repeated');
    expect(codeOf({ inputs: [TAX, { ...TAX, column: '营收' }] })).toBe('scheme_input_stray');
  });

  it('来源要在字典里', () => {
    expect(from({ kind: 'FIELD', field: 'taxpaid' })).toBe('scheme_source_unknown');
    expect(from({ kind: 'FIELD', field: 'ladder', is: ['GIANTS'] })).toBe('scheme_source_unknown');
    expect(from({ kind: 'FIELD', field: 'taxPaid', is: ['GIANT'] })).toBe('scheme_source_unknown');
    const territory = { subject: 'TERRITORY' };
    expect(from({ kind: 'INDICATOR', indicator: 'GDP' }, territory)).toBeNull();
    expect(from({ kind: 'INDICATOR', indicator: 'GNP' }, territory)).toBe('scheme_source_unknown');
    expect(from({ kind: 'MEASURE', measure: 'newStarts' }, territory)).toBeNull();
    expect(from({ kind: 'MEASURE', measure: 'oldStarts' }, territory)).toBe('scheme_source_unknown');
    const project = { subject: 'PROJECT', stage: 'MID' };
    expect(from({ kind: 'FACT', fact: 'NODES_ON_TIME' }, project)).toBeNull();
    expect(from({ kind: 'FACT', fact: 'NODES_LATE' }, project)).toBe('scheme_source_unknown');
  });

  it('来源的形式要合这一列：数就是数，文字就是文字', () => {
    expect(from({ kind: 'FIELD', field: 'isHnte' })).toBeNull();
    expect(from({ kind: 'FIELD', field: 'ladder', is: ['GIANT'] })).toBeNull();
    expect(from({ kind: 'FIELD', field: 'ladder' })).toBe('scheme_source_unfit');
    expect(from({ kind: 'FIELD', field: 'industry' })).toBe('scheme_source_unfit');
    expect(from({ kind: 'FIELD', field: 'founded' })).toBe('scheme_source_unfit');
    expect(ofText({ kind: 'FIELD', field: 'industry' })).toBeNull();
    expect(ofText({ kind: 'FIELD', field: 'industry', first: 3 })).toBeNull();
    expect(ofText({ kind: 'FIELD', field: 'ladder', first: 3 })).toBe('scheme_source_unfit');
    expect(from({ kind: 'FIELD', field: 'taxPaid', first: 3 })).toBe('scheme_source_unfit');
    expect(ofText({ kind: 'FIELD', field: 'ladder' })).toBeNull();
    expect(ofText({ kind: 'FIELD', field: 'ladder', is: ['GIANT'] })).toBe('scheme_source_unfit');
    expect(ofText({ kind: 'FIELD', field: 'taxPaid' })).toBe('scheme_source_unfit');
    expect(
      ofText(
        { kind: 'MEASURE', measure: 'newStarts' },
        {
          subject: 'TERRITORY',
          inputs: [
            { column: '税收', from: { kind: 'ENTERED' } },
            { column: '类别', from: { kind: 'MEASURE', measure: 'newStarts' } },
          ],
        },
      ),
    ).toBe('scheme_source_unfit');
    const other = { kind: 'RESULT', scheme: 'scheme-y' };
    expect(from({ ...other, what: 'TOTAL' })).toBeNull();
    expect(from({ ...other, what: 'CLASS' })).toBe('scheme_source_unfit');
    expect(from({ ...other, what: 'CLASS', is: ['优'] })).toBeNull();
    expect(from({ ...other, what: 'TOTAL', is: ['优'] })).toBe('scoring_key_unknown');
    expect(ofText({ ...other, what: 'CLASS' })).toBeNull();
    expect(ofText({ ...other, what: 'CLASS', is: ['优'] })).toBe('scheme_source_unfit');
    expect(ofText({ ...other, what: 'RANK' })).toBe('scheme_source_unfit');
  });

  it('参评对象没有的来源不能写', () => {
    expect(from({ kind: 'MEASURE', measure: 'newStarts' })).toBe('scoring_value_bad');
    expect(from({ kind: 'FACT', fact: 'NODES_ON_TIME' })).toBe('scoring_value_bad');
    const unit = { subject: 'UNIT' };
    expect(from({ kind: 'FACT', fact: 'FINALS' }, unit)).toBeNull();
    expect(from({ kind: 'FACT', fact: 'NODES_ON_TIME' }, unit)).toBe('scheme_source_unknown');
    expect(from({ kind: 'FIELD', field: 'taxPaid' }, { subject: 'ENTRANT' })).toBe('scoring_value_bad');
    const investor = { kind: 'RESULT', scheme: 'scheme-y', what: 'TOTAL', of: 'INVESTOR' };
    expect(from(investor)).toBe('scoring_value_bad');
    expect(from(investor, { subject: 'PROJECT', stage: 'PRE' })).toBeNull();
    expect(from({ kind: 'GUESSED' })).toBe('scoring_value_bad');
  });

  it('只有项目分事前、事中、终评，项目必须写明', () => {
    expect(codeOf({ stage: 'PRE' })).toBe('scheme_stage_unfit');
    expect(codeOf({ subject: 'PROJECT' })).toBe('scheme_stage_unfit');
    expect(codeOf({ subject: 'PROJECT', stage: 'PRE' })).toBeNull();
  });

  it('参评条件问了没有的字段、政策提到没有的档次、误差提到没有的指标', () => {
    expect(codeOf({ who: { fact: 'taxes', op: 'ge', value: 1 } })).toBe('scheme_condition_bad');
    expect(sentenceOf({ policies: [{ title: '电价', byClass: { E: '1' } }] })).toContain('“E”');
    expect(codeOf({ recipe: { ...RECIPE, classes: null }, policies: [{ title: '电价', byClass: { A: '1' } }] })).toBe(
      'scheme_policy_class',
    );
    expect(codeOf({ doubt: { draws: 9, seed: 1, errors: { land: 5 } } })).toBe('scheme_doubt_indicator');
  });

  it('写了不认得的内容、参数出格', () => {
    expect(codeOf({ notice: 5 })).toBe('scoring_key_unknown');
    expect(codeOf({ inputs: [{ ...TAX, note: '' }] })).toBe('scoring_key_unknown');
    expect(from({ kind: 'ENTERED', times: 2 })).toBe('scoring_key_unknown');
    expect(from({ kind: 'FIELD', field: 'taxPaid', times: 0 })).toBe('scoring_value_bad');
    expect(from({ kind: 'FIELD', field: 'taxPaid', yearsBack: 1 })).toBeNull();
    expect(from({ kind: 'FIELD', field: 'taxPaid', yearsBack: 0.5 })).toBe('scoring_value_bad');
    expect(codeOf({ policies: [{ title: '电价', byClass: {}, note: 1 }] })).toBe('scoring_key_unknown');
    expect(codeOf({ doubt: { draws: 9, seed: 1, weights: { kind: 'WITHIN', percent: 20, x: 1 } } })).toBe(
      'scoring_key_unknown',
    );
    expect(codeOf({ doubt: { draws: 0, seed: 1 } })).toBe('scoring_value_bad');
    expect(codeOf({ doubt: { draws: 9, seed: 1, normalisations: ['MAGIC'] } })).toBe('scoring_recipe_not_data');
    expect(codeOf({ noticeDays: 0 })).toBe('scoring_value_bad');
    expect(codeOf({ period: 'WEEK' })).toBe('scoring_value_bad');
  });
});

describe('取来的值变成数据列的数', () => {
  const field = { kind: 'FIELD', field: 'x', times: 1, yearsBack: 0, is: null, first: null } as const;

  it('元变万元按除法，不留二进制的尾数', () => {
    expect(figureOf({ ...field, times: 0.0001 }, 3)).toBe(0.0003);
    expect(figureOf({ ...field, times: 1.5 }, 3)).toBe(4.5);
    expect(figureOf({ kind: 'MEASURE', measure: 'm', times: 0.01, yearsBack: 0 }, 7)).toBe(0.07);
  });

  it('是否变 1 和 0，称号按是不是其中之一，不知道还是不知道', () => {
    expect([figureOf(field, true), figureOf(field, false), figureOf(field, null)]).toEqual([1, 0, null]);
    const giant = { ...field, is: ['GIANT'] };
    expect([figureOf(giant, 'GIANT'), figureOf(giant, 'SPEC'), figureOf(giant, null)]).toEqual([1, 0, null]);
    expect(figureOf(field, '特钢')).toBe('特钢');
    expect(figureOf({ ...field, first: 3 }, 'C3130')).toBe('C31');
    expect(figureOf({ kind: 'ENTERED' }, 12)).toBe(12);
  });
});
