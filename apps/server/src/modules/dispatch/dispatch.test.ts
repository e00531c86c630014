import type { DispatchTask, Meeting, TaskStatus } from '@guatu/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { type Clock, newId } from '../../platform/clock/index.ts';
import type { Scope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { landLights } from '../projects/index.ts';
import { addItem, orderItems, prepareMeeting } from './commands/agenda.ts';
import { keepAgendas } from './commands/agenda-round.ts';
import { finishMeeting, openMeeting, recordItem } from './commands/meetings.ts';
import { decide, instruct } from './commands/orders.ts';
import { superviseSilent } from './commands/silence-round.ts';
import { answerExtension, askExtension, giveFeedback, receiveTask, settleTask } from './commands/task-acts.ts';
import { dispatchDesk } from './queries/desk.ts';
import { type DispatchDeps, type Doer, todayOf } from './queries/parts.ts';
import { taskRows } from './queries/tasks.ts';

let office: SmallOffice;
let today = '2026-11-16';
let deps: DispatchDeps;
let clerk: Doer;
let unit: Doer;

beforeAll(async () => {
  // Nine in the morning of the office's day.
  const clock: Clock = { now: () => `${today}T01:00:00.000000Z` };
  office = await smallOffice({ clock, hooks: [async (trx, landed) => void (await landLights(trx, landed))] });
  await loadRuleEditions(office.base.db);
  deps = { db: office.base.app, clock, hooks: [] };
  const city: Scope = { ...office.city, user: newId() };
  clerk = { userId: city.user, name: '周敏', scope: { ...city, all: true, territories: [CITY_LEAF, NORTH, SOUTH] } };
  unit = { userId: newId(), name: '何俊', scope: { ...office.north, user: newId() } };
  await dueToStart('高端轴承钢项目', '2026-08-31');
  await dueToStart('老红灯项目', '2026-05-31');
  const blocker = { respUnit: ['供电公司'], factorType: 'POWER' };
  await office.enter('blocker', NORTH, { ...blocker, blockerDesc: '专线报装未通', dueDate: '2026-11-10' });
  await office.enter('blocker', SOUTH, { ...blocker, blockerDesc: '征拆十二户', dueDate: '2026-10' });
  await office.enter('blocker', SOUTH, { ...blocker, blockerDesc: '本月内办结即可', dueDate: '2026-11' });
  const closed = await office.enter('blocker', SOUTH, { ...blocker, blockerDesc: '已经办结', dueDate: '2026-11-01' });
  await sql`UPDATE app.blocker SET status = 'VERIFIED' WHERE id = ${closed}`.execute(office.base.db);
});
afterAll(() => office.base.close());

/** A project that has not started: red from the third month on, the month of its plan being the first. */
async function dueToStart(projectName: string, planStart: string): Promise<void> {
  await office.enter('project', NORTH, { projectName, planStart, respUnit: ['北区经信局'] });
}

const as = <T>(doer: Doer, act: (trx: Trx) => Promise<T>): Promise<T> => office.as(doer.scope, act);
const prepare = (day: string) =>
  as(clerk, (trx) => prepareMeeting(trx, deps, clerk, { schedule: 'WEEKLY_DISPATCH', day }));
const desk = () => as(clerk, (trx) => dispatchDesk(trx, clerk.scope, 'WEEKLY_DISPATCH', todayOf(deps.clock)));
const rows = (who: Doer, organisation = '北区项目办') =>
  as(who, (trx) => taskRows(trx, { state: 'open' }, organisation, todayOf(deps.clock)));
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

  it('会前自己更新:新的红灯进来,人加的议题和排的次序不动;开会后不再动', async () => {
    const round = () => as({ ...clerk, scope: office.city }, (trx) => keepAgendas(trx, deps));
    const added = await as(clerk, (trx) =>
      addItem(trx, deps, clerk, {
        ...{ ...seen(first), title: '研究用电价格', reason: '企业反映集中', unit: null, projectId: null },
      }),
    );
    expect(added.items.at(-1)).toMatchObject({ no: 4, group: 'REQUEST', title: '研究用电价格', byHand: true });
    const codes = ['01', '03', '02', '04'];
    const wrong = as(clerk, (trx) => orderItems(trx, deps, clerk, { ...seen(added), codes: ['01', '01', '02', '04'] }));
    await expect(wrong).rejects.toMatchObject({ code: 'dispatch_order_incomplete' });
    first = await as(clerk, (trx) => orderItems(trx, deps, clerk, { ...seen(added), codes }));
    expect(first.items.map(({ code }) => code)).toEqual(codes);
    const late = { respUnit: ['供电公司'], factorType: 'POWER', blockerDesc: '开会当天才登记', dueDate: '2026-11-12' };
    const id = await office.enter('blocker', SOUTH, late);
    expect(await round()).toBeGreaterThan(0);
    first = await prepare('2026-11-16');
    expect(first.items.map(({ no, code, title }) => [no, code, title])).toEqual([
      [1, '01', '高端轴承钢项目'],
      [2, '03', '专线报装未通'],
      [3, '02', '征拆十二户'],
      [4, '05', '开会当天才登记'],
      [5, '04', '研究用电价格'],
    ]);
    // Settled again before the meeting, it goes as it came.
    await sql`UPDATE app.blocker SET status = 'VERIFIED' WHERE id = ${id}`.execute(office.base.db);
    await round();
    first = await prepare('2026-11-16');
    expect(first.items.map(({ code }) => code)).toEqual(codes);
    const { version } = first;
    await round();
    expect((await prepare('2026-11-16')).version).toBe(version);
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
    expect(recorded.items.find(({ code }) => code === '02')).toMatchObject({ outcome: 'LEFT', note: '等评估报告' });
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
    expect(first.items.map(({ outcome }) => outcome)).toEqual(['RECORDED', 'LEFT', 'LEFT', 'LEFT']);
    expect(first.minutes).toContain('会议决定：接通临时电源。北区经信局何俊负责，住建局配合，2026年11月20日前办结。');
    expect(first.minutes).toContain('等评估报告');
    const again = as(clerk, (trx) => finishMeeting(trx, deps, clerk, seen(first)));
    await expect(again).rejects.toMatchObject({ code: 'dispatch_meeting_state' });
  });

  it('下一次开场先报上次定的事;未办结的和留待的进了议程', async () => {
    today = '2026-11-23';
    // Red from this very day on; what the last meeting had on its agenda is not new again.
    await dueToStart('园区道路项目', '2026-09-15');
    const second = await prepare('2026-11-23');
    expect(second.items.map(({ group, title }) => [group, title])).toEqual([
      ['NEW_RED', '园区道路项目'],
      ['OVERDUE', '征拆十二户'],
      ['OVERDUE', '专线报装未通'],
      ['CARRIED', '接通临时电源'],
      ['CARRIED', '研究用电价格'],
    ]);
    expect(second.items[0]?.reason).toBe('11-23起亮红灯：开工');
    const { last, meeting, ranking, earlier } = await desk();
    // What was decided on its item the last time, and what came of it.
    const carried = earlier.find(({ code }) => code === '04');
    expect(carried).toMatchObject({
      meeting: first.title,
      tasks: [{ title: '接通临时电源', outcome: { kind: 'NO_FEEDBACK' } }],
    });
    expect(meeting?.id).toBe(second.id);
    expect(last?.tasks[0]?.outcome).toEqual({ kind: 'NO_FEEDBACK', days: 3 });
    expect(ranking).toEqual([{ unit: '北区经信局', rank: 1, onTime: 0, counted: 1, listed: false }]);
  });

  it('满七日没有反馈,不用人点,督办单自己发;同一天再查没有新的', async () => {
    const round = () => as(clerk, (trx) => superviseSilent(trx, deps));
    expect(await round()).toEqual(1);
    expect(await round()).toEqual(0);
    const [row] = await rows(clerk);
    expect(row).toMatchObject({ id: decided.id, order: 'SUPERVISE', supervisedOn: '2026-11-23', listedOn: null });
    expect(row?.reminders.map(({ kind }) => kind)).toEqual(['OVERDUE', 'RECEIPT_LATE', 'SILENT']);
  });

  it('再满七日仍没有反馈,列入通报并在排名里点名', async () => {
    today = '2026-11-30';
    expect(await as(clerk, (trx) => superviseSilent(trx, deps))).toEqual(1);
    expect((await rows(clerk))[0]).toMatchObject({ id: decided.id, listedOn: '2026-11-30' });
    expect((await desk()).ranking[0]).toMatchObject({ unit: '北区经信局', listed: true });
    today = '2026-11-23';
  });
});

describe('任务的每一步', () => {
  let current: DispatchTask;
  type Step = 'receive' | 'feedback' | 'report' | 'accept' | 'giveBack' | 'askExtension' | 'answerExtension';
  const step = (name: Step, task: DispatchTask): Promise<DispatchTask> => {
    const by = ['accept', 'giveBack', 'answerExtension'].includes(name) ? clerk : unit;
    return as(by, (trx) => {
      if (name === 'receive') return receiveTask(trx, deps, by, seen(task));
      if (name === 'accept') return settleTask(trx, deps, by, { ...seen(task), accept: true, reason: null });
      if (name === 'giveBack') return settleTask(trx, deps, by, { ...seen(task), accept: false, reason: '缺凭证' });
      if (name === 'askExtension')
        return askExtension(trx, deps, by, { ...seen(task), to: '2026-12-12', reason: '等主变' });
      if (name === 'answerExtension') return answerExtension(trx, deps, by, { ...seen(task), grant: true, note: null });
      return giveFeedback(trx, deps, by, { ...seen(task), text: '已进场', done: name === 'report' });
    });
  };
  const ALLOWED: Readonly<Record<TaskStatus, readonly Step[]>> = {
    SENT: ['receive'],
    RECEIVED: ['feedback', 'report', 'askExtension', 'answerExtension'],
    REPORTED: ['accept', 'giveBack'],
    DONE: [],
  };
  const ALL: readonly Step[] = [
    'receive',
    'feedback',
    'report',
    'accept',
    'giveBack',
    'askExtension',
    'answerExtension',
  ];

  const refuseTheRest = async (task: DispatchTask) => {
    for (const name of ALL.filter((each) => !ALLOWED[task.status].includes(each))) {
      await expect(step(name, task), `${task.status} ${name}`).rejects.toMatchObject({ code: 'dispatch_task_state' });
    }
  };

  const figure = {
    ...{ name: '开工未纳统', value: '16 个', period: '2026年10月', filters: '黄石市' },
    link: '/wall?period=2026M10',
  };

  it('批示一个数成为任务;签收、反馈、报办结、退回、再报、核办结;每个状态下别的都办不成', async () => {
    const projectId = first.items[0]?.projectId ?? null;
    const input = { ...order('月底前纳统清零', '2026-11-30'), figure, projectId };
    current = await as(clerk, (trx) => instruct(trx, deps, clerk, input));
    expect(current).toMatchObject({ origin: 'INSTRUCTION', figure, projectId });
    for (const name of [
      'receive',
      'feedback',
      'askExtension',
      'answerExtension',
      'report',
      'giveBack',
      'report',
      'accept',
    ] as const) {
      await refuseTheRest(current);
      current = await step(name, current);
    }
    await refuseTheRest(current);
    expect(current.feedback.map(({ text, by }) => [text, by])).toEqual(Array(3).fill(['已进场', '何俊']));
    // Asked for Saturday the 12th: moved to the Friday before it, and met.
    expect(current.extensions).toMatchObject([{ from: '2026-11-30', to: '2026-12-11', answer: 'GRANTED', by: '何俊' }]);
    expect(current).toMatchObject({ due: '2026-12-11', outcome: { kind: 'EARLY', days: 18 } });
  });

  it('退回要写明原因;旧版本上签收被拒绝', async () => {
    const noReason = as(clerk, (trx) => settleTask(trx, deps, clerk, { ...seen(current), accept: false, reason: '' }));
    await expect(noReason).rejects.toMatchObject({ code: 'dispatch_reason_missing' });
    const stale = as(unit, (trx) => receiveTask(trx, deps, unit, { id: decided.id, version: 1 }));
    await expect(stale).rejects.toMatchObject({ code: 'record_stale' });
  });

  it('批示没有项目的数落在本级;看不到的项目不能批示', async () => {
    const say = (doer: Doer, projectId: string | null) =>
      as(doer, (trx) => instruct(trx, deps, doer, { ...order('再核一次', '2026-11-30'), figure, projectId }));
    await expect(say(clerk, newId())).rejects.toMatchObject({ code: 'dispatch_project_unknown' });
    const mine = await say(clerk, null);
    expect((await rows(unit)).map(({ id }) => id)).toEqual([decided.id]);
    expect((await rows(clerk)).map(({ id }) => id)).toContain(mine.id);
  });

  it('我的任务:责任单位和配合单位的都算,按单位的全称和简称认', async () => {
    await sql`INSERT INTO app.unit (name, aliases) VALUES ('北区经济和信息化局', ARRAY['北区经信局'])`.execute(
      office.base.db,
    );
    const mineOf = async (organisation: string) => (await rows(unit, organisation)).map(({ mine }) => mine);
    expect(await mineOf('北区经济和信息化局')).toEqual([true]);
    expect(await mineOf('住建局')).toEqual([true]);
    expect(await mineOf('北区财政局')).toEqual([false]);
  });

  it('延期:不晚于现在时限的、等着答复又申请的、没有申请就答复的、不同意没有理由的都不收', async () => {
    const received = await step('receive', (await rows(unit))[0] as DispatchTask);
    const ask = (task: DispatchTask, to: string) =>
      as(unit, (trx) => askExtension(trx, deps, unit, { ...seen(task), to, reason: '等主变' }));
    const refuse = (task: DispatchTask, note: string | null) =>
      as(clerk, (trx) => answerExtension(trx, deps, clerk, { ...seen(task), grant: false, note }));
    await expect(ask(received, '2026-11-20')).rejects.toMatchObject({ code: 'dispatch_extension_short' });
    await expect(refuse(received, '不行')).rejects.toMatchObject({ code: 'dispatch_extension_none' });
    const asked = await ask(received, '2026-12-04');
    await expect(ask(asked, '2026-12-11')).rejects.toMatchObject({ code: 'dispatch_extension_open' });
    await expect(refuse(asked, '')).rejects.toMatchObject({ code: 'dispatch_extension_reason' });
    const answered = await refuse(asked, '主变已到货');
    expect(answered).toMatchObject({ due: received.due, extensions: [{ answer: 'REFUSED', note: '主变已到货' }] });
  });

  it('一个项目的任务列在一起,办结的也在', async () => {
    const project = current.projectId ?? '';
    const list = await as(clerk, (trx) => taskRows(trx, { project, state: 'open' }, '', todayOf(deps.clock)));
    expect(list.map(({ id, status }) => [id, status])).toContainEqual([current.id, 'DONE']);
    const finished = await as(clerk, (trx) => taskRows(trx, { state: 'done' }, '', todayOf(deps.clock)));
    expect(finished.map(({ id }) => id)).toEqual([current.id]);
  });
});
