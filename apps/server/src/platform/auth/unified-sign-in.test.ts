import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../testing/index.ts';
import { type Auth, UNIFIED_CALLBACK_PATH } from './index.ts';
import { giveAccount, openTestAuth, withCookies } from './test-auth.ts';
import { startIdentityService, type TestIdentityService, testClient } from './test-identity-service.ts';

let auth: Auth;
let test: TestDatabase<unknown>;
let service: TestIdentityService;

beforeAll(async () => {
  service = await startIdentityService();
  const oidc = {
    title: '统一身份认证',
    discoveryUrl: service.discoveryUrl,
    userNameClaim: 'preferred_username',
    ...testClient,
  };
  ({ auth, test } = await openTestAuth({ oidc }));
});
afterAll(async () => {
  await auth.close();
  await test.close();
  await service.close();
});

/** The whole way of a browser: to the service and back; answers where it ends up, and with which cookies. */
async function signInAs(userName: string, sub: string) {
  service.person = { sub, preferred_username: userName, name: '目录里的名字' };
  const { url, cookies } = await auth.unified.start(new Headers());
  const back = service.visit(url);
  expect(new URL(back).pathname).toBe(UNIFIED_CALLBACK_PATH);
  const answer = await auth.unified.finish(new Request(back, { headers: withCookies(cookies) }));
  return { location: answer.headers.get('location') ?? '', headers: withCookies(answer.headers.getSetCookie()) };
}

describe('统一身份认证', () => {
  it('目录里的人,系统管理员也建了用户,就登录;以后认得是同一人', async () => {
    const userId = await giveAccount(auth, 'li.tong');
    for (let i = 0; i < 2; i++) {
      const { location, headers } = await signInAs('Li.Tong', 'directory-7');
      expect(location).toBe('/');
      expect(await auth.sessions.find(headers)).toMatchObject({ userId, userName: 'li.tong' });
    }
  });

  it('系统管理员没有建用户的人进不来,也不会自动建', async () => {
    const { location, headers } = await signInAs('stranger', 'directory-8');
    expect(location).toMatch(/^\/sign-in\?error=/);
    expect(await auth.sessions.find(headers)).toBeNull();
  });

  it('停用的人从这里也进不来', async () => {
    const userId = await giveAccount(auth, 'stopped-li');
    await auth.accounts.setDisabled(userId, true);
    const { location, headers } = await signInAs('stopped-li', 'directory-9');
    expect(location).toMatch(/^\/sign-in\?error=/);
    expect(await auth.sessions.find(headers)).toBeNull();
  });

  it('不是从本系统出发的回跳不认', async () => {
    await giveAccount(auth, 'victim');
    service.person = { sub: 'directory-10', preferred_username: 'victim', name: '甲' };
    const { url } = await auth.unified.start(new Headers());
    const answer = await auth.unified.finish(new Request(service.visit(url)));
    expect(await auth.sessions.find(withCookies(answer.headers.getSetCookie()))).toBeNull();
  });

  it('回跳要带的状态 Cookie 允许从认证网站返回时发送', async () => {
    const { cookies } = await auth.unified.start(new Headers());
    const state = cookies.filter((cookie) => /state/.test(cookie));
    expect(state.length).toBeGreaterThan(0);
    for (const cookie of state) expect(cookie).toMatch(/SameSite=Lax/i);
  });
});

describe('没有配置统一身份认证', () => {
  it('说明没有配置,引到口令登录', async () => {
    const plain = await openTestAuth();
    expect(plain.auth.unified.title).toBeNull();
    await expect(plain.auth.unified.start(new Headers())).rejects.toMatchObject({ code: 'auth_oidc_off' });
    await plain.auth.close();
    await plain.test.close();
  });
});
