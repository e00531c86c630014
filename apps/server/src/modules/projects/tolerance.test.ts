import { addDays, isoDay } from '@guatu/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NORTH } from '../../platform/records/testing/small-office.ts';
import { reopenBrokenPasses } from './commands/reopen.ts';
import { type RoleOffice, roleOffice } from './testing/role-office.ts';

let office: RoleOffice;
beforeAll(async () => {
  office = await roleOffice();
});
afterAll(() => office.close());

const today = isoDay('2026-10-12');
const cureBy = addDays(today, 7);
const milestone = async (id: string) =>
  (await office.ask('auditor', 'GET', `/projects/${id}/gates`)).body.milestones.find(
    (each: { code: string }) => each.code === 'M70',
  );
const round = (day: string) =>
  office.base.db
    .transaction()
    .execute((trx) => reopenBrokenPasses(trx as never, { clock: { now: () => `${day}T04:00:00.000000Z` }, hooks: [] }));
const batches = async () => {
  const { rows } = await sql<{ n: string }>`SELECT count(*) AS n FROM app.batch`.execute(office.base.db);
  return Number(rows[0]?.n);
};

/** A project whose start was certified with the order lacking, to be brought within a week; at version 3. */
async function passed(): Promise<string> {
  office.be(today);
  const id = await office.enter('project', NORTH, {
    projectName: '轴承钢',
    'msActual@M60': '2026-05-01',
    'msEvidence@M60': 3,
    'msActual@M70': '2026-06-01',
  });
  const of = { milestone: 'M70', note: null };
  const photo = { ...of, version: 1, requirement: 'PHOTO', files: [], note: '照片在相册' };
  await office.ask('department', 'POST', `/projects/${id}/evidence`, photo);
  const body = { ...of, version: 2, letPass: ['ORDER'], cureBy };
  expect((await office.ask('project-office-review', 'POST', `/projects/${id}/certify`, body)).status).toBe(200);
  return id;
}

describe('容缺逾期', () => {
  it('到期当天不重开,过期后记一次重开,再跑一遍什么也不做;停机几天后补记;历史里写明缺什么', async () => {
    const id = await passed();
    expect(await milestone(id)).toMatchObject({ cureDaysLeft: 5, cureNear: true, reopenedOn: null });
    expect(await round(cureBy)).toBe(0);
    const late = addDays(cureBy, 4);
    expect(await round(late)).toBe(1);
    const kept = await batches();
    expect(await round(addDays(late, 1))).toBe(0);
    expect(await batches()).toBe(kept);
    office.be(late);
    expect(await milestone(id)).toMatchObject({ state: 'REOPENED', reopenedOn: late, evidence: 1, cureDaysLeft: null });
    const { rows } = await sql<{ title: string }>`
      SELECT title FROM app.batch ORDER BY nr DESC LIMIT 1`.execute(office.base.db);
    expect(rows).toEqual([{ title: `容缺逾期，门槛重开：开工应于 ${cureBy} 前补齐“开工令”` }]);
  });

  it('补齐后恢复为核验级,不再重开;退出的项目不重开', async () => {
    const id = await passed();
    await round(addDays(cureBy, 1));
    const order = { version: 4, milestone: 'M70', requirement: 'ORDER', files: [], note: '开工令在档案柜' };
    expect((await office.ask('park', 'POST', `/projects/${id}/evidence`, order)).status).toBe(200);
    const cured = { version: 5, milestone: 'M70' };
    expect((await office.ask('project-office-review', 'POST', `/projects/${id}/cure`, cured)).status).toBe(200);
    expect(await milestone(id)).toMatchObject({ state: 'REACHED', evidence: 3, curedOn: today });
    const left = await passed();
    await office.change('project', left, 3, { exitReason: '投资方放弃' });
    expect(await round(addDays(cureBy, 30))).toBe(0);
  });
});
