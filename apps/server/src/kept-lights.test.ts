import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landHooks } from './hooks.ts';
import { checkLights, passOverLights } from './modules/projects/index.ts';
import { everyone, Office } from './modules/wall/testing/office.ts';
import { act, type Done, perform } from './modules/wall/testing/random-work.ts';
import { loadRuleEditions } from './platform/catalog/index.ts';
import { withReadScope } from './platform/db/index.ts';
import { entityDef, saveRecord, verifyChain } from './platform/ledger/index.ts';
import { listRecords } from './platform/records/index.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open(landHooks);
  await loadRuleEditions(office.base.db);
});
afterAll(() => office.close());

const DAY = 86_400;
const pass = () => passOverLights(office.base.app, office.clock, () => undefined);
const recount = () => withReadScope(office.base.app, everyone, (trx) => checkLights(trx, office.clock));

async function kept(id: string) {
  const { rows } = await sql<{ light: string | null; since: string; axes: string[] }>`
    SELECT light, since::text, axes FROM app.project_light WHERE project_id = ${id}`.execute(office.base.db);
  return rows[0];
}

async function changes(id: string) {
  const { rows } = await sql<{ day: string; was: string | null; became: string | null }>`
    SELECT day::text, was, became FROM app.light_change WHERE project_id = ${id} AND axis = 'ALL' ORDER BY day`.execute(
    office.base.db,
  );
  return rows.map(({ day, was, became }) => [day, was, became]);
}

const enter = (kind: 'lead' | 'exception', changes: Record<string, string | number>) =>
  office.as(everyone, (trx) =>
    saveRecord(trx, office.clock, landHooks, {
      ...{ kind, id: null, version: 0, territoryId: 601, changes, by: everyone.user, title: '登记' },
    }),
  );

describe('灯随台账、时日、规则而变', () => {
  it('登记、补报、补开工,当批判灯;作战图数的就是这盏灯', async () => {
    const id = await office.register('应开未开', 601, { planStart: '2026-08-15', 'annualPlanAmt@2026Y': 100 });
    expect(await kept(id)).toMatchObject({ light: 'RED', since: '2026-10-31' });
    const red = async () =>
      (await office.figure({ period: '2026M10', figure: 'lightRed' })).rows.map((r) => r.projectId);
    expect(await red()).toContain(id);
    await office.edit(id, { actualStart: '2026-10-20' });
    expect((await kept(id))?.light).not.toBe('RED');
    expect(await red()).not.toContain(id);
    expect((await changes(id)).map(([, was, became]) => [was, became])).toContainEqual([null, 'RED']);
  });

  it('来源线索到位资金变了,项目的灯跟着变', async () => {
    const id = await office.register('资金项目', 601, {
      'commitTarget@FUNDS_IN_PLACE': 100,
      'commitUnit@FUNDS_IN_PLACE': '万元',
      'commitDue@FUNDS_IN_PLACE': '2026-06-30',
    });
    await enter('lead', { projectName: '资金项目', fundsInPlace: 10_000 });
    expect((await kept(id))?.axes[2]).toBe('RED');
    const [{ id: lead, version }] = (
      await sql<{ id: string; version: number }>`SELECT id, version FROM app.lead`.execute(office.base.db)
    ).rows as [{ id: string; version: number }];
    await office.as(everyone, (trx) =>
      saveRecord(trx, office.clock, landHooks, {
        ...{ kind: 'lead' as const, id: lead, version, territoryId: 601, changes: { fundsInPlace: 1_000_000 } },
        ...{ by: everyone.user, title: '到位' },
      }),
    );
    expect((await kept(id))?.axes[2]).toBe('GREEN');
    expect(await office.differences()).toEqual([]);
  });

  it('批准的正当理由当即摘下总灯', async () => {
    const id = await office.register('汛期停工', 601, { planStart: '2026-07-15' });
    expect((await kept(id))?.light).toBe('RED');
    await enter('exception', {
      ...{ exceptionTitle: '汛期', exceptionProject: id, exceptionType: 'REASON', exceptionAxis: 'START' },
      ...{ exceptionFrom: '2026-10-01', exceptionUntil: '2026-12-31', exceptionReason: '汛期' },
      ...{ exceptionStatus: 'APPROVED', exceptionBy: everyone.user, exceptionOn: '2026-11-01' },
    });
    expect(await kept(id)).toMatchObject({ light: null, axes: ['RED', 'UNKNOWN', 'UNKNOWN', 'NOT_APPLICABLE'] });
  });

  it('作废的项目不再有灯,撤销作废后又有', async () => {
    const id = await office.register('作废项目', 601, { planStart: '2026-07-15' });
    const { batchId } = await office.edit(id, { $void: true });
    expect(await kept(id)).toBeUndefined();
    await office.undo(batchId);
    expect((await kept(id))?.light).toBe('RED');
  });

  it('日子过去,灯自己变;停机多日后一次补上,再跑一次什么也不做', async () => {
    const id = await office.register('十二月开工', 602, { planStart: '2026-12-05' });
    expect((await kept(id))?.light).toBe('GREEN');
    await pass();
    await sql`UPDATE app.wall_rule SET since = '2026-11-01T00:00:00Z'`.execute(office.base.db);
    const before = office.pass();
    const wall = await office.wall({ period: '2026M12', knownAt: before });
    office.pass(45 * DAY);
    expect(await pass()).toMatchObject({ turned: expect.any(Number) });
    expect(await kept(id)).toMatchObject({ light: 'YELLOW', since: '2027-01-05' });
    expect(await changes(id)).toEqual([['2027-01-05', 'GREEN', 'YELLOW']]);
    expect(await pass()).toMatchObject({ turned: 0 });
    expect(await recount()).toEqual([]);
    expect(await office.differences()).toEqual([]);
    const { totals } = await office.wall({ period: '2026M12', knownAt: before });
    expect(totals.lights).toEqual(wall.totals.lights);
    expect(
      (await withReadScope(office.base.app, { ...everyone, duties: ['audit'] }, (trx) => verifyChain(trx))).findings,
    ).toEqual([]);
  });

  it('台账按过去某刻看,每行显示当时留存的灯;历史够不着的、当时还没有的,不给', async () => {
    const id = await office.register('灯变过的', 601, { planStart: '2026-08-15', 'annualPlanAmt@2026Y': 100 });
    const reported = await office.register('报了当月的', 601, { 'monthDoneAmt@2026M11': 5 });
    await sql`UPDATE app.wall_rule SET since = '2026-11-01T00:00:00Z'`.execute(office.base.db);
    const red = office.pass();
    await office.edit(id, { actualStart: '2026-10-20' });
    const later = await office.register('后来的', 601, { planStart: '2026-08-15' });
    office.pass();
    const listed = (knownAt: string | undefined, period = '2026M11') =>
      office.as(everyone, async (trx) => {
        const request = { knownAt, period, limit: 200, offset: 0 };
        const { rows } = await listRecords(trx, entityDef('project'), request, { personal: true, tax: true });
        return new Map(rows.map((row) => [row.id, row.judged]));
      });
    const [then, now] = [await listed(red), await listed(undefined)];
    expect(then.get(id)).toBe('RED');
    expect(now.get(id)).not.toBe('RED');
    expect([then.has(later), now.get(later)]).toEqual([false, 'RED']);
    expect(then.get(reported)).toBe(now.get(reported) ?? undefined);
    expect((await listed(red, '2026M08')).get(id)).not.toBe('RED');
    await sql`UPDATE app.wall_rule SET since = ${office.now}`.execute(office.base.db);
    expect([...(await listed(red)).values()].every((light) => light === undefined)).toBe(true);
  });

  it('另一版规则发布后,所有的灯按新规则重判', async () => {
    const id = await office.register('只看序时', 601, { planStart: '2026-07-15' });
    expect((await kept(id))?.axes[0]).toBe('RED');
    const shipped = await sql`SELECT content FROM app.rule_edition WHERE rule_id = 'light-rules' AND shipped`.execute(
      office.base.db,
    );
    const content = JSON.parse((shipped.rows as { content: string }[])[0]?.content ?? '');
    await sql`UPDATE app.rule_edition SET shipped = false WHERE rule_id = 'light-rules'`.execute(office.base.db);
    await sql`INSERT INTO app.rule_edition (rule_id, hash, content, shipped)
      VALUES ('light-rules', 'other', ${JSON.stringify({ ...content, version: 2, inForce: 'WH' })}, true)`.execute(
      office.base.db,
    );
    const { turned } = await pass();
    expect(turned).toBeGreaterThan(3);
    expect((await kept(id))?.axes[0]).toBeNull();
    expect(await recount()).toEqual([]);
    expect(await office.differences()).toEqual([]);
  });
});

describe('留存的灯与全部重判一致', () => {
  it('随意登记、修改、移交、作废、撤销,日子随意过去,逐批判出的灯与从头判的一样', async () => {
    const done: Done = { ids: [], batches: [] };
    const work = act.filter((each) => each.do !== 'light');
    await fc.assert(
      fc.asyncProperty(
        fc.array(work, { minLength: 3, maxLength: 8 }),
        fc.integer({ min: 0, max: 70 }),
        async (acts, days) => {
          for (const each of acts) await perform(office, done, each);
          office.pass(days * DAY + 60);
          await pass();
          expect(await recount()).toEqual([]);
          expect(await office.differences()).toEqual([]);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('留存被改动一处,复核指名是哪个项目', async () => {
    const { rows } = await sql<{ id: string }>`
      UPDATE app.project_light SET light = CASE light WHEN 'RED' THEN 'GREEN' ELSE 'RED' END
      WHERE project_id = (SELECT min(project_id::text)::uuid FROM app.project_light) RETURNING project_id AS id`.execute(
      office.base.db,
    );
    expect((await recount()).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});
