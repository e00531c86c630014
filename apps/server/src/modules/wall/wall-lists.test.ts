import type { WallListId } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const YI = 100_000_000;

async function listed(list: WallListId, period: string, territory?: number) {
  const { lists } = await office.wall({ period, ...(territory === undefined ? {} : { territory }) });
  const found = lists.find((each) => each.id === list);
  if (!found) throw new Error(`no list ${list}`);
  expect(found.rows).toHaveLength(Math.min(found.count, 9));
  return found.rows;
}
const names = async (list: WallListId, period: string) => (await listed(list, period)).map((row) => row.name);

describe('应开未开', () => {
  beforeAll(async () => {
    await office.register('六月该开', 601, { planStart: '2026-06' });
    await office.register('二季度该开', 601, { planStart: '2026Q2' });
    await office.register('晚开两个月', 601, { planStart: '2026-03-10', actualStart: '2026-05-20' });
    await office.register('三季度才开,说不准几月', 601, { planStart: '2026-06-30', actualStart: '2026Q3' });
    const stopped = await office.register('已停建', 601, { planStart: '2026-06' });
    await office.mark(stopped, { project_status: 'SUSPENDED', suspended_on: '2026-05' });
    const left = await office.register('已退出', 601, { planStart: '2026-06' });
    await office.edit(left, { exitReason: '投资方放弃' });
  });

  it('只到月、季的,以该期最后一日为到期日;停建、退出的不列', async () => {
    expect(await names('SHOULD_HAVE_STARTED', '2026M05')).toEqual([]);
    // Equally late ones in the order in which they were registered.
    expect(await names('SHOULD_HAVE_STARTED', '2026M06')).toEqual(['六月该开', '二季度该开', '三季度才开,说不准几月']);
  });

  it('拖期天数算到期末,满三个月为红', async () => {
    const september = await listed('SHOULD_HAVE_STARTED', '2026M09');
    expect(september.map((r) => [r.name, r.overdueDays, r.severe])).toEqual([
      ['六月该开', 92, true],
      ['二季度该开', 92, true],
    ]);
    expect((await listed('SHOULD_HAVE_STARTED', '2026M08')).map((r) => r.severe)).toEqual([false, false]);
  });

  it('开了工的从开工当月起不再列;开工日说不准的,不冤枉也不多算', async () => {
    expect(await names('SHOULD_HAVE_STARTED', '2026M03')).toEqual(['晚开两个月']);
    expect(await names('SHOULD_HAVE_STARTED', '2026M04')).toEqual(['晚开两个月']);
    expect(await names('SHOULD_HAVE_STARTED', '2026M07')).not.toContain('三季度才开,说不准几月');
    const starts = async (period: string) => (await office.wall({ period })).totals.newStarts;
    expect([await starts('2026M08'), await starts('2026M09')]).toEqual([1, 2]);
  });
});

describe('零进度', () => {
  it('开工后连续两个月都报零才列;没报的月份不算零,竣工的不列', async () => {
    const zero = { actualStart: '2026-01-10', 'annualPlanAmt@2026Y': YI };
    await office.register('连报两个零', 601, {
      ...zero,
      'monthDoneAmt@2026M03': 0,
      'monthDoneAmt@2026M04': 0,
      'monthDoneAmt@2026M05': 0,
    });
    await office.register('中间没报', 601, { ...zero, 'monthDoneAmt@2026M03': 0, 'monthDoneAmt@2026M05': 0 });
    await office.register('报零时还没开工', 601, {
      actualStart: '2026-05-01',
      'monthDoneAmt@2026M03': 0,
      'monthDoneAmt@2026M04': 0,
      'monthDoneAmt@2026M05': 0,
    });
    await office.register('报零时已竣工', 601, {
      ...zero,
      actualComplete: '2026-03-31',
      'monthDoneAmt@2026M03': 0,
      'monthDoneAmt@2026M04': 0,
    });
    expect(await names('ZERO_PROGRESS', '2026M03')).toEqual([]);
    expect((await listed('ZERO_PROGRESS', '2026M04')).map((r) => [r.name, r.zeroMonths])).toEqual([['连报两个零', 2]]);
    expect((await listed('ZERO_PROGRESS', '2026M05')).map((r) => [r.name, r.zeroMonths])).toEqual([['连报两个零', 3]]);
    expect(await names('ZERO_PROGRESS', '2026M06')).toEqual([]);
  });

  it('跨年的零接着数', async () => {
    await office.register('跨年报零', 702, {
      actualStart: '2025-01-10',
      'monthDoneAmt@2025M12': 0,
      'monthDoneAmt@2026M01': 0,
    });
    expect(await names('ZERO_PROGRESS', '2026M01')).toEqual(['跨年报零']);
  });
});

describe('进度滞后', () => {
  it('正好低十个百分点就列,低三十个百分点为红,差得最多的在前', async () => {
    const started = { actualStart: '2026-01-10', 'annualPlanAmt@2026Y': 600 };
    await office.register('差十点整', 701, { ...started, 'ytdDoneAmt@2026M06': 240 });
    await office.register('差一分不到十点', 701, { ...started, 'ytdDoneAmt@2026M06': 241 });
    await office.register('差三十点', 701, { ...started, 'ytdDoneAmt@2026M06': 120 });
    await office.register('没报过数,不知道', 701, started);
    await office.register('没开工', 701, { 'annualPlanAmt@2026Y': 600, 'ytdDoneAmt@2026M06': 0 });
    const rows = await listed('LAGGING', '2026M06', 701);
    expect(rows.map((r) => [r.name, r.paceGap, r.severe])).toEqual([
      ['差三十点', -30, true],
      ['差十点整', -10, false],
    ]);
  });

  it('后来没报数的,沿用的数跟不上序时,也会滞后', async () => {
    expect(await listed('LAGGING', '2026M07', 701)).toHaveLength(3);
  });
});

describe('开工未纳统', () => {
  it('总投资五百万元以上、开工满一个月未进统计库的列出,满两个月为红', async () => {
    const started = { totalInvestment: 5_000_000, actualStart: '2026-02-10' };
    await office.register('一直没进', 602, started);
    await office.register('四月进了', 602, { ...started, statInMonth: '2026-04' });
    await office.register('不到五百万', 602, { ...started, totalInvestment: 4_999_999 });
    await office.register('已进,不知哪月', 602, { ...started, isStatEntered: true });
    const rows = async (period: string) =>
      (await listed('STARTED_NOT_IN_STATISTICS', period, 602)).map((r) => [r.name, r.overdueDays, r.severe]);
    expect(await rows('2026M02')).toEqual([]);
    expect((await rows('2026M03')).map(([name]) => name)).toEqual(['一直没进', '四月进了']);
    expect(await rows('2026M04')).toEqual([['一直没进', 51, true]]);
  });
});

describe('停工停建', () => {
  it('从暂停之月起列,不知何时暂停的一直列', async () => {
    const dated = await office.register('七月停的', 10);
    await office.mark(dated, { project_status: 'SUSPENDED', suspended_on: '2026-07' });
    const undated = await office.register('不知何时停的', 10);
    await office.mark(undated, { project_status: 'SUSPENDED' });
    expect((await listed('STALLED', '2026M06', 10)).map((r) => r.name)).toEqual(['不知何时停的']);
    expect((await listed('STALLED', '2026M07', 10)).map((r) => r.name).sort()).toEqual(
      ['七月停的', '不知何时停的'].sort(),
    );
  });
});
