import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '../messages/index.ts';
import { auditEvents, type Browser, openTestOffice, type TestOffice } from './test-office.ts';

let office: TestOffice;
let system: Browser;
beforeAll(async () => {
  office = await openTestOffice();
  await office.people.createDemoAccounts();
  system = await office.enter('sysadmin');
});
afterAll(() => office.close());

async function orgId(name: string): Promise<string> {
  const orgs: { id: string; name: string }[] = (await system.send('GET', '/orgs')).json();
  const found = orgs.find((org) => org.name === name);
  if (found === undefined) throw new Error(`no organisation ${name}`);
  return found.id;
}

async function personOf(userName: string) {
  const { people } = (await system.send('GET', `/people?search=${userName}`)).json();
  return people[0];
}

async function enterPerson(userName: string, more: object = {}) {
  const body = { userName, displayName: '新来的人', orgId: await orgId('西塞山区项目办'), ...more };
  return system.send('POST', '/people', body);
}

describe('系统管理员建用户', () => {
  it('首个口令只显示一次,首次登录必须先改口令,改完才能办事', async () => {
    const answer = await enterPerson('newcomer', { phone: '13812345678' });
    expect(answer.statusCode).toBe(200);
    const { person, firstPassword } = answer.json();
    expect(person).toMatchObject({ userName: 'newcomer', active: true, demo: false, phone: '138****5678' });
    const browser = await office.enter('newcomer', firstPassword);
    expect((await browser.send('GET', '/me')).json().mustChangePassword).toBe(true);
    const early = await browser.send('GET', '/roles');
    expect([early.statusCode, early.json().code]).toEqual([403, 'auth_password_must_change']);
    await browser.send('POST', '/session/password', {
      currentPassword: firstPassword,
      newPassword: 'orchid-7310-lake',
    });
    expect((await browser.send('GET', '/roles')).statusCode).toBe(200);
  });

  it('新用户没有任何权限,要等安全管理员授权', async () => {
    const { firstPassword } = (await enterPerson('no-rights')).json();
    const me = (await (await office.enter('no-rights', firstPassword)).send('GET', '/me')).json();
    expect([me.permissions, me.scope.all, me.scope.territories]).toEqual([[], false, []]);
  });

  it('用户名重复、机构不存在、用户名不合规则,都拒绝', async () => {
    expect((await enterPerson('jingban')).json()).toMatchObject({
      code: 'people_user_name_taken',
      details: { userName: 'jingban' },
    });
    expect((await enterPerson('lost-org', { orgId: '01890000-0000-7000-8000-00000000dead' })).json().code).toBe(
      'people_org_not_found',
    );
    const bad = (await enterPerson('13812345678')).json();
    expect([bad.code, bad.details.issues[0].path]).toEqual(['http_invalid', 'userName']);
  });

  it('留痕里有人有事,没有手机号和口令', async () => {
    const created = await auditEvents(office, 'person_created');
    expect(created.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(created)).not.toMatch(/13812345678|orchid/);
  });

  const others = DEMO_ACCOUNTS.filter(({ roleId }) => roleId !== 'system-administrator');
  it.each(others)('$displayName($roleId)不能建用户', async ({ userName }) => {
    const browser = await office.enter(userName);
    const body = { userName: 'intruder', displayName: '不该有', orgId: await orgId('西塞山区项目办') };
    const answer = await browser.send('POST', '/people', body);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'http_forbidden']);
  });
});

describe('修改与停用', () => {
  it('停用的人立即退出;启用后可再登录', async () => {
    const { person, firstPassword } = (await enterPerson('leaver')).json();
    const browser = await office.enter('leaver', firstPassword);
    const { id, displayName, orgId: org } = person;
    const off = await system.send('PATCH', `/people/${id}`, { displayName, orgId: org, active: false, version: 1 });
    expect(off.json()).toMatchObject({ active: false, version: 2 });
    expect((await browser.send('GET', '/me')).statusCode).toBe(401);
    await expect(office.enter('leaver', firstPassword)).rejects.toThrow('auth_disabled');
    await system.send('PATCH', `/people/${id}`, { displayName, orgId: org, active: true, version: 2 });
    await office.enter('leaver', firstPassword);
  });

  it('打开之后被别人改过,拒绝并给出两个版本号', async () => {
    const { person } = (await enterPerson('twice-edited')).json();
    const change = { displayName: '改名一', orgId: person.orgId, active: true, version: 1 };
    expect((await system.send('PATCH', `/people/${person.id}`, change)).statusCode).toBe(200);
    const stale = await system.send('PATCH', `/people/${person.id}`, { ...change, displayName: '改名二' });
    expect([stale.statusCode, stale.json()]).toMatchObject([
      409,
      { code: 'people_stale', details: { yours: 1, current: 2 } },
    ]);
  });

  it('不填手机号就不动手机号;掩码看不到中间四位,未脱敏权限看得到', async () => {
    const { person } = (await enterPerson('has-phone', { phone: '13987654321' })).json();
    await system.send('PATCH', `/people/${person.id}`, {
      displayName: '留着号',
      orgId: person.orgId,
      active: true,
      version: 1,
    });
    expect((await personOf('has-phone')).phone).toBe('139****4321');
    const auditor = await office.enter('shenji');
    const [seen] = (await auditor.send('GET', '/people?search=has-phone')).json().people;
    expect(seen.phone).toBe('13987654321');
  });

  it('不能停用自己', async () => {
    const self = await personOf('sysadmin');
    const answer = await system.send('PATCH', `/people/${self.id}`, {
      displayName: self.displayName,
      orgId: self.orgId,
      active: false,
      version: self.version,
    });
    expect(answer.json().code).toBe('people_not_oneself');
  });

  it('姓名改了,已登录的人下一次请求就看到新名字', async () => {
    const { person, firstPassword } = (await enterPerson('renamed')).json();
    const browser = await office.enter('renamed', firstPassword);
    await browser.send('GET', '/me');
    await system.send('PATCH', `/people/${person.id}`, {
      displayName: '改过名',
      orgId: person.orgId,
      active: true,
      version: 1,
    });
    expect((await browser.send('GET', '/me')).json().displayName).toBe('改过名');
  });
});

describe('重置口令', () => {
  it('业务人员的可以重置,旧口令和旧会话作废,写明原因', async () => {
    const { person, firstPassword } = (await enterPerson('forgetful')).json();
    const browser = await office.enter('forgetful', firstPassword);
    const reset = (await system.send('POST', `/people/${person.id}/password-reset`, { reason: '本人忘记口令' })).json();
    expect((await browser.send('GET', '/me')).statusCode).toBe(401);
    await expect(office.enter('forgetful', firstPassword)).rejects.toThrow('auth_wrong_password');
    await office.enter('forgetful', reset.firstPassword);
    const events = await auditEvents(office, 'password_reset');
    expect(events.at(-1)?.content).toContain('本人忘记口令');
  });

  it('不写原因不重置', async () => {
    const person = await personOf('kaohe');
    expect((await system.send('POST', `/people/${person.id}/password-reset`, { reason: ' ' })).json().code).toBe(
      'http_invalid',
    );
  });

  it.each(['secadmin', 'audadmin', 'sysadmin'])('%s 的口令不能在页面上重置,免得一人兼得三权', async (userName) => {
    const person = await personOf(userName);
    const answer = await system.send('POST', `/people/${person.id}/password-reset`, { reason: '试试' });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'people_administrator_reset']);
  });

  it('能登录服务器的人可以用命令行重置管理员的口令', async () => {
    const password = await office.people.resetPasswordOnServer('audadmin');
    const browser = await office.enter('audadmin', password);
    expect((await browser.send('GET', '/me')).json().mustChangePassword).toBe(true);
    await expect(office.people.resetPasswordOnServer('nobody')).rejects.toMatchObject({
      code: 'people_person_not_found',
    });
  });
});

describe('机构树', () => {
  it('建机构、改上级;同一上级下不重名,不能挂到自己下面', async () => {
    const parentId = await orgId('西塞山区');
    const body = { name: '西塞山区发展和改革局', parentId, territoryId: 200, duty: 'NDRC' };
    const org = (await system.send('POST', '/orgs', body)).json();
    expect(org).toMatchObject({ ...body, version: 1 });
    expect((await system.send('POST', '/orgs', body)).json().code).toBe('people_org_name_taken');
    const child = (await system.send('POST', '/orgs', { ...body, name: '投资科', parentId: org.id })).json();
    const loop = await system.send('PATCH', `/orgs/${org.id}`, {
      name: org.name,
      parentId: child.id,
      duty: 'NDRC',
      version: 1,
    });
    expect(loop.json().code).toBe('people_org_loop');
    const moved = await system.send('PATCH', `/orgs/${child.id}`, { name: '投资科', parentId, duty: null, version: 1 });
    expect(moved.json()).toMatchObject({ parentId, duty: null, version: 2 });
    const stale = await system.send('PATCH', `/orgs/${child.id}`, { name: '投资科', parentId, duty: null, version: 1 });
    expect(stale.json().code).toBe('people_stale');
  });

  it('调度单位、职责、上级机构不存在,都拒绝', async () => {
    const body = { name: '新机构', parentId: null, territoryId: 200, duty: null };
    expect((await system.send('POST', '/orgs', { ...body, territoryId: 99 })).json().code).toBe(
      'people_territory_unknown',
    );
    expect((await system.send('POST', '/orgs', { ...body, duty: 'MAGIC' })).json().code).toBe('people_duty_unknown');
    expect(
      (await system.send('POST', '/orgs', { ...body, parentId: '01890000-0000-7000-8000-00000000dead' })).json().code,
    ).toBe('people_org_not_found');
  });
});

describe('用户列表', () => {
  it('按姓名、用户名和机构找,通配符只当普通字', async () => {
    const find = async (search: string) =>
      (await system.send('GET', `/people?search=${encodeURIComponent(search)}`)).json();
    expect((await find('周晓')).people.map((person: { userName: string }) => person.userName)).toEqual(['jingban']);
    expect((await find('JINGBAN')).total).toBe(1);
    expect((await find('%')).total).toBe(0);
    const office1 = await orgId('黄石市考核办');
    expect((await system.send('GET', `/people?orgId=${office1}`)).json().total).toBe(1);
  });

  it('分页不重不漏', async () => {
    const all = (await system.send('GET', '/people?limit=200')).json();
    const first = (await system.send('GET', '/people?limit=5')).json().people;
    const second = (await system.send('GET', '/people?limit=5&offset=5')).json().people;
    expect([...first, ...second]).toEqual(all.people.slice(0, 10));
    expect(all.total).toBe(all.people.length);
  });
});
