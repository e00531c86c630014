import type { BlockerAct } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { newId } from '../../platform/clock/index.ts';
import type { Scope } from '../../platform/db/index.ts';
import { NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { linkByNameHook } from '../projects/index.ts';
import { actOnBlocker } from './commands/act.ts';
import { registerCause } from './commands/cause.ts';
import { escalateOverdue } from './commands/escalate.ts';
import { blockerBoard } from './queries/board.ts';

let office: SmallOffice;
let now = '2026-11-10T02:00:00.000000Z';
const clock = { now: () => now };
const hooks = [linkByNameHook];
const deps = { clock, hooks };
const clerk = { id: newId(), name: '周敏' };
const doer = { id: newId(), name: '唐伟' };

beforeAll(async () => {
  office = await smallOffice(deps);
  await loadRuleEditions(office.base.db);
});
afterAll(() => office.base.close());

const on = (day: string) => {
  now = `${day}T02:00:00.000000Z`;
};
const raise = (description: string, projectName: string, level = 'DISTRICT', leaf = NORTH) =>
  office.enter('blocker', leaf, { blockerDesc: description, projectName, level, raisedDate: '2026-11-02' });
const act = (
  id: string,
  version: number,
  act: BlockerAct,
  input: object = {},
  who = clerk,
  scope: Scope = office.city,
) => office.as(scope, (trx) => actOnBlocker(trx, deps, who, { id, version, act, ...input }));
const board = (query: { project?: string; blocker?: string } = {}, scope = office.city) =>
  office.as(scope, (trx) => blockerBoard(trx, query, new Set(), clock));
const stored = async (id: string) => (await board({ blocker: id })).blockers[0];

describe('一个问题从提出到销号', () => {
  it('交办、办理、办结、由别人销号；每步留一批修订', async () => {
    on('2026-11-10');
    const id = await raise('专线未送电', '甲项目');
    await act(id, 1, 'assign', { unit: '市供电公司', owner: '唐伟', due: '2026-11-18' });
    expect(await stored(id)).toMatchObject({ status: 'ASSIGNED', units: ['市供电公司'], due: '2026-11-18', left: 6 });
    await act(id, 2, 'start', {}, doer);
    await act(id, 3, 'resolve', { note: '已送电' }, doer);
    await expect(act(id, 4, 'verify', { satisfaction: '满意' }, doer)).rejects.toMatchObject({
      code: 'blocker_same_person',
    });
    await act(id, 4, 'verify', { satisfaction: '满意' });
    expect(await stored(id)).toMatchObject({ status: 'VERIFIED', version: 5, left: null });
    expect((await board()).blockers.map((each) => each.id)).not.toContain(id);
  });

  it('旧版本、越级、别的区的人办理，都不收，什么也不留下', async () => {
    const id = await raise('用地未落实', '乙项目');
    await expect(act(id, 1, 'resolve', { note: '好了' })).rejects.toMatchObject({ code: 'blocker_act_not_from_here' });
    await expect(act(id, 9, 'assign', { unit: '北区自然资源局' })).rejects.toMatchObject({ code: 'record_stale' });
    const south: Scope = { ...office.north, user: newId(), territories: [SOUTH] };
    const theirs = act(id, 1, 'assign', { unit: '南区' }, clerk, south);
    await expect(theirs).rejects.toMatchObject({ code: 'blocker_not_found' });
    expect(await stored(id)).toMatchObject({ status: 'OPEN', version: 1 });
  });
});

describe('超时升级', () => {
  it('区级过了 7 个工作日升市级，当天再跑不重复，新的一级重新起算', async () => {
    on('2026-11-10');
    const id = await raise('道路未通', '丙项目');
    const late = await raise('台账里带来的旧问题', '丙项目');
    await act(id, 1, 'assign', { unit: '北区住建局' });
    const run = () => office.as(office.city, (trx) => escalateOverdue(trx, deps));
    on('2026-11-19');
    expect(await run()).toBe(0);
    on('2026-11-20');
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(await stored(id)).toMatchObject({ status: 'ESCALATED', level: 'CITY', left: 15 });
    expect(await stored(late)).toMatchObject({ status: 'OPEN', level: 'DISTRICT', left: -7 });
  });
});

describe('根本原因与每天代价', () => {
  it('一座变电站卡住几个项目，一个项目一天只算一次，合计不重复', async () => {
    on('2026-11-20');
    const promise = {
      'commitTarget@OUTPUT': 24,
      'commitUnit@OUTPUT': '亿元',
      'commitTarget@TAX': 7200,
      'commitUnit@TAX': '万元',
    };
    const project = await office.enter('project', NORTH, { projectName: '丁项目', ...promise });
    await office.enter('project', NORTH, { projectName: '戊项目', 'commitTarget@OUTPUT': 24 });
    const first = await raise('韦源口变电站扩容', '丁项目');
    const second = await raise('韦源口变电站间隔', '丁项目');
    const third = await raise('韦源口变电站线路', '戊项目');
    const blockers = [first, second, third].map((id) => ({ id, version: 1 }));
    const { id: causeId } = await office.as(office.city, (trx) =>
      registerCause(trx, deps, clerk.id, { title: '韦源口变电站扩容', unit: '市供电公司', blockers }),
    );
    const { causes, cost, blockers: all } = await board();
    expect(causes).toEqual([
      {
        id: causeId,
        title: '韦源口变电站扩容',
        factor: null,
        unit: '市供电公司',
        due: null,
        closedOn: null,
        blockers: 3,
        waiting: 3,
        // 戊项目 wrote no unit: it is held, and adds nothing.
        cost: { output: 6_575_342, tax: 197_260, projects: 2, promised: 1 },
      },
    ]);
    expect(cost).toMatchObject({ output: 6_575_342, tax: 197_260 });
    expect(all.filter((each) => each.causeId === causeId)).toHaveLength(3);
    expect((await board({ project })).blockers.map(({ id }) => id).sort()).toEqual([first, second].sort());
  });

  it('看不见的问题不能归因，整批不收', async () => {
    const mine = await raise('甲地块未净', '己项目');
    const theirs = await raise('乙地块未净', '庚项目', 'DISTRICT', SOUTH);
    const blockers = [mine, theirs].map((id) => ({ id, version: 1 }));
    const asked = office.as(office.north, (trx) => registerCause(trx, deps, clerk.id, { title: '净地', blockers }));
    await expect(asked).rejects.toMatchObject({ code: 'blocker_not_found' });
    expect(await stored(mine)).toMatchObject({ causeId: null, version: 1 });
  });
});

describe('各单位响应', () => {
  it('中位数、95 分位、重开率按单位算；没办结的不计天数', async () => {
    const unit = '响应测算单位';
    for (const [index, day] of ['2026-11-04', '2026-11-06', '2026-11-12'].entries()) {
      const id = await raise(`响应${index}`, '辛项目');
      on('2026-11-03');
      await act(id, 1, 'assign', { unit });
      await act(id, 2, 'start');
      on(day);
      await act(id, 3, 'resolve', { note: '办了' });
    }
    const again = await raise('响应重开', '辛项目');
    await act(again, 1, 'assign', { unit });
    await act(again, 2, 'start');
    await act(again, 3, 'resolve', { note: '办了' });
    await act(again, 4, 'return', { note: '没办好' }, doer);
    const row = (await board()).response.find((each) => each.unit === unit);
    // 2, 4 and 10 days from 2 November.
    expect(row).toMatchObject({ blockers: 4, closed: 3, median: 4, reopened: 1 });
    expect(row?.p95).toBeCloseTo(9.4, 6);
  });
});
