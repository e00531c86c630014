import { describe, expect, it } from 'vitest';
import { readLightRules, readRuleSet } from './read-rule-set.ts';
import { shippedRules } from './testing/subjects.ts';

const [shipped] = shippedRules.items;
const red = { light: 'RED', when: { fact: 'paceGap', op: 'lt', value: -30, unit: '个百分点' } };
const yellow = { light: 'YELLOW', when: { fact: 'paceGap', op: 'le', value: -10, unit: '个百分点' } };
const axis = (change: object) => ({
  axes: [{ id: 'PROGRESS', label: '进度', without: [], bands: [red, yellow], ...change }],
});

const pace = (...points: [month: number, percent: number][]) => ({
  pace: { label: '曲线', points: [[0, 0], ...points].map(([month, percent]) => ({ month, percent })) },
});

function codeOf(change: object): string {
  const read = readRuleSet({ ...shipped, ...change });
  return read.ok ? 'ok' : read.error.code;
}

describe('规则集', () => {
  it('出厂的三套都收得下,用的是银川的', () => {
    const read = readLightRules(shippedRules);
    expect(read.ok && read.value.sets.map(({ id }) => id)).toEqual(['YC2025', 'WH', 'XH']);
    expect(read.ok && read.value.inForce.id).toBe('YC2025');
  });

  it('指定的那套不在其中、重了,或一套也没有,不收', () => {
    const { items } = shippedRules;
    const wrong = [{ inForce: 'NONE' }, { items: [...items, ...items] }, { items: [] }, { items: [{}] }];
    for (const change of wrong) expect(readLightRules({ ...shippedRules, ...change }).ok).toBe(false);
  });

  it.each([
    ['只有红一色也可以', axis({ bands: [red] }), 'ok'],
    ['没有名称', { title: '' }, 'light_rule_bad_shape'],
    ['没有依据', { sourceNote: '' }, 'light_rule_bad_shape'],
    ['没说几维合成取哪个', { overall: 'BEST' }, 'light_rule_bad_shape'],
    ['没有一维', { axes: [] }, 'light_rule_bad_shape'],
    ['没有这一维', axis({ id: 'WEATHER' }), 'light_rule_axis_unknown'],
    ['一维写了两次', { axes: [...axis({}).axes, ...axis({}).axes] }, 'light_rule_axis_unknown'],
    ['先黄后红', axis({ bands: [yellow, red] }), 'light_rule_band_order'],
    ['一维没有灯色', axis({ bands: [] }), 'light_rule_band_order'],
    ['同色两条', axis({ bands: [red, red] }), 'light_rule_band_order'],
    ['绿灯不用写', axis({ bands: [{ ...red, light: 'GREEN' }] }), 'light_rule_bad_shape'],
    [
      '条件问了不认得的事',
      axis({ bands: [{ ...red, when: { fact: 'weather', op: 'eq', value: 1 } }] }),
      'light_rule_condition',
    ],
    [
      '不评的理由没写',
      axis({ without: [{ when: { fact: 'started', op: 'eq', value: false } }] }),
      'light_rule_bad_shape',
    ],
    ['没有序时曲线', { pace: 'LINEAR' }, 'light_rule_bad_shape'],
    ['序时曲线不到年末', pace([12, 90]), 'light_rule_pace'],
    ['序时曲线降了下来', pace([6, 60], [9, 50], [12, 100]), 'light_rule_pace'],
  ])('%s', (_, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  it('拒绝的话说得出是哪一处、怎么改', () => {
    const read = readRuleSet({ ...shipped, ...axis({ bands: [{ ...red, when: { all: [] } }] }) });
    expect(read.ok ? '' : read.error.message).toBe(
      '亮灯规则“YC2025”未收下：“PROGRESS.bands.RED”的条件有误（条件未收下：“全部”下面没有任何一条。请至少写一条，或去掉这一层。）。请改正这一条。',
    );
  });

  it('不是规则集的东西不收', () => {
    for (const raw of [null, [], 'YC2025', {}]) expect(readRuleSet(raw).ok).toBe(false);
  });
});
