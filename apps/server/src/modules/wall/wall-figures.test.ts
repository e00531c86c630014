import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const YI = 100_000_000;
const october = { period: '2026M10' };

describe('作战图的数', () => {
  it('三个项目的合计、完成率、序时差,与手算一致', async () => {
    await office.register('甲', 601, {
      totalInvestment: 10 * YI,
      actualStart: '2026-03-05',
      statInMonth: '2026-04',
      'annualPlanAmt@2026Y': 4 * YI,
      'ytdDoneAmt@2026M10': 3 * YI,
      'monthDoneAmt@2026M10': YI / 2,
    });
    await office.register('乙', 702, {
      totalInvestment: 2 * YI,
      planStart: '2026-06',
      'annualPlanAmt@2026Y': YI,
      'ytdDoneAmt@2026M10': 0,
      'monthDoneAmt@2026M10': 0,
    });
    await office.register('丙', 10, {
      totalInvestment: 8 * YI,
      actualStart: '2024-05-01',
      actualComplete: '2026-09-30',
      statInMonth: '2024-06',
      'annualPlanAmt@2026Y': 3 * YI,
      'ytdDoneAmt@2026M08': 3 * YI,
    });
    const wall = await office.wall(october);
    expect(wall.totals).toMatchObject({
      projects: 3,
      totalInvestment: 20 * YI,
      annualPlan: 8 * YI,
      ytdDone: 6 * YI,
      monthDone: YI / 2,
      should: 3,
      reported: 2,
      carried: 1,
      newStarts: 1,
      startsOverdue: 1,
      startsDue: 2,
      statEntered: 1,
      statEnteredAmt: 10 * YI,
      completed: 1,
      rate: 75,
    });
    expect(wall.pace).toBeCloseTo(83.3333, 4);
    expect(wall.totals.paceGap).toBeCloseTo(-8.3333, 4);
    expect(wall.regions.map((r) => [r.name, r.projects, r.annualPlan, r.ytdDone, r.rate])).toEqual([
      ['黄石市本级', 1, 3 * YI, 3 * YI, 100],
      ['大冶市', 1, 4 * YI, 3 * YI, 75],
      ['阳新县', 1, YI, 0, 0],
    ]);
  });

  it('阶段按到期末最远的节点算,两条线各自加起来都是项目总数', async () => {
    const wall = await office.wall(october);
    const board = (line: 'build' | 'benefit') =>
      wall.stages[line].filter((s) => s.projects > 0).map((s) => [s.label, s.projects, s.totalInvestment]);
    expect(board('build')).toEqual([
      ['尚未到任一节点', 1, 2 * YI],
      ['纳统', 1, 10 * YI],
      ['竣工', 1, 8 * YI],
    ]);
    expect(board('benefit')).toEqual([['尚未到任一节点', 3, 20 * YI]]);
    const march = await office.wall({ period: '2026M03' });
    // 乙 is known from its first report on, in October, or from its yearly plan.
    expect(march.stages.build.filter((s) => s.projects > 0).map((s) => [s.label, s.projects])).toEqual([
      ['开工', 1],
      ['纳统', 1],
    ]);
  });

  it('没有报过数的期间没有完成率,而不是零', async () => {
    const wall = await office.wall({ period: '2026M02' });
    expect(wall.totals).toMatchObject({ annualPlan: 8 * YI, ytdDone: 0, rate: null, paceGap: null, reported: 0 });
    expect(wall.periods).toEqual(['2026M10', '2026M08']);
  });

  it('走势给出全年十二个月的序时,最后报数之后的月份不给完成率', async () => {
    const { trend } = await office.wall(october);
    expect(trend.map((t) => t.period)).toEqual(
      Array.from({ length: 12 }, (_, i) => `2026M${String(i + 1).padStart(2, '0')}`),
    );
    expect(trend.map((t) => t.rate)).toEqual([null, null, null, null, null, null, null, 37.5, 37.5, 75, null, null]);
    expect(trend.map((t) => t.monthDone)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, YI / 2, 0, 0]);
    expect(trend[5]?.pace).toBe(50);
  });

  it('不写期间时取最近有报数的月份', async () => {
    expect((await office.wall()).period).toBe('2026M10');
  });

  it('作废和并入他项的项目不计数', async () => {
    const id = await office.register('重复登记', 601, { totalInvestment: YI, 'ytdDoneAmt@2026M10': YI });
    expect((await office.wall(october)).totals.projects).toBe(4);
    await office.edit(id, { $void: true });
    expect((await office.wall(october)).totals).toMatchObject({ projects: 3, ytdDone: 6 * YI });
    const merged = await office.register('并入甲', 601, { totalInvestment: YI, 'ytdDoneAmt@2026M10': YI });
    await office.edit(merged, { $survivor: id });
    expect((await office.wall(october)).totals).toMatchObject({ projects: 3, ytdDone: 6 * YI });
    expect(await office.differences()).toEqual([]);
  });
});

describe('年内累计', () => {
  let id: string;
  beforeAll(async () => {
    id = await office.register('跨年项目', 602, {
      actualStart: '2025-02-01',
      'annualPlanAmt@2025Y': 10,
      'annualPlanAmt@2026Y': 20,
      'ytdDoneAmt@2025M06': 5,
      'ytdDoneAmt@2026M02': 4,
    });
  });
  const ytd = async (period: string) => {
    const { totals } = await office.wall({ period, territory: 602 });
    return [totals.ytdDone, totals.reported, totals.carried, totals.rate];
  };

  it('未报的月份沿用年内上一次报数,并标明是沿用', async () => {
    expect(await ytd('2025M06')).toEqual([5, 1, 0, 50]);
    expect(await ytd('2025M12')).toEqual([5, 0, 1, 50]);
  });

  it('一月重新起算,不沿用上年的数', async () => {
    expect(await ytd('2026M01')).toEqual([0, 0, 0, null]);
    expect(await ytd('2026M02')).toEqual([4, 1, 0, 20]);
  });

  it('六月末过半的,比序时差正好为零', async () => {
    const { totals, pace } = await office.wall({ period: '2025M06', territory: 602 });
    expect([pace, totals.paceGap]).toEqual([50, 0]);
  });

  it('改一个月的数,沿用它的月份跟着变,撤销则退回', async () => {
    const { batchId } = await office.edit(id, { 'ytdDoneAmt@2026M02': 8 });
    expect(await ytd('2026M07')).toEqual([8, 0, 1, 40]);
    await office.undo(batchId);
    expect(await ytd('2026M07')).toEqual([4, 0, 1, 20]);
    expect(await office.differences()).toEqual([]);
  });
});

describe('台账亮灯', () => {
  it('照台账原样计数,没报灯的单列,当月有效,不参与推算', async () => {
    const id = await office.register('报了红灯', 601, { actualStart: '2026-01-05', 'ytdDoneAmt@2026M09': 1 });
    await office.light(id, '2026M09', 'RED');
    const september = await office.wall({ period: '2026M09', territory: 600 });
    expect(september.totals.lights).toMatchObject({ green: 0, yellow: 0, red: 1 });
    expect(september.stages.build.find((s) => s.code === 'M70')?.lights).toEqual({
      green: 0,
      yellow: 0,
      red: 1,
      none: 1,
    });
    expect(september.lists.find((l) => l.id === 'RED_LIGHT')?.rows.map((r) => r.name)).toEqual(['报了红灯']);
    const later = await office.wall({ period: '2026M10', territory: 600 });
    expect(later.totals.lights.red).toBe(0);
  });
});
