import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../platform/clock/index.ts';
import { NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { linkByNameHook } from './index.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice({ clock: systemClock, hooks: [linkByNameHook] });
});
afterAll(() => office.base.close());

async function linksOf(id: string): Promise<readonly { kind: string; other: string }[]> {
  const { rows } = await sql<{ kind: string; other: string }>`
    SELECT kind, from_id AS other FROM app.entity_link WHERE to_id = ${id} ORDER BY kind`.execute(office.base.db);
  return rows;
}

describe('同名的招商项目、卡点、争资与项目相连', () => {
  it('先有项目后有线索,连上;名称里的空格和全角不妨碍', async () => {
    const project = await office.enter('project', NORTH, { projectName: '年产20万吨轴承钢项目' });
    const lead = await office.enter('lead', NORTH, { projectName: '年产２０万吨 轴承钢项目' });
    expect(await linksOf(project)).toEqual([{ kind: 'lead-project', other: lead }]);
  });

  it('先有卡点后有项目,也连上', async () => {
    const blocker = await office.enter('blocker', SOUTH, { blockerDesc: '专线未送电', projectName: '铜箔二期' });
    const project = await office.enter('project', SOUTH, { projectName: '铜箔二期' });
    expect(await linksOf(project)).toEqual([{ kind: 'blocker-project', other: blocker }]);
  });

  it('两个项目同名的,不替人选一个', async () => {
    const a = await office.enter('project', NORTH, { projectName: '标准厂房' });
    const b = await office.enter('project', SOUTH, { projectName: '标准厂房' });
    await office.enter('funding', NORTH, { projectName: '标准厂房', fundChannel: 'SPB' });
    expect([...(await linksOf(a)), ...(await linksOf(b))]).toEqual([]);
  });
});
