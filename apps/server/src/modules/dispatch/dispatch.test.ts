import type { DispatchTask, Meeting, TaskStatus } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { newId } from '../../platform/clock/index.ts';
import type { Scope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { finishMeeting, openMeeting, prepareMeeting, recordItem } from './commands/meetings.ts';
import { decide, giveFeedback, instruct, receiveTask, settleTask, supervise } from './commands/tasks.ts';
import { dispatchDesk, openTasks } from './queries/desk.ts';
import { type DispatchDeps, type Doer, todayOf } from './queries/parts.ts';

let office: SmallOffice;
let today = '2026-11-16';
let deps: DispatchDeps;
let clerk: Doer;
let unit: Doer;

beforeAll(async () => {
  office = await smallOffice();
  await loadRuleEditions(office.base.db);
  // Nine in the morning of the office's day.
  deps = { db: office.base.app, clock: { now: () => `${today}T01:00:00.000000Z` }, hooks: [] };
  const city: Scope = { ...office.city, user: newId() };
  clerk = { userId: city.user, name: '周敏', scope: { ...city, all: true, territories: [CITY_LEAF, NORTH, SOUTH] } };
  unit = { userId: newId(), name: '何俊', scope: { ...office.north, user: newId() } };
  await reported('高端轴承钢项目', ['YELLOW', 'RED']);
  await reported('老红灯项目', ['RED', 'RED']);
  const blocker = { respUnit: ['供电公司'], factorType: 'POWER' };
  await office.enter('blocker', NORTH, { ...blocker, blockerDesc: '专线报装未通', dueDate: '2026-11-10' });
  await office.enter('blocker', SOUTH, { ...blocker, blockerDesc: '征拆十二户', dueDate: '2026-10' });
  await office.enter('blocker', SOUTH, { ...blocker, blockerDesc: '本月内办结即可', dueDate: '2026-11' });
  const closed = await office.enter('blocker', SOUTH, { ...blocker, blockerDesc: '已经办结', dueDate: '2026-11-01' });
  await sql`UPDATE app.blocker SET status = 'VERIFIED' WHERE id = ${closed}`.execute(office.base.db);
});
afterAll(() => office.base.close());

/** A project with the lights its ledger reported for September and October; only a file can bring them. */
async function reported(projectName: string, lights: readonly string[]): Promise<void> {
  const id = await office.enter('project', NORTH, { projectName, respUnit: ['北区经信局'] });
  await sql`INSERT INTO app.project_month (project_id, period, territory_id, light)
    SELECT ${id}, '2026M' || m, ${NORTH}, l FROM unnest(ARRAY['09', '10'], ${lights}::text[]) AS x (m, l)`.execute(
    office.base.db,
  );
}

const as = <T>(doer: Doer, act: (trx: Trx) => Promise<T>): Promise<T> => office.as(doer.scope, act);
const prepare = (day: string) =>
  as(clerk, (trx) => prepareMeeting(trx, deps, clerk, { schedule: 'WEEKLY_DISPATCH', day }));
const desk = () => as(clerk, (trx) => dispatchDesk(trx, clerk.scope, 'WEEKLY_DISPATCH', todayOf(deps.clock)));
const seen = ({ id, version }: { readonly id: string; readonly version: number }) => ({ id, version });
const order = (title: string, due: string) => ({ title, unit: '北区经信局', person: '何俊', helpers: ['住建局'], due });

let first: Meeting;
let decided: DispatchTask;

describe('一周的调度', () => {
  it('会前:议程自己生成,新红灯在前,超时的最久在前;再点一次还是同一次会议', async () => {
    first = await prepare('2026-11-16');
    expect(first.title).toMatch(/^2026年第\d+次周调度$/);
    expect(first.items.map(({ group, title }) => [group, title])).toEqual([
      ['NEW_RED', '高端轴承钢项目'],
      ['OVERDUE', '征拆十二户'],
      ['OVERDUE', '专线报装未通'],
    ]);
    expect((await prepare('2026-11-16')).id).toBe(first.id);
  });

  it('不是周调度的日子、不认得的机制不生成', async () => {
    await expect(prepare('2026-11-17')).rejects.toMatchObject({ code: 'dispatch_not_a_day' });
    const other = as(clerk, (trx) => prepareMeeting(trx, deps, clerk, { schedule: 'NO_SUCH', day: '2026-11-16' }));
    await expect(other).rejects.toMatchObject({ code: 'dispatch_schedule_unknown' });
  });

  it('会中:一条决定一张任务单;时限落在周六的提前到周五并留下原定日子', async () => {
    const opened = await as(clerk, (trx) => openMeeting(trx, deps, clerk, seen(first)));
    expect(opened.status).toBe('OPEN');
    const input = { id: first.id, code: '01', ...order('接通临时电源', '2026-11-21') };
    decided = await as(clerk, (trx) => decide(trx, deps, clerk, input));
    expect(decided).toMatchObject({ due: '2026-11-20', dueAsked: '2026-11-21', status: 'SENT', order: 'ASSIGN' });
    const left = { ...seen(opened), code: '02', outcome: 'LEFT' as const, note: '等评估报告' };
    const recorded = await as(clerk, (trx) => recordItem(trx, deps, clerk, left));
    expect(recorded.items[1]).toMatchObject({ outcome: 'LEFT', note: '等评估报告' });
    // Another minute-taker who looked at the version before is shown both.
    await expect(as(clerk, (trx) => recordItem(trx, deps, clerk, left))).rejects.toMatchObject({
      code: 'record_stale',
    });
    first = recorded;
  });

  it('过去的时限、议程外的议题不收', async () => {
    const bad = (code: string, due: string) =>
      as(clerk, (trx) => decide(trx, deps, clerk, { id: first.id, code, ...order('某事', due) }));
    await expect(bad('01', '2026-11-13')).rejects.toMatchObject({ code: 'dispatch_due_past' });
    await expect(bad('09', '2026-11-20')).rejects.toMatchObject({ code: 'dispatch_item_unknown' });
    await expect(bad('01', '2027-03-01')).rejects.toMatchObject({ code: 'calendar_year_missing' });
  });

  it('散会:出纪要,没议的留待下次;散会后不能再记', async () => {
    first = await as(clerk, (trx) => finishMeeting(trx, deps, clerk, seen(first)));
    expect(first.items.map(({ outcome }) => outcome)).toEqual(['RECORDED', 'LEFT', 'LEFT']);
    expect(first.minutes).toContain('会议决定：接通临时电源。北区经信局何俊负责，住建局配合，2026年11月20日前办结。');
    expect(first.minutes).toContain('等评估报告');
    const again = as(clerk, (trx) => finishMeeting(trx, deps, clerk, seen(first)));
    await expect(again).rejects.toMatchObject({ code: 'dispatch_meeting_state' });
  });

  it('下一次开场先报上次定的事;未办结的和留待的进了议程', async () => {
    today = '2026-11-23';
    const second = await prepare('2026-11-23');
    expect(second.items.map(({ group, title }) => [group, title])).toEqual([
      ['NEW_RED', '高端轴承钢项目'],
      ['OVERDUE', '征拆十二户'],
      ['OVERDUE', '专线报装未通'],
      ['CARRIED', '接通临时电源'],
    ]);
    const { last, meeting, ranking } = await desk();
    expect(meeting?.id).toBe(second.id);
    expect(last?.tasks[0]?.outcome).toEqual({ kind: 'NO_FEEDBACK', days: 3 });
    expect(ranking).toEqual([{ unit: '北区经信局', rank: 1, onTime: 0, counted: 1, listed: false }]);
  });

  it('到期满七日没有反馈发督办单,再发一次没有新的', async () => {
    const issue = () => as(clerk, (trx) => supervise(trx, deps, clerk));
    expect((await issue()).map(({ id, order: kind }) => [id, kind])).toEqual([[decided.id, 'SUPERVISE']]);
    expect(await issue()).toEqual([]);
  });
});

describe('任务的每一步', () => {
  let current: DispatchTask;
  type Step = 'receive' | 'feedback' | 'report' | 'accept' | 'giveBack';
  const step = (name: Step, task: DispatchTask): Promise<DispatchTask> => {
    const by = name === 'accept' || name === 'giveBack' ? clerk : unit;
    return as(by, (trx) => {
      if (name === 'receive') return receiveTask(trx, deps, by, seen(task));
      if (name === 'accept') return settleTask(trx, deps, by, { ...seen(task), accept: true, reason: null });
      if (name === 'giveBack') return settleTask(trx, deps, by, { ...seen(task), accept: false, reason: '缺凭证' });
      return giveFeedback(trx, deps, by, { ...seen(task), text: '已进场', done: name === 'report' });
    });
  };
  const ALLOWED: Readonly<Record<TaskStatus, readonly Step[]>> = {
    SENT: ['receive'],
    RECEIVED: ['feedback', 'report'],
    REPORTED: ['accept', 'giveBack'],
    DONE: [],
  };
  const ALL: readonly Step[] = ['receive', 'feedback', 'report', 'accept', 'giveBack'];

  const refuseTheRest = async (task: DispatchTask) => {
    for (const name of ALL.filter((each) => !ALLOWED[task.status].includes(each))) {
      await expect(step(name, task), `${task.status} ${name}`).rejects.toMatchObject({ code: 'dispatch_task_state' });
    }
  };

  it('批示一个数成为任务;签收、反馈、报办结、退回、再报、核办结;每个状态下别的都办不成', async () => {
    const projectId = first.items[0]?.projectId ?? null;
    const input = { ...order('月底前纳统清零', '2026-11-30'), figure: '开工未纳统 16 个', projectId };
    current = await as(clerk, (trx) => instruct(trx, deps, clerk, input));
    expect(current).toMatchObject({ origin: 'INSTRUCTION', figure: '开工未纳统 16 个', projectId });
    for (const name of ['receive', 'feedback', 'report', 'giveBack', 'report', 'accept'] as const) {
      await refuseTheRest(current);
      current = await step(name, current);
    }
    await refuseTheRest(current);
    expect(current.feedback.map(({ text, by }) => [text, by])).toEqual(Array(3).fill(['已进场', '何俊']));
    expect(current.outcome).toEqual({ kind: 'EARLY', days: 7 });
  });

  it('退回要写明原因;旧版本上签收被拒绝', async () => {
    const noReason = as(clerk, (trx) => settleTask(trx, deps, clerk, { ...seen(current), accept: false, reason: '' }));
    await expect(noReason).rejects.toMatchObject({ code: 'dispatch_reason_missing' });
    const stale = as(unit, (trx) => receiveTask(trx, deps, unit, { id: decided.id, version: 1 }));
    await expect(stale).rejects.toMatchObject({ code: 'record_stale' });
  });

  it('批示没有项目的数落在本级;看不到的项目不能批示', async () => {
    const say = (doer: Doer, projectId: string | null) =>
      as(doer, (trx) => instruct(trx, deps, doer, { ...order('再核一次', '2026-11-30'), figure: '某数', projectId }));
    await expect(say(clerk, newId())).rejects.toMatchObject({ code: 'dispatch_project_unknown' });
    const mine = await say(clerk, null);
    const list = await as(unit, (trx) => openTasks(trx, todayOf(deps.clock)));
    expect(list.map(({ id }) => id)).toEqual([decided.id]);
    expect((await as(clerk, (trx) => openTasks(trx, todayOf(deps.clock)))).map(({ id }) => id)).toContain(mine.id);
  });
});
