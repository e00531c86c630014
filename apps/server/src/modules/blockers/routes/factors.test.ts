import type { FACTOR_ACTS, FactorLine, factorBoardEndpoint, factorRowsEndpoint } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUSINESS_ROLES } from '../../../testing/actors.ts';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';

type Board = (typeof factorBoardEndpoint)['response']['_zod']['output'];
type Rows = (typeof factorRowsEndpoint)['response']['_zod']['output'];

let office: RoleProduct;

beforeAll(async () => {
  office = await openRoleProduct();
}, 120_000);
afterAll(() => office.close());

const post = async (role: string, url: string, body: object) => {
  const answer = await office.as(role).send('POST', { url, body });
  return { ...answer.json(), status: answer.statusCode };
};
const month = (after: number): string => {
  const day = new Date();
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + after, 15)).toISOString().slice(0, 7);
};
const station = (title: string, over: object = {}) => ({
  ...{ id: null, version: 0, territoryId: DISTRICT.leaf, title, factor: 'POWER_LOAD', supplier: '市供电公司' },
  ...{ unit: '兆伏安', amount: 63, used: 51, from: '2026-01', source: '2026 年电网运行年报', additions: [] },
  ...over,
});
const build = async (title: string, over: object = {}): Promise<string> =>
  (await post('city-office', '/api/blockers/capacities', station(title, over))).id;
const ask = (project: string, over: object = {}, role = 'department') =>
  post(role, '/api/blockers/demands', {
    ...{ project, version: 1, factor: 'POWER_LOAD', amount: 8_000, unit: '千伏安', month: month(2) },
    ...{ capacity: null, paper: null, ...over },
  });
const board = async (role = 'auditor'): Promise<Board> =>
  (await office.as(role).send('GET', { url: '/api/blockers/factors' })).json();
const lineOf = async (capacity: string): Promise<FactorLine> => {
  const line = (await board()).lines.find(({ capacityId }) => capacityId === capacity);
  if (!line) throw new Error('the board has no such line');
  return line;
};
const rows = async (query: string): Promise<Rows> =>
  (await office.as('auditor').send('GET', { url: `/api/blockers/factors/rows?${query}` })).json();
const signed = { 'msActual@M30': '2026-05-01' };

describe('逐月供需', () => {
  it('兆伏安的能力对千伏安的需求；签约的算确认，没签约的算储备；新增投用后不再缺', async () => {
    const addition = { month: month(4), amount: 20, project: '2 号主变', source: '市供电公司投资计划' };
    const id = await build('沿湖变电站', { additions: [addition] });
    const [first, second, idea] = await Promise.all([
      office.enter('project', { projectName: '沿湖铜箔项目', ...signed }),
      office.enter('project', { projectName: '沿湖模具项目', planProduce: month(3), ...signed }),
      office.enter('project', { projectName: '沿湖意向项目', planProduce: month(3) }),
    ]);
    await ask(first, { capacity: id });
    await ask(second, { capacity: id, amount: 9, unit: '兆伏安', month: null });
    await ask(idea, { capacity: id, amount: 1_000, month: null });
    const line = await lineOf(id);
    const shown = line.months.slice(1, 5).map((each) => [each.capacity, each.used, each.confirmed, each.reserve]);
    expect(shown).toEqual([
      [63_000, 51_000, 0, 0],
      [63_000, 51_000, 8_000, 0],
      [63_000, 51_000, 17_000, 1_000],
      [83_000, 51_000, 17_000, 1_000],
    ]);
    expect(line.months.slice(2, 5).map(({ short, shortWithReserve }) => [short, shortWithReserve])).toEqual([
      [0, 0],
      [5_000, 6_000],
      [0, 0],
    ]);
    const behind = await rows(`factor=POWER_LOAD&capacity=${id}`);
    expect(behind.demands.map(({ name, amount, confirmed, from }) => [name, amount, confirmed, from])).toEqual([
      ['沿湖铜箔项目', 8_000, true, 'RECORD'],
      ['沿湖模具项目', 9_000, true, 'RECORD'],
      ['沿湖意向项目', 1_000, false, 'RECORD'],
    ]);
    expect(behind.facilities).toMatchObject([{ title: '沿湖变电站', unit: '兆伏安', additions: [addition] }]);
  });

  it('用地从台账来；登记了需求的以登记为准，不重复算；没填供地能力的是“未填”，不是零', async () => {
    const inLedger = await office.enter('project', {
      projectName: '沿湖用地甲',
      landMu: 120,
      planStart: month(1),
      ...signed,
    });
    await office.enter('project', { projectName: '沿湖用地乙', landMu: 80, planStart: month(2), ...signed });
    await office.enter('project', {
      projectName: '已供地项目',
      landMu: 500,
      planStart: month(1),
      'msActual@M50': '2026-06-01',
    });
    await office.enter('project', { projectName: '年份计划项目', landMu: 60, planStart: '2027', ...signed });
    const land = async () => (await board()).lines.find(({ factor }) => factor === 'LAND');
    expect(await land()).toMatchObject({ territoryId: DISTRICT.leaf, projects: 3, undated: 1 });
    expect((await land())?.months[2]).toMatchObject({ capacity: null, short: null, confirmed: 200 });
    await ask(inLedger, { factor: 'LAND', amount: 10, unit: '公顷', month: month(1) });
    expect((await land())?.months[2]).toMatchObject({ confirmed: 230 });
    await build('收储净地', { factor: 'LAND', unit: '亩', amount: 210, used: 0 });
    expect((await land())?.months[2]).toMatchObject({ capacity: 210, short: 20 });
  });

  it('已投产的算在已用里，不再重复计；退出的不计', async () => {
    const id = await build('磁湖变电站');
    const producing = await office.enter('project', { projectName: '磁湖投产项目', 'msActual@M110': '2026-03-01' });
    const gone = await office.enter('project', { projectName: '磁湖退出项目', ...signed, exitReason: 'INVESTOR' });
    for (const project of [producing, gone]) await ask(project, { capacity: id });
    expect(await lineOf(id)).toMatchObject({ projects: 0 });
  });
});

describe('缺口登记为堵点', () => {
  it('一座变电站卡住几个项目：每个项目一个堵点，归到一个根本原因，已有的堵点不重复登记', async () => {
    const id = await build('韦源口变电站');
    const projects = await Promise.all(
      ['甲', '乙', '丙'].map((name) => office.enter('project', { projectName: `韦源口${name}项目`, ...signed })),
    );
    for (const project of projects) await ask(project, { capacity: id, amount: 6_000 });
    const known = { blockerDesc: '甲项目专线未送电', projectName: '韦源口甲项目', factorType: 'POWER' };
    const blocker = await office.enter('blocker', known);
    const shortage = {
      ...{ factor: 'POWER_LOAD', capacity: id, territory: DISTRICT.leaf, month: month(3), projects, into: null },
      ...{ title: '韦源口变电站容量不足', unit: '市供电公司', due: null },
    };
    const told = await post('project-office', '/api/blockers/factors/shortage', shortage);
    expect(told).toMatchObject({ status: 200 });
    const page = (await office.as('auditor').send('GET', { url: `/api/blockers/causes/${told.id}` })).json();
    expect(page.cause).toMatchObject({ capacityId: id, factor: 'POWER', unit: '市供电公司', blockers: 3 });
    expect(page.projects).toHaveLength(3);
    const words = page.blockers.map(({ description }: { readonly description: string }) => description).sort();
    expect(words).toContain(
      `韦源口乙项目${month(2)} 起需用电报装容量 6,000 千伏安；韦源口变电站 ${month(3)} 缺 6,000 千伏安`,
    );
    expect(words).toContain('甲项目专线未送电');
    expect(page.blockers.map((each: { readonly id: string }) => each.id)).toContain(blocker);
    const again = await post('project-office', '/api/blockers/factors/shortage', shortage);
    expect(again).toMatchObject({ status: 409, code: 'factor_project_not_waiting' });
    const { rows: batches } = await sql`SELECT DISTINCT batch_nr FROM app.revision r
      WHERE entity_id = ANY(${page.blockers.map((each: { id: string }) => each.id)}::uuid[])`.execute(office.test.db);
    // One for the blocker that was there, one for the act as a whole.
    expect(batches).toHaveLength(2);
  });

  it('并入已有的根本原因；不缺的月份、不等这处供给的项目，不登记', async () => {
    const id = await build('大棋变电站');
    const [first, second] = await Promise.all(
      ['甲', '乙'].map((name) => office.enter('project', { projectName: `大棋${name}项目`, ...signed })),
    );
    const shortage = (projects: readonly (string | undefined)[], over: object = {}) =>
      post('city-office', '/api/blockers/factors/shortage', {
        ...{ factor: 'POWER_LOAD', capacity: id, territory: DISTRICT.leaf, month: month(3), projects, into: null },
        ...{ title: '大棋变电站容量不足', unit: '', due: null, ...over },
      });
    await ask(first ?? '', { capacity: id });
    expect(await shortage([first])).toMatchObject({ status: 409, code: 'factor_no_shortage' });
    await ask(second ?? '', { capacity: id, amount: 9_000 });
    const cause = await shortage([first]);
    expect(cause).toMatchObject({ status: 200 });
    const stranger = await office.enter('project', { projectName: '别处项目', ...signed });
    expect(await shortage([stranger])).toMatchObject({ status: 409, code: 'factor_project_not_waiting' });
    const into = { id: cause.id, version: 1 };
    expect(await shortage([second], { into })).toMatchObject({ status: 200, id: cause.id });
    const page = (await office.as('auditor').send('GET', { url: `/api/blockers/causes/${cause.id}` })).json();
    expect(page.cause).toMatchObject({ blockers: 2, version: 2 });
  });
});

describe('登记时不收的', () => {
  it('千瓦不能当千伏安，已用大于能力，新增早于起始，没有的设施，旧版本', async () => {
    const wrong = async (over: object) =>
      (await post('city-office', '/api/blockers/capacities', station('错', over))).code;
    expect(await wrong({ unit: '千瓦' })).toBe('factor_unit_wrong');
    expect(await wrong({ unit: '箱变' })).toBe('factor_unit_wrong');
    expect(await wrong({ used: 64 })).toBe('factor_used_above');
    expect(await wrong({ factor: 'OXYGEN' })).toBe('factor_unknown');
    const early = { month: '2025-12', amount: 1, project: '2 号主变', source: '' };
    expect(await wrong({ additions: [early] })).toBe('factor_addition_early');
    const project = await office.enter('project', { projectName: '填错项目', ...signed });
    expect(await ask(project, { unit: '吨/日' })).toMatchObject({ status: 422, code: 'factor_unit_wrong' });
    const water = await build('二水厂', { factor: 'WATER', unit: '万吨/日', amount: 5, used: 3 });
    expect(await ask(project, { capacity: water })).toMatchObject({ status: 404, code: 'factor_capacity_missing' });
    expect(await ask(project, { version: 9 })).toMatchObject({ status: 409, code: 'record_stale' });
  });

  it('改少新增、撤掉需求，历史都在', async () => {
    const addition = { month: '2027-01', amount: 10, project: '2 号主变', source: '' };
    const id = await build('汪仁变电站', { additions: [addition, { ...addition, month: '2027-06' }] });
    const fewer = station('汪仁变电站', { id, version: 1, additions: [addition] });
    expect(await post('department', '/api/blockers/capacities', fewer)).toMatchObject({ status: 200 });
    expect((await rows(`factor=POWER_LOAD&capacity=${id}`)).facilities[0]?.additions).toHaveLength(1);
    const project = await office.enter('project', { projectName: '汪仁项目', ...signed });
    await ask(project, { capacity: id });
    expect(await lineOf(id)).toMatchObject({ projects: 1 });
    expect(await ask(project, { version: 2, amount: null })).toMatchObject({ status: 200 });
    expect(await lineOf(id)).toMatchObject({ projects: 0 });
  });
});

/** Written out by hand from the office's rules, not from the catalogue. */
const ALLOWED: Readonly<Record<(typeof FACTOR_ACTS)[number], readonly string[]>> = {
  capacity: ['project-office', 'city-office', 'department'],
  demand: ['project-office', 'department', 'park', 'task-force'],
  shortage: ['project-office', 'city-office'],
};

describe('谁能登记', () => {
  it('每个角色逐个试：列明的能登记，其余一律拒绝；页上只给能办的', async () => {
    for (const { id: role, permissions } of BUSINESS_ROLES) {
      const capacity = await post(role, '/api/blockers/capacities', station(`${role}变电站`));
      expect(capacity.status, role).toBe(ALLOWED.capacity.includes(role) ? 200 : 403);
      const project = await office.enter('project', { projectName: `${role}的项目`, ...signed });
      const demand = await ask(project, {}, role);
      // A task force has the right, on its own projects; this one is not.
      const expected = role === 'task-force' ? 404 : ALLOWED.demand.includes(role) ? 200 : 403;
      expect(demand.status, role).toBe(expected);
      const shortage = await post(role, '/api/blockers/factors/shortage', {
        ...{ factor: 'POWER_LOAD', capacity: null, territory: DISTRICT.leaf, month: month(1), projects: [project] },
        ...{ into: null, title: '缺口', unit: '', due: null },
      });
      // Allowed, it finds that a place without a capacity has no shortage.
      expect(shortage.status, role).toBe(ALLOWED.shortage.includes(role) ? 409 : 403);
      if (permissions.includes('project.read')) {
        const acts = (Object.keys(ALLOWED) as (keyof typeof ALLOWED)[]).filter((act) => ALLOWED[act].includes(role));
        expect((await board(role)).acts, role).toEqual(acts);
      }
    }
  });
});
