import { officeDay } from '@guatu/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '../messages/index.ts';
import { auditEvents, type Browser, openTestOffice, type TestOffice } from './test-office.ts';

let office: TestOffice;
let system: Browser;
let security: Browser;
let orgId: string;

beforeAll(async () => {
  office = await openTestOffice();
  await office.people.createDemoAccounts();
  [system, security] = [await office.enter('sysadmin'), await office.enter('secadmin')];
  orgId = (await system.send('GET', '/orgs')).json()[0].id;
});
afterAll(() => office.close());

const today = (shift = 0) => officeDay(Date.now() + shift * 86_400_000);

const newPerson = (userName: string, more: object = {}) => office.newPerson(system, userName, more);

const grant = (id: string, roleId: string, more: object = {}) =>
  security.send('POST', `/people/${id}/grants`, { roleId, territoryId: 200, ...more });

const permissionsOf = async (browser: Browser): Promise<string[]> =>
  (await browser.send('GET', '/me')).json().permissions;

async function idOf(userName: string): Promise<string> {
  return (await system.send('GET', `/people?search=${userName}`)).json().people[0].id;
}

describe('安全管理员授权', () => {
  it('授权后,已登录的人不用重新登录就有权限;收回后立即没有', async () => {
    const { id, browser } = await newPerson('granted');
    expect(await permissionsOf(browser)).toEqual([]);
    const given = await grant(id, 'park', { territoryId: 215 });
    expect(given.json()).toMatchObject({
      roleTitle: '园区与乡镇街道',
      territoryName: '西塞山工业园区',
      validFrom: today(),
      validTo: null,
      revoked: false,
    });
    expect(await permissionsOf(browser)).toContain('ledger.import');
    const revoked = await security.send('POST', `/grants/${given.json().id}/revoke`, { reason: '岗位调整' });
    expect(revoked.json().revoked).toBe(true);
    expect(await permissionsOf(browser)).toEqual([]);
    const again = await security.send('POST', `/grants/${given.json().id}/revoke`, { reason: '岗位调整' });
    expect(again.json().code).toBe('people_grant_not_found');
  });

  it('授权和收回都留痕:谁、给谁、什么、为什么', async () => {
    const added = await auditEvents(office, 'grant_added');
    expect(added.at(-1)?.content).toContain('"roleId":"park"');
    expect(added.at(-1)?.actor).toBe(await idOf('secadmin'));
    expect((await auditEvents(office, 'grant_revoked')).at(-1)?.content).toContain('岗位调整');
  });

  it('还没到日子的授权不起作用,过了日子的自动失效', async () => {
    const { id, browser } = await newPerson('dated');
    await grant(id, 'community', { validFrom: today(1) });
    expect(await permissionsOf(browser)).toEqual([]);
    await sql`UPDATE app.role_grant SET valid_from = ${today(-9)}, valid_to = ${today()} WHERE person_id = ${id}`.execute(
      office.test.db,
    );
    await sql`UPDATE app.person SET rights_version = rights_version + 1 WHERE id = ${id}`.execute(office.test.db);
    expect(await permissionsOf(browser)).toContain('cocreation.write');
    await sql`UPDATE app.role_grant SET valid_to = ${today(-1)} WHERE person_id = ${id}`.execute(office.test.db);
    await sql`UPDATE app.person SET rights_version = rights_version + 1 WHERE id = ${id}`.execute(office.test.db);
    expect(await permissionsOf(browser)).toEqual([]);
  });

  it('权限按办公日重新计算:昨天算好的今天不再用', async () => {
    const { id, browser } = await newPerson('overnight');
    await grant(id, 'community', { validTo: today() });
    expect(await permissionsOf(browser)).toContain('cocreation.write');
    // As if the session had been opened yesterday, and the grant had ended then.
    await sql`UPDATE auth.session_state SET rights_key = replace(rights_key, ${today()}, ${today(-1)})`.execute(
      office.test.db,
    );
    await sql`UPDATE app.role_grant SET valid_from = ${today(-5)}, valid_to = ${today(-1)} WHERE person_id = ${id}`.execute(
      office.test.db,
    );
    expect(await permissionsOf(browser)).toEqual([]);
  });

  it.each([
    ['没有这个角色', 'emperor', {}, 'people_role_unknown'],
    ['没有这个调度单位', 'park', { territoryId: 99 }, 'people_territory_unknown'],
    ['没有这项职责', 'park', { duty: 'MAGIC' }, 'people_duty_unknown'],
    ['行业主管没有指定职责', 'department', {}, 'people_duty_missing'],
    ['专班没有指定项目', 'task-force', {}, 'people_subjects_missing'],
    ['日期颠倒', 'park', { validFrom: '2026-05-02', validTo: '2026-05-01' }, 'people_dates_reversed'],
  ])('拒绝:%s', async (_what, roleId, more, code) => {
    const id = await idOf('shequ');
    expect((await grant(id, roleId, more)).json().code).toBe(code);
  });

  it('没有这个人、这个人已停用,都不能授权', async () => {
    expect((await grant('01890000-0000-7000-8000-00000000dead', 'park')).json().code).toBe('people_person_not_found');
    const { id } = await newPerson('inactive-one');
    await system.send('PATCH', `/people/${id}`, { displayName: '停用的人', orgId, active: false, version: 1 });
    expect((await grant(id, 'park')).json().code).toBe('people_person_inactive');
  });

  it('不能给自己授权', async () => {
    expect((await grant(await idOf('secadmin'), 'district-leader')).json().code).toBe('people_not_oneself');
  });

  const others = DEMO_ACCOUNTS.filter(({ roleId }) => roleId !== 'security-administrator');
  it.each(others)('$displayName($roleId)不能授权', async ({ userName }) => {
    const browser = await office.enter(userName);
    const answer = await browser.send('POST', `/people/${await idOf('kaohe')}/grants`, {
      roleId: 'park',
      territoryId: 200,
    });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'http_forbidden']);
  });
});

describe('三权分开、三员分设', () => {
  it('报数的人不能再授审核,换一个单位可以', async () => {
    const { id } = await newPerson('reporter');
    await grant(id, 'project-office');
    const refused = await grant(id, 'project-office-review');
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'people_rights_apart']);
    expect(refused.json().message).toContain('项目办（经办）');
    expect((await grant(id, 'project-office-review', { territoryId: 300 })).statusCode).toBe(200);
    expect((await grant(id, 'city-office', { territoryId: 1 })).json().code).toBe('people_rights_apart');
  });

  it('管理员不能再兼任何角色,业务人员也不能兼管理员', async () => {
    const refused = await grant(await idOf('sysadmin'), 'audit-administrator', { territoryId: 1 });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'people_administrators_apart']);
    expect((await grant(await idOf('audadmin'), 'community')).json().code).toBe('people_administrators_apart');
    expect((await grant(await idOf('jingban'), 'system-administrator', { territoryId: 1 })).json().code).toBe(
      'people_administrators_apart',
    );
  });

  it('同一手机号的两个账号算同一个人', async () => {
    const phone = '13700001111';
    const { id: one } = await newPerson('same-one', { phone });
    const { id: two } = await newPerson('same-two', { phone });
    await grant(one, 'system-administrator', { territoryId: 1 });
    expect((await grant(two, 'security-administrator', { territoryId: 1 })).json().code).toBe(
      'people_administrators_apart',
    );
  });

  it('后来把手机号改成同一个,也拒绝', async () => {
    const { id: one } = await newPerson('later-one', { phone: '13700002222' });
    const { id: two } = await newPerson('later-two');
    await grant(one, 'project-office');
    await grant(two, 'project-office-review');
    const joined = await system.send('PATCH', `/people/${two}`, {
      displayName: '后来的人',
      orgId,
      active: true,
      version: 1,
      phone: '13700002222',
    });
    expect(joined.json().code).toBe('people_rights_apart');
  });

  it('两名安全管理员同时授予相互冲突的角色,只成一个', async () => {
    const { id } = await newPerson('raced');
    const answers = await Promise.all([
      grant(id, 'park'),
      grant(id, 'project-office-review'),
      grant(id, 'district-leader'),
    ]);
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(2);
  });
});

describe('查看', () => {
  it('自己的授权自己能看,别人的要有查看用户的权限', async () => {
    const browser = await office.enter('yuanqu');
    const { userId } = (await browser.send('GET', '/me')).json();
    expect((await browser.send('GET', `/people/${userId}/grants`)).json()[0].roleId).toBe('park');
    expect((await browser.send('GET', `/people/${await idOf('kaohe')}/grants`)).json().code).toBe('http_forbidden');
  });

  it('角色目录人人可看,与授权时选的是同一份', async () => {
    const { roles, duties } = (await (await office.enter('qiye')).send('GET', '/roles')).json();
    expect(new Set(roles.map(({ id }: { id: string }) => id))).toEqual(
      new Set(DEMO_ACCOUNTS.map(({ roleId }) => roleId)),
    );
    expect(duties.length).toBeGreaterThan(10);
  });

  it('审计管理员查留痕,可按种类、按人、按页查;别人查不到', async () => {
    const auditor = await office.enter('audadmin');
    const { events } = (await auditor.send('GET', '/audit-events?limit=5')).json();
    expect(events).toHaveLength(5);
    const next = (await auditor.send('GET', `/audit-events?limit=5&before=${events.at(-1).id}`)).json().events;
    expect(next.map((event: { id: string }) => event.id)).not.toContain(events.at(-1).id);
    expect(next[0].id < events.at(-1).id).toBe(true);
    const secadmin = await idOf('secadmin');
    const granted = (await auditor.send('GET', `/audit-events?kind=grant_added&actorId=${secadmin}`)).json().events;
    expect(granted[0]).toMatchObject({
      kind: 'grant_added',
      actorName: '韩守权',
      details: { territoryId: expect.any(Number) },
    });
    for (const name of ['sysadmin', 'secadmin', 'jingban', 'lingdao']) {
      expect((await (await office.enter(name)).send('GET', '/audit-events')).statusCode).toBe(403);
    }
  });
});

describe('没有请求时的身份', () => {
  it('后台任务按提交人此刻的权限运行；停用或不存在的人没有身份', async () => {
    const { id } = await newPerson('worker');
    await grant(id, 'park', { territoryId: 215 });
    const actor = await office.people.actorById(id);
    expect(actor?.scope.territories).toEqual([215]);
    expect([...(actor?.permissions ?? [])]).toContain('ledger.import');
    await system.send('PATCH', `/people/${id}`, { displayName: '停用', orgId, active: false, version: 1 });
    expect(await office.people.actorById(id)).toBeNull();
    expect(await office.people.actorById('01890000-0000-7000-8000-00000000dead')).toBeNull();
  });
});

describe('新安装', () => {
  it('先有三名管理员,各有首个口令;第二次拒绝', async () => {
    const fresh = await openTestOffice();
    const told = await fresh.people.createFirstAdministrators({ name: '黄石市信息中心', territoryId: 1 });
    expect(told.map(({ roleTitle }) => roleTitle)).toEqual(['系统管理员', '安全管理员', '审计管理员']);
    for (const { userName, password } of told) {
      const browser = await fresh.enter(userName, password);
      expect((await browser.send('GET', '/me')).json()).toMatchObject({ demo: false, mustChangePassword: true });
    }
    expect(await fresh.people.accountsWithShownPassword()).toEqual([]);
    await expect(fresh.people.createFirstAdministrators({ name: '另一处', territoryId: 1 })).rejects.toMatchObject({
      code: 'people_already_set_up',
    });
    await fresh.close();
  });
});
