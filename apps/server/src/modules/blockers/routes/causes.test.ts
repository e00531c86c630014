import type { BlockerAct, BoardBlocker, CauseAct, causeEndpoint } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUSINESS_ROLES } from '../../../testing/actors.ts';
import { openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

type Page = (typeof causeEndpoint)['response']['_zod']['output'];

let office: RoleProduct;

beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

const post = async (role: string, url: string, body: object) => {
  const answer = await office.as(role).send('POST', { url, body });
  return { ...answer.json(), status: answer.statusCode };
};
const held = (project: string, description: string) =>
  office.enter('blocker', { blockerDesc: description, projectName: project, factorType: 'POWER', level: 'DISTRICT' });
const register = async (title: string, ids: readonly string[]): Promise<string> => {
  const blockers = ids.map((id) => ({ id, version: 1 }));
  return (await post('city-office', '/api/blockers/causes', { title, unit: '市供电公司', blockers })).id;
};
const page = async (id: string, role = 'auditor'): Promise<Page> =>
  (await office.as(role).send('GET', { url: `/api/blockers/causes/${id}` })).json();
const act = (id: string, version: number, act: CauseAct, more: object = {}, role = 'city-office') =>
  post(role, `/api/blockers/causes/${id}/acts`, { act, version, ...more });
const clear = async (blocker: BoardBlocker) => {
  const steps: [BlockerAct, string, object][] = [
    ['assign', 'city-office', { unit: '市供电公司' }],
    ['start', 'department', {}],
    ['report', 'department', { note: '主变已到货' }],
    ['resolve', 'department', { note: '已送电' }],
    ['verify', 'project-office-review', { satisfaction: '满意' }],
  ];
  let { version } = blocker;
  for (const [what, role, more] of steps) {
    const told = await post(role, `/api/blockers/${blocker.id}/acts`, { act: what, version, ...more });
    expect(told, what).toMatchObject({ status: 200 });
    version += 1;
  }
};

describe('根本原因一页', () => {
  it('写明卡住哪些项目、各走到哪一步、每天代价；一个项目被两个问题卡住只算一次', async () => {
    const promise = { 'commitTarget@OUTPUT': 3.65, 'commitUnit@OUTPUT': '亿元' };
    const first = await office.enter('project', { projectName: '韦源口铜箔项目', planProduce: '2027-06', ...promise });
    await office.enter('project', { projectName: '韦源口模具钢项目', actualStart: '2026-03-01' });
    const blockers = await Promise.all([
      held('韦源口铜箔项目', '铜箔项目专线未送电'),
      held('韦源口铜箔项目', '铜箔项目间隔不足'),
      held('韦源口模具钢项目', '模具钢项目专线未送电'),
    ]);
    const id = await register('韦源口变电站扩容', blockers);
    const { cause, projects, blockers: laid, history, acts } = await page(id, 'city-office');
    expect(cause).toMatchObject({ title: '韦源口变电站扩容', factor: 'POWER', unit: '市供电公司', blockers: 3 });
    expect(cause.cost).toEqual({ output: 1_000_000, tax: 0, projects: 2, promised: 1 });
    expect(projects.map(({ name, stage, planProduce, cost }) => [name, stage, planProduce, cost.output])).toEqual([
      ['韦源口铜箔项目', null, '2027-06', 1_000_000],
      ['韦源口模具钢项目', 'M70', null, 0],
    ]);
    expect(projects[0]?.id).toBe(first);
    expect(laid).toHaveLength(3);
    expect(history[0]).toMatchObject({ title: '归到根本原因：韦源口变电站扩容' });
    expect(acts).toEqual(['edit', 'add', 'remove', 'close']);
    const listed = (await office.as('auditor').send('GET', { url: '/api/blockers/causes' })).json();
    expect(listed.causes).toContainEqual(expect.objectContaining({ id, waiting: 3, closedOn: null }));
  });

  it('归入、移出都留下记录；移出的写明理由，移出后可以归到别处', async () => {
    const [a, b] = await Promise.all([held('甲', '甲未通水'), held('乙', '乙未通水')]);
    const id = await register('二水厂管网', [a]);
    expect(await act(id, 1, 'add', { blockers: [{ id: b, version: 1 }] })).toMatchObject({ status: 200 });
    const removal = { blockers: [{ id: b, version: 2 }], reason: '乙用的是自备水' };
    expect(await act(id, 2, 'remove', removal)).toMatchObject({ status: 200 });
    const now = await page(id);
    expect(now.blockers.map((each) => each.id)).toEqual([a]);
    expect(now.removed).toMatchObject([{ id: b, description: '乙未通水', reason: '乙用的是自备水' }]);
    expect(now.history.map(({ title }) => title)).toContain('根本原因移出问题：二水厂管网（乙用的是自备水）');
    const elsewhere = { title: '乙自备水井', blockers: [{ id: b, version: 3 }] };
    expect(await post('city-office', '/api/blockers/causes', elsewhere)).toMatchObject({ status: 200 });
    expect(await act(id, 3, 'add', { blockers: [{ id: b, version: 4 }] })).toMatchObject({
      ...{ status: 409, code: 'cause_act_impossible', details: { why: 'elsewhere' } },
    });
  });

  it('问题没有全部销号不能了结，说明还差几个；销号后了结，只能写明理由重开', async () => {
    const blocker = await held('丙', '丙未通气');
    const id = await register('门站调压', [blocker]);
    expect(await act(id, 1, 'close')).toMatchObject({
      status: 409,
      code: 'cause_act_impossible',
      message: '不能了结：还有 1 个问题没有销号。请先逐个销号。',
    });
    const [laid] = (await page(id)).blockers;
    if (laid) await clear(laid);
    expect(await act(id, 1, 'close', {}, 'project-office-review')).toMatchObject({ status: 200 });
    const closed = await page(id, 'city-office');
    expect(closed.cause).toMatchObject({ waiting: 0, closedBy: expect.stringMatching(/./), cost: { projects: 0 } });
    expect(closed.acts).toEqual(['reopen']);
    expect(await act(id, 2, 'edit', { title: '改名' })).toMatchObject({ details: { why: 'closed' } });
    expect(await act(id, 2, 'reopen')).toMatchObject({ details: { why: 'reason' } });
    expect(await act(id, 2, 'reopen', { reason: '压力又不足' })).toMatchObject({ status: 200 });
    expect((await page(id)).cause.closedOn).toBeNull();
  });

  it('改名称、牵头单位和期限；期限不能早于今天，旧版本不收', async () => {
    const id = await register('化工园热网', [await held('丁', '丁未通汽')]);
    const edit = { title: '化工园热网二期', unit: '市城投', due: '2099-12-31', note: '管廊已开工' };
    expect(await act(id, 1, 'edit', edit)).toMatchObject({ status: 200 });
    expect((await page(id)).cause).toMatchObject(edit);
    expect(await act(id, 2, 'edit', { due: '2020-01-01' })).toMatchObject({ code: 'cause_due_past' });
    expect(await act(id, 1, 'edit', { title: '再改' })).toMatchObject({ code: 'record_stale' });
  });
});

describe('谁能办', () => {
  it('每个角色逐个试：列明的能改，其余一律拒绝，看得见的都能看', async () => {
    const id = await register('道路断头', [await held('戊', '戊未通路')]);
    let version = 1;
    for (const { id: role, permissions } of BUSINESS_ROLES) {
      const told = await act(id, version, 'edit', { note: `由${role}改` }, role);
      const may = ['project-office', 'city-office'].includes(role);
      // A task force sees its own projects and what hangs on them, and so no root cause.
      const refusal = role === 'task-force' ? 404 : 403;
      expect(told.status, role).toBe(may ? 200 : refusal);
      if (may) version += 1;
      const seen = await office.as(role).send('GET', { url: `/api/blockers/causes/${id}` });
      const sees = permissions.includes('project.read') && role !== 'task-force';
      expect(seen.statusCode, role).toBe(sees ? 200 : refusal);
    }
  });
});
