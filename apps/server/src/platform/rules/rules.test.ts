import { addWorkingDays, type IsoDay, valueOrThrow } from '@guatu/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../catalog/index.ts';
import { newId, systemClock } from '../clock/index.ts';
import type { Scope } from '../db/index.ts';
import { CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from '../records/testing/small-office.ts';
import { calendarRules, workCalendar } from './calendar.ts';
import { compareRule, type RuleDraft, saveRule, withdrawRule } from './commands.ts';
import { endRule, issueRule } from './issue.ts';
import { rulesOf } from './load.ts';
import type { RuleKind } from './types.ts';

const limits: RuleKind<number> = {
  id: 'pace-curves',
  read: ({ items }) => {
    if (!Array.isArray(items)) throw new TypeError('items is no list');
    return items.length;
  },
};

let office: SmallOffice;
let south: Scope;
beforeAll(async () => {
  office = await smallOffice();
  south = { ...office.north, user: newId(), territories: [SOUTH] };
  await loadRuleEditions(office.base.db);
});
afterAll(() => office.base.close());

const envelope = {
  id: limits.id,
  title: '旧曲线',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  regionCode: '000000',
  sourceNote: '旧办法',
};

const deps = { clock: systemClock, hooks: [], kinds: [limits] };
const draft = (changes: Partial<RuleDraft> = {}): RuleDraft => ({
  draft: null,
  ruleId: limits.id,
  office: NORTH,
  title: '北区序时曲线',
  effectiveFrom: '2026-07-01',
  effectiveTo: null,
  sourceNote: '北区调度办法',
  body: '{"items":[1,2,3]}',
  from: null,
  ...changes,
});
const actor = (scope: Scope) => ({ userId: scope.user, scope });
/** Somebody else of the same office. */
const colleague = (scope: Scope) => actor({ ...scope, user: newId() });
const save = (scope: Scope, input: RuleDraft) => office.as(scope, (trx) => saveRule(trx, deps, actor(scope), input));
const issue = (scope: Scope, target: { id: string; version: number }, replace = false) =>
  office.as(scope, (trx) => issueRule(trx, deps, colleague(scope), { ruleId: limits.id, ...target, replace }));
const end = (scope: Scope, target: { id: string; version: number }, on: string) =>
  office.as(scope, (trx) =>
    endRule(trx, deps, colleague(scope), { ruleId: limits.id, ...target, on, reason: '办法修订' }),
  );
/** Drafts, and has a colleague issue it. */
const put = async (scope: Scope, input: RuleDraft) => issue(scope, await save(scope, input));
const held = (day: string, leaf: number, scope = office.city) =>
  office.as(scope, async (trx) => {
    const rule = (await rulesOf(trx, limits)).at(day, leaf);
    return rule && { origin: rule.origin, version: rule.version, body: rule.body, hash: rule.hash };
  });

describe('按日期和属地取规则', () => {
  it('没有本地规则时用随产品发布的;生效日之前没有规则,不猜', async () => {
    expect(await held('2026-08-01', NORTH)).toMatchObject({ origin: 'shipped', version: 1, body: 2 });
    expect(await held('2025-12-31', NORTH)).toBeNull();
  });

  it('市里发布的,区里看得到、管得着,但不能终止;市里的草稿区里看不到', async () => {
    const city = { ...office.city, all: false, territories: [CITY_LEAF] };
    const first = await save(
      city,
      draft({ office: CITY_LEAF, effectiveFrom: '2045-01-01', effectiveTo: '2045-12-31' }),
    );
    await expect(end(office.north, first, '2045-06-30')).rejects.toMatchObject({ code: 'record_not_found' });
    const { id, version } = await issue(city, first);
    await expect(end(office.north, { id, version }, '2045-06-30')).rejects.toMatchObject({ code: 'rule_not_yours' });
    expect(await held('2045-06-30', NORTH, office.north)).toMatchObject({ origin: 'local', hash: first.hash });
  });

  it('北区发布的自其生效日起管北区,不管南区;日期重叠的第二版不发布,终止前一版后才可以', async () => {
    const { id, hash, version } = await put(office.north, draft());
    expect(await held('2026-06-30', NORTH)).toMatchObject({ origin: 'shipped' });
    expect(await held('2026-07-01', NORTH)).toMatchObject({ origin: 'local', body: 3 });
    expect(await held('2026-07-01', SOUTH)).toMatchObject({ origin: 'shipped' });
    const next = await save(office.north, draft({ effectiveFrom: '2026-10-01', body: '{"items":[1]}' }));
    await expect(issue(office.north, next)).rejects.toMatchObject({ code: 'rule_overlaps' });
    await expect(end(office.north, { id, version }, '2026-06-30')).rejects.toMatchObject({ code: 'rule_end_wrong' });
    const ended = await end(office.north, { id, version }, '2026-09-30');
    await expect(end(office.north, ended, '2026-12-31')).rejects.toMatchObject({ code: 'rule_end_late' });
    await issue(office.north, next);
    expect(await held('2026-09-30', NORTH)).toMatchObject({ origin: 'local', version: 3, body: 3 });
    expect(await held('2026-10-01', NORTH)).toMatchObject({ origin: 'local', version: 4, body: 1 });
    const before = await office.as(office.north, async (trx) => (await rulesOf(trx, limits)).byHash(hash));
    expect(before?.body).toBe(3);
  });

  it('发布时可让在用的一版让位:早开始的止于前一天,同日开始的撤回;晚开始的不让;让位的凭指纹仍取得到', async () => {
    const from = (day: string, items: number[]) =>
      draft({ office: SOUTH, effectiveFrom: day, body: JSON.stringify({ items }) });
    const first = await put(south, from('2026-03-01', [1]));
    await issue(south, await save(south, from('2026-05-01', [1, 2])), true);
    expect(await held('2026-04-30', SOUTH)).toMatchObject({ origin: 'local', body: 1 });
    expect(await held('2026-05-01', SOUTH)).toMatchObject({ origin: 'local', body: 2 });
    await issue(south, await save(south, from('2026-05-01', [1, 2, 3])), true);
    expect(await held('2026-05-01', SOUTH)).toMatchObject({ origin: 'local', body: 3 });
    const earlier = await save(south, from('2026-04-01', []));
    await expect(issue(south, earlier, true)).rejects.toMatchObject({ code: 'rule_overlaps' });
    const rules = await office.as(south, (trx) => rulesOf(trx, limits));
    expect(rules.byHash(first.hash)).toMatchObject({ body: 1, effectiveTo: '2026-04-30' });
    expect(rules.byHash(earlier.hash)).toBeNull();
  });

  it('起草的人不发布,参与过修改的人也不发布;草稿不管事,撤回后不能再发布', async () => {
    const east = { ...south, user: newId() };
    const own = await save(east, draft({ office: SOUTH, effectiveFrom: '2030-01-01' }));
    const second = { ...east, user: newId() };
    const changed = await save(second, draft({ office: SOUTH, effectiveFrom: '2031-01-01', draft: own }));
    expect(await held('2032-01-01', SOUTH)).not.toMatchObject({ hash: changed.hash });
    for (const scope of [east, second]) {
      const asked = office.as(scope, (trx) =>
        issueRule(trx, deps, actor(scope), { ruleId: limits.id, ...changed, replace: true }),
      );
      await expect(asked).rejects.toMatchObject({ code: 'rule_own_draft' });
    }
    const withdraw = (target: { id: string; version: number }) =>
      office.as(east, (trx) => withdrawRule(trx, deps, actor(east), { ruleId: limits.id, ...target }));
    await expect(withdraw(own)).rejects.toMatchObject({ code: 'record_stale' });
    const gone = await withdraw(changed);
    await expect(issue(east, gone)).rejects.toMatchObject({ code: 'rule_withdrawn' });
    await expect(end(east, gone, '2040-01-01')).rejects.toMatchObject({ code: 'rule_not_issued' });
  });

  it('读不出的内容、倒置的日期、改已发布的版、别处的版,都说明原因不收', async () => {
    const late = { office: SOUTH, effectiveFrom: '2035-01-01', effectiveTo: '2035-12-31' };
    const { id, version } = await put(
      south,
      draft({ ...late, effectiveFrom: '2020-01-01', effectiveTo: '2020-12-31' }),
    );
    const refused: [Partial<RuleDraft>, string][] = [
      [{ body: '{"items":' }, 'rule_body_broken'],
      [{ body: '[1]' }, 'rule_body_broken'],
      [{ body: '{"items":3}' }, 'rule_body_broken'],
      [{ effectiveTo: '2026-01-01' }, 'rule_dates_wrong'],
      [{ ruleId: 'no-such-rule' }, 'rule_unknown'],
      [{ draft: { id, version } }, 'rule_issued_already'],
      [{ draft: { id: newId(), version: 1 } }, 'record_not_found'],
      [{ office: NORTH }, 'rule_not_yours'],
    ];
    for (const [changes, code] of refused) {
      await expect(save(south, draft({ ...late, ...changes })), code).rejects.toMatchObject({ code });
    }
  });

  it('升级换了发布版,旧版仍在:凭指纹取得到,新版管用', async () => {
    const old = JSON.stringify({ ...envelope, version: 0, items: [] });
    await sql`INSERT INTO app.rule_edition (rule_id, hash, content, shipped)
      VALUES (${limits.id}, 'older', ${old}, false)`.execute(office.base.db);
    await office.as(office.city, async (trx) => {
      const rules = await rulesOf(trx, limits);
      expect(rules.byHash('older')).toMatchObject({ version: 0, body: 0 });
      expect(rules.at('2026-08-01', CITY_LEAF)).toMatchObject({ version: 1, body: 2 });
    });
    const made = await save(south, draft({ office: SOUTH, effectiveFrom: '2050-01-01', from: 'older' }));
    const compare = (target: { id: string; version: number }) =>
      office.as(south, (trx) => compareRule(trx, deps, actor(south), { ruleId: limits.id, ...target }));
    const compared = await compare(made);
    expect(compared).toEqual({ ...made, version: 2 });
    await expect(compare(compared)).rejects.toMatchObject({ code: 'rule_nothing_to_compare' });
  });
});

describe('工作日历', () => {
  it('2026 年随产品发布;2027 年发布前不猜,本地导入后可以跨年', async () => {
    const calendar = () => office.as(office.north, (trx) => workCalendar(trx, NORTH));
    const yearEnd = '2026-12-30' as IsoDay;
    expect(addWorkingDays(await calendar(), yearEnd, 3)).toMatchObject({ ok: false });
    const day = { date: '2027-01-01', kind: 'HOLIDAY', note: '元旦' };
    const ruleId = 'calendar-2027';
    const both = { ...deps, kinds: [calendarRules] };
    const drafted = (items: readonly object[], id = ruleId) =>
      office.as(office.north, (trx) => {
        const body = JSON.stringify({ items });
        const input = draft({ ruleId: id, title: '2027 年工作日历', effectiveFrom: '2027-01-01', body });
        return saveRule(trx, both, actor(office.north), input);
      });
    for (const wrong of [
      { ...day, kind: 'PARTY' },
      { ...day, date: '2027-02-30' },
      { ...day, date: '2026-01-01' },
    ]) {
      await expect(drafted([wrong])).rejects.toMatchObject({ code: 'rule_body_wrong' });
    }
    await expect(drafted([day], 'calendar-next')).rejects.toMatchObject({ code: 'rule_body_wrong' });
    const { id, version } = await drafted([day]);
    await office.as(office.north, (trx) =>
      issueRule(trx, both, colleague(office.north), { ruleId, id, version, replace: false }),
    );
    expect(valueOrThrow(addWorkingDays(await calendar(), yearEnd, 3))).toBe('2027-01-05');
  });
});
