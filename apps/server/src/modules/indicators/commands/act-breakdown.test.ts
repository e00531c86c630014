import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

let office: RoleProduct;
beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

const ask = async (role: string, method: 'GET' | 'POST', path: string, body?: object) => {
  const answer = await office.as(role).send(method, { url: `/api/indicators${path}`, ...(body && { body }) });
  return { status: answer.statusCode, body: answer.json() };
};
const open = (more: object = {}) =>
  ask('project-office', 'POST', '/breakdowns', {
    ...{ indicator: 'NEW_SIGNED_100M', year: 2026, place: DISTRICT.unit, total: 100 },
    ...{ paper: '2026年政府工作报告', method: 'EQUAL', ...more },
  });
const act = (role: string, { id, version }: { id: string; version: number }, body: object) =>
  ask(role, 'POST', `/breakdowns/${id}/act`, { version, ...body });

describe('目标分解', () => {
  it('平均分：取整后合计仍是总目标；一个指标一年只有一份在办', async () => {
    const { body } = await open();
    expect(body).toMatchObject({ status: 'DRAFT', edition: 1, check: { made: 100, fits: true } });
    expect(body.shares.length).toBeGreaterThan(3);
    expect(body.acts).toEqual(['fill', 'submit']);
    expect((await open()).body.code).toBe('indicator_breakdown_open');
  });

  it('没有上年数不能按占比分，比率不能自动分，街道下面没有地方可分', async () => {
    expect((await open({ indicator: 'NEW_HNTE', method: 'LAST_YEAR' })).body.code).toBe('indicator_base_missing');
    expect((await open({ indicator: 'GDP_GROWTH', total: 7 })).body.code).toBe('indicator_rate_divided');
    expect((await open({ indicator: 'NOTHING' })).body.code).toBe('indicator_unknown');
  });

  it('合计差一个也交不上，说差多少；拟的人不能确认；确认后就是各地的目标', async () => {
    const [draft] = (await ask('project-office', 'GET', '/breakdowns?year=2026')).body.rows;
    const shares = draft.shares.map(({ place, target }: { place: { id: number }; target: number }) => ({
      ...{ place: place.id, target, weight: null, note: null },
    }));
    const less = shares.map((share: { target: number }, at: number) =>
      at === 0 ? { ...share, target: share.target - 1 } : share,
    );
    const filled = await act('project-office', draft, { act: 'fill', method: 'HAND', shares: less });
    expect(filled.body.check).toMatchObject({ difference: -1, fits: false });
    const refused = await act('project-office', filled.body, { act: 'submit' });
    expect(refused.body).toMatchObject({
      code: 'indicator_shares_differ',
      message: expect.stringContaining('相差−1个'),
    });
    const empty = shares.map((share: object) => ({ ...share, target: null }));
    const emptied = await act('project-office', filled.body, { act: 'fill', method: 'HAND', shares: empty });
    expect((await act('project-office', emptied.body, { act: 'submit' })).body.code).toBe('indicator_shares_missing');
    const whole = await act('project-office', emptied.body, { act: 'fill', method: 'HAND', shares });
    const strange = { act: 'fill', method: 'HAND', shares: [{ place: 700, target: 1, weight: null, note: null }] };
    expect((await act('project-office', whole.body, strange)).body.code).toBe('indicator_share_place');
    const submitted = await act('project-office', whole.body, { act: 'submit' });
    expect(submitted.body).toMatchObject({ status: 'SUBMITTED', acts: [] });
    const back = await act('project-office-review', submitted.body, { act: 'return', reason: '镇区再核' });
    expect(back.body).toMatchObject({ status: 'DRAFT', returned: '镇区再核' });
    const again = await act('project-office', back.body, { act: 'submit' });
    const done = await act('project-office-review', again.body, { act: 'confirm' });
    expect(done.body).toMatchObject({ status: 'CONFIRMED', acts: [] });
    const town = done.body.shares[0].place.id;
    const board = await ask('statistics', 'GET', `/board?place=${town}&period=2026M01-06`);
    expect(board.body.rows).toMatchObject([
      {
        indicator: { id: 'NEW_SIGNED_100M' },
        target: { from: 'BREAKDOWN', value: shares[0].target },
        standing: { state: 'UNREPORTED' },
      },
    ]);
  });

  it('调整出新一版，确认前旧版照用，确认后旧版被代替', async () => {
    const [confirmed] = (await ask('project-office', 'GET', '/breakdowns')).body.rows;
    expect((await act('project-office', confirmed, { act: 'submit' })).body.code).toBe('indicator_breakdown_state');
    const revised = await act('project-office', confirmed, { act: 'revise', reason: '区划调整' });
    expect(revised.body).toMatchObject({ edition: 2, status: 'DRAFT', reason: '区划调整' });
    expect((await act('project-office', confirmed, { act: 'revise', reason: '再来' })).body.code).toBe(
      'indicator_breakdown_open',
    );
    const submitted = await act('project-office', revised.body, { act: 'submit' });
    await act('project-office-review', submitted.body, { act: 'confirm' });
    const { rows } = (await ask('project-office', 'GET', '/breakdowns')).body;
    expect(rows.map(({ edition, status }: { edition: number; status: string }) => [edition, status])).toEqual([
      [2, 'CONFIRMED'],
      [1, 'REPLACED'],
    ]);
  });

  it('市里一人又管又审，也不能确认自己拟的', async () => {
    const body = {
      indicator: 'PATENT_APPLICATIONS',
      year: 2026,
      place: DISTRICT.unit,
      total: 100,
      paper: '文件',
      method: 'EQUAL',
    };
    const drafted = await ask('city-office', 'POST', '/breakdowns', body);
    const submitted = await act('city-office', drafted.body, { act: 'submit' });
    expect((await act('city-office', submitted.body, { act: 'confirm' })).body.code).toBe('indicator_breakdown_own');
  });
});
