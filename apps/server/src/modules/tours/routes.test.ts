import type { Scorecard, Tour, TourList, TourResult, TourSiteDraft } from '@guatu/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';

const CLERK = 'project-office';
const CITY = 'city-office';
const REVIEWER = 'project-office-review';
const GROUPS = ['LEADERS', 'DEPARTMENTS', 'EXPERTS'] as const;
const CRITERIA = ['QUALITY', 'PROGRESS', 'STATISTICS', 'BENEFIT', 'SITE'];

let office: RoleProduct;
let tour: Tour;
/** Seven projects around the town, the last without a place. */
const projects: string[] = [];
const POINTS = ['115.00,30.20', '115.03,30.21', '115.06,30.20', '114.98,30.12', '114.95,30.10', '115.01,30.08', null];

const post = async (by: string, url: string, body: object) => office.as(by).send('POST', { url, body });
const get = async (by: string, url: string) => office.as(by).send('GET', { url });

/** An act that has to be done. */
async function done<T>(by: string, url: string, body: object): Promise<T> {
  const told = await post(by, url, body);
  if (told.statusCode !== 200) throw new Error(`${url}: ${told.body}`);
  return told.json();
}

/** The code with which an act is refused. */
async function refusal(by: string, url: string, body: object): Promise<string> {
  return (await post(by, url, body)).json().code;
}

const onTour = (act: string) => `/api/tours/${tour.id}/${act}`;
const seen = () => ({ version: tour.version });

function draft(index: number, more: Partial<TourSiteDraft> = {}): TourSiteDraft {
  const projectId = projects[index] ?? '';
  const entrant = index < 3 ? '灵成工业园' : '保安镇';
  const free = { minutes: 20, opens: null, closes: null, must: index < 2, day: null };
  return { projectId, entrant, point: POINTS[index] ?? null, ...free, ...more };
}

beforeAll(async () => {
  office = await openRoleProduct();
  for (const [index] of POINTS.entries()) {
    const changes = { projectName: `${'甲乙丙丁戊己庚'[index]}项目`, totalInvestment: 1_000_000_000 + index };
    projects.push(await office.enter('project', changes));
  }
}, 120_000);
afterAll(() => office.close());

describe('排方案', () => {
  it('从日程里选一天建方案，一次只有一份；不是举行日的不建', async () => {
    const { open, defaults } = (await get(CLERK, '/api/tours')).json() as TourList;
    const coming = open.find(({ scheduleId }) => scheduleId === 'BIMONTHLY_TOUR');
    if (!coming) throw new Error('no tour is due');
    const place = { name: '市政府', point: '115.01,30.18' };
    const { dayFrom: from, dayUntil: until, lunchFrom, lunchMinutes } = defaults;
    const lunch = { name: '园区食堂', point: '115.02,30.15', from: lunchFrom, minutes: lunchMinutes };
    const days = [{ on: coming.day, from, until, start: place, end: place, lunch }];
    const body = { scheduleId: coming.scheduleId, day: coming.day, days };
    tour = await done<Tour>(CLERK, '/api/tours', body);
    expect(tour).toMatchObject({ status: 'PLANNING', title: `${coming.day} 双月拉练`, plan: null, sites: [] });
    expect(await refusal(CLERK, '/api/tours', body)).toBe('tour_there_already');
    expect(await refusal(CLERK, '/api/tours', { ...body, day: '2026-11-03' })).toBe('tour_not_a_day');
    expect(await refusal(CLERK, '/api/tours', { ...body, scheduleId: 'WEEKLY_DISPATCH' })).toBe('tour_not_a_day');
    const late = [{ ...days[0], until: lunchFrom }];
    expect(await refusal(CLERK, onTour('days'), { ...seen(), days: late })).toBe('tour_days_wrong');
  });

  it('没选点位不排；重复、别处的项目、不存在的日子、放不下的开放时间不收', async () => {
    expect(await refusal(CLERK, onTour('plan'), seen())).toBe('tour_without_sites');
    const sites = (...list: readonly TourSiteDraft[]) => refusal(CLERK, onTour('sites'), { ...seen(), sites: list });
    expect(await sites(draft(0), draft(0))).toBe('tour_site_repeated');
    expect(await sites(draft(0, { projectId: tour.id }))).toBe('tour_project_unknown');
    expect(await sites(draft(0, { day: 2 }))).toBe('tour_day_unknown');
    expect(await sites(draft(0, { opens: 600, closes: 610 }))).toBe('tour_hours_wrong');
  });

  it('必看的没有坐标，点名说清；可看可不看的列为未排', async () => {
    const sites = POINTS.map((_, index) => draft(index));
    const musts = sites.map((site) => ({ ...site, must: true }));
    tour = await done<Tour>(CLERK, onTour('sites'), { ...seen(), sites: musts });
    const told = await post(CLERK, onTour('plan'), seen());
    expect(told.json()).toMatchObject({ code: 'tour_site_no_place', details: { names: ['庚项目'] } });
    tour = await done<Tour>(CLERK, onTour('sites'), { ...seen(), sites });
    tour = await done<Tour>(CLERK, onTour('plan'), seen());
    expect(tour.plan?.leftOut).toEqual([{ site: '07', why: 'NO_PLACE' }]);
    expect(tour.plan?.breaches).toEqual([]);
    expect(tour.plan?.legs.map(({ code, endName }) => [code, endName])).toEqual([
      ['1A', '园区食堂'],
      ['1B', '市政府'],
    ]);
    expect(tour.plan?.legs.flatMap(({ stops }) => stops)).toHaveLength(6);
    expect(tour.entrants).toEqual([
      { code: '01', name: '灵成工业园', sites: 3 },
      { code: '02', name: '保安镇', sites: 4 },
    ]);
  });

  it('同样的输入排出同样的路线；方案改过，按旧版本再排就退回', async () => {
    const stale = seen();
    const before = tour.plan;
    const again = await done<Tour>(CLERK, onTour('plan'), stale);
    expect([again.version, again.plan]).toEqual([tour.version, before]);
    tour = await done<Tour>(CLERK, onTour('ways'), { ...seen(), ways: [{ from: 'S1', to: '07', minutes: 25 }] });
    expect(tour.plan).toMatchObject({
      travelMinutes: before?.travelMinutes,
      leftOut: [{ site: '07', why: 'NO_TIME' }],
    });
    expect(await refusal(CLERK, onTour('plan'), stale)).toBe('record_stale');
    const unknown = { ...seen(), ways: [{ from: 'S9', to: '07', minutes: 25 }] };
    expect(await refusal(CLERK, onTour('ways'), unknown)).toBe('tour_place_unknown_code');
  });

  it('手工调整照样算时间，排不通的说出来，定不了方案', async () => {
    const codes = tour.plan?.legs.flatMap(({ stops }) => stops.map(({ site }) => site)) ?? [];
    const must = codes.filter((code) => code !== '01');
    tour = await done<Tour>(CLERK, onTour('order'), { ...seen(), legs: [{ leg: '1A', sites: must }] });
    expect(tour.plan?.breaches.map(({ kind, site }) => [kind, site])).toContainEqual(['MUST_MISSING', '01']);
    expect(await refusal(CLERK, onTour('fix'), seen())).toBe('tour_plan_broken');
    const twice = [
      { leg: '1A', sites: ['02'] },
      { leg: '1B', sites: ['02'] },
    ];
    expect(await refusal(CLERK, onTour('order'), { ...seen(), legs: twice })).toBe('tour_order_wrong');
    tour = await done<Tour>(CLERK, onTour('plan'), seen());
    expect(tour.plan?.breaches).toEqual([]);
  });

  it('候选项目带上回找到的位置', async () => {
    const { total, candidates } = (await get(CLERK, '/api/tours/candidates?search=甲')).json();
    expect([total, candidates]).toMatchObject([1, [{ name: '甲项目', point: POINTS[0], pointFrom: 'TOUR' }]]);
  });

  it('定了方案就不能再改点位；写明理由可以重开', async () => {
    tour = await done<Tour>(CLERK, onTour('fix'), seen());
    expect(tour).toMatchObject({ status: 'PLANNED' });
    expect(await refusal(CLERK, onTour('sites'), { ...seen(), sites: [draft(0)] })).toBe('tour_state');
    tour = await done<Tour>(CLERK, onTour('reopen'), { ...seen(), reason: '丙项目停工' });
    expect(tour).toMatchObject({ status: 'PLANNING', plannedBy: null });
    tour = await done<Tour>(CLERK, onTour('fix'), seen());
  });

  it('点位表导出成 Excel', async () => {
    const told = await office.as(CLERK).send('POST', { url: onTour('workbook') });
    expect(told.statusCode).toBe(200);
    expect(told.headers['content-type']).toContain('spreadsheetml');
    expect(told.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

const card = (name: string) => tour.judges.find((judge) => judge.name === name);
const cardOf = async (by: string, name: string): Promise<Scorecard> =>
  (await get(by, `/api/tours/cards/${card(name)?.card}`)).json();
const even = (entrant: string, mark: number) => ({
  entrant,
  marks: Object.fromEntries(CRITERIA.map((id) => [id, mark])),
  aside: null,
});

describe('打分', () => {
  it('评委有账号的本人打，没有账号的录纸质分表；组别、同名、看不到的账号不收', async () => {
    const add = (name: string, group: string, userId: string | null = null) => ({ name, group, userId });
    const user = (role: string) => office.people.get(role)?.id ?? null;
    expect(await refusal(CLERK, onTour('judges'), add('甲', 'NOBODY'))).toBe('tour_group_unknown');
    expect(await refusal(CLERK, onTour('judges'), add('统计员', 'EXPERTS', user('statistics')))).toBe(
      'tour_judge_out_of_reach',
    );
    tour = await done<Tour>(CLERK, onTour('judges'), add('区领导', 'LEADERS', user('district-leader')));
    expect(await refusal(CLERK, onTour('judges'), add('区领导', 'LEADERS'))).toBe('tour_judge_repeated');
    for (const group of GROUPS) {
      for (let nth = group === 'LEADERS' ? 2 : 1; nth <= 3; nth += 1) {
        tour = await done<Tour>(CLERK, onTour('judges'), add(`${group}${nth}`, group));
      }
    }
    expect(tour.judges).toHaveLength(9);
  });

  it('只能打自己的分表；越界、三位小数、没有的项目不收', async () => {
    const own = await cardOf('district-leader', '区领导');
    const url = `/api/tours/cards/${own.id}/marks`;
    const mark = (entry: object) => ({ version: own.version, entries: [entry], handIn: false });
    expect(await refusal('park', url, mark(even('01', 90)))).toBe('tour_card_not_yours');
    expect((await get('park', `/api/tours/cards/${own.id}`)).json().code).toBe('tour_card_unknown');
    const paper = { ...mark(even('01', 90)), paper: '一号表' };
    expect(await refusal(CLERK, `/api/tours/cards/${own.id}/paper`, paper)).toBe('tour_card_not_paper');
    expect(await refusal('district-leader', url, mark(even('01', 100.5)))).toBe('tour_mark_wrong');
    expect(await refusal('district-leader', url, mark(even('01', 88.125)))).toBe('tour_mark_wrong');
    expect(await refusal('district-leader', url, mark(even('09', 88)))).toBe('tour_entrant_unknown');
    expect(await refusal('district-leader', url, mark({ ...even('01', 88), marks: { LOOKS: 88 } }))).toBe(
      'tour_criterion_unknown',
    );
  });

  it('先存草稿，打完才能交，交后只能退回重打', async () => {
    let own = await cardOf('district-leader', '区领导');
    const url = `/api/tours/cards/${own.id}/marks`;
    const part = { version: own.version, entries: [even('01', 88.25)], handIn: true };
    const told = await post('district-leader', url, part);
    expect(told.json()).toMatchObject({ code: 'tour_card_open', details: { entrants: ['保安镇'] } });
    own = await done<Scorecard>('district-leader', url, { ...part, handIn: false });
    expect(own.entrants[0]?.marks.QUALITY).toBe(88.25);
    const rest = { version: own.version, entries: [even('02', 80)], handIn: true };
    own = await done<Scorecard>('district-leader', url, rest);
    expect(own.status).toBe('IN');
    const again = { version: own.version, entries: [even('02', 81)], handIn: false };
    expect(await refusal('district-leader', url, again)).toBe('tour_card_in');
    const back = `/api/tours/cards/${own.id}/reopen`;
    own = await done<Scorecard>(CLERK, back, { version: own.version, reason: '漏看一个点位' });
    expect(own.status).toBe('DRAFT');
    await done('district-leader', url, { version: own.version, entries: [even('02', 82)], handIn: true });
  });

  it('打过分的方案不能重开', async () => {
    expect(await refusal(CLERK, onTour('reopen'), { ...seen(), reason: '换点位' })).toBe('tour_marked_already');
  });

  it('分表不够去掉最高最低的，说清还差几张；封存前外面的人看不到', async () => {
    const result = (await get(CLERK, onTour('result'))).json() as TourResult;
    expect([result.lines, result.sealed]).toEqual([[], false]);
    expect(result.problem).toContain('有效分表只有1张');
    expect((await get('park', onTour('result'))).json().code).toBe('tour_result_open');
  });

  it('纸质分表由经办录入，写明是哪张表；宜回避的写明理由', async () => {
    const paperCards = tour.judges.filter(({ hasAccount }) => !hasAccount);
    for (const [index, { card: id, name }] of paperCards.entries()) {
      const { version } = await cardOf(CLERK, name);
      const entries = [even('01', 90 - index), even('02', 80 + index)];
      const body = { version, entries, handIn: true, paper: `${index + 1}号表` };
      // One of them by somebody of the city's office, who may seal as well.
      const saved = await done<Scorecard>(index === 0 ? CITY : CLERK, `/api/tours/cards/${id}/paper`, body);
      expect(saved).toMatchObject({ status: 'IN', paper: `${index + 1}号表`, mine: false });
    }
  });
});

describe('结果', () => {
  const seal = (by: string) => refusal(by, onTour('seal'), seen());
  const fresh = async () => {
    tour = (await get(CLERK, `/api/tours/${tour.id}`)).json();
  };

  it('每个名次说得清：各组均分、去掉的分表、各张分表的分', async () => {
    const { lines, problem, scheme } = (await get(CLERK, onTour('result'))).json() as TourResult;
    expect(problem).toBeNull();
    expect(lines.map(({ entrant, rank, before }) => [entrant, rank, before])).toEqual([
      ['灵成工业园', 1, null],
      ['保安镇', 2, null],
    ]);
    const [leaders] = lines[0]?.groups ?? [];
    expect(leaders).toMatchObject({ id: 'LEADERS', weight: 5, counted: 1, mean: '89' });
    expect(leaders?.sheets.map(({ judge, total, leftOut }) => [judge, total, leftOut])).toEqual([
      ['区领导', '88.25', true],
      ['LEADERS3', '89', false],
      ['LEADERS2', '90', true],
    ]);
    expect(scheme.criteria).toHaveLength(5);
  });

  it('有分表没交不封存；录过分表的人不能封存；另一个人封存后不能再改', async () => {
    expect(await seal(CITY)).toBe('tour_second_person');
    tour = await done<Tour>(CLERK, onTour('judges'), { name: '迟到的评委', group: 'EXPERTS', userId: null });
    expect(await seal(REVIEWER)).toBe('tour_cards_missing');
    const late = card('迟到的评委');
    tour = await done<Tour>(CLERK, `/api/tours/cards/${late?.card}/remove`, { version: late?.version });
    const result = await done<TourResult>(REVIEWER, onTour('seal'), seen());
    expect(result).toMatchObject({ sealed: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await fresh();
    expect(tour.status).toBe('SEALED');
    const own = await cardOf(CLERK, 'EXPERTS1');
    const body = { version: own.version, reason: '改一改' };
    expect(await refusal(CLERK, `/api/tours/cards/${own.id}/reopen`, body)).toBe('tour_state');
    expect(await refusal(CLERK, onTour('reopen'), { ...seen(), reason: '改点位' })).toBe('tour_state');
  });

  it('封存后外面看得到名次，看不到单张分表和末位奖', async () => {
    const inside = (await get(CLERK, onTour('result'))).json() as TourResult;
    const outside = (await get('park', onTour('result'))).json() as TourResult;
    expect(inside.inside).toBe(true);
    expect(outside).toMatchObject({ inside: false, sealed: true, missing: [] });
    expect(outside.lines.map(({ rank }) => rank)).toEqual(inside.lines.map(({ rank }) => rank));
    const ends = outside.lines.flatMap(({ awards }) => awards.map(({ end }) => end));
    expect(new Set(ends)).toEqual(new Set(['TOP']));
    expect(outside.lines.flatMap(({ groups }) => groups.flatMap(({ sheets }) => sheets))).toEqual([]);
  });

  it('写明理由可以重开，再封存结果不变指纹不变', async () => {
    const { hash } = (await get(CLERK, onTour('result'))).json() as TourResult;
    const body = { ...seen(), reason: '保安镇申诉' };
    expect(await refusal(CLERK, onTour('unseal'), body)).toBe('http_forbidden');
    await done(REVIEWER, onTour('unseal'), body);
    await fresh();
    expect(tour).toMatchObject({ status: 'PLANNED', hash: null });
    const again = await done<TourResult>(REVIEWER, onTour('seal'), seen());
    expect(again.hash).toBe(hash);
  });
});
