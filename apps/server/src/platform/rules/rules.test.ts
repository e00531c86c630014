import { addWorkingDays, type IsoDay, valueOrThrow } from '@guatu/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../catalog/index.ts';
import { newId, systemClock } from '../clock/index.ts';
import type { Scope } from '../db/index.ts';
import { CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from '../records/testing/small-office.ts';
import { calendarRules, workCalendar } from './calendar.ts';
import { endRule, type RuleDraft, saveRule } from './commands.ts';
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
  base: null,
  issue: true,
  ...changes,
});
const save = (scope: Scope, input: RuleDraft) => office.as(scope, (trx) => saveRule(trx, deps, scope.user, input));
const held = (day: string, leaf: number, scope = office.city) =>
  office.as(scope, async (trx) => {
    const rule = (await rulesOf(trx, limits)).at(day, leaf);
    return rule && { origin: rule.origin, version: rule.version, body: rule.body };
  });

describe('按日期和属地取规则', () => {
  it('没有本地规则时用随产品发布的;生效日之前没有规则,不猜', async () => {
    expect(await held('2026-08-01', NORTH)).toEqual({ origin: 'shipped', version: 1, body: 2 });
    expect(await held('2025-12-31', NORTH)).toBeNull();
  });

  it('北区发布的自其生效日起管北区,不管南区;日期重叠的第二版不发布,终止前一版后才可以', async () => {
    const { id, hash } = await save(office.north, draft());
    expect(await held('2026-06-30', NORTH)).toMatchObject({ origin: 'shipped' });
    expect(await held('2026-07-01', NORTH)).toEqual({ origin: 'local', version: 2, body: 3 });
    expect(await held('2026-07-01', SOUTH)).toMatchObject({ origin: 'shipped' });
    const next = draft({ effectiveFrom: '2026-10-01', body: '{"items":[1]}' });
    await expect(save(office.north, next)).rejects.toMatchObject({ code: 'rule_overlaps' });
    await office.as(office.north, (trx) =>
      endRule(trx, deps, office.north.user, { id, version: 1, on: '2026-09-30', reason: '办法修订' }),
    );
    await save(office.north, next);
    expect(await held('2026-09-30', NORTH)).toEqual({ origin: 'local', version: 2, body: 3 });
    expect(await held('2026-10-01', NORTH)).toEqual({ origin: 'local', version: 3, body: 1 });
    const before = await office.as(office.north, async (trx) => (await rulesOf(trx, limits)).byHash(hash));
    expect(before?.body).toBe(3);
  });

  it('草稿不管事;读不出的内容、倒置的日期、改已发布的版,都说明原因不收', async () => {
    const { id } = await save(south, draft({ office: SOUTH, issue: false }));
    expect(await held('2026-08-01', SOUTH)).toMatchObject({ origin: 'shipped' });
    const issued = { ...draft({ office: SOUTH }), draft: { id, version: 1 } };
    await save(south, issued);
    const refused: [Partial<RuleDraft>, string][] = [
      [{ body: '{"items":' }, 'rule_body_broken'],
      [{ body: '[1]' }, 'rule_body_broken'],
      [{ body: '{"items":3}' }, 'rule_body_broken'],
      [{ effectiveTo: '2026-01-01' }, 'rule_dates_wrong'],
      [{ ruleId: 'no-such-rule' }, 'rule_unknown'],
      [{ draft: { id, version: 2 } }, 'rule_issued_already'],
      [{ draft: { id: newId(), version: 1 } }, 'rule_unknown'],
    ];
    for (const [changes, code] of refused) {
      await expect(save(south, draft({ office: SOUTH, ...changes })), code).rejects.toMatchObject({ code });
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
  });
});

describe('工作日历', () => {
  it('2026 年随产品发布;2027 年发布前不猜,本地导入后可以跨年', async () => {
    const calendar = () => office.as(office.north, (trx) => workCalendar(trx, NORTH));
    const yearEnd = '2026-12-30' as IsoDay;
    expect(addWorkingDays(await calendar(), yearEnd, 3)).toMatchObject({ ok: false });
    const body = JSON.stringify({ items: [{ date: '2027-01-01', kind: 'HOLIDAY', note: '元旦' }] });
    await office.as(office.north, (trx) =>
      saveRule(trx, { ...deps, kinds: [calendarRules] }, office.north.user, {
        ...draft({ ruleId: 'calendar-2027', title: '2027 年工作日历', effectiveFrom: '2027-01-01', body }),
      }),
    );
    expect(valueOrThrow(addWorkingDays(await calendar(), yearEnd, 3))).toBe('2027-01-05');
  });
});
