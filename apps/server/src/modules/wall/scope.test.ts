import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyone, Office, scopeOf } from './testing/office.ts';

let office: Office;
const october = { period: '2026M10' };
beforeAll(async () => {
  office = await Office.open();
  await office.register('大冶项目', 601, { totalInvestment: 7, planStart: '2026-01', 'ytdDoneAmt@2026M10': 7 });
  await office.register('金湖项目', 602, { totalInvestment: 5, 'ytdDoneAmt@2026M10': 5 });
  await office.register('阳新项目', 701, { totalInvestment: 3, 'ytdDoneAmt@2026M09': 3 });
});
afterAll(() => office.close());

const daye = scopeOf(601, 602);
const yangxin = scopeOf(701, 702);

describe('作战图只给看得到的', () => {
  it('县里只看到本县,合计里不漏出别处的一行', async () => {
    const { totals, path, regions, lists } = await office.wall(october, daye);
    expect(totals).toMatchObject({ projects: 2, totalInvestment: 12, ytdDone: 12 });
    expect(path).toEqual([{ id: 600, name: '大冶市' }]);
    expect(regions.map((r) => [r.name, r.projects])).toEqual([
      ['大冶市本级', 1],
      ['金湖街道', 1],
    ]);
    expect(lists.flatMap((l) => l.rows.map((r) => r.name))).toEqual(['大冶项目']);
    const other = await office.wall(october, yangxin);
    expect(other.totals).toMatchObject({ projects: 1, totalInvestment: 3 });
    expect(other.lists.flatMap((l) => l.rows)).toEqual([]);
  });

  it('期间也只列本地报过数的', async () => {
    expect((await office.wall(october, daye)).periods).toEqual(['2026M10']);
    expect((await office.wall(october, yangxin)).periods).toEqual(['2026M09']);
    expect((await office.wall(october, everyone)).periods).toEqual(['2026M10', '2026M09']);
  });

  it('隔着两个县的,从共同的上级看起,只列看得到的下级', async () => {
    const { path, regions } = await office.wall(october, scopeOf(602, 701));
    expect(path.map((p) => p.name)).toEqual(['黄石市']);
    expect(regions.map((r) => [r.name, r.projects])).toEqual([
      ['大冶市', 1],
      ['阳新县', 1],
    ]);
  });

  it('看别处的属地、或不存在的属地,答复一样', async () => {
    const refusal = { code: 'wall_territory_unknown' };
    await expect(office.wall({ ...october, territory: 700 }, daye)).rejects.toMatchObject(refusal);
    await expect(office.wall({ ...october, territory: 1 }, daye)).rejects.toMatchObject(refusal);
    await expect(office.wall({ ...october, territory: 99 }, everyone)).rejects.toMatchObject(refusal);
  });

  it('没有任何范围的人,什么也看不到', async () => {
    await expect(office.wall(october, scopeOf())).rejects.toMatchObject({ code: 'wall_territory_unknown' });
  });

  it('按单位筛选走的是另一条算法,范围一样管住', async () => {
    const projects = async (scope: typeof everyone) => {
      const { totals } = await office.wall({ ...october, park: 1, chain: 1, projectKind: 'INDUSTRY' }, scope);
      return totals.projects;
    };
    const id = await office.register('三个条件都中', 701, { projectKind: 'INDUSTRY' });
    await office.mark(id, { park_id: 1, chain_id: 1 });
    expect([await projects(everyone), await projects(yangxin), await projects(daye)]).toEqual([1, 1, 0]);
  });

  it('一个数背后的项目,也只列看得到的', async () => {
    const figure = await office.figure({ ...october, figure: 'totalInvestment' }, daye);
    expect(figure.rows.map((r) => [r.name, r.value])).toEqual([
      ['大冶项目', 7],
      ['金湖项目', 5],
    ]);
    expect([figure.sum, figure.count]).toEqual([12, 2]);
  });

  it('县里的人存数,不因看不到全市而把合计算错', async () => {
    const id = await office.register('县里改的项目', 602, { 'ytdDoneAmt@2026M10': 1 });
    await office.edit(id, { 'ytdDoneAmt@2026M10': 2, totalInvestment: 9 }, daye);
    expect(await office.differences()).toEqual([]);
  });

  it('全市的重算和复核,县里的人做不了', async () => {
    const { checkWall, rebuildWall } = await import('./index.ts');
    await expect(office.as(daye, (trx) => checkWall(trx))).rejects.toThrow(/whole tree only/);
    await expect(office.as(daye, (trx) => rebuildWall(trx))).rejects.toThrow(/whole tree only/);
  });
});
