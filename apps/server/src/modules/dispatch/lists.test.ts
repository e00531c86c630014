import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { newId } from '../../platform/clock/index.ts';
import { readWorkbook } from '../../platform/excel/index.ts';
import { verifyChain } from '../../platform/ledger/index.ts';
import {
  ALL_SIGHT,
  CITY_LEAF,
  NORTH,
  type SmallOffice,
  SOUTH,
  smallOffice,
} from '../../platform/records/testing/small-office.ts';
import { freezeLists } from './commands/freeze-lists.ts';
import { listWorkbook } from './queries/list-workbook.ts';
import { type DispatchDeps, type Doer, todayOf } from './queries/parts.ts';
import { listDifference, NO_SIGHT, sixLists } from './queries/six-lists.ts';
import { sixListRules } from './rules.ts';

let office: SmallOffice;
let deps: DispatchDeps;
let clerk: Doer;
let north: string;
let south: string;
let blocker: string;

beforeAll(async () => {
  office = await smallOffice();
  await loadRuleEditions(office.base.db);
  deps = { db: office.base.app, clock: { now: () => '2026-11-20T01:00:00.000000Z' }, hooks: [] };
  const user = newId();
  const scope = { ...office.city, user, all: true, territories: [CITY_LEAF, NORTH, SOUTH] };
  clerk = { userId: user, name: '周敏', scope };
  north = await office.enter('project', NORTH, {
    ...{ projectName: '高端轴承钢项目', totalInvestment: 732_190_000, liaison: ['闵砚书'] },
    ...{ 'ytdDoneAmt@2026M09': 100_000_000, 'ytdDoneAmt@2026M10': 120_000_000 },
  });
  south = await office.enter('project', SOUTH, { projectName: '物流园' });
  blocker = await office.enter('blocker', NORTH, { blockerDesc: '专线报装未通', factorType: 'POWER' });
  await link(blocker, north);
});
afterAll(() => office.base.close());

async function link(from: string, to: string): Promise<void> {
  await sql`INSERT INTO app.entity_link (id, kind, from_id, to_id, territory_id, reason, batch_id)
    SELECT ${newId()}, 'blocker-project', ${from}, ${to}, ${NORTH}, '', id FROM app.batch LIMIT 1`.execute(
    office.base.db,
  );
}

const read = (list: string, sight = ALL_SIGHT) =>
  office.as(clerk.scope, (trx) =>
    sixLists(trx, clerk.scope, sight, { list, limit: 50, offset: 0 }, todayOf(deps.clock)),
  );
const difference = (from: string) =>
  office.as(clerk.scope, (trx) => listDifference(trx, clerk.scope, from, todayOf(deps.clock)));
const freeze = (quarter: string) => office.as(clerk.scope, (trx) => freezeLists(trx, deps, clerk, quarter));

describe('六张清单', () => {
  it('六单共用同一项目,列和次序按规则,每格说得出是谁的哪个值', async () => {
    const projects = await read('PROJECTS');
    expect(projects.lists.map(({ title }) => title)).toEqual([
      ...['项目清单', '任务清单', '问题清单', '责任清单', '措施清单', '进度清单'],
    ]);
    expect(projects).toMatchObject({ projects: 2, shown: 2, quarter: '2026Q4', versions: [] });
    const ours = projects.rows.find(({ projectId }) => projectId === north);
    expect(ours?.cells[1]).toMatchObject({ key: 'regionName', value: '北区本级' });
    expect(ours?.cells[2]).toEqual({ kind: 'project', id: north, key: 'totalInvestment', value: 732_190_000 });
    // Of a value for each month the latest stands in the list.
    const tasks = (await read('TASKS')).rows.find(({ projectId }) => projectId === north);
    expect(tasks?.cells[2]).toMatchObject({ key: 'ytdDoneAmt@2026M10', value: 120_000_000 });
  });

  it('问题清单一个问题一行,销号的不列', async () => {
    const rows = (await read('PROBLEMS')).rows;
    expect(rows.map(({ projectId, rowId }) => [projectId, rowId])).toEqual([[north, blocker]]);
    expect(rows[0]?.cells[2]).toMatchObject({ kind: 'blocker', id: blocker, value: '专线报装未通' });
  });

  it('看不得个人信息的只看到遮过的名字;没有的清单、不认得的列说清楚', async () => {
    const cell = (await read('DUTIES', NO_SIGHT)).rows.find(({ projectId }) => projectId === north)?.cells[4];
    expect(cell?.value).not.toEqual(['闵砚书']);
    await expect(read('NONE')).rejects.toMatchObject({ code: 'dispatch_list_unknown' });
    const column = { kind: 'project', field: 'noSuchField', label: '某列' };
    const wrong = { items: [{ id: 'X', title: '某清单', order: 1, columns: [column] }] };
    expect(() => sixListRules.read(wrong as unknown as Parameters<typeof sixListRules.read>[0])).toThrow(/noSuchField/);
  });

  it('导出成工作簿:一单一张表,金额按万元', async () => {
    const made = await office.as(clerk.scope, (trx) =>
      listWorkbook(trx, clerk.scope, ALL_SIGHT, '周敏', todayOf(deps.clock)),
    );
    expect(made).toMatchObject({ fileName: '六张清单_2026Q4.xlsx', rows: 2 });
    const workbook = readWorkbook(made.bytes, made.fileName);
    if (workbook.status === 'rejected') throw new Error(workbook.reason.message);
    const { sheets } = workbook;
    expect(sheets).toHaveLength(6);
    expect(JSON.stringify(sheets[0])).toContain('73219');
  });
});

describe('季度版本', () => {
  it('只封当前季度,封一次;封存进了链,验得过', async () => {
    await expect(freeze('2026Q3')).rejects.toMatchObject({ code: 'dispatch_list_quarter' });
    const version = await freeze('2026Q4');
    expect(version).toMatchObject({ period: '2026Q4', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await expect(freeze('2026Q4')).rejects.toMatchObject({ code: 'dispatch_list_frozen' });
    expect((await read('PROJECTS')).versions).toEqual([version]);
    expect((await verifyChain(office.base.db)).findings).toEqual([]);
  });

  it('没有动过就没有差异', async () => {
    expect(await difference('2026Q4')).toEqual({ from: '2026Q4', added: [], gone: [], changed: [], more: 0 });
    await expect(difference('2025Q4')).rejects.toMatchObject({ code: 'dispatch_list_version_unknown' });
  });

  it('新增、退出、改了哪一格、原来是什么,都说得出;同一个值只说一次', async () => {
    const added = await office.enter('project', NORTH, { projectName: '氢能产业园' });
    await office.change('project', north, 1, { 'ytdDoneAmt@2026M11': 150_000_000 });
    await sql`UPDATE app.project SET void = true WHERE id = ${south}`.execute(office.base.db);
    await sql`UPDATE app.blocker SET status = 'VERIFIED' WHERE id = ${blocker}`.execute(office.base.db);
    const { changed, ...rest } = await difference('2026Q4');
    expect(rest).toMatchObject({
      added: [{ projectId: added, name: '氢能产业园' }],
      gone: [{ projectId: south, name: '物流园' }],
      more: 0,
    });
    const told = changed.map(({ list, label, before, after }) => [list, label, before, after]);
    expect(told).toContainEqual(['任务清单', '自年初累计完成', 120_000_000, 150_000_000]);
    expect(told.filter(([, label]) => label === '自年初累计完成')).toHaveLength(1);
    expect(told).toContainEqual(['问题清单', '问题描述', '专线报装未通', null]);
    expect(told.some(([, label]) => label === '项目名称')).toBe(false);
  });
});
