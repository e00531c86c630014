import { valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTour, type TourRequest, type TourSite, walkTour } from './index.ts';

const site = (id: string, place: number, rules: Partial<TourSite> = {}): TourSite => ({
  ...{ id, place, minutes: 30, mustVisit: true },
  ...rules,
});
const day = (from = 510, until = 1080) => ({ start: 0, end: 0, from, until });
/** Places on a line, so many minutes from the base. */
const along = (...minutes: readonly number[]) => minutes.map((a) => minutes.map((b) => Math.abs(a - b)));

describe('拉练路线', () => {
  it('排出每站的到达、开始和离开，开门前等着', () => {
    const plan = planTour({
      sites: [site('甲', 1, { opens: 570, closes: 580 }), site('乙', 2)],
      days: [day()],
      travel: along(0, 20, 50),
    });
    expect(valueOrThrow(plan)).toEqual({
      days: [
        {
          stops: [
            { siteId: '甲', arrive: 530, begin: 570, leave: 600 },
            { siteId: '乙', arrive: 630, begin: 630, leave: 660 },
          ],
          travelMinutes: 100,
          backAt: 710,
        },
      ],
      travelMinutes: 100,
      leftOut: [],
    });
  });

  it('可看可不看的让路给必看的', () => {
    const request = {
      sites: [site('可看', 1, { mustVisit: false }), site('必看', 2, { minutes: 60 })],
      days: [day(540, 690)],
      travel: along(0, 40, -40),
    };
    expect(valueOrThrow(planTour(request))).toMatchObject({
      leftOut: ['可看'],
      days: [{ stops: [{ siteId: '必看' }] }],
    });
  });

  it('两天住在外地：第一天从市里出发住下，第二天从住处出发', () => {
    const plan = valueOrThrow(
      planTour({
        sites: [site('近', 1), site('远', 3)],
        days: [
          { start: 0, end: 2, from: 510, until: 660 },
          { start: 2, end: 0, from: 510, until: 680 },
        ],
        travel: along(0, 30, 60, 90),
      }),
    );
    expect(plan.days.map(({ stops }) => stops.map(({ siteId }) => siteId))).toEqual([['近'], ['远']]);
  });

  it('七个园区、二十五个点位、两天：都排上，不超时，同一种子同一答案', () => {
    const request = sevenParks();
    const plan = valueOrThrow(planTour(request));
    expect(plan.leftOut).toEqual([]);
    expect(plan.days.flatMap(({ stops }) => stops)).toHaveLength(25);
    for (const { backAt } of plan.days) expect(backAt).toBeLessThanOrEqual(1080);
    expect(planTour(request)).toEqual({ ok: true, value: plan });
  });
});

/** Seven parks around a city, three or four sites in each. */
function sevenParks(): TourRequest {
  const points = [[0, 0]];
  for (let index = 0; index < 25; index += 1) {
    const angle = ((index % 7) / 7) * 2 * Math.PI;
    const ring = Math.floor(index / 7);
    points.push([25 * Math.cos(angle) + 3 * (ring % 2), 20 * Math.sin(angle) + 3 * Math.floor(ring / 2)]);
  }
  return {
    sites: points.slice(1).map((_, index) => site(`点位${index + 1}`, index + 1, { minutes: 25 })),
    days: [day(), day()],
    travel: points.map(([x = 0, y = 0]) => points.map(([a = 0, b = 0]) => Math.round(Math.hypot(x - a, y - b)))),
  };
}

describe('路线不排的', () => {
  const base: TourRequest = { sites: [site('甲', 1)], days: [day()], travel: along(0, 20) };
  const refusal = (change: Partial<TourRequest>) => {
    const plan = planTour({ ...base, ...change }, { rounds: 50, seed: 1 });
    return plan.ok ? null : plan.error;
  };

  it('单独去也赶不上的必看点位', () => {
    for (const rules of [{ minutes: 600 }, { closes: 520 }, { load: 9 }]) {
      const days = [{ ...day(), capacity: 8 }];
      expect(refusal({ days, sites: [site('甲', 1, rules)] })).toMatchObject({ code: 'tour_site_unreachable' });
    }
  });

  it('排不下的必看点位，点名并说怎么办', () => {
    const error = refusal({ days: [day(510, 590)], sites: [site('甲', 1), site('乙', 1)] });
    expect(error).toMatchObject({ code: 'tour_does_not_fit' });
    expect(error?.message).toContain('请加一天、延长每天时间、缩短停留，或改为可看可不看');
  });

  it('从起点直接到终点都来不及的一天', () => {
    expect(refusal({ days: [{ start: 0, end: 1, from: 510, until: 520 }] })).toMatchObject({
      code: 'tour_day_too_short',
    });
  });

  it('没有天、重复点位、表外地点、不成数的时间', () => {
    expect(refusal({ days: [] })).toMatchObject({ code: 'tour_without_days' });
    expect(refusal({ sites: [site('甲', 1), site('甲', 1)] })).toMatchObject({ code: 'tour_site_repeated' });
    expect(refusal({ sites: [site('甲', 2)] })).toMatchObject({ code: 'tour_place_unknown' });
    expect(refusal({ days: [{ ...day(), end: 7 }] })).toMatchObject({ code: 'tour_place_unknown' });
    expect(refusal({ travel: [[0, 20], [20]] })).toMatchObject({ code: 'tour_place_unknown' });
    expect(refusal({ travel: along(0, Number.NaN) })).toMatchObject({ code: 'tour_number_bad' });
    expect(refusal({ sites: [site('甲', 1, { minutes: -5 })] })).toMatchObject({ code: 'tour_number_bad' });
  });
});

/** Any tour small enough to try every order of every split over the days. */
const requests = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    sites: fc.array(
      fc.record({
        minutes: fc.integer({ min: 0, max: 40 }),
        load: fc.integer({ min: 0, max: 3 }),
        opens: fc.integer({ min: 0, max: 120 }),
        open: fc.integer({ min: 20, max: 200 }),
        mustVisit: fc.boolean(),
      }),
      { minLength: count, maxLength: count },
    ),
    days: fc.array(fc.record({ until: fc.integer({ min: 60, max: 300 }), capacity: fc.integer({ min: 2, max: 9 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
    travel: fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: count + 1, maxLength: count + 1 }), {
      minLength: count + 1,
      maxLength: count + 1,
    }),
  }),
);

/** Fewest musts missing, then fewest others, then least travel, over every assignment and order. */
function bruteForce({ sites, days, travel }: TourRequest): readonly [musts: number, others: number, travel: number] {
  const best: [number, number, number] = [sites.length + 1, 0, 0];
  const visit = (routes: readonly (readonly number[])[], left: readonly number[], next: number): void => {
    if (next === sites.length) {
      const times = routes.map((route, index) => driven(route, index));
      if (times.some((time) => time === null)) return;
      const musts = left.filter((index) => sites[index]?.mustVisit).length;
      const found = [musts, left.length - musts, times.reduce<number>((sum, time) => sum + (time ?? 0), 0)] as const;
      const better = found.findIndex((value, index) => value !== best[index]);
      if (better >= 0 && (found[better] ?? 0) < (best[better] ?? 0)) best.splice(0, 3, ...found);
      return;
    }
    visit(routes, [...left, next], next + 1);
    routes.forEach((route, index) => {
      for (let place = 0; place <= route.length; place += 1) {
        visit(routes.with(index, route.toSpliced(place, 0, next)), left, next + 1);
      }
    });
  };
  const driven = (route: readonly number[], index: number): number | null => {
    const { from = 0, until = 0, capacity = 0 } = days[index] ?? {};
    let [at, now, way, load] = [0, from, 0, 0];
    for (const stop of route) {
      const { place = 0, minutes = 0, opens = 0, closes = 0, load: own = 0 } = sites[stop] ?? {};
      way += travel[at]?.[place] ?? 0;
      now += travel[at]?.[place] ?? 0;
      if (now > closes) return null;
      now = Math.max(now, opens) + minutes;
      load += own;
      at = place;
    }
    const home = route.length === 0 ? 0 : (travel[at]?.[0] ?? 0);
    return now + home > until || load > capacity ? null : way + home;
  };
  visit(
    days.map(() => []),
    [],
    0,
  );
  return best;
}

describe('与逐一试遍的最好答案一致', () => {
  it('任意五个以内点位、一两天', () => {
    fc.assert(
      fc.property(requests, ({ sites, days, travel }) => {
        const request: TourRequest = {
          sites: sites.map(({ open, ...rest }, index) => ({
            ...{ id: String(index), place: index + 1, closes: rest.opens + open },
            ...rest,
          })),
          days: days.map((each) => ({ start: 0, end: 0, from: 0, ...each })),
          travel: travel.map((row, index) => row.with(index, 0)),
        };
        const [musts, others, minutes] = bruteForce(request);
        const plan = planTour(request, { rounds: 3000, seed: 7 });
        expect(plan.ok).toBe(musts === 0);
        if (plan.ok) expect([plan.value.leftOut.length, plan.value.travelMinutes]).toEqual([others, minutes]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('指定哪天看、手工调整', () => {
  const request: TourRequest = {
    sites: [site('甲', 1, { days: [1] }), site('乙', 2), site('丙', 3, { opens: 540, closes: 580 })],
    days: [day(), day()],
    travel: along(0, 20, 40, 60),
  };

  it('指定第二天看的只排在第二天，别的两天都可以', () => {
    const { days } = valueOrThrow(planTour(request));
    expect(days[1]?.stops.map(({ siteId }) => siteId)).toContain('甲');
    expect(days.flatMap(({ stops }) => stops)).toHaveLength(3);
  });

  it('指定的日子不在这次拉练里，不排', () => {
    const planned = planTour({ ...request, sites: [site('甲', 1, { days: [2] })] });
    expect(planned).toMatchObject({ ok: false, error: { code: 'tour_number_bad', details: { value: 2 } } });
  });

  it('手工排的次序照样算时间，并说出坏在哪里', () => {
    const { days, breaches } = walkTour({ ...request, days: [day(510, 660), day()] }, [['甲', '丙', '不在册'], ['乙']]);
    expect(days[0]).toEqual({
      stops: [
        { siteId: '甲', arrive: 530, begin: 530, leave: 560 },
        { siteId: '丙', arrive: 600, begin: 600, leave: 630 },
      ],
      travelMinutes: 120,
      backAt: 690,
    });
    expect(breaches).toEqual([
      { kind: 'WRONG_DAY', day: 0, siteId: '甲' },
      { kind: 'CLOSED', day: 0, siteId: '丙', by: 20 },
      { kind: 'OVER', day: 0, by: 30 },
    ]);
  });
});
