import type { AgendaRequest } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { newId } from '../../platform/clock/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { noticeLandHook } from '../notices/index.ts';
import { prepareMeeting } from './commands/agenda.ts';
import { finishMeeting, openMeeting, recordItem } from './commands/meetings.ts';
import { answerRequest, askRequest } from './commands/requests.ts';
import type { DispatchDeps, Doer } from './queries/parts.ts';
import { requestList } from './queries/requests.ts';

let office: SmallOffice;
let deps: DispatchDeps;
let clerk: Doer;
let unit: Doer & { readonly unit: string };
let project: string;

beforeAll(async () => {
  const clock = { now: () => '2026-11-20T01:00:00.000000Z' };
  office = await smallOffice();
  await loadRuleEditions(office.base.db);
  deps = { db: office.base.app, clock, hooks: [noticeLandHook] };
  const user = newId();
  clerk = {
    userId: user,
    name: '周敏',
    scope: { ...office.city, user, all: true, territories: [CITY_LEAF, NORTH, SOUTH] },
  };
  unit = { userId: newId(), name: '何俊', unit: '北区经信局', scope: { ...office.north, user: newId() } };
  project = await office.enter('project', NORTH, { projectName: '高端轴承钢项目' });
});
afterAll(() => office.base.close());

const as = <T>(doer: Doer, act: (trx: Trx) => Promise<T>): Promise<T> => office.as(doer.scope, act);
const wish = { title: '临时电源费用分担', asked: '供电公司', want: '明确谁出钱', proposal: '按四六分担' };
const ask = (more: object = {}) =>
  as(unit, (trx) => askRequest(trx, deps, unit, { ...wish, projectId: project, office: CITY_LEAF, ...more }));
const answer = ({ id, version }: AgendaRequest, accept: boolean, reason: string | null, by: Doer = clerk) =>
  as(by, (trx) => answerRequest(trx, deps, by, { id, version, accept, reason }));
const prepare = (day: string) =>
  as(clerk, (trx) => prepareMeeting(trx, deps, clerk, { schedule: 'WEEKLY_DISPATCH', day }));
const titles = async () => {
  const { rows } = await sql<{
    title: string;
  }>`SELECT title FROM app.notice ORDER BY made_at, event DESC, title`.execute(office.base.db);
  return rows.map(({ title }) => title);
};

describe('单位提请议题', () => {
  it('提给管调度的上级,采纳后马上进议程;议过不再上会', async () => {
    const meeting = await prepare('2026-11-23');
    expect(meeting.items).toEqual([]);
    const asked = await ask();
    expect(asked).toMatchObject({
      ...{ ...wish, unit: '北区经信局', projectName: '高端轴承钢项目', status: 'ASKED', mayAnswer: false },
      office: { leaf: CITY_LEAF, name: '黄石市' },
    });
    const offered = async (by: Doer, manages: boolean) =>
      (await as(by, (trx) => requestList(trx, by.scope, manages, isoDay('2026-11-20')))).requests[0]?.mayAnswer;
    expect(await offered(clerk, true)).toBe(true);
    expect(await offered(clerk, false)).toBe(false);
    expect(await offered(unit, true)).toBe(false);
    const accepted = await answer(asked, true, null);
    expect(accepted).toMatchObject({ status: 'ACCEPTED', answeredOn: '2026-11-20' });
    const renewed = await prepare('2026-11-23');
    expect(renewed.items.map(({ group, title, unit: who, reason }) => [group, title, who, reason])).toEqual([
      ['REQUEST', '临时电源费用分担', '供电公司', '北区经信局提请：明确谁出钱'],
    ]);
    expect(await titles()).toEqual(['提请议题：临时电源费用分担（北区经信局）', '提请已采纳：临时电源费用分担']);
    const seen = { id: renewed.id, version: renewed.version };
    const opened = await as(clerk, (trx) => openMeeting(trx, deps, clerk, seen));
    const noted = {
      id: opened.id,
      version: opened.version,
      code: '01',
      outcome: 'RECORDED' as const,
      note: '按四六分担',
    };
    const { version } = await as(clerk, (trx) => recordItem(trx, deps, clerk, noted));
    await as(clerk, (trx) => finishMeeting(trx, deps, clerk, { id: opened.id, version }));
    expect((await prepare('2026-11-30')).items).toEqual([]);
  });

  it('不采纳要写理由,答复过的不再答复,别的办公室不能替答', async () => {
    const asked = await ask({ title: '再议一件', projectId: null });
    await expect(answer(asked, false, '')).rejects.toMatchObject({ code: 'dispatch_request_reason' });
    await expect(answer(asked, true, null, unit)).rejects.toMatchObject({ code: 'dispatch_request_other' });
    const refused = await answer(asked, false, '先由区里协调');
    expect(refused).toMatchObject({ status: 'REFUSED', answer: '先由区里协调' });
    await expect(answer(refused, true, null)).rejects.toMatchObject({ code: 'dispatch_request_answered' });
    expect(await titles()).toContain('提请未采纳：再议一件，先由区里协调');
  });

  it('看不到的项目、没有人管调度的办公室不能提;别的区看不到', async () => {
    const theirs = await office.enter('project', SOUTH, { projectName: '南区项目' });
    await expect(ask({ projectId: theirs })).rejects.toMatchObject({ code: 'dispatch_request_project' });
    await expect(ask({ office: SOUTH })).rejects.toMatchObject({ code: 'dispatch_request_office' });
    const south: Doer = { ...clerk, scope: { ...unit.scope, territories: [SOUTH] } };
    const { requests, offices } = await as(south, (trx) => requestList(trx, south.scope, true, isoDay('2026-11-20')));
    expect(requests).toEqual([]);
    expect(offices).toEqual([{ leaf: CITY_LEAF, name: '黄石市' }]);
  });
});
