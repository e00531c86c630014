import { valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainUnit } from '../run/explain.ts';
import { reportRun } from '../run/report.ts';
import { indicator, recipeOf, rowsOf, runRows } from '../testing/build.ts';

const QUOTA = [
  { id: 'A', percent: 20 },
  { id: 'B', percent: 45 },
  { id: 'C', percent: 30 },
  { id: 'D', percent: 5 },
];
const raw = { normalise: { method: 'NONE' } };

function classesOf(rule: object, values: readonly number[], more: object = {}, data: object = {}) {
  const recipe = recipeOf([indicator('a', 100, raw)], { classes: rule as never, ...more });
  const run = runRows(recipe, rowsOf({ a: values, ...data }));
  const byUnit = new Map(reportRun(run).units.map((unit) => [unit.unit, unit.class]));
  return { run, classes: values.map((_, unit) => byUnit.get(String(unit + 1))).join('') };
}

describe('按比例定档', () => {
  it('20/45/30/5，二十家正好 4、9、6、1', () => {
    const values = Array.from({ length: 20 }, (_, unit) => 100 - unit);
    expect(classesOf({ by: 'QUOTA', list: QUOTA }, values).classes).toBe('AAAABBBBBBBBBCCCCCCD');
  });

  it('比例线上同分并列从优', () => {
    const list = [
      { id: 'A', percent: 40 },
      { id: 'B', percent: 60 },
    ];
    expect(classesOf({ by: 'QUOTA', list }, [9, 8, 8, 8, 1]).classes).toBe('AAAAB');
  });

  it('半个名额按约定舍、入或取近', () => {
    const list = [
      { id: 'A', percent: 50 },
      { id: 'B', percent: 50 },
    ];
    const taken = (round: string) => classesOf({ by: 'QUOTA', list, round }, [3, 2, 1]).classes;
    expect([taken('DOWN'), taken('UP'), taken('NEAREST')]).toEqual(['ABB', 'AAB', 'AAB']);
  });

  it('没有并列时各档正好是累计比例的整数，有并列只会更多人从优', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (values) => {
        const { classes } = classesOf({ by: 'QUOTA', list: QUOTA }, values);
        const sorted = [...values].sort((left, right) => right - left);
        [20, 65, 95].forEach((percent, index) => {
          const quota = Math.floor((percent * values.length) / 100 + 1e-9);
          const last = sorted[quota - 1];
          const wanted = quota === 0 ? 0 : values.filter((value) => value >= (last ?? 0)).length;
          expect([...classes].filter((each) => 'ABCD'.indexOf(each) <= index)).toHaveLength(wanted);
        });
      }),
    );
  });
});

describe('按分数线和坐席定档', () => {
  it('分数线左闭，差一点的不算', () => {
    const list = [{ id: '优', from: 90 }, { id: '良', from: 80 }, { id: '差' }];
    expect(classesOf({ by: 'CUT', list }, [90, 89.999, 80, 10]).classes).toBe('优良良差');
  });

  it('猛虎席、群虎席、卧虎席：前两名、末一名，并列同席', () => {
    const list = [{ id: '猛', count: 2 }, { id: '群' }, { id: '卧', count: 1 }];
    expect(classesOf({ by: 'SEATS', list }, [5, 4, 4, 3, 1]).classes).toBe('猛猛猛群卧');
    expect(classesOf({ by: 'SEATS', list }, [5, 4, 3, 2, 1]).classes).toBe('猛猛群群卧');
  });

  it('末位并列的都不坐末席：从优', () => {
    const list = [{ id: '猛', count: 1 }, { id: '群' }, { id: '卧', count: 1 }];
    expect(classesOf({ by: 'SEATS', list }, [5, 1, 1]).classes).toBe('猛群群');
  });
});

describe('硬约束和一票降档', () => {
  const LIST = [
    { id: 'A', percent: 25 },
    { id: 'B', percent: 25 },
    { id: 'C', percent: 25 },
    { id: 'D', percent: 25 },
  ];
  const veto = (effect: object) => ({
    columns: [{ id: 'a' }, { id: 'accident', title: '事故' }],
    vetoes: [{ id: 'v', title: '重大事故', when: { fact: 'accident', op: 'ge', value: 1 }, effect }] as never,
  });
  const VALUES = [8, 7, 6, 5, 4, 3, 2, 1];
  const STRUCK = { accident: [1, 0, 0, 0, 0, 0, 0, 0] };

  it('不得评优、直接末档、降一档、归零', () => {
    const after = (effect: object) =>
      classesOf({ by: 'QUOTA', list: LIST }, VALUES, veto(effect), STRUCK).classes.slice(0, 3);
    expect(after({ kind: 'AT_MOST', to: 'C' })).toBe('CAB');
    expect(after({ kind: 'AT_MOST', to: 'D' })).toBe('DAB');
    expect(after({ kind: 'DOWN' })).toBe('BAB');
    expect(after({ kind: 'ZERO' })).toBe('DAA');
  });

  it('让出的名额可以空着，也可以顺延', () => {
    const rule = (vacancy: string) => ({ by: 'QUOTA', list: LIST, vacancy });
    const atMost = veto({ kind: 'AT_MOST', to: 'C' });
    expect(classesOf(rule('KEEP'), VALUES, atMost, STRUCK).classes).toBe('CABBCCDD');
    expect(classesOf(rule('PASS_ON'), VALUES, atMost, STRUCK).classes).toBe('CAABBCDD');
  });

  it('写明本来是哪一档、被什么动的；条件缺数的列出来，不当没有', () => {
    const { run } = classesOf({ by: 'QUOTA', list: LIST }, VALUES, veto({ kind: 'AT_MOST', to: 'D' }), {
      accident: [1, null, 0, 0, 0, 0, 0, 0],
    });
    expect(valueOrThrow(explainUnit(run, '1'))).toMatchObject({
      class: 'D',
      classBefore: 'A',
      vetoes: [{ id: 'v', title: '重大事故' }],
    });
    expect(valueOrThrow(explainUnit(run, '2'))).toMatchObject({
      class: 'A',
      classBefore: null,
      vetoes: [],
      unanswered: [{ id: 'v' }],
    });
  });

  it('条件可以问指标的值：亩均税收低于底线的不得评 A、B', () => {
    const recipe = recipeOf([indicator('tax', 100, { ...raw, value: { column: 'tax', per: 'land' } })], {
      columns: [{ id: 'tax' }, { id: 'land' }],
      vetoes: [
        { id: 'low', when: { fact: 'tax-score', op: 'lt', value: 3 }, effect: { kind: 'AT_MOST', to: 'C' } },
      ] as never,
      classes: { by: 'QUOTA', list: LIST } as never,
    });
    const run = runRows(recipe, rowsOf({ tax: [20, 15, 10, 5], land: [10, 10, 10, 10] }));
    expect([...(run.classes ?? [])]).toEqual([2, 2, 2, 3]);
  });
});

describe('加减分', () => {
  it('每次计分，单项、同类、合计都封顶，加分减分分开', () => {
    const columns = ['a', 'giant', 'special', 'listed', 'fine'].map((id) => ({ id }));
    const event = (column: string, points: number, more: object = {}) => ({
      id: column,
      sign: 'BONUS',
      column,
      points,
      ...more,
    });
    const recipe = recipeOf([indicator('a', 100, raw)], {
      columns,
      events: {
        list: [
          event('giant', 3, { kind: '梯度' }),
          event('special', 2, { kind: '梯度' }),
          event('listed', 5, { cap: 7 }),
          event('fine', 2, { sign: 'DEDUCT' }),
        ],
        kindCaps: [{ kind: '梯度', cap: 4 }],
        bonusCap: 10,
        deductCap: 5,
      } as never,
    });
    const rows = rowsOf({
      a: [50, 50, 50],
      giant: [1, 1, null],
      special: [1, 0, 0],
      listed: [2, 0, 0],
      fine: [3, 1, 0],
    });
    const run = runRows(recipe, rows);
    // 梯度 5→4, listed 10→7, together 11→10; fines 6→5.
    expect([...run.totals]).toEqual([50 + 10 - 5, 50 + 3 - 2, 50]);
    expect(valueOrThrow(explainUnit(run, '2')).events.map(({ points }) => points)).toEqual([3, -2]);
  });
});
