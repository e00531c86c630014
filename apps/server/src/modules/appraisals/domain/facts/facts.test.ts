import { isoDay, ledgerDate, paceOf } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import type { Values } from '../../../../platform/ledger/index.ts';
import { type Dossier, type DossierMilestone, FACT_IDS, factOf } from './index.ts';

const PACE = paceOf({
  id: 'LINEAR',
  points: [
    { month: 0, percent: 0 },
    { month: 12, percent: 100 },
  ],
});

const source = (key: string) => ({ kind: 'project', id: 'p', key }) as const;

function milestone(code: string, plan: string | null, actual: string | null): [string, DossierMilestone] {
  const read = (text: string | null) => (text === null ? null : ledgerDate(text));
  const places = { planFrom: source(`msPlan@${code}`), actualFrom: source(`msActual@${code}`) };
  return [code, { plan: read(plan), actual: read(actual), ...places }];
}

function dossier(values: Values, more: Partial<Dossier> = {}): Dossier {
  return {
    today: isoDay('2026-11-22'),
    project: { id: 'p', values },
    lead: null,
    milestones: new Map(),
    blockers: [],
    changes: [],
    firstTotal: null,
    permits: null,
    promises: { output: 'OUTPUT', tax: 'TAX', jobs: 'JOBS' },
    pace: PACE,
    ...more,
  };
}

const found = (id: string, values: Values, more?: Partial<Dossier>) => factOf(dossier(values, more), id).value;
const blocker = (id: string, dueDate: string | null, closedDate: string | null) => ({
  id,
  values: { dueDate, closedDate },
});

describe('项目评价取的数', () => {
  it('目录里的每一项都算得出，目录没有的一项也没有', () => {
    const { items } = readCatalog<{ items: readonly { id: string }[] }>('appraisal-facts.json');
    expect([...FACT_IDS].sort()).toEqual(items.map(({ id }) => id).sort());
  });

  it('台账没有的就是没有数，不当作零', () => {
    expect(FACT_IDS.map((id) => found(id, {}))).toEqual(FACT_IDS.map(() => null));
  });

  it.each([
    ['INVEST_PER_MU', { fixedInvestment: 180_000_000, landMu: 60 }, 300],
    ['INVEST_PER_MU', { fixedInvestment: 180_000_000, landMu: 0 }, null],
    ['OWN_FUNDS_SHARE', { fundSelf: 60_000_000, totalInvestment: 200_000_000 }, 30],
    ['FLOOR_AREA_RATIO', { buildingArea: 40_000, landMu: 60 }, 1],
    ['TAX_PER_MU_PROMISED', { 'commitTarget@TAX': 0.09, 'commitUnit@TAX': '亿元', landMu: 60 }, 15],
    ['TAX_PER_MU_PROMISED', { 'commitTarget@TAX': 900, landMu: 60 }, null],
    ['JOBS_PROMISED', { 'commitTarget@JOBS': 200 }, 200],
    ['OUTPUT_KEPT', { 'commitTarget@OUTPUT': 400, 'commitActual@OUTPUT': 380 }, 95],
    ['SCALE_DONE', { 'cumDoneAmt@2026M10': 150, totalInvestment: 200 }, 75],
    ['PLAN_RATE', { 'ytdDoneAmt@2026M09': 60, 'ytdDoneAmt@2026M10': 75, 'annualPlanAmt@2026Y': 100 }, 75],
    ['PACE_GAP', { 'ytdDoneAmt@2026M10': 75, 'annualPlanAmt@2026Y': 100 }, -8.333333],
  ])('%s 由 %j 得 %s', (id, values, expected) => {
    expect(found(id, values)).toBe(expected);
  });

  it('到期承诺每项最多计满再取平均，没到期的和没有实际值的不计', () => {
    const values = {
      ...{ 'commitTarget@TAX': 10, 'commitActual@TAX': 12, 'commitDue@TAX': '2026-06' },
      ...{ 'commitTarget@JOBS': 100, 'commitActual@JOBS': 50, 'commitDue@JOBS': '2026-06' },
      ...{ 'commitTarget@OUTPUT': 100, 'commitActual@OUTPUT': 1, 'commitDue@OUTPUT': '2027' },
      ...{ 'commitTarget@X': 100, 'commitDue@X': '2026-01' },
    };
    expect(found('PROMISES_KEPT', values)).toBe(75);
  });

  it('资金落后按两个完成率之差，不落后是零', () => {
    const lead = { id: 'l', values: { fundsInPlace: 80 } };
    const values = { totalInvestment: 200, 'cumDoneAmt@2026M10': 150 };
    expect(found('FUNDS_BEHIND', values, { lead })).toBe(35);
    expect(found('FUNDS_BEHIND', { ...values, 'cumDoneAmt@2026M10': 20 }, { lead })).toBe(0);
    expect(factOf(dossier(values, { lead }), 'FUNDS_BEHIND').sources).toContainEqual({
      ...{ kind: 'lead', id: 'l', key: 'fundsInPlace' },
    });
  });

  it('变更有增有减都算，按最初总投资算比例和造价比', () => {
    const changes = [
      { id: 'a', values: { changeFrom: '200', changeTo: '230' } },
      { id: 'b', values: { changeFrom: '230', changeTo: '220' } },
    ];
    expect(found('CHANGE_SHARE', {}, { changes, firstTotal: 200 })).toBe(20);
    expect(found('CHANGE_SHARE', {}, { firstTotal: 200 })).toBe(0);
    expect(found('COST_RATIO', { totalInvestment: 220 }, { firstTotal: 200 })).toBe(110);
  });
});

describe('节点和日期', () => {
  const milestones = new Map([
    milestone('M70', '2025-06', '2025-06-30'),
    milestone('M90', '2026-03', '2026-05'),
    milestone('M100', '2026-10-01', null),
    milestone('M110', '2027-01', null),
  ]);

  it('按期率只看到期节点，按期到达的算；逾期天数按最久的一个', () => {
    expect(found('NODES_ON_TIME', {}, { milestones })).toBe(33.333333);
    expect(found('NODE_LATE_DAYS', {}, { milestones })).toBe(52);
    const onlyLater = new Map([milestone('M110', '2027-01', null)]);
    expect(found('NODE_LATE_DAYS', {}, { milestones: onlyLater })).toBe(0);
  });

  it('工期比按实际除以计划；没竣工的没有数', () => {
    const finished = new Map([
      milestone('M70', '2025-01-01', '2025-01-11'),
      milestone('M100', '2025-12-27', '2026-03-07'),
    ]);
    expect(found('DURATION_RATIO', {}, { milestones: finished })).toBe(116.666667);
    expect(found('DURATION_RATIO', {}, { milestones })).toBeNull();
  });

  it('两算没完成的计到评价日', () => {
    const open = new Map([milestone('M100', null, '2025-11-22'), milestone('M145', null, null)]);
    expect(found('TWO_ACCOUNTS_MONTHS', {}, { milestones: open })).toBeCloseTo(11.992, 3);
    const closed = new Map([milestone('M100', null, '2025-11-22'), milestone('M145', null, '2026-02-22')]);
    expect(found('TWO_ACCOUNTS_MONTHS', {}, { milestones: closed })).toBeCloseTo(3.0226, 3);
  });

  it('纳统：开工后才有数', () => {
    expect(found('STAT_ENTERED', { isStatEntered: false }, { milestones })).toBe(0);
    expect(found('STAT_ENTERED', { statInMonth: '2025-08' }, { milestones })).toBe(1);
    expect(found('STAT_ENTERED', { isStatEntered: true })).toBeNull();
    expect(found('STAT_ENTERED', {}, { milestones })).toBeNull();
  });

  it('连续零进度数到最近一个已报月份，中间断了就重数', () => {
    const months = { 'monthDoneAmt@2026M06': 5, 'monthDoneAmt@2026M07': 0, 'monthDoneAmt@2026M08': 0 };
    expect(found('ZERO_MONTHS', months, { milestones })).toBe(2);
    expect(found('ZERO_MONTHS', { ...months, 'monthDoneAmt@2026M09': 1 }, { milestones })).toBe(0);
    expect(found('ZERO_MONTHS', { 'monthDoneAmt@2026M05': 0, 'monthDoneAmt@2026M07': 0 }, { milestones })).toBe(1);
    expect(found('ZERO_MONTHS', months)).toBeNull();
  });

  it('月报报送率按今年应报的月份', () => {
    const reported = Object.fromEntries([1, 2, 3, 4, 5].map((month) => [`ytdDoneAmt@2026M0${month}`, month]));
    expect(found('REPORTS_IN', reported, { milestones })).toBe(50);
  });

  it('要素问题按期解决率不把没有时限的算进去', () => {
    const blockers = [
      blocker('a', '2026-06-30', '2026-06-30'),
      blocker('b', '2026-06-30', '2026-07-01'),
      blocker('c', '2026-10-01', null),
      blocker('d', '2027-01-01', null),
      blocker('e', null, '2026-01-01'),
      blocker('f', '2027-01-01', '2026-08-01'),
    ];
    expect(found('BLOCKERS_IN_TIME', {}, { blockers })).toBe(50);
  });

  it('手续齐全率按办结和超时的件数', () => {
    expect(found('PERMITS_DONE', {}, { permits: { done: 6, overdue: 2 } })).toBe(75);
    expect(found('PERMITS_DONE', {}, { permits: { done: 0, overdue: 0 } })).toBeNull();
  });
});
