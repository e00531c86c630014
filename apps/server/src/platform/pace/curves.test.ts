import { pacePercent } from '@guatu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions, type RuleContent, readCatalog } from '../catalog/index.ts';
import { newId, systemClock } from '../clock/index.ts';
import type { Scope } from '../db/index.ts';
import { NORTH, type SmallOffice, SOUTH, smallOffice } from '../records/testing/small-office.ts';
import { issueRule, type RuleDraft, saveRule } from '../rules/index.ts';
import { checkedCurveId, paceCurveRules, paceCurvesOn, paceNamed } from './curves.ts';

const shipped = readCatalog<RuleContent>('pace-curves.json');
const points = (...pairs: [number, number][]) => pairs.map(([month, percent]) => ({ month, percent }));
const own = { id: 'LINEAR', label: '先慢后快', isDefault: true, points: points([0, 0], [6, 30], [12, 100]) };

describe('序时曲线的写法', () => {
  const read = (items: unknown) => paceCurveRules.read({ ...shipped, items });

  it('发布版读得出:默认按月均,别的规则按编号取季度曲线', () => {
    const { usual, byId } = paceCurveRules.read(shipped);
    expect(usual).toMatchObject({ id: 'LINEAR', label: '月均序时' });
    expect(pacePercent(paceNamed({ usual, byId }, 'QUARTERLY'), 4)).toBe(30);
  });

  it('版本里没有写的曲线照发布版,写了的照版本', () => {
    const curves = read([own]);
    expect(pacePercent(paceNamed(curves, 'LINEAR'), 6)).toBe(30);
    expect(pacePercent(paceNamed(curves, 'QUARTERLY'), 6)).toBe(50);
  });

  it.each<[string, unknown, RegExp]>([
    ['pace_curves_none', [], /一条曲线也没有/],
    ['pace_curves_none', { LINEAR: own }, /一条曲线也没有/],
    ['pace_curve_unnamed', [own, { ...own, id: 'second' }], /第 2 条缺编号或名称/],
    ['pace_curve_unnamed', [3], /第 1 条/],
    ['pace_curve_field', [{ ...own, colour: 'red' }], /不认识的项“colour”/],
    ['pace_curve_twice', [own, { ...own, isDefault: false }], /“LINEAR”用了两次/],
    ['pace_curve_default', [{ ...own, isDefault: false }], /默认的曲线有 0 条/],
    ['pace_curve_default', [own, { ...own, id: 'SECOND' }], /默认的曲线有 2 条/],
    ['pace_curve_points', [{ ...own, points: points([0, 0], [6, 30.5], [12, 100]) }], /整数/],
    ['pace_curve_points', [{ ...own, points: points([0, 0], [6, 130], [12, 100]) }], /0 至 100/],
    ['pace_curve_points', [{ ...own, points: '0:0,12:100' }], /写得不对/],
    ['pace_curve_falls', [{ ...own, points: points([0, 0], [6, 60], [9, 50], [12, 100]) }], /9 月降为 50%/],
    ['pace_curve_ends', [{ ...own, points: points([0, 0], [12, 95]) }], /12 月 100%/],
    ['pace_curve_ends', [{ ...own, points: points([0, 0], [10, 100]) }], /有的月份没有数/],
    ['pace_curve_order', [{ ...own, points: points([0, 0], [6, 50], [3, 60], [12, 100]) }], /3 月排在前一点之前/],
  ])('%s:说明哪条错在哪里,不收', (code, items, sentence) => {
    const asked = () => read(items);
    expect(asked).toThrow(sentence);
    expect(asked).toThrow(expect.objectContaining({ code }));
  });

  it('别的规则取用不存在的曲线,不收', () => {
    expect(checkedCurveId('QUARTERLY')).toBe('QUARTERLY');
    expect(() => checkedCurveId('WEEKLY')).toThrow(/没有编号为“WEEKLY”的序时曲线/);
    expect(() => paceNamed(null, 'LINEAR')).toThrow(expect.objectContaining({ code: 'pace_curve_unknown' }));
  });
});

describe('按日期和属地取曲线', () => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice();
    await loadRuleEditions(office.base.db);
  });
  afterAll(() => office.base.close());

  const deps = { clock: systemClock, hooks: [], kinds: [paceCurveRules] };
  const draft = (items: unknown): RuleDraft => ({
    ...{ draft: null, ruleId: 'pace-curves', office: NORTH, title: '北区序时曲线' },
    ...{ effectiveFrom: '2026-07-01', effectiveTo: null, sourceNote: '北区调度办法', from: null },
    body: JSON.stringify({ items }),
  });
  const actor = (scope: Scope) => ({ userId: scope.user, scope });
  const june = (day: string, leaf: number) =>
    office.as(office.city, async (trx) => {
      const curves = (await paceCurvesOn(trx, day))(leaf);
      return curves && pacePercent(curves.usual.pace, 6);
    });

  it('北区的一版由两人起草、发布,自生效日起管北区,不管南区;没有规则的日子不猜', async () => {
    const { north } = office;
    const saved = await office.as(north, (trx) => saveRule(trx, deps, actor(north), draft([own])));
    expect(await june('2026-08-01', NORTH)).toBe(50);
    const issue = (scope: Scope) =>
      office.as(scope, (trx) =>
        issueRule(trx, deps, actor(scope), { ruleId: 'pace-curves', ...saved, replace: false }),
      );
    await expect(issue(north)).rejects.toMatchObject({ code: 'rule_own_draft' });
    await issue({ ...north, user: newId() });
    expect(await june('2026-06-30', NORTH)).toBe(50);
    expect(await june('2026-07-01', NORTH)).toBe(30);
    expect(await june('2026-07-01', SOUTH)).toBe(50);
    expect(await june('2025-12-31', NORTH)).toBeNull();
  });

  it('会回落的曲线存不成草稿,说明是哪一条的哪个月', async () => {
    const falling = [{ ...own, points: points([0, 0], [6, 60], [9, 50], [12, 100]) }];
    const asked = office.as(office.north, (trx) => saveRule(trx, deps, actor(office.north), draft(falling)));
    await expect(asked).rejects.toMatchObject({
      code: 'rule_body_wrong',
      message: expect.stringMatching(/9 月降为 50%/),
    });
  });
});
