import { beforeAll, describe, expect, it } from 'vitest';
import { startTexts } from '../../../texts/index.ts';
import { bulletOf } from './bullet.ts';
import { tintOf, toneOfBar, toneOfGap } from './gap.ts';
import { monthRange, monthText, periodText } from './months.ts';
import { sortWords } from './sort-words.ts';
import { isNoStage, stageColumns } from './stage-columns.ts';
import { trendData } from './trend-data.ts';

beforeAll(() => startTexts('zh'));

describe('比序时', () => {
  it('达到序时为一色,差不到十个点为一色,差满十个点为一色,没有完成率不上色', () => {
    expect([0.1, 0, -0.1, -9.99, -10, -52.1, null].map(tintOf)).toEqual([
      'ahead',
      'ahead',
      'within',
      'within',
      'beyond',
      'beyond',
      'none',
    ]);
  });

  it('落后印红,超前印蓝,持平和未知不着色', () => {
    expect([-0.8, 6.9, 0, null].map(toneOfGap)).toEqual(['red', 'blue', undefined, undefined]);
  });

  it('大屏的柱色与地图同一标准', () => {
    expect([3, -5.3, -15.4, null].map(toneOfBar)).toEqual(['accent', 'yellow', 'red', 'accent']);
  });
});

describe('进度条', () => {
  it('序时数和差额用原值算到元', () => {
    const bullet = bulletOf(44_710_000_000, 54_200_000_000, 250 / 3);
    expect(bullet).toEqual({ done: 44_710_000_000, plan: 54_200_000_000, pace: 45_166_666_667, gap: -456_666_667 });
  });

  it('没有年度计划就没有进度条', () => {
    expect(bulletOf(100, 0, 50)).toBeNull();
  });
});

describe('期间', () => {
  it('总图写一月到当月,单月写当月,一月不写成一到一月', () => {
    expect(periodText('2026M10')).toBe('2026年1—10月');
    expect(monthText('2026M10')).toBe('2026年10月');
    expect(monthRange('2026M10')).toBe('1—10月');
    expect(monthRange('2026M01')).toBe('1月');
  });
});

describe('名单的排法', () => {
  it('用话写出先后', () => {
    expect(sortWords(['ZERO_MONTHS_DESC', 'ANNUAL_PLAN_DESC'])).toBe('最差在前：连续零进度月数 → 年度计划');
  });

  it('目录里新加的排法照写代码,不藏起来', () => {
    expect(sortWords(['RED_AXES_DESC', 'OVERDUE_DAYS_DESC'])).toBe('最差在前：RED_AXES_DESC → 拖期天数');
  });
});

describe('阶段板的栏', () => {
  const stage = (order: number, projects: number) => ({
    key: `BUILD:${order}`,
    code: order === 0 ? null : `M${order}`,
    label: String(order),
    projects,
    totalInvestment: 0,
    lights: { green: 0, yellow: 0, red: 0, none: projects },
  });

  it('放不下时先让出靠前的空阶段,有项目的一个不少', () => {
    const stages = [stage(0, 4), stage(10, 0), stage(20, 1), stage(30, 0), stage(70, 9)];
    const { shown, hidden } = stageColumns(stages, 4);
    expect(shown.map(({ key }) => key)).toEqual(['BUILD:0', 'BUILD:20', 'BUILD:30', 'BUILD:70']);
    expect(hidden.map(({ key }) => key)).toEqual(['BUILD:10']);
    expect(shown.reduce((sum, { projects }) => sum + projects, 0)).toBe(14);
  });

  it('都有项目时宁可挤,不藏', () => {
    expect(stageColumns([stage(0, 1), stage(10, 2), stage(20, 3)], 2).shown).toHaveLength(3);
  });

  it('没有代码的那一栏是还没到任何节点的项目', () => {
    expect([stage(0, 1), stage(70, 1)].map(isNoStage)).toEqual([true, false]);
  });
});

describe('走势', () => {
  const point = (month: number, rate: number | null, monthDone: number, reported: number) => ({
    period: `2026M${String(month).padStart(2, '0')}`,
    pace: (month / 12) * 100,
    annualPlan: 54_200_000_000,
    ytdDone: 0,
    rate,
    paceGap: null,
    monthDone,
    reported,
  });
  const points = [point(1, 4.149, 2_130_000_000, 169), point(2, 7.25, 0, 181), point(3, null, 0, 0)];

  it('没报的月份留空,报了零的月份是零', () => {
    const data = trendData(points, '2026M02', 'yi', '亿元');
    expect(data.actual).toEqual([4.1, 7.3, null]);
    expect(data.monthly).toEqual([21.3, 0, null]);
    expect(data.lastLabel).toBe('完成 7.3%');
    expect(data.currentIndex).toBe(1);
  });

  it('换成万元时数和单位一起换', () => {
    const data = trendData(points, '2026M02', 'wan', '万元');
    expect(data.monthly[0]).toBe(213_000);
    expect(data.printAmount(213_000)).toBe('213,000');
    expect(data.names.monthly).toContain('万元');
  });
});
