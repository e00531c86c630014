import { type Facts, type IsoDay, isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { type ClockEvent, scheduleNetwork } from '../index.ts';
import { daysFromTo } from '../schedule.ts';
import { catalog, line } from '../testing/approval-catalog.ts';
import { compareModes, elapsedOn, followRoad, type ProjectFiles } from './index.ts';
import { chooseGraph, planItems, planNetwork } from './plan.ts';

/** What the handbook's vectors count in: A07 27, A08 17, A09 1, B03 and C02 needed; A10 to A12 not. */
const FACTORY: Facts = {
  regimeType: 'FILING',
  landMode: 'GRANT',
  totalInvestment: 1_260_000_000,
  landArea: 80_000,
  buildingArea: 60_000,
  energyUse: 12_000,
  eiaClass: 'FORM',
  dischargeClass: 'SIMPLE',
  waterRelated: false,
  waterIntake: false,
  regionAssessed: true,
  majorProject: false,
  civilBuilding: true,
  fireSpecial: true,
  lowRisk: false,
  largeWorks: false,
  publicFunds: false,
  designWithLand: true,
  pledgeSigned: true,
  onNegativeList: false,
};

const graphOf = (facts: Facts) => {
  const { graph } = chooseGraph(catalog, facts);
  if (!graph) throw new Error('no graph');
  return graph;
};
const modeOf = (id: string) => catalog.modes.find((mode) => mode.id === id) ?? null;
const files = (facts: Facts, over: Partial<ProjectFiles> = {}): ProjectFiles => ({
  facts,
  ruled: new Map(),
  events: new Map(),
  promises: new Map(),
  refused: new Set(),
  reached: new Map(),
  ...over,
});
const road = (given: ProjectFiles, today: string, mode: string | null = null) =>
  followRoad(catalog, graphOf(given.facts), mode === null ? null : modeOf(mode), given, isoDay(today), line);
const scheduleOf = (facts: Facts, mode: string | null) => {
  const chosen = mode === null ? null : modeOf(mode);
  const graph = graphOf(facts);
  const planned = planItems(catalog, graph, chosen, files(facts));
  return scheduleNetwork(planNetwork(catalog, graph, chosen, planned), catalog.start);
};

describe('清单里的关键路径与手册一致', () => {
  it('标准模式 74 个工作日,拿地后 28 个;时差逐项相符', () => {
    const schedule = scheduleOf(FACTORY, null);
    expect(schedule.days).toBe(74);
    expect(daysFromTo(schedule, 'A04', 'C04')).toBe(28);
    expect(schedule.critical).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'B01', 'C01', 'C02', 'C04', 'M70']);
    const floats = ['A06', 'B02', 'B03', 'C03', 'A07', 'A08', 'A09'].map((id) => schedule.slots.get(id)?.totalFloat);
    expect(floats).toEqual([17, 10, 10, 10, 46, 56, 72]);
  });

  it('拿地即开工 51 个工作日,拿地后 5 个', () => {
    const schedule = scheduleOf(FACTORY, 'LAND_START');
    expect(schedule.days).toBe(51);
    expect(daysFromTo(schedule, 'A04', 'C04')).toBe(5);
    expect(schedule.critical).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'B02', 'C04', 'M70']);
  });

  it('先建后验:开工只等出让合同、施工图、承诺公示和开工前必办的环评、节能、水保,66 个工作日', () => {
    const schedule = scheduleOf(FACTORY, 'BUILD_VERIFY');
    expect(schedule.days).toBe(66);
    expect(schedule.slots.get('C04')?.totalFloat).toBe(Number.POSITIVE_INFINITY);
    expect(schedule.critical).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'B01', 'C01', 'M70']);
  });

  it('核准类以核准代备案,时长按法定 20 个工作日;政府投资从项目建议书走起,划拨不走招拍挂', () => {
    const verified = scheduleOf({ ...FACTORY, regimeType: 'VERIFY' }, null);
    expect(verified.days).toBe(74 - 1 + 20);
    expect(verified.critical[0]).toBe('V01');
    const public_ = scheduleOf({ ...FACTORY, regimeType: 'APPROVAL', landMode: 'ALLOCATION' }, null);
    expect(public_.slots.has('A03')).toBe(false);
    expect(public_.critical.slice(0, 2)).toEqual(['G01', 'A08']);
    expect(public_.slots.get('C03')?.earliestStart).toBeGreaterThanOrEqual(
      public_.slots.get('G04')?.earliestFinish ?? Number.POSITIVE_INFINITY,
    );
  });
});

describe('哪些事项要办', () => {
  const planned = (facts: Facts) => planItems(catalog, graphOf(facts), null, files(facts));

  it('占地五公顷以上水保按报告书,零点五公顷以下免办;达不到一千吨标煤又不到五百万千瓦时的不做节能审查', () => {
    expect(planned(FACTORY).get('A09')?.term.title).toBe('报告书');
    expect(planned({ ...FACTORY, landArea: 49_999, earthwork: 0 }).get('A09')?.term.title).toBe('报告表');
    expect(planned({ ...FACTORY, landArea: 4_999, earthwork: 999 }).get('A09')?.applies.outcome).toBe('no');
    expect(planned({ ...FACTORY, energyUse: 999, powerUse: 4_999_999 }).get('A08')?.applies.outcome).toBe('no');
    expect(planned({ ...FACTORY, energyUse: 999, powerUse: 5_000_000 }).get('A08')?.applies.outcome).toBe('yes');
  });

  it('情况不明的按要办排进去,并说缺哪项事实;单位认定过的从认定', () => {
    const unknown: Facts = { ...FACTORY, civilBuilding: null };
    const open = planned(unknown).get('B03')?.applies;
    expect(open?.outcome).toBe('unknown');
    expect(open?.why()).toMatchObject({ missing: [{ label: '含民用建筑' }] });
    expect(road(files(unknown), '2026-11-21').items.has('B03')).toBe(true);
    const ruled = road(files(unknown, { ruled: new Map([['B03', 'no']]) }), '2026-11-21');
    expect(ruled.items.has('B03')).toBe(false);
    expect(ruled.needless.find(({ item }) => item.code === 'B03')?.applies.byOffice).toBe(true);
  });

  it('不办的事项不断线:已有厂房不招拍挂,用地规划直接接在备案之后', () => {
    const owned = road(files({ ...FACTORY, landMode: 'OWNED' }), '2026-11-21');
    expect(owned.items.get('A06')?.after).toEqual(['A01']);
    expect(owned.items.has('A03')).toBe(false);
  });

  it('立项方式没填的,不猜走哪条路', () => {
    expect(chooseGraph(catalog, {})).toMatchObject({ graph: null, missing: [{ label: '立项方式' }] });
  });
});

const day = (text: string): IsoDay => isoDay(text);
const done = (from: string, to: string): ClockEvent[] => [
  { kind: 'accepted', on: day(from) },
  { kind: 'decided', on: day(to) },
];
/** Land was granted on 18 June; the design was agreed in October; the drawings are being examined. */
const UNDERWAY = new Map<string, readonly ClockEvent[]>([
  ['A01', done('2026-03-02', '2026-03-03')],
  ['A02', done('2026-03-03', '2026-03-10')],
  ['A03', done('2026-03-10', '2026-05-20')],
  ['A04', done('2026-05-20', '2026-06-18')],
  ['A05', done('2026-06-18', '2026-06-23')],
  ['A06', done('2026-06-18', '2026-06-24')],
  ['A07', done('2026-06-01', '2026-06-18')],
  ['A08', done('2026-06-01', '2026-06-10')],
  ['A09', done('2026-06-01', '2026-06-02')],
  ['B01', done('2026-09-28', '2026-10-14')],
  ['B02', [{ kind: 'accepted', on: day('2026-11-16') }]],
  [
    'C01',
    [
      { kind: 'accepted', on: day('2026-11-04') },
      { kind: 'paused', on: day('2026-11-12'), reason: 'CORRECTION' },
      { kind: 'resumed', on: day('2026-11-18') },
    ],
  ],
]);

describe('项目走到哪一步', () => {
  const given = files(FACTORY, { events: UNDERWAY });
  const now = road(given, '2026-11-20');

  it('照现在走最早哪天能合法开工,卡在哪几项,今天能同时报哪几项', () => {
    // Two days of the drawings are left (24 November), five of fire safety (1 December), three of the permit.
    expect(now.items.get('C01')?.clock).toMatchObject({ state: 'RUNNING', promised: { used: 8, remaining: 2 } });
    expect(now.critical).toEqual(['C01', 'C02', 'C04', 'M70']);
    expect(now.start).toMatchObject({ finish: '2026-12-04', actual: false, provisional: false });
    expect(now.ready).toEqual(['B03', 'C03', 'D04']);
    expect(now.items.get('B02')?.forecast).toMatchObject({ finish: '2026-11-23', totalFloat: 6 });
  });

  it('前置没办完的说不出开口日;办完的从那天起算申请人准备的时间', () => {
    expect(now.items.get('C02')).toMatchObject({ openSince: null, clock: null });
    expect(now.items.get('C03')).toMatchObject({ openSince: '2026-10-14', clock: { state: 'WAITING' } });
    expect(now.items.get('B01')?.clock?.days).toMatchObject({ AGENCY: 8, APPLICANT: 69 });
  });

  it('竣工验收要等完工,完工几时没人推得出,不给日期;开工了、完工了再推', () => {
    expect(now.items.get('D01')?.forecast).toBeNull();
    expect(now.items.get('D04')?.forecast?.finish).toBe('2026-12-11');
    const reached = new Map([
      ['M70', day('2026-11-19')],
      ['M90', day('2026-11-20')],
    ]);
    const built = road(files(FACTORY, { events: UNDERWAY, reached }), '2026-11-20');
    expect(built.start).toMatchObject({ finish: '2026-11-19', actual: true });
    expect(built.items.get('D01')).toMatchObject({ ready: true, forecast: { finish: '2026-12-08' } });
  });

  it('提速方式各能早几天,能不能走、差什么,都说清', () => {
    const graph = graphOf(FACTORY);
    const found = compareModes(catalog, graph, now, given, day('2026-11-20'), line);
    const saved = Object.fromEntries(found.map(({ mode, saved: days }) => [mode.id, days]));
    // Only the review of the drawings and the public notice are left before a start under a pledge.
    expect(saved).toEqual({ LAND_START: 2, BUILD_VERIFY: 5, COMMITMENT: 2 });
    expect(found.find(({ mode }) => mode.id === 'BUILD_VERIFY')).toMatchObject({
      open: { outcome: 'yes' },
      changes: [],
    });
    expect(found.find(({ mode }) => mode.id === 'COMMITMENT')).toMatchObject({
      open: { outcome: 'no' },
      changes: [{ fact: 'lowRisk' }, { fact: 'fireSpecial' }],
    });
  });

  it('不予许可的要重新报,后面的照样等;受理时承诺的时限,清单以后改了也不变', () => {
    const events = new Map(UNDERWAY).set('C01', done('2026-11-04', '2026-11-19'));
    const refused = road(files(FACTORY, { events, refused: new Set(['C01']) }), '2026-11-20');
    expect(refused.items.get('C02')?.openSince).toBeNull();
    expect(refused.ready).toContain('C01');
    expect(refused.start?.finish).toBe('2026-12-16');
    const promised = road(files(FACTORY, { events: UNDERWAY, promises: new Map([['B02', 9]]) }), '2026-11-20');
    expect(promised.items.get('B02')?.clock?.promised).toMatchObject({ term: { days: 9 }, remaining: 5 });
  });

  it('记录的先后不对的事项单独说明,其余照算', () => {
    const broken = new Map(UNDERWAY).set('C03', [{ kind: 'decided', on: day('2026-11-02') }]);
    const standing = road(files(FACTORY, { events: broken }), '2026-11-20').items.get('C03');
    expect(standing).toMatchObject({ clock: null, refusal: { code: 'clock_act_out_of_order' } });
  });

  it('供地以来的工作日分得清:机关和申请人两边加起来一天不差', () => {
    const elapsed = elapsedOn(now, day('2026-06-18'), day('2026-11-20'), line);
    const { AGENCY, APPLICANT, EXCLUDED, STOPPED } = elapsed.by;
    expect(AGENCY + APPLICANT + EXCLUDED + STOPPED).toBe(elapsed.days);
    expect(elapsed).toMatchObject({ days: 106, by: { EXCLUDED: 0, STOPPED: 0 } });
    // 22–24 June, 8 days of the design, 6 and then 4 days of the drawings and the works permit.
    expect(AGENCY).toBe(21);
  });
});
