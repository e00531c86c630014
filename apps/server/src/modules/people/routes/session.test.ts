import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenSafely } from '../../../platform/http/index.ts';
import { DEMO_PASSWORD } from '../index.ts';
import { DEMO_ACCOUNTS } from '../messages/index.ts';
import { auditEvents, openBrowser, openTestOffice, type TestOffice } from './test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.people.createDemoAccounts();
});
afterAll(() => office.close());

describe('演示账号', () => {
  it('每个角色一个,都能登录,看到自己的角色和范围', async () => {
    for (const { userName, displayName, roleId } of DEMO_ACCOUNTS) {
      const browser = await office.enter(userName);
      const me = (await browser.send('GET', '/me')).json();
      expect(me).toMatchObject({ userName, displayName, demo: true, mustChangePassword: false, idleMinutes: 30 });
      expect(me.roles.map((role: { id: string }) => role.id)).toEqual([roleId]);
      expect(me.permissions.length).toBeGreaterThan(1);
    }
    const { rows } = await sql<{
      roles: number;
    }>`SELECT count(DISTINCT role_id)::int AS roles FROM app.role_grant`.execute(office.test.db);
    expect(rows[0]?.roles).toBe(new Set(DEMO_ACCOUNTS.map(({ roleId }) => roleId)).size);
  });

  it('再次启动不重复建立,也不重置口令', async () => {
    expect(await office.people.createDemoAccounts({ password: 'another-demo-1' })).toEqual([]);
    await office.enter('jingban');
  });

  it('区级的人只见本区的叶子单位,市项目办见全部,三员什么也不见', async () => {
    const scopeOf = async (name: string) => (await (await office.enter(name)).send('GET', '/me')).json().scope;
    expect(await scopeOf('jingban')).toMatchObject({
      all: false,
      territories: [201, 210, 211, 212, 213, 214, 215, 216],
      territoryNames: ['西塞山区'],
    });
    expect(await scopeOf('yuanqu')).toMatchObject({ all: false, territories: [215] });
    expect((await scopeOf('shiban')).all).toBe(true);
    expect(await scopeOf('sysadmin')).toMatchObject({ all: false, territories: [], subjects: [] });
    expect(await scopeOf('hangye')).toMatchObject({ duties: ['INDUSTRY'] });
  });

  it('公开的口令一个没改之前,名单不空', async () => {
    expect(await office.people.accountsWithShownPassword()).toHaveLength(DEMO_ACCOUNTS.length);
    await expect(
      listenSafely(office.app, {
        host: '0.0.0.0',
        port: 0,
        accountsWithShownPassword: office.people.accountsWithShownPassword,
      }),
    ).rejects.toMatchObject({ code: 'network_demo_passwords' });
  });
});

describe('登录', () => {
  it('没有登录时,接口只说请登录', async () => {
    const answer = await openBrowser(office.app).send('GET', '/me');
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'http_not_signed_in']);
  });

  it('口令不对时给出编码的中文说明;成败都留痕,口令不留', async () => {
    const browser = openBrowser(office.app);
    const wrong = await browser.send('POST', '/session', { userName: 'tongji', password: 'my-secret-guess-1' });
    expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'auth_wrong_password']);
    await browser.send('POST', '/session', { userName: 'oops-my-secret-1', password: 'x' });
    await office.enter('tongji');
    const failed = await auditEvents(office, 'sign_in_failed');
    expect(failed.map(({ subject }) => subject)).toEqual(['tongji', 'unknown']);
    expect(JSON.stringify(failed)).not.toMatch(/secret/);
    const succeeded = await auditEvents(office, 'sign_in');
    expect(succeeded.at(-1)).toMatchObject({ subject: 'tongji' });
    expect(succeeded.at(-1)?.actor).not.toBeNull();
  });

  it('退出后原来的 Cookie 不再有效', async () => {
    const browser = await office.enter('kaohe');
    const stolen = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    expect((await browser.send('DELETE', '/session')).json()).toEqual({ done: true });
    expect(browser.cookies.size).toBe(0);
    const answer = await office.app.inject({ url: '/api/me', headers: { cookie: stolen } });
    expect(answer.statusCode).toBe(401);
  });

  it('其他网站的页面不能替人登录或退出', async () => {
    const browser = await office.enter('kaohe');
    const answer = await browser.send('DELETE', '/session', undefined, { origin: 'https://evil.example' });
    expect(answer.json().code).toBe('http_cross_site');
    expect((await browser.send('GET', '/me')).statusCode).toBe(200);
  });

  it('没有配置统一身份认证时,登录页只有口令一种;有口令公开的账号的,说明是演示', async () => {
    const browser = openBrowser(office.app);
    expect((await browser.send('GET', '/session/methods')).json()).toEqual({ oidc: null, demo: true });
    expect((await browser.send('POST', '/session/oidc')).json().code).toBe('auth_oidc_off');
  });

  it('better-auth 自己的入口一个也不开放', async () => {
    for (const path of ['/auth/sign-up/email', '/auth/sign-in/email', '/auth/get-session', '/auth/update-user']) {
      expect((await openBrowser(office.app).send('POST', path, {})).statusCode).toBe(404);
    }
  });

  it('同一地址短时间内尝试过多,拒绝并说明等多久', async () => {
    const strict = await openTestOffice({ signInsPerMinute: 3 });
    const browser = openBrowser(strict.app);
    const codes: number[] = [];
    for (let i = 0; i < 4; i++)
      codes.push((await browser.send('POST', '/session', { userName: `user${i}`, password: 'x' })).statusCode);
    expect(codes).toEqual([401, 401, 401, 429]);
    await strict.close();
  });

  it('在真实的端口上登录,Cookie 在后续请求中有效', async () => {
    const live = await openTestOffice();
    await live.people.createDemoAccounts();
    await listenSafely(live.app, { port: 0, accountsWithShownPassword: live.people.accountsWithShownPassword });
    const { port } = live.app.server.address() as AddressInfo;
    const signIn = await fetchLocal(port, 'POST', '/api/session', { userName: 'jingban', password: DEMO_PASSWORD });
    expect(signIn.status).toBe(200);
    const cookie = signIn.cookies.map((line) => line.split(';')[0]).join('; ');
    const me = await fetchLocal(port, 'GET', '/api/me', undefined, { cookie });
    expect(JSON.parse(me.body).userName).toBe('jingban');
    expect((await fetchLocal(port, 'GET', '/api/me')).status).toBe(401);
    await live.close();
  });
});

describe('口令与动态口令', () => {
  it('改口令须合规则;改后名单里少一个,且留痕', async () => {
    const browser = await office.enter('shequ');
    const weak = await browser.send('POST', '/session/password', {
      currentPassword: DEMO_PASSWORD,
      newPassword: '123',
    });
    expect([weak.statusCode, weak.json().code]).toEqual([400, 'auth_password_weak']);
    const changed = await browser.send('POST', '/session/password', {
      currentPassword: DEMO_PASSWORD,
      newPassword: 'orchid-7310-lake',
    });
    expect(changed.statusCode).toBe(200);
    expect((await browser.send('GET', '/me')).statusCode).toBe(200);
    expect(await office.people.accountsWithShownPassword()).not.toContain('shequ');
    expect(await auditEvents(office, 'password_changed')).toHaveLength(1);
    await office.enter('shequ', 'orchid-7310-lake');
  });

  it('绑定动态口令须先输对口令', async () => {
    const browser = await office.enter('caizheng');
    const wrong = await browser.send('POST', '/session/totp', { password: 'wrong-password-1' });
    expect([wrong.statusCode, wrong.json().code]).toEqual([403, 'auth_current_password_wrong']);
    const started = (await browser.send('POST', '/session/totp', { password: DEMO_PASSWORD })).json();
    expect(started.uri).toMatch(/^otpauth:/);
    expect(started.recoveryCodes).toHaveLength(10);
    const code = await browser.send('POST', '/session/totp/confirm', { code: '000000' });
    expect([code.statusCode, code.json().code]).toEqual([400, 'auth_second_factor_wrong']);
  });
});

function fetchLocal(port: number, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; cookies: string[]; body: string }>((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, method, path, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, cookies: response.headers['set-cookie'] ?? [], body: text }),
        );
      },
    );
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
