import type { TourDayPlan, TourSiteDraft } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../../platform/catalog/index.ts';
import { tourPlanningRules, tourScoringRules } from '../rules.ts';
import type { CardRecord } from './card.ts';
import { dayProblem, legsOf } from './legs.ts';
import { outcomeOf, outsideLine, ranksBefore, sealedLines, sealedText } from './result.ts';
import { arrangeSites } from './sites.ts';
import type { SiteRecord } from './tour.ts';
import { NO_WAY, sitesWithoutPlace, travelMinutes, waysOf } from './ways.ts';

const rules = tourPlanningRules.read(readCatalog<RuleContent>('tour-planning.json'));
const scheme = tourScoringRules.read(readCatalog<RuleContent>('tour-scoring.json'));
const hall = { name: '市政府', point: '115.00,30.00' };
const day: TourDayPlan = { on: '2026-12-21', from: 510, until: 1080, start: hall, end: hall, lunch: null };
const lunch = { name: '食堂', point: null, from: 720, minutes: 90 };

describe('一天分几段', () => {
  it('没有午餐是一段；有午餐分上下午，在午餐地点接上', () => {
    expect(
      legsOf([day, { ...day, lunch }]).map(({ code, from, until, endCode }) => [code, from, until, endCode]),
    ).toEqual([
      ['1A', 510, 1080, 'E1'],
      ['2A', 510, 720, 'L2'],
      ['2B', 810, 1080, 'E2'],
    ]);
  });

  it('结束早于出发、午餐排在外面、日子不往后，都说是哪一天', () => {
    expect(dayProblem([{ ...day, until: 500 }])).toEqual({ day: 1, why: 'TIMES' });
    expect(dayProblem([{ ...day, until: 800, lunch }])).toEqual({ day: 1, why: 'TIMES' });
    expect(dayProblem([day, day])).toEqual({ day: 2, why: 'ORDER' });
    expect(dayProblem([day, { ...day, on: '2026-12-22' }])).toBeNull();
  });
});

describe('行车时间', () => {
  const sites = [
    { code: '01', point: '115.10,30.00' },
    { code: '02', point: null },
  ];
  const table = (ways: Parameters<typeof waysOf>[2]) => {
    const { placeOf, minutes } = waysOf(sites, legsOf([day]), ways, rules);
    return (from: string, to: string) => minutes[placeOf.get(from) ?? -1]?.[placeOf.get(to) ?? -1];
  };

  it('直线距离乘绕行系数除以车速，进到整分钟', () => {
    // A tenth of a degree east at 30° north is 9.63 km: 13 km of road, 19.5 minutes at 40 km an hour.
    expect(travelMinutes({ lng: 115, lat: 30 }, { lng: 115.1, lat: 30 }, rules)).toBe(20);
    expect(table([])('S1', '01')).toBe(20);
  });

  it('没有坐标的到不了；手填的优先，没填回程的按去程', () => {
    expect(table([])('S1', '02')).toBe(NO_WAY);
    const typed = table([
      { from: 'S1', to: '02', minutes: 25 },
      { from: 'S1', to: '01', minutes: 12 },
      { from: '01', to: 'S1', minutes: 15 },
    ]);
    expect([typed('S1', '02'), typed('02', 'S1'), typed('S1', '01'), typed('01', 'S1')]).toEqual([25, 25, 12, 15]);
    expect(sitesWithoutPlace(sites, [])).toEqual(['02']);
    expect(sitesWithoutPlace(sites, [{ from: 'S1', to: '02', minutes: 25 }])).toEqual([]);
  });
});

describe('点位的编号', () => {
  const draft = (projectId: string, entrant: string, point: string | null = null): TourSiteDraft => ({
    ...{ projectId, entrant, point, minutes: 15, opens: null, closes: null, must: false, day: null },
  });
  const none = { entrants: [], sites: [], ways: [] };

  it('项目和参评单位的编号一直跟着它，新来的往后排', () => {
    const first = arrangeSites(none, [draft('甲', '一园'), draft('乙', '二园')], new Map());
    const ways = [{ from: '01', to: '02', minutes: 5 }];
    const next = arrangeSites({ ...first, ways }, [draft('乙', '二园'), draft('丙', '三园')], new Map());
    expect(next.sites.map(({ projectId, code, entrant }) => [projectId, code, entrant])).toEqual([
      ['乙', '02', '02'],
      ['丙', '03', '03'],
    ]);
    // A way to what is gone leads nowhere.
    expect(next.ways).toEqual([]);
  });

  it('没填坐标的取走访或上次拉练的，写明来源；填了别的算手填', () => {
    const found = new Map([['甲', { point: '115.1,30.1', pointFrom: 'VISIT' as const }]]);
    const points = (point: string | null) => arrangeSites(none, [draft('甲', '一园', point)], found).sites[0];
    expect(points(null)).toMatchObject({ point: '115.1,30.1', pointFrom: 'VISIT' });
    expect(points('115.2,30.2')).toMatchObject({
      point: '115.2,30.2',
      pointFrom: 'HAND',
    } satisfies Partial<SiteRecord>);
  });
});

describe('结果', () => {
  const entrants = ['甲园', '乙园', '丙园', '丁园'].map((name, index) => ({ code: `0${index + 1}`, name }));
  const card = (judge: string, group: string, level: number): CardRecord => ({
    ...{ id: judge, version: 1, territoryId: 1, tourId: 't', title: judge, judge, group, userId: null },
    ...{ status: 'IN', paper: '一号表', by: null, on: null, aside: new Map() },
    marks: new Map(
      entrants.map(({ code }, index) => [
        code,
        Object.fromEntries(scheme.criteria.map(({ id }) => [id, level - index])),
      ]),
    ),
  });
  const cards = scheme.groups.flatMap(({ id }) => [80, 84, 90].map((level) => card(`${id}${level}`, id, level)));
  const scored = outcomeOf(scheme, entrants, cards);
  const lines = scored.kind === 'scored' ? scored.lines : [];

  it('没交的分表不算；没有分表的单位点名，不悄悄漏掉', () => {
    const drafts = cards.map((each) => ({ ...each, status: 'DRAFT' as const }));
    expect(outcomeOf(scheme, entrants, drafts)).toEqual({
      kind: 'unscored',
      entrants: ['甲园', '乙园', '丙园', '丁园'],
    });
    expect(outcomeOf(scheme, [], cards)).toEqual({ kind: 'unscored', entrants: [] });
  });

  it('回避的不算这一家；去分后不剩就退回', () => {
    const [first, ...rest] = cards;
    if (!first) throw new Error('there are no sheets');
    const aside = [{ ...first, aside: new Map([['01', '亲属任职']]) }, ...rest];
    expect(outcomeOf(scheme, entrants, aside)).toMatchObject({
      kind: 'refused',
      error: { code: 'tour_score_group_too_small', details: { entrant: '甲园', sheets: 2 } },
    });
  });

  it('前三骏马奖，末位蜗牛奖；外面看不到末位奖和单张分表', () => {
    expect(lines.map(({ entrant, score, awards }) => [entrant, score, ...awards.map(({ title }) => title)])).toEqual([
      ['甲园', '84', '骏马奖'],
      ['乙园', '83', '骏马奖'],
      ['丙园', '82', '骏马奖'],
      ['丁园', '81', '蜗牛奖'],
    ]);
    const last = lines.at(-1);
    expect(last && outsideLine(last)).toMatchObject({ rank: 4, awards: [], groups: [{ sheets: [] }, {}, {}] });
  });

  it('封存的文本读回来一字不差；分表先后不同，文本一样', () => {
    const text = sealedText('办法', entrants, lines);
    expect(sealedLines(text)).toEqual(lines);
    const again = outcomeOf(scheme, entrants, [...cards].reverse());
    expect(again.kind === 'scored' && sealedText('办法', entrants, again.lines)).toBe(text);
  });

  it('和上期比：同样的单位才算可比', () => {
    expect(ranksBefore(lines, lines)).toMatchObject({ same: true });
    expect(ranksBefore(lines, lines.slice(1))).toMatchObject({ same: false });
    expect(ranksBefore(lines, lines).rankOf.get('丙园')).toBe(3);
  });
});
