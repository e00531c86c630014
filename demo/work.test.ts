import { readFileSync } from 'node:fs';
import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { makeWorkdayLine, readApprovalCatalog } from '@guatu/planning';
import { describe, expect, it } from 'vitest';
import {
  buildDemoRegion,
  demoAgreements,
  demoApprovals,
  demoBids,
  demoCommitments,
  demoSupplies,
  demoTours,
  demoVisits,
} from './src/index.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../catalog/${name}`, import.meta.url), 'utf8'));
const duties: readonly { readonly id: string }[] = read('roles.json').duties;
const catalog = valueOrThrow(
  readApprovalCatalog(
    read('approval-items.json'),
    duties.map(({ id }) => id),
  ),
);
const line = makeWorkdayLine(valueOrThrow(makeWorkCalendar([2026], read('calendar-2026.json').items)));
const region = buildDemoRegion();
const until = isoDay('2026-11-20');
const approvals = demoApprovals(region, catalog, line, until);
const projects = new Map(region.projects.map((project) => [project.key, project]));

describe('演示的审批办件', () => {
  it('供地那天就是台账里的供地日,先受理后办结,不到将来', () => {
    expect(approvals.size).toBe(5);
    for (const [key, { acts }] of approvals) {
      const land = acts.find(({ code, act }) => code === 'A04' && act === 'decide');
      expect(land?.on).toBe(projects.get(key)?.milestones.landSupplied);
      for (const { code, on, act } of acts) {
        expect(on <= until).toBe(true);
        const accepted = acts.find((each) => each.code === code && each.act === 'accept');
        if (act !== 'accept') expect(String(accepted?.on) <= on).toBe(true);
      }
    }
  });

  it('施工许可证都还没有办出来:这些项目等的就是它', () => {
    const permits = [...approvals.values()].flatMap(({ acts }) => acts.filter(({ code }) => code === 'C04'));
    expect(permits.some(({ act }) => act === 'decide')).toBe(false);
  });

  it('有补正停表的;同样的种子得到同样的办件', () => {
    const all = [...approvals.values()].flatMap(({ acts }) => acts);
    expect(all.some(({ act }) => act === 'pause')).toBe(true);
    expect(demoApprovals(region, catalog, line, until)).toEqual(approvals);
  });
});

describe('演示的承诺指标', () => {
  it('签了约、用了地的产业项目都有产值、税收、就业和资金承诺,数都是正的', () => {
    const commitments = demoCommitments(region);
    expect(commitments.size).toBeGreaterThan(50);
    for (const promises of commitments.values()) {
      expect(promises.map(({ code }) => code)).toEqual(['OUTPUT', 'TAX', 'JOBS', 'FUNDS_IN_PLACE']);
      for (const { target } of promises) expect(target).toBeGreaterThan(0);
    }
  });
});

describe('演示的奖补协议', () => {
  it('都在有财政账号的那个区,权重合计 100,走到不同的环节;同样的种子得到同样的协议', () => {
    const agreements = demoAgreements(region);
    expect(agreements.map(({ stage }) => stage)).toEqual([
      ...['CONFIRMED', 'CONFIRMED', 'SUBMITTED', 'DRAFT', 'FIGURES', 'PROMISES'],
    ]);
    for (const { key, promises, agreed } of agreements) {
      expect(projects.get(key)?.districtId).toBe(200);
      expect(promises.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
      expect(Number.isInteger(agreed) && agreed > 0).toBe(true);
    }
    expect(demoAgreements(region)).toEqual(agreements);
  });
});

describe('演示的要素供需', () => {
  it('变电站不够七个项目用,水厂够;项目都在设施所在的园区', () => {
    const { short, enough } = demoSupplies(region);
    const total = (demands: ReadonlyMap<string, number>) => [...demands.values()].reduce((sum, each) => sum + each, 0);
    expect(short.demands.size).toBe(7);
    expect(total(short.demands)).toBeGreaterThan((short.capacity.amount - short.capacity.used) * 1000);
    expect(total(enough.demands)).toBeLessThan((enough.capacity.amount - enough.capacity.used) * 10_000);
    for (const { leafId, demands } of [short, enough]) {
      for (const key of demands.keys()) expect(projects.get(key)?.leafId).toBe(leafId);
    }
  });
});

describe('演示的拉练', () => {
  const [held, planned] = demoTours(region);

  it('七个地方二十五个点位，两次不看同一个项目', () => {
    for (const { sites } of [held, planned]) {
      expect([sites.length, new Set(sites.map(({ district }) => district)).size]).toEqual([25, 7]);
      expect(sites.filter(({ must }) => must)).toHaveLength(7);
    }
    const seen = new Set(held.sites.map(({ key }) => key));
    expect(planned.sites.filter(({ key }) => seen.has(key))).toEqual([]);
  });

  it('十五位评委各打各的，都在零到一百之间、两位小数；再造一次一样', () => {
    const marks = held.judges.flatMap((_, judge) => [0, 3, 6].map((district) => held.markOf(judge, district, 1)));
    expect(held.judges).toHaveLength(15);
    expect(new Set(marks).size).toBeGreaterThan(30);
    for (const mark of marks) expect(mark > 0 && mark <= 100 && Number(mark.toFixed(2)) === mark).toBe(true);
    expect(demoTours(region)[0].markOf(2, 3, 1)).toBe(held.markOf(2, 3, 1));
  });
});

describe('演示的走访', () => {
  const visits = demoVisits(region);

  it('三次走访是三个在建的项目,不到将来,照片都是画的、没有两张一样,一个问题要转卡点', () => {
    expect(new Set(visits.map(({ key }) => projects.get(key)?.key)).size).toBe(3);
    const pictures = visits.flatMap((visit) => visit.pictures);
    expect([pictures.length, new Set(pictures).size]).toEqual([6, 6]);
    for (const { values } of visits) expect(String(values.visitDay) <= until).toBe(true);
    const raised = visits.filter((visit) => visit.raised !== null);
    expect(raised.map(({ values, raised: code }) => typeof values[`problemText@${code}`])).toEqual(['string']);
  });

  it('再造一次一样', () => {
    expect(demoVisits(region)).toEqual(visits);
  });
});

describe('演示的争取事项', () => {
  it('每个环节都有一件,申请不少于专项债的下限,下达不多于申请,支付不多于下达', () => {
    const bids = demoBids(region);
    expect(bids.map(({ state }) => state)).toEqual([
      ...['IDEA', 'PREPARED', 'APPLIED', 'REVIEWED', 'ALLOCATED', 'PAYING', 'REFUSED'],
    ]);
    const there = new Set(region.funding.map(({ projectKey }) => projectKey));
    for (const { key, applied, allocated, paid } of bids) {
      expect(there.has(key)).toBe(false);
      expect(applied).toBeGreaterThanOrEqual(10_000_000);
      expect(applied).toBeGreaterThanOrEqual(allocated);
      expect(allocated).toBeGreaterThanOrEqual(paid);
    }
    expect(demoBids(region)).toEqual(bids);
  });
});
