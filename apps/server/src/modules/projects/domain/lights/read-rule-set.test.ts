import { describe, expect, it } from 'vitest';
import { readRuleSet } from './read-rule-set.ts';
import { ruleContext, ruleSet, shippedRules } from './testing/subjects.ts';

const [shipped] = shippedRules.items;
const red = { light: 'RED', when: { fact: 'paceGap', op: 'lt', value: -30, unit: '个百分点' } };
const yellow = { light: 'YELLOW', when: { fact: 'paceGap', op: 'le', value: -10, unit: '个百分点' } };
const axis = (change: object) => ({
  axes: [{ id: 'PROGRESS', label: '进度', without: [], bands: [red, yellow], ...change }],
});

function codeOf(change: object): string {
  const read = readRuleSet({ ...shipped, ...change }, ruleContext);
  return read.ok ? 'ok' : read.error.code;
}

describe('规则集', () => {
  it('出厂的三套都收得下,编号不重', () => {
    const sets = shippedRules.items.map((raw) => readRuleSet(raw, ruleContext));
    expect(sets.map((read) => (read.ok ? read.value.id : read.error.message))).toEqual(['YC2025', 'WH', 'XH']);
    for (const { ruleSet: id } of shippedRules.choices)
      expect(shippedRules.items.some((item) => item.id === id)).toBe(true);
  });

  it('同样的内容同样的指纹;改一个字、换一条曲线,指纹就变', () => {
    const { hash } = ruleSet('YC2025');
    expect(ruleSet('YC2025').hash).toBe(hash);
    expect(ruleSet('YC2025', { title: '另一套' }).hash).not.toBe(hash);
    expect(ruleSet('YC2025', { paceCurve: 'QUARTERLY' }).hash).not.toBe(hash);
  });

  it.each([
    ['只有红一色也可以', axis({ bands: [red] }), 'ok'],
    ['没有名称', { title: '' }, 'light_rule_bad_shape'],
    ['起始日期不是日期', { effectiveFrom: '2025-13-01' }, 'light_rule_bad_shape'],
    ['地区代码不对', { regionCode: '42' }, 'light_rule_bad_shape'],
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
    ['没有这条序时曲线', { paceCurve: 'NONE' }, 'light_rule_curve_unknown'],
  ])('%s', (_, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  it('拒绝的话说得出是哪一处、怎么改', () => {
    const read = readRuleSet({ ...shipped, ...axis({ bands: [{ ...red, when: { all: [] } }] }) }, ruleContext);
    expect(read.ok ? '' : read.error.message).toBe(
      '亮灯规则“YC2025”未收下：“PROGRESS.bands.RED”的条件有误（条件未收下：“全部”下面没有任何一条。请至少写一条，或去掉这一层。）。请改正这一条。',
    );
  });

  it('不是规则集的东西不收', () => {
    for (const raw of [null, [], 'YC2025', {}]) expect(readRuleSet(raw, ruleContext).ok).toBe(false);
  });
});
