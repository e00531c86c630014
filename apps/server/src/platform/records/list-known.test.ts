import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../clock/index.ts';
import { entityDef } from '../ledger/index.ts';
import { listRecords } from './list.ts';
import type { ListRequest } from './list-types.ts';
import { mergeRecords } from './merge.ts';
import { ALL_SIGHT, NORTH, type SmallOffice, SOUTH, smallOffice } from './testing/small-office.ts';

let office: SmallOffice;
let before: string;
let renamed: string;
const def = entityDef('project');

async function list(request: Partial<ListRequest>) {
  const page = await office.as(office.city, (trx) =>
    listRecords(trx, def, { limit: 50, offset: 0, sort: 'projectName', ...request }, ALL_SIGHT),
  );
  return { ...page, names: page.rows.map(({ values }) => values.projectName) };
}

async function moment(): Promise<string> {
  // Batches are dated to the microsecond by the database's own order; a pause on both sides keeps the instant apart.
  const pause = () => new Promise((resolve) => setTimeout(resolve, 15));
  await pause();
  const instant = new Date().toISOString();
  await pause();
  return instant;
}

beforeAll(async () => {
  office = await smallOffice();
  renamed = await office.enter('project', NORTH, {
    projectName: '甲码头',
    projectKind: 'INFRA',
    totalInvestment: 5_000_000,
    'ytdDoneAmt@2026M09': 100,
  });
  const merged = await office.enter('project', NORTH, { projectName: '乙管网', projectKind: 'INFRA' });
  const kept = await office.enter('project', SOUTH, { projectName: '丙道路', projectKind: 'RENEWAL' });
  before = await moment();
  await office.change('project', renamed, 1, {
    projectName: '甲港口',
    projectKind: 'INDUSTRY',
    totalInvestment: 9_000_000,
    'ytdDoneAmt@2026M09': 150,
  });
  await office.change('project', renamed, 2, { projectKind: 'SERVICE', 'ytdDoneAmt@2026M10': 200 });
  await office.enter('project', SOUTH, { projectName: '丁新厂', projectKind: 'INFRA' });
  await office.as(office.city, (trx) =>
    mergeRecords(trx, systemClock, [], {
      kind: 'project',
      survivor: { id: kept, version: 1 },
      merged: { id: merged, version: 1 },
      reason: '同一项目',
      by: office.city.user,
    }),
  );
});
afterAll(() => office.base.close());

describe('按此时所知的列表', () => {
  it('后来登记的不在,后来并掉的还在,改过的是改之前的', async () => {
    expect((await list({})).names).toEqual(expect.arrayContaining(['丁新厂', '丙道路', '甲港口']));
    const then = await list({ knownAt: before });
    expect(new Set(then.names)).toEqual(new Set(['甲码头', '乙管网', '丙道路']));
    expect(then.total).toBe(3);
    const row = then.rows.find(({ id }) => id === renamed);
    expect(row).toMatchObject({ version: 1, values: { totalInvestment: 5_000_000, projectKind: 'INFRA' } });
  });

  it('判定灯色没有逐条留存,不拿现在的充当', async () => {
    const { rows } = await list({ knownAt: before, period: '2026M09' });
    expect(rows.map(({ judged }) => judged)).toEqual([undefined, undefined, undefined]);
  });

  it('期间数也是当时的', async () => {
    const { rows } = await list({ knownAt: before, period: '2026M09' });
    expect(rows.find(({ id }) => id === renamed)?.values['ytdDoneAmt@2026M09']).toBe(100);
    expect(rows.find(({ id }) => id === renamed)?.values['ytdDoneAmt@2026M10']).toBeUndefined();
  });

  it('筛选、查找、排序都按当时的值', async () => {
    expect((await list({ knownAt: before, where: 'projectKind:INFRA' })).total).toBe(2);
    expect((await list({ knownAt: before, where: 'projectKind:SERVICE' })).total).toBe(0);
    expect((await list({ knownAt: before, q: '码头' })).names).toEqual(['甲码头']);
    expect((await list({ knownAt: before, q: '港口' })).names).toEqual([]);
    expect((await list({ knownAt: before, q: '丙道' })).names).toEqual(['丙道路']);
    const sorted = await list({ knownAt: before, sort: '-totalInvestment' });
    expect(sorted.names[0]).toBe('甲码头');
  });

  it('分页不重不漏,分组的个数加起来是总数', async () => {
    const first = await list({ knownAt: before, limit: 2, group: 'territory' });
    const second = await list({ knownAt: before, limit: 2, offset: 2, group: 'territory' });
    expect(new Set([...first.names, ...second.names]).size).toBe(3);
    expect(first.groups).toEqual([
      { territoryId: 200, count: 1 },
      { territoryId: 100, count: 2 },
    ]);
    expect((await list({ knownAt: before, offset: 100 })).total).toBe(3);
  });

  it('说不准的直说:系统归类的条件、期间数排序', async () => {
    await expect(list({ knownAt: before, unit: 1 })).rejects.toMatchObject({ code: 'known_filter' });
    await expect(list({ knownAt: before, judged: 'RED' })).rejects.toMatchObject({ code: 'known_filter' });
    await expect(list({ knownAt: before, sort: 'worst' })).rejects.toMatchObject({ code: 'known_sort' });
  });
});
