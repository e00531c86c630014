import { addDays, type IsoDay, isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRuleEditions } from '../../platform/catalog/index.ts';
import { newId } from '../../platform/clock/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { CITY_LEAF, NORTH, type SmallOffice, SOUTH, smallOffice } from '../../platform/records/testing/small-office.ts';
import { keepAgendas } from './commands/agenda-round.ts';
import { type CampaignInput, endCampaign, startCampaign } from './commands/campaigns.ts';
import { instruct } from './commands/orders.ts';
import { makeOccurrences, urgePapers } from './commands/schedule-round.ts';
import { handIn, receiveTask, settleTask } from './commands/task-acts.ts';
import { papersOf } from './domain/papers.ts';
import { task } from './domain/test-task.ts';
import { urgeDue } from './domain/urge.ts';
import { dispatchCalendar } from './queries/calendar.ts';
import { type DispatchDeps, type Doer, todayOf } from './queries/parts.ts';
import { taskRows } from './queries/tasks.ts';

let office: SmallOffice;
let today = '2026-11-20';
let deps: DispatchDeps;
let clerk: Doer;
let north: Doer;

beforeAll(async () => {
  office = await smallOffice();
  await loadRuleEditions(office.base.db);
  deps = { db: office.base.app, clock: { now: () => `${today}T01:00:00.000000Z` }, hooks: [] };
  const user = newId();
  clerk = {
    userId: user,
    name: '周敏',
    scope: { ...office.city, user, all: true, territories: [CITY_LEAF, NORTH, SOUTH] },
  };
  north = { userId: newId(), name: '何俊', scope: { ...office.north, user: newId() } };
});
afterAll(() => office.base.close());

const as = <T>(doer: Doer, act: (trx: Trx) => Promise<T>): Promise<T> => office.as(doer.scope, act);
const round = () => as(clerk, (trx) => makeOccurrences(trx, deps));
const rowsOf = (who: Doer, unit: string) =>
  as(who, (trx) => taskRows(trx, { state: 'open' }, unit, todayOf(deps.clock)));
const yearOf = (year: number) => as(clerk, (trx) => dispatchCalendar(trx, clerk.scope, year, todayOf(deps.clock)));

describe('按周期表自己生成', () => {
  it('到了备会的日子才生成,再查没有新的', async () => {
    // Friday 2026-11-20: the weekly meeting of Monday is prepared from that day on, and nothing else is made twice.
    expect(await round()).toBeGreaterThan(0);
    expect(await round()).toBe(0);
    const rows = await rowsOf(clerk, '');
    const weekly = rows.filter(({ scheduleId }) => scheduleId === 'WEEKLY_DISPATCH');
    expect(weekly.map(({ title, unit, due }) => [title, unit, due])).toEqual([
      ['周调度（2026-11-23）：周进展', '北区项目办', '2026-11-20'],
      ['周调度（2026-11-23）：周进展', '南区项目办', '2026-11-20'],
      ['周调度（2026-11-23）：问题清单', '黄石市项目办', '2026-11-20'],
      ['周调度（2026-11-23）：会议纪要', '黄石市项目办', '2026-11-24'],
    ]);
  });

  it('下属各地看得到自己要报的,看不到别处的', async () => {
    const units = new Set((await rowsOf(north, '北区项目办')).map(({ unit, mine }) => `${unit} ${mine}`));
    expect([...units]).toEqual(['北区项目办 true']);
  });

  it('报送材料不走签收;报了等收下或退回,按报送那天算;退回写原因、可以再报,收下后不能再报', async () => {
    const [paper] = await rowsOf(north, '北区项目办');
    if (!paper) throw new Error('nothing is owed');
    const seen = { id: paper.id, version: paper.version };
    await expect(as(north, (trx) => receiveTask(trx, deps, north, seen))).rejects.toMatchObject({
      code: 'dispatch_task_state',
    });
    const hand = (version: number, text: string | null, files: readonly string[] = []) =>
      as(north, (trx) => handIn(trx, deps, north, { id: paper.id, version, text, files }));
    await expect(hand(paper.version, null)).rejects.toMatchObject({ code: 'dispatch_paper_empty' });
    await expect(hand(paper.version, '见附件', [newId()])).rejects.toMatchObject({ code: 'dispatch_paper_file' });
    const handed = await hand(paper.version, '周进展见附表');
    expect(handed).toMatchObject({ status: 'REPORTED', reportedOn: today, doneOn: null });
    await expect(hand(handed.version, '再报')).rejects.toMatchObject({ code: 'dispatch_task_state' });
    const settle = (version: number, accept: boolean, reason: string | null) =>
      as(clerk, (trx) => settleTask(trx, deps, clerk, { id: paper.id, version, accept, reason }));
    const returned = await settle(handed.version, false, '缺第二张表');
    expect(returned).toMatchObject({ status: 'SENT', reportedOn: null, returnReason: '缺第二张表' });
    const file = newId();
    await sql`INSERT INTO app.attachment (id, entity_kind, entity_id, territory_id, file_name, file_hash, file_size,
        media_type, added_by, added_at)
      VALUES (${file}, 'task', ${paper.id}, ${NORTH}, '周进展.pdf', ${'a'.repeat(64)}, 2048, 'application/pdf',
        ${north.userId}, now())`.execute(office.base.db);
    const again = await hand(returned.version, null, [file]);
    expect(again.feedback.at(-1)?.text).toBe('周进展.pdf');
    const accepted = await settle(again.version, true, null);
    expect(accepted).toMatchObject({ status: 'DONE', doneOn: today, outcome: { kind: 'ON_TIME' } });
    await expect(hand(accepted.version, '三报')).rejects.toMatchObject({ code: 'dispatch_task_state' });
    const { papers } = await yearOf(2026);
    expect(papers.find(({ id }) => id === paper.id)?.files).toMatchObject([
      { id: file, fileName: '周进展.pdf', size: 2048, hash: 'a'.repeat(64) },
    ]);
  });

  it('过期没报的自动催办,周末不催,催到规定次数为止;计入报送质量', async () => {
    const urge = () => as(clerk, (trx) => urgePapers(trx, deps));
    const south = async () => (await rowsOf(clerk, '')).find(({ unit }) => unit === '南区项目办');
    const seen: (number | undefined)[] = [];
    for (let day = isoDay('2026-11-21'); day <= '2026-12-04'; day = addDays(day, 1)) {
      today = day;
      await urge();
      expect(await urge()).toBe(0);
      const reminder = (await south())?.reminders.find(({ kind }) => kind === 'URGED');
      seen.push(reminder?.days);
    }
    // Saturday and Sunday nothing; Monday the 23rd, then every third day, three times in all.
    expect(seen).toEqual([undefined, undefined, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3]);
    const { quality } = await yearOf(2026);
    expect(quality.units.find(({ unit }) => unit === '南区项目办')).toMatchObject({ onTime: 0 });
    expect(quality.units.find(({ unit }) => unit === '北区项目办')).toMatchObject({ onTime: 1 });
    today = '2026-11-20';
  });
});

describe('区里自己的办公室', () => {
  it('有人管调度的区自己排周调度,别的区不跟着排;两区互不可见', async () => {
    const { db } = office.base;
    const [org, person] = [newId(), newId()];
    await sql`INSERT INTO app.org (id, name, territory_id) VALUES (${org}, '北区项目办', 100)`.execute(db);
    await sql`INSERT INTO app.person (id, user_name, display_name, org_id, created_at)
      VALUES (${person}, 'beiqu', '何俊', ${org}, now())`.execute(db);
    await sql`INSERT INTO app.role_grant (id, person_id, role_id, territory_id, valid_from, granted_at)
      VALUES (${newId()}, ${person}, 'project-office', 100, '2026-01-01', now())`.execute(db);
    expect(await round()).toBeGreaterThan(0);
    expect(await round()).toBe(0);
    const south: Doer = { ...north, scope: { ...north.scope, territories: [SOUTH] } };
    const owed = async (who: Doer, unit: string) =>
      (await rowsOf(who, ''))
        .filter((row) => row.unit === unit && row.title.startsWith('周调度'))
        .map(({ title }) => title);
    expect(await owed(north, '北区项目办')).toEqual([
      '周调度（2026-11-23）：问题清单',
      '周调度（2026-11-23）：会议纪要',
    ]);
    expect(await owed(south, '北区项目办')).toEqual([]);
    // The city's own list is not filled with what the district owes itself.
    const { scope } = clerk;
    const city = await as(clerk, (trx) => taskRows(trx, { state: 'open', office: CITY_LEAF }, '', todayOf(deps.clock)));
    expect(city.filter(({ unit, title }) => unit === '北区项目办' && title.includes('问题清单'))).toEqual([]);
    const calendar = await as(north, (trx) => dispatchCalendar(trx, north.scope, 2026, todayOf(deps.clock)));
    expect(calendar.papers.some(({ title }) => title === '周调度（2026-11-23）：问题清单')).toBe(true);
    const agendas = await as({ ...clerk, scope: { ...scope, territories: [] } }, (trx) => keepAgendas(trx, deps));
    expect(agendas).toBe(2);
    const { rows } = await sql<{ leaf: number }>`SELECT territory_id AS leaf FROM app.meeting ORDER BY 1`.execute(db);
    expect(rows.map(({ leaf }) => leaf)).toEqual([CITY_LEAF, NORTH]);
  });
});

describe('一年的日程', () => {
  it('说清哪天开、顺延了什么、为什么', async () => {
    const { mechanisms } = await yearOf(2026);
    const weekly = mechanisms.find(({ id }) => id === 'WEEKLY_DISPATCH');
    expect(weekly?.held.find(({ day }) => day === '2026-10-08')).toEqual({
      ...{ day: '2026-10-08', nominal: ['2026-10-05'], moved: 'HOLIDAY', prepareFrom: '2026-10-05' },
    });
    const saturday = mechanisms.find(({ id }) => id === 'SATURDAY_SITE');
    expect(saturday?.skipped).toContainEqual({ nominal: '2026-10-03', why: 'HOLIDAY' });
    expect(mechanisms.every(({ provisional }) => provisional.length === 0)).toBe(true);
  });

  it('放假安排没有发布的年份只列待定,不猜', async () => {
    const { mechanisms } = await yearOf(2027);
    const weekly = mechanisms.find(({ id }) => id === 'WEEKLY_DISPATCH');
    expect(weekly?.held).toEqual([]);
    expect(weekly?.provisional.length).toBe(52);
  });
});

describe('攻坚专项', () => {
  const input: CampaignInput = {
    ...{ title: '百日攻坚', first: '2026-11-20', last: '2026-12-25', weekdays: [5] },
    ...{ paper: '进度榜', units: ['北区经信局', '供电公司'] },
  };
  const start = (changes: Partial<CampaignInput>) =>
    as(clerk, (trx) => startCampaign(trx, deps, clerk, { ...input, ...changes }));

  it('先止后起、起止之间一天也轮不到、已经过去的,都不收并说清为什么', async () => {
    await expect(start({ last: '2026-11-01' })).rejects.toMatchObject({ code: 'schedule_campaign_backwards' });
    const empty = start({ first: '2026-11-23', last: '2026-11-25' });
    await expect(empty).rejects.toMatchObject({ code: 'schedule_campaign_empty' });
    await expect(empty).rejects.toThrow(/百日攻坚/);
    const past = start({ first: '2026-09-01', last: '2026-10-30' });
    await expect(past).rejects.toMatchObject({ code: 'dispatch_campaign_past' });
  });

  it('发起后每周生成各单位要报的材料,提前结束就不再生成', async () => {
    const campaign = await start({});
    expect(await round()).toBe(1);
    const papers = (await rowsOf(clerk, '')).filter(({ scheduleId }) => scheduleId === campaign.id);
    expect(papers.map(({ title, unit, due }) => [title, unit, due])).toEqual([
      ['百日攻坚（2026-11-20）：进度榜', '供电公司', '2026-11-20'],
      ['百日攻坚（2026-11-20）：进度榜', '北区经信局', '2026-11-20'],
    ]);
    const seen = { id: campaign.id, version: campaign.version };
    const ended = await as(clerk, (trx) => endCampaign(trx, deps, clerk, seen));
    expect(ended.endedOn).toBe('2026-11-20');
    const { mechanisms } = await yearOf(2026);
    expect(mechanisms.find(({ id }) => id === campaign.id)?.held.map(({ day }) => day)).toEqual(['2026-11-20']);
    const twice = as(clerk, (trx) => endCampaign(trx, deps, clerk, { id: campaign.id, version: ended.version }));
    await expect(twice).rejects.toMatchObject({ code: 'dispatch_campaign_over' });
  });
});

describe('任务落在看得到它的地方', () => {
  it('交给下属单位的批示落在那个单位的属地,交给本级部门的留在本级', async () => {
    await sql`INSERT INTO app.unit (name, aliases, territory_id) VALUES
      ('北区住房和城乡建设局', ARRAY['北区住建局'], 100), ('黄石市统计局', '{}', 1)`.execute(office.base.db);
    const order = { title: '再核一次', person: null, helpers: [], due: '2026-11-30', projectId: null };
    const figure = { name: '某数', value: '1', period: null, filters: null, link: null };
    const say = (unit: string) => as(clerk, (trx) => instruct(trx, deps, clerk, { ...order, unit, figure }));
    const [below, own] = [await say('北区住建局'), await say('黄石市统计局')];
    const seen = (await rowsOf(north, '北区住房和城乡建设局')).filter(({ origin }) => origin === 'INSTRUCTION');
    expect(seen.map(({ id, mine }) => [id, mine])).toEqual([[below.id, true]]);
    expect((await rowsOf(clerk, '')).map(({ id }) => id)).toContain(own.id);
  });
});

describe('材料的时限和催办', () => {
  const calendar = valueOrThrow(
    makeWorkCalendar(
      [2026],
      [
        { date: isoDay('2026-10-01'), kind: 'HOLIDAY' },
        { date: isoDay('2026-10-10'), kind: 'WORK' },
      ],
    ),
  );
  const places = { own: { name: '市', leaf: 1 }, below: [] };
  const dueOf = (day: string, workingDays: number) =>
    papersOf(
      [{ title: '月报', unit: '{own}项目办', workingDays }],
      day as IsoDay,
      places,
      calendar,
      isoDay('2026-09-01'),
    );

  it('前几个工作日跨过假日和调休,落到没有日历的年份就等', () => {
    expect(valueOrThrow(dueOf('2026-10-02', -1))[0]).toMatchObject({ unit: '市项目办', due: '2026-09-30' });
    expect(valueOrThrow(dueOf('2026-10-12', -1))[0]?.due).toBe('2026-10-10');
    expect(dueOf('2026-12-31', 1)).toMatchObject({ error: { code: 'calendar_year_missing' } });
  });

  it('生成得晚的材料从当天或下一个工作日起算', () => {
    const late = papersOf(
      [{ title: '月报', unit: '项目办', workingDays: -3 }],
      isoDay('2026-11-23'),
      places,
      calendar,
      isoDay('2026-11-22'),
    );
    expect(valueOrThrow(late)[0]?.due).toBe('2026-11-23');
  });

  it('只催周期材料,会议定的事走督办', () => {
    const rules = { urgeEveryDays: 3, urgeAtMost: 3 };
    const late = { due: isoDay('2026-11-20') };
    const on = (changes: Parameters<typeof task>[0]) =>
      valueOrThrow(urgeDue(task({ ...late, ...changes }), isoDay('2026-11-23'), rules, calendar));
    expect(on({ origin: 'SCHEDULE' })).toBe(true);
    expect(on({ origin: 'DECISION' })).toBe(false);
    expect(on({ origin: 'SCHEDULE', silences: 3 })).toBe(false);
    expect(on({ origin: 'SCHEDULE', due: isoDay('2026-11-23') })).toBe(false);
  });
});
