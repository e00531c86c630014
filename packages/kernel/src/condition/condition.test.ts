import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../errors.ts';
import { ledgerDate } from '../ledger-date.ts';
import {
  evaluateCondition,
  type FactSpec,
  type Facts,
  nearestChanges,
  readCondition,
  type Vocabulary,
} from './index.ts';

const specs: readonly FactSpec[] = [
  { id: 'equipment', label: '设备投入', type: 'number', dimension: 'money' },
  { id: 'hires', label: '新招人数', type: 'number', dimension: 'people' },
  { id: 'visits', label: '走访次数', type: 'number' },
  { id: 'started', label: '开工日期', type: 'date' },
  { id: 'founded', label: '成立日期', type: 'date', fixed: true },
  { id: 'listed', label: '在库', type: 'bool' },
  {
    id: 'grade',
    label: '亩均类别',
    type: 'choice',
    choices: [
      { id: 'A', label: 'A类' },
      { id: 'B', label: 'B类' },
      { id: 'C', label: 'C类' },
    ],
  },
  { id: 'remark', label: '备注', type: 'text' },
  { id: 'papers', label: '已交材料', type: 'list' },
];
const vocabulary: Vocabulary = new Map(specs.map((spec) => [spec.id, spec]));

const read = (raw: unknown) => valueOrThrow(readCondition(raw, vocabulary));
const judge = (raw: unknown, facts: Facts) => evaluateCondition(read(raw), vocabulary, facts);
const need = (raw: unknown, facts: Facts) => nearestChanges(read(raw), vocabulary, facts);
const codeOf = (raw: unknown) => {
  const result = readCondition(raw, vocabulary);
  return result.ok ? 'ok' : result.error.code;
};

const equipment = { fact: 'equipment', op: 'ge', value: 500, unit: '万元' };
const listed = { fact: 'listed', op: 'eq', value: true };

describe('条件:是、否、不知道', () => {
  it('数按单位折算再比,界值算不算在内分得清', () => {
    expect(judge(equipment, { equipment: 5_000_000 }).outcome).toBe('yes');
    expect(judge(equipment, { equipment: 4_999_999 }).outcome).toBe('no');
    expect(judge({ ...equipment, op: 'gt' }, { equipment: 5_000_000 }).outcome).toBe('no');
    expect(judge({ fact: 'visits', op: 'between', value: [1, 3] }, { visits: 3 }).outcome).toBe('yes');
    expect(judge({ fact: 'visits', op: 'ne', value: 3 }, { visits: 3 }).outcome).toBe('no');
  });

  it('没有的事实是不知道,不当作否;决定不了结果时不等它', () => {
    expect(judge({ all: [equipment, listed] }, { listed: true })).toMatchObject({
      outcome: 'unknown',
      missing: [{ fact: 'equipment', label: '设备投入', because: 'absent', decisive: true }],
    });
    expect(judge({ all: [equipment, listed] }, { listed: false })).toMatchObject({
      outcome: 'no',
      missing: [{ fact: 'equipment', decisive: false }],
    });
    expect(judge({ any: [equipment, listed] }, { listed: true }).outcome).toBe('yes');
    expect(judge({ not: equipment }, {}).outcome).toBe('unknown');
    expect(judge({ fact: 'equipment', op: 'known' }, {}).outcome).toBe('no');
    expect(judge({ not: { fact: 'equipment', op: 'known' } }, {}).outcome).toBe('yes');
  });

  it('日期写得太粗,看不出的就是不知道,看得出的照样判', () => {
    const before = { fact: 'started', op: 'lt', value: '2026-07-01' };
    expect(judge(before, { started: ledgerDate('2026-06') }).outcome).toBe('yes');
    expect(judge(before, { started: ledgerDate('2026Q3') }).outcome).toBe('no');
    expect(judge(before, { started: ledgerDate('2026') })).toMatchObject({
      outcome: 'unknown',
      missing: [{ fact: 'started', because: 'coarse' }],
    });
    expect(judge({ fact: 'started', op: 'ne', value: '2026-07-15' }, { started: ledgerDate('2026-07') }).outcome).toBe(
      'unknown',
    );
  });

  it('类别、文字、清单', () => {
    expect(judge({ fact: 'grade', op: 'in', value: ['A', 'B'] }, { grade: 'B' }).outcome).toBe('yes');
    expect(judge({ fact: 'grade', op: 'notIn', value: ['A', 'B'] }, { grade: 'B' }).outcome).toBe('no');
    expect(judge({ fact: 'papers', op: 'has', value: '环评批复' }, { papers: ['备案证'] }).outcome).toBe('no');
    expect(judge({ fact: 'papers', op: 'hasNot', value: '环评批复' }, { papers: ['备案证'] }).outcome).toBe('yes');
  });

  it('每条比较都有说法、所见、结果,并说明是不是它决定的', () => {
    const { reasons } = judge(
      { all: [equipment, { any: [listed, { fact: 'grade', op: 'eq', value: 'A' }] }] },
      {
        equipment: 6_000_000,
        listed: false,
        grade: 'C',
      },
    );
    expect(reasons).toEqual([
      { fact: 'equipment', text: '设备投入不低于500万元', found: 6_000_000, outcome: 'yes', decisive: false },
      { fact: 'listed', text: '在库为是', found: false, outcome: 'no', decisive: true },
      { fact: 'grade', text: '亩均类别为A类', found: 'C', outcome: 'no', decisive: true },
    ]);
  });

  it('说法照写的单位和中文的讲法', () => {
    const textOf = (raw: unknown) => judge(raw, {}).reasons[0]?.text;
    expect(textOf({ fact: 'equipment', op: 'lt', value: 1.5, unit: '亿元' })).toBe('设备投入低于1.5亿元');
    expect(textOf({ fact: 'equipment', op: 'between', value: [2000, 5000], unit: '万元' })).toBe(
      '设备投入在2,000万元至5,000万元之间',
    );
    expect(textOf({ fact: 'started', op: 'ge', value: '2026-07-01' })).toBe('开工日期不早于2026年7月1日');
    expect(textOf({ fact: 'grade', op: 'in', value: ['A', 'B'] })).toBe('亩均类别为A类、B类之一');
    expect(textOf({ fact: 'grade', op: 'notIn', value: ['A', 'B'] })).toBe('亩均类别不为A类、B类');
    expect(textOf({ fact: 'papers', op: 'has', value: '环评批复' })).toBe('已交材料有环评批复');
    expect(textOf({ fact: 'papers', op: 'hasNot', value: '环评批复' })).toBe('已交材料没有环评批复');
    expect(textOf({ fact: 'equipment', op: 'known' })).toBe('设备投入已填报');
    expect(textOf({ fact: 'equipment', op: 'notKnown' })).toBe('设备投入未填报');
  });
});

describe('条件:最近的改法', () => {
  it('已是“是”的,什么也不用改', () => {
    expect(need(equipment, { equipment: 6_000_000 })).toEqual([]);
  });

  it('差多少、到哪里为止,按基本单位', () => {
    expect(need(equipment, { equipment: 4_700_000 })).toEqual([
      {
        fact: 'equipment',
        label: '设备投入',
        found: 4_700_000,
        needed: { kind: 'atLeast', bound: 5_000_000, inclusive: true },
        gap: 300_000,
      },
    ]);
    expect(need({ fact: 'visits', op: 'lt', value: 3 }, { visits: 5 })).toMatchObject([
      { needed: { kind: 'atMost', bound: 3, inclusive: false }, gap: 2 },
    ]);
  });

  it('几条路里取改得最少的;一样少时取差得最少的', () => {
    const two = { all: [listed, { fact: 'grade', op: 'eq', value: 'A' }] };
    expect(need({ any: [two, equipment] }, { listed: false, grade: 'B', equipment: 1 })).toMatchObject([
      { fact: 'equipment' },
    ]);
    const either = { any: [equipment, { fact: 'hires', op: 'ge', value: 30, unit: '人' }] };
    expect(need(either, { equipment: 4_900_000, hires: 3 })).toMatchObject([{ fact: 'equipment' }]);
    expect(need(either, { equipment: 100, hires: 29 })).toMatchObject([{ fact: 'hires', gap: 1 }]);
  });

  it('改一处不能坏了另一处:同一事实的几条要求合起来算', () => {
    const band = { all: [equipment, { fact: 'equipment', op: 'le', value: 800, unit: '万元' }] };
    expect(need(band, { equipment: 9_000_000 })).toMatchObject([{ needed: { kind: 'atMost', bound: 8_000_000 } }]);
    expect(
      need({ all: [equipment, { fact: 'equipment', op: 'lt', value: 500, unit: '万元' }] }, { equipment: 1 }),
    ).toBeNull();
    expect(need({ all: [{ not: listed }, { fact: 'listed', op: 'ne', value: false }] }, { listed: true })).toBeNull();
    const noneLeft = { fact: 'grade', op: 'notIn', value: ['A', 'B', 'C'] };
    expect(need(noneLeft, { grade: 'A' })).toBeNull();
  });

  it('改不了的不提;还不知道的要先弄清', () => {
    const old = { fact: 'founded', op: 'lt', value: '2020-01-01' };
    expect(need(old, { founded: ledgerDate('2021') })).toBeNull();
    expect(need({ any: [old, listed] }, { founded: ledgerDate('2021'), listed: false })).toMatchObject([
      { fact: 'listed' },
    ]);
    expect(need(old, {})).toMatchObject([{ fact: 'founded', found: null, gap: null }]);
    expect(need({ not: { fact: 'papers', op: 'has', value: '罚单' } }, { papers: ['罚单'] })).toMatchObject([
      { needed: { kind: 'holding', with: [], without: ['罚单'] } },
    ]);
  });
});

describe('条件:写错的不收', () => {
  it.each([
    ['不是条件', 5, 'condition_bad_shape'],
    ['两种写法混在一层', { all: [listed], any: [listed] }, 'condition_bad_shape'],
    ['空的一层', { all: [] }, 'condition_empty'],
    ['不认得的事实', { fact: 'weather', op: 'eq', value: true }, 'condition_fact_unknown'],
    ['是非不能比大小', { fact: 'listed', op: 'ge', value: true }, 'condition_op_unfit'],
    ['值不是同类', { ...equipment, value: '五百' }, 'condition_value_unfit'],
    ['不成数的数', { ...equipment, value: Number.NaN }, 'condition_value_unfit'],
    ['日历上没有的日子', { fact: 'started', op: 'ge', value: '2026-02-30' }, 'condition_value_unfit'],
    ['倒着的区间', { fact: 'visits', op: 'between', value: [3, 1] }, 'condition_value_unfit'],
    ['没有这个选项', { fact: 'grade', op: 'in', value: ['A', 'Z'] }, 'condition_value_unfit'],
    ['有量纲却没写单位', { fact: 'equipment', op: 'ge', value: 500 }, 'condition_unit_unfit'],
    ['单位不是同类', { ...equipment, unit: '亩' }, 'condition_unit_unfit'],
    ['没有量纲却写了单位', { fact: 'visits', op: 'ge', value: 1, unit: '万元' }, 'condition_unit_unfit'],
    ['问知不知道却带了值', { fact: 'equipment', op: 'known', value: 1 }, 'condition_value_unfit'],
    ['多得读不清', { all: Array.from({ length: 201 }, () => listed) }, 'condition_too_large'],
  ])('%s', (_, raw, code) => {
    expect(codeOf(raw)).toBe(code);
  });

  it('说出错在第几层第几条', () => {
    const result = readCondition({ all: [listed, { not: { any: [{ fact: 'x', op: 'eq', value: 1 }] } }] }, vocabulary);
    expect(result).toMatchObject({ ok: false, error: { details: { path: '“全部”第 2 条“不是”“任一”第 1 条' } } });
  });
});
