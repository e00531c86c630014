import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startIdentityService,
  type TestIdentityService,
  testClient,
} from '../../../platform/auth/test-identity-service.ts';
import { auditEvents, openBrowser, openTestOffice, type TestOffice } from './test-office.ts';

let office: TestOffice;
let service: TestIdentityService;

beforeAll(async () => {
  service = await startIdentityService();
  const { discoveryUrl } = service;
  const oidc = { title: '统一身份认证', discoveryUrl, userNameClaim: 'preferred_username', ...testClient };
  office = await openTestOffice({ oidc });
  await office.people.createDemoAccounts();
});
afterAll(async () => {
  await office.close();
  await service.close();
});

/** The way of a browser to the identity service and back. */
async function visit(userName: string) {
  service.person = { sub: `directory-${userName}`, preferred_username: userName, name: '目录里的名字' };
  const browser = openBrowser(office.app);
  const { url } = (await browser.send('POST', '/session/oidc')).json();
  const back = new URL(service.visit(url));
  const answer = await browser.send('GET', `${back.pathname.replace(/^\/api/, '')}${back.search}`);
  return { browser, answer };
}

describe('统一身份认证', () => {
  it('登录页多一个按钮', async () => {
    const { oidc } = (await openBrowser(office.app).send('GET', '/session/methods')).json();
    expect(oidc).toEqual({ title: '统一身份认证' });
  });

  it('从认证服务回来即已登录，权限与口令登录相同，且留痕', async () => {
    const { browser, answer } = await visit('jingban');
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/']);
    expect((await browser.send('GET', '/me')).json()).toMatchObject({ userName: 'jingban', displayName: '周晓航' });
    const [event] = await auditEvents(office, 'sign_in');
    expect(event?.subject).toBe('jingban');
    expect(event?.content).toContain('"method":"unified"');
  });

  it('目录里有、本系统没有的人，回到登录页', async () => {
    const { browser, answer } = await visit('stranger');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toMatch(/^\/sign-in\?error=/);
    expect((await browser.send('GET', '/me')).statusCode).toBe(401);
  });
});
