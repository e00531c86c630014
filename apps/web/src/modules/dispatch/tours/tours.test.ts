import type { Tour } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { entriesOf } from './card-draft.ts';
import { cardTotal, readMark } from './card-total.ts';
import { dayAfter, dayOf, newDay, pointOf } from './day-draft.ts';
import { printMinute, readMinute } from './minutes.ts';
import { moveBy, moveTo } from './move-site.ts';
import { HEIGHT, layOut, siteNumbers, WIDTH } from './route-layout.ts';
import { printWays, readWays } from './ways-text.ts';

const SCHEME = {
  criteria: [
    { id: 'A', title: '甲', weight: 2, note: null },
    { id: 'B', title: '乙', weight: 1, note: null },
  ],
  ...{ title: '打分', version: 1, hash: '', fullMarks: 100, groups: [], trim: { highest: 1, lowest: 1 } },
};
const DEFAULTS = { dayFrom: 510, dayUntil: 1080, lunchFrom: 720, lunchMinutes: 90, stopMinutes: 15 };

describe('时间和行车时间的写法', () => {
  it('八点半是第 510 分钟；不成时间的不认', () => {
    expect([printMinute(510), readMinute('08:30'), readMinute('24:00'), readMinute('')]).toEqual([
      '08:30',
      510,
      null,
      null,
    ]);
  });

  it('一行一对，全角逗号和小写也认；看不懂的说是第几行', () => {
    const ways = [
      { from: 'S1', to: '01', minutes: 25 },
      { from: '01', to: '02', minutes: 9 },
    ];
    expect(readWays('s1，01，25\n\n01,02,9')).toEqual({ ways });
    expect(readWays(printWays(ways))).toEqual({ ways });
    expect(readWays('01,02,9\n01到02')).toEqual({ wrong: 2 });
  });
});

describe('一天的日程', () => {
  const typed = { ...newDay('2026-12-21', DEFAULTS), start: '市政府', end: '市政府', startPoint: '115.03， 30.2' };

  it('没有午餐地点就是整段；起点、终点、时间缺一样不交', () => {
    expect(dayOf(typed)).toEqual({
      ...{ on: '2026-12-21', from: 510, until: 1080, lunch: null },
      start: { name: '市政府', point: '115.03,30.2' },
      end: { name: '市政府', point: null },
    });
    expect(dayOf({ ...typed, end: ' ' })).toBeNull();
    expect(dayOf({ ...typed, from: '' })).toBeNull();
    expect(dayOf({ ...typed, lunch: '食堂' })?.lunch).toMatchObject({ from: 720, minutes: 90, point: null });
  });

  it('坐标空着是没有；跨月的第二天', () => {
    expect([pointOf(' '), dayAfter('2026-12-31')]).toEqual([null, '2027-01-01']);
  });
});

describe('分表', () => {
  it('总分随打随算，缺一项没有总分', () => {
    expect(cardTotal(SCHEME, { A: 88.25, B: 80 })).toBe('85.50');
    expect(cardTotal(SCHEME, { A: 88.25 })).toBeNull();
  });

  it('空着是没打；越界、三位小数、不成数的不收', () => {
    expect(['', '88.25', '100', '100.01', '88.125', '八十'].map((text) => readMark(text, 100))).toEqual([
      null,
      88.25,
      100,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('回避的不交分，理由不能空', () => {
    const draft = { code: '01', marks: { A: '90', B: '' }, aside: null };
    expect(entriesOf(SCHEME, [draft])).toEqual([{ entrant: '01', marks: { A: 90, B: null }, aside: null }]);
    expect(entriesOf(SCHEME, [{ ...draft, aside: '亲属任职' }])).toEqual([
      { entrant: '01', marks: {}, aside: '亲属任职' },
    ]);
    expect(entriesOf(SCHEME, [{ ...draft, aside: ' ' }])).toBeNull();
    expect(entriesOf(SCHEME, [{ ...draft, marks: { A: '101' } }])).toBeNull();
  });
});

describe('手工调整次序', () => {
  const orders = [
    { leg: '1A', sites: ['01', '02'] },
    { leg: '1B', sites: ['03'] },
  ];

  it('上移下移到头不动；移到别的半天排在最后，不排就去掉', () => {
    expect(moveBy(orders, '02', -1)[0]?.sites).toEqual(['02', '01']);
    expect(moveBy(orders, '01', -1)).toEqual(orders);
    expect(moveTo(orders, '01', '1B').map(({ sites }) => sites)).toEqual([['02'], ['03', '01']]);
    expect(moveTo(orders, '03', null).map(({ sites }) => sites)).toEqual([['01', '02'], []]);
  });
});

describe('示意图', () => {
  const place = (name: string, point: string | null) => ({ name, point });
  const site = (code: string, point: string | null) => ({ code, point }) as Tour['sites'][number];
  const leg = (code: string, stops: readonly string[]) =>
    ({ code, day: 1, stops: stops.map((each) => ({ site: each })) }) as unknown as NonNullable<
      Tour['plan']
    >['legs'][number];
  const tour = {
    sites: [site('01', '115.1,30.3'), site('02', '115.0,30.2'), site('03', null)],
    days: [
      {
        ...{ on: '2026-12-21', from: 510, until: 1080 },
        ...{ start: place('市政府', '115.05,30.25'), end: place('市政府', '115.05,30.25') },
        lunch: { ...place('食堂', null), from: 720, minutes: 90 },
      },
    ],
    plan: { legs: [leg('1A', ['02']), leg('1B', ['01'])], travelMinutes: 0, breaches: [], leftOut: [] },
  };

  it('北在上、东在右，都画在框里；没有坐标的不画', () => {
    const drawing = layOut(tour);
    const [first, second] = drawing?.sites ?? [];
    expect(drawing?.sites).toHaveLength(2);
    expect(first && second && first.x > second.x && first.y < second.y).toBe(true);
    for (const { x, y } of drawing?.sites ?? []) expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true);
    expect(drawing?.legs.map(({ points }) => points.map(({ id }) => id))).toEqual([
      ['S1', '02'],
      ['01', 'E1'],
    ]);
  });

  it('编号按看的先后；只有一处坐标不画', () => {
    expect([...siteNumbers(tour.plan)]).toEqual([
      ['02', 1],
      ['01', 2],
    ]);
    expect(layOut({ ...tour, sites: [], days: [] })).toBeNull();
  });
});
