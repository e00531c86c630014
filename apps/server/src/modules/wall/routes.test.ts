import type { Permission } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../../platform/auth/index.ts';
import { createHttpApp, statusesOf } from '../../platform/http/index.ts';
import { wallRefusals, wallRoutes } from './index.ts';
import { Office } from './testing/office.ts';

let office: Office;
let app: FastifyInstance;
let leaf = 601;
let permissions: readonly Permission[] = ['project.read'];

beforeAll(async () => {
  office = await Office.open();
  await office.register('大冶项目', 601, { totalInvestment: 7, 'ytdDoneAmt@2026M10': 7 });
  await office.register('兴国项目', 702, { totalInvestment: 90 });
  await office.register('阳新项目', 701, { totalInvestment: 3, 'ytdDoneAmt@2026M10': 3 });
  const person = { userId: '01890000-0000-7000-8000-000000000001', userName: 'jingban', displayName: '周经办' };
  ({ app } = await createHttpApp({
    version: 'test',
    // Two roles: reading in one district, something else in the other.
    resolveActor: async () =>
      actorOf({
        ...person,
        orgName: '项目办',
        demo: false,
        roles: [role(permissions, leaf), role(['policy.read'], 702)],
      }),
    errorStatuses: [statusesOf(wallRefusals)],
    idempotency: null,
    log: { level: 'silent' },
    checkDatabase: async () => undefined,
  }));
  wallRoutes(app, { db: office.base.app, clock: office.clock });
});
afterAll(async () => {
  await app.close();
  await office.close();
});

function role(granted: readonly Permission[], leaf: number) {
  const place = { all: false, territories: [leaf], territoryName: '', duty: null, subjects: [] };
  return { roleId: 'reader', permissions: granted, ...place };
}

const get = async (url: string) => {
  const { statusCode, body } = await app.inject({ method: 'GET', url: `/api/wall${url}` });
  return { status: statusCode, body: JSON.parse(body) };
};

describe('作战图接口', () => {
  it('只按“查看项目”这项权限管到的地方给数', async () => {
    const { status, body } = await get('?period=2026M10');
    expect(status).toBe(200);
    expect(body.totals).toMatchObject({ projects: 1, totalInvestment: 7 });
  });

  it('台账一变就重算;没变时给的还是刚才的数,时刻是现在的', async () => {
    const ask = () => get('?period=2026M09');
    const first = (await ask()).body;
    office.pass();
    expect((await ask()).body).toEqual({ ...first, asOf: office.now });
    const id = await office.register('新登记', 601, { totalInvestment: 5, 'ytdDoneAmt@2026M09': 5 });
    expect((await ask()).body.totals).toMatchObject({ projects: first.totals.projects + 1, ytdDone: 5 });
    await office.edit(id, { $void: true });
    expect((await ask()).body.totals).toEqual(first.totals);
  });

  it('留存的数不给范围不同的人', async () => {
    expect((await get('?period=2026M10')).body.totals.projects).toBe(1);
    leaf = 701;
    expect((await get('?period=2026M10')).body.totals.totalInvestment).toBe(3);
    leaf = 601;
    expect((await get('?period=2026M10')).body.totals.totalInvestment).toBe(7);
  });

  it('名单一页、一个数的项目,都能单独取', async () => {
    const list = await get('/list?list=LAGGING&period=2026M10&limit=5');
    expect([list.status, list.body.id, list.body.rows]).toEqual([200, 'LAGGING', []]);
    const figure = await get('/figure?figure=ytdDone&period=2026M10');
    expect(figure.body).toMatchObject({
      unit: 'yuan',
      sum: 7,
      count: 1,
      rows: [{ key: 'ytdDoneAmt@2026M10', value: 7 }],
    });
  });

  it('写错的期间、没有的数、缺阶段的展开、看不到的属地,各有说法', async () => {
    expect((await get('?period=2026-10')).status).toBe(400);
    expect((await get('/figure?figure=everything')).status).toBe(400);
    expect(await get('/figure?figure=stageProjects')).toMatchObject({
      status: 422,
      body: { code: 'wall_stage_missing' },
    });
    expect(await get('?territory=701')).toMatchObject({ status: 404, body: { code: 'wall_territory_unknown' } });
  });

  it('没有“查看项目”权限的,拒绝', async () => {
    permissions = ['policy.read'];
    expect(await get('')).toMatchObject({ status: 403 });
    permissions = ['project.read'];
  });
});
