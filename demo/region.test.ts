import { parseCreditCode, parseIndustryCode, parseParcelCode, parseProjectCode } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import chains from '../catalog/chains.json' with { type: 'json' };
import dispatchUnits from '../catalog/dispatch-units.json' with { type: 'json' };
import wallLists from '../catalog/wall-lists.json' with { type: 'json' };
import type { DemoProject } from './src/model.ts';
import { addMonths, lastDayOf, monthOfDay } from './src/months.ts';
import { DISTRICT_PLANS, MONTH_PROFILE } from './src/projects/plan.ts';
import { buildDemoRegion } from './src/region.ts';
import { moneyToDate } from './src/workbooks/project-fields.ts';

const region = buildDemoRegion();
const listed = region.projects.filter((project) => project.listedTo === '2026M10');
const END = '2026-10-31';
const YI = 100_000_000;

function paceGap(project: DemoProject): number | null {
  const plan = project.money.annualPlan[2026];
  if (!plan || !project.milestones.started || project.milestones.completed) return null;
  return (moneyToDate(project, '2026M10').yearToDate / plan) * 100 - 1000 / 12;
}

function threshold(id: string, name: string): number {
  const params: Record<string, number | undefined> = wallLists.items.find((list) => list.id === id)?.params ?? {};
  const value = params[name];
  if (value === undefined) throw new Error(`${id} has no ${name}`);
  return value;
}

describe('演示地区', () => {
  it('同一种子造出同一地区，换种子造出别的地区', () => {
    expect(buildDemoRegion()).toEqual(region);
    expect(buildDemoRegion(7).projects.map((project) => project.name)).not.toEqual(
      region.projects.map((project) => project.name),
    );
  });

  it('换种子后仍能造全，计划数和完成数仍合拢', () => {
    for (const seed of [1, 99, 20261031]) {
      const other = buildDemoRegion(seed);
      expect(other.projects).toHaveLength(395);
      const plan = other.projects.reduce((sum, project) => sum + (project.money.annualPlan[2026] ?? 0), 0);
      expect(plan / YI).toBeCloseTo(542, 2);
    }
  });

  it('规模够铺满作战图：项目392个，招商120条，企业与问题、争资都有', () => {
    expect(listed).toHaveLength(392);
    expect(region.leads.length).toBeGreaterThanOrEqual(115);
    expect(region.enterprises.length).toBeGreaterThanOrEqual(140);
    expect(region.blockers).toHaveLength(60);
    expect(region.funding).toHaveLength(50);
  });

  it('名称、代码不重，代码都合国标', () => {
    const distinct = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
    distinct(region.projects.map((project) => project.name));
    distinct(region.projects.map((project) => project.code));
    distinct(region.enterprises.map((enterprise) => enterprise.creditCode));
    for (const project of region.projects) {
      expect(parseProjectCode(project.code).ok, project.code).toBe(true);
      expect(parseCreditCode(project.owner.creditCode).ok, project.owner.creditCode).toBe(true);
      expect(parseIndustryCode(project.industryCode).ok, project.industryCode).toBe(true);
      if (project.oldCode) expect(parseProjectCode(project.oldCode).ok, project.oldCode).toBe(true);
      if (project.parcelCode) expect(parseParcelCode(project.parcelCode).ok, project.parcelCode).toBe(true);
    }
  });

  it('项目都落在本县区的叶子单位上，产业链节点都在目录里', () => {
    const units = new Map(dispatchUnits.items.map((unit) => [unit.id, unit]));
    const nodes = new Set(chains.items.flatMap((chain) => chain.nodes.map((node) => node.id)));
    for (const project of region.projects) {
      expect(units.get(project.leafId)?.parentId).toBe(project.districtId);
      if (project.nodeId) expect(nodes).toContain(project.nodeId);
    }
  });
});

describe('金额', () => {
  it('累计不超过计划总投资，月份没有负数，分项不超过总数', () => {
    for (const { name, money } of region.projects) {
      const months = [...money.monthDone.values()];
      expect(Math.min(0, ...months), name).toBe(0);
      expect(money.doneBefore + months.reduce((sum, value) => sum + value, 0), name).toBeLessThanOrEqual(money.total);
      expect(money.civil + money.equipment + money.land, name).toBe(money.fixed);
      expect(money.fixed, name).toBeLessThanOrEqual(money.total);
      const sources = [money.central, money.provincial, money.specialBond, money.bankLoan, money.own];
      expect(
        sources.reduce<number>((sum, value) => sum + (value ?? 0), 0),
        name,
      ).toBe(money.total);
    }
  });

  it('自年初累计是各月之和，自开工累计不小于自年初累计', () => {
    for (const project of region.projects) {
      let running = 0;
      for (let month: `${number}M${string}` = '2026M01'; month <= '2026M10'; month = addMonths(month, 1)) {
        const money = moneyToDate(project, month);
        running += money.month ?? 0;
        expect(money.yearToDate).toBe(running);
        expect(money.sinceStart).toBeGreaterThanOrEqual(money.yearToDate);
      }
    }
  });

  it.each(DISTRICT_PLANS)('县区 $districtId 的年度计划与完成率就是排好的数', (plan) => {
    const projects = listed.filter((project) => project.districtId === plan.districtId);
    const planned = projects.reduce((sum, project) => sum + (project.money.annualPlan[2026] ?? 0), 0);
    const done = projects.reduce((sum, project) => sum + moneyToDate(project, '2026M10').yearToDate, 0);
    expect(planned / YI).toBeCloseTo(plan.annualPlan, 2);
    expect(done / planned).toBeCloseTo(plan.doneRate, 3);
  });

  it('全市1至10月逐月完成投资与走势图一致', () => {
    MONTH_PROFILE.forEach((amount, index) => {
      const month = addMonths('2026M01', index);
      const done = listed.reduce((sum, project) => sum + (project.money.monthDone.get(month) ?? 0), 0);
      expect(Math.abs(done / YI - amount)).toBeLessThan(0.06);
    });
  });
});

describe('日期', () => {
  it('里程碑先后有序，没有晚于台账的实际日期', () => {
    for (const { name, milestones: m, planStart, planComplete } of region.projects) {
      const build = [
        m.signed,
        m.registered,
        m.landSupplied,
        m.permitted,
        m.started,
        m.toppedOut,
        m.completed,
        m.settled,
        m.finalAccount,
      ];
      const reached = build.filter((day) => day !== undefined);
      expect(reached, name).toEqual([...reached].sort());
      for (const day of reached) expect(day <= END, `${name} ${day}`).toBe(true);
      if (m.statEntered && m.started) expect(m.statEntered >= monthOfDay(m.started), name).toBe(true);
      if (m.producing && m.toppedOut) expect(m.producing >= m.toppedOut, name).toBe(true);
      expect(planStart < planComplete, name).toBe(true);
    }
  });

  it('开工前没有完成投资（应开未开项目的前期支出除外），竣工后不再报数', () => {
    for (const { milestones, money, traits, name } of region.projects) {
      for (const month of money.monthDone.keys()) {
        if (!traits.has('OVERDUE_START')) expect(lastDayOf(month) >= (milestones.started ?? '9'), name).toBe(true);
        if (milestones.completed) expect(month <= monthOfDay(milestones.completed), name).toBe(true);
      }
    }
  });

  it('问题先提出后办结，争资先申报后下达、支付不超过下达', () => {
    for (const blocker of region.blockers) {
      expect(blocker.raised <= blocker.due).toBe(true);
      if (blocker.closed) expect(blocker.raised <= blocker.closed && blocker.closed <= END).toBe(true);
    }
    for (const bid of region.funding) {
      if (bid.allocateDate) expect(bid.applyDate < bid.allocateDate).toBe(true);
      expect(bid.allocated ?? 0).toBeLessThanOrEqual(bid.applied);
      expect(bid.paid ?? 0).toBeLessThanOrEqual(bid.allocated ?? 0);
    }
  });
});

describe('作战图名单', () => {
  const total = (field: 'overdueStarts' | 'notInStatistics' | 'lagging' | 'zeroProgress' | 'suspended') =>
    DISTRICT_PLANS.reduce((sum, plan) => sum + plan[field], 0);

  it('应开未开17个', () => {
    const due = listed.filter((project) => !project.milestones.started && project.planStart <= END);
    expect(due).toHaveLength(total('overdueStarts'));
    expect(due).toHaveLength(17);
  });

  it('进度滞后42个，其中低30个百分点以上的有红灯', () => {
    const gaps = listed.map(paceGap).filter((gap) => gap !== null);
    expect(gaps.filter((gap) => gap <= threshold('LAGGING', 'paceGapPp'))).toHaveLength(42);
    expect(gaps.filter((gap) => gap <= threshold('LAGGING', 'redPaceGapPp'))).toHaveLength(18);
  });

  it('连续两月零进度9个，停工4个', () => {
    const zero = listed.filter(
      ({ money, milestones }) =>
        milestones.started &&
        !milestones.completed &&
        money.monthDone.get('2026M09') === 0 &&
        money.monthDone.get('2026M10') === 0,
    );
    expect(zero).toHaveLength(total('zeroProgress'));
    expect(listed.filter((project) => project.traits.has('SUSPENDED'))).toHaveLength(total('suspended'));
  });

  it('开工满一个月未纳统16个', () => {
    const late = listed.filter(
      ({ milestones }) => milestones.started && milestones.started <= '2026-09-30' && !milestones.statEntered,
    );
    expect(late).toHaveLength(total('notInStatistics'));
    expect(late).toHaveLength(16);
  });

  it('十月新增9个、调出3个', () => {
    expect(region.projects.filter((project) => project.listedFrom === '2026M10')).toHaveLength(9);
    expect(region.projects.filter((project) => project.listedTo === '2026M09')).toHaveLength(3);
  });
});
