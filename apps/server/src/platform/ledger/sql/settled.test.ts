import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

let office: RoleProduct;
let id: string;
beforeAll(async () => {
  office = await openRoleProduct();
  const figure = { indicatorName: '固定资产投资', unit: '亿元', period: '2025Y', valueKind: 'ACTUAL' };
  id = await office.enter('observation', { ...figure, value: 100, vintage: 'PRELIMINARY' });
}, 120_000);
afterAll(() => office.close());

const save = async (version: number, changes: object, reason?: string) => {
  const body = { id, version, territoryId: DISTRICT.leaf, changes, ...(reason === undefined ? {} : { reason }) };
  const answer = await office.as('project-office').send('POST', { url: '/api/records/observation', body });
  return { status: answer.statusCode, body: answer.json() };
};
const history = async () =>
  (await office.as('statistics').send('GET', { url: `/api/records/observation/${id}/history` })).json().revisions;

describe('核定数', () => {
  it('初步数照常改，核定也不用理由；核定后再改数，没有理由不收', async () => {
    expect((await save(1, { value: 101 })).status).toBe(200);
    expect((await save(2, { value: 102, vintage: 'FINAL' })).status).toBe(200);
    const refused = await save(3, { value: 103, vintage: 'REVISED' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'settled_changed', details: { count: 1 } } });
    expect(refused.body.message).toBe(
      '没有改：“固定资产投资”已经核定，核定后再改要有理由。请写明为什么改，理由留在修订历史里。',
    );
    expect((await save(3, { vintage: null })).body.code).toBe('settled_changed');
    expect((await history())[0]).toMatchObject({ version: 3, reason: null });
  });

  it('写明理由就收，理由留在修订历史；说明一类不算改数；一次改多条也一样', async () => {
    expect((await save(3, { note: '统计局年报第 3 页' })).status).toBe(200);
    expect((await save(4, { value: 103, vintage: 'REVISED' }, '经济普查后修订')).status).toBe(200);
    expect((await history())[0]).toMatchObject({ version: 5, reason: '经济普查后修订' });
    const many = await office.as('project-office').send('POST', {
      url: '/api/records/observation/bulk',
      body: { rows: [{ id, version: 5 }], changes: { unit: '万元' } },
    });
    expect(many.json().code).toBe('settled_changed');
  });
});
