import { officeDay } from '@guatu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents, type Browser, openTestOffice, type TestOffice } from './test-office.ts';

let office: TestOffice;
let system: Browser;
let security: Browser;

beforeAll(async () => {
  office = await openTestOffice();
  await office.people.createDemoAccounts();
  [system, security] = [await office.enter('sysadmin'), await office.enter('secadmin')];
});
afterAll(() => office.close());

const today = (shift = 0) => officeDay(Date.now() + shift * 86_400_000);

const newPerson = (userName: string) => office.newPerson(system, userName);

const grant = (id: string, roleId: string) =>
  security.send('POST', `/people/${id}/grants`, { roleId, territoryId: 200 });

const permissionsOf = async (browser: Browser): Promise<string[]> =>
  (await browser.send('GET', '/me')).json().permissions;

describe('代理', () => {
  it('在代理期内,代理人有出借人的权限;收回即失效', async () => {
    const lender = await newPerson('lender');
    const helper = await newPerson('helper');
    const { id: grantId } = (await grant(lender.id, 'assessment')).json();
    const body = { toPersonId: helper.id, validFrom: today(), validTo: today(3), reason: '出差' };
    const lent = await lender.browser.send('POST', `/grants/${grantId}/delegate`, body);
    expect(lent.json()).toMatchObject({ roleId: 'assessment', validTo: today(3), delegatedBy: { id: lender.id } });
    expect(await permissionsOf(helper.browser)).toContain('score.run');
    expect(await permissionsOf(lender.browser)).toContain('score.run');
    const back = await lender.browser.send('POST', `/grants/${lent.json().id}/revoke`, { reason: '提前回来' });
    expect(back.json().revoked).toBe(true);
    expect(await permissionsOf(helper.browser)).toEqual([]);
    expect((await auditEvents(office, 'grant_delegated')).at(-1)?.content).toContain('出差');
  });

  it('原授权收回,借出去的一并收回', async () => {
    const lender = await newPerson('lender-two');
    const helper = await newPerson('helper-two');
    const { id: grantId } = (await grant(lender.id, 'assessment')).json();
    await lender.browser.send('POST', `/grants/${grantId}/delegate`, {
      toPersonId: helper.id,
      validFrom: today(),
      validTo: today(3),
      reason: '出差',
    });
    await security.send('POST', `/grants/${grantId}/revoke`, { reason: '调离' });
    expect(await permissionsOf(helper.browser)).toEqual([]);
    const [shown] = (await security.send('GET', `/people/${helper.id}/grants`)).json();
    expect(shown).toMatchObject({ revoked: true, delegatedBy: { displayName: '新来的人' } });
  });

  it('代理也要分权:审核的人不能代理报数', async () => {
    const lender = await newPerson('lender-three');
    const reviewer = await newPerson('reviewer');
    const { id: grantId } = (await grant(lender.id, 'park')).json();
    await grant(reviewer.id, 'project-office-review');
    const body = { toPersonId: reviewer.id, validFrom: today(), validTo: today(3), reason: '出差' };
    expect((await lender.browser.send('POST', `/grants/${grantId}/delegate`, body)).json().code).toBe(
      'people_rights_apart',
    );
  });

  it('不是自己的授权、代理来的授权、管理员角色,都不能借出', async () => {
    const lender = await newPerson('lender-four');
    const helper = await newPerson('helper-four');
    const third = await newPerson('third-four');
    const { id: grantId } = (await grant(lender.id, 'assessment')).json();
    const body = { toPersonId: third.id, validFrom: today(), validTo: today(1), reason: '出差' };
    expect((await helper.browser.send('POST', `/grants/${grantId}/delegate`, body)).json().code).toBe(
      'people_delegation_not_own',
    );
    const lent = (
      await lender.browser.send('POST', `/grants/${grantId}/delegate`, { ...body, toPersonId: helper.id })
    ).json();
    expect((await helper.browser.send('POST', `/grants/${lent.id}/delegate`, body)).json().code).toBe(
      'people_delegation_chain',
    );
    const me = (await security.send('GET', '/me')).json();
    const [own] = (await security.send('GET', `/people/${me.userId}/grants`)).json();
    expect((await security.send('POST', `/grants/${own.id}/delegate`, body)).json().code).toBe(
      'people_delegation_administrator',
    );
  });
});
