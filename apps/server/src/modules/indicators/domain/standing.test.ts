import { paceOf } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import curves from '../../../../../../catalog/pace-curves.json' with { type: 'json' };
import { rankOf } from './rank.ts';
import { type Aimed, lag, standingOf } from './standing.ts';

const paces = Object.fromEntries(curves.items.map((curve) => [curve.id, paceOf(curve)]));
const [time, curve] = [paces.LINEAR, paces.QUARTERLY];
if (!time || !curve) throw new Error('the catalogue has no such curve');
const rule = { time, curve, behind: 0, far: 10 };
const flow = (actual: Aimed['actual'], target: number | null = 1200, direction: Aimed['direction'] = 'UP') =>
  standingOf({ accrual: 'CUMULATIVE', direction, target, actual }, rule);

describe('时间过半，任务过半', () => {
  it('六月底完成一半正好达到序时；少一点就是落后，差超过十个百分点是明显落后', () => {
    expect(flow({ value: 600, month: 6 })).toMatchObject({ state: 'AHEAD', done: 50, timePace: 50, gapTime: 0 });
    expect(flow({ value: 599, month: 6 }).state).toBe('BEHIND');
    expect(flow({ value: 480, month: 6 }).state).toBe('BEHIND');
    expect(flow({ value: 479, month: 6 }).state).toBe('FAR');
  });

  it('差多少、差几个月、往后每月还要完成多少', () => {
    const standing = flow({ value: 480, month: 6 });
    expect(standing.gapValue).toBeCloseTo(-120);
    expect(standing.gapMonths).toBeCloseTo(-1.2);
    expect(standing.perMonth).toBeCloseTo(120);
    expect(flow({ value: 1200, month: 12 })).toMatchObject({ state: 'REACHED', perMonth: null });
    expect(flow({ value: 1000, month: 12 })).toMatchObject({ state: 'FAR', perMonth: null });
  });

  it('曲线进度：三月 20%、六月 50%、九月 80%', () => {
    expect([3, 6, 9, 12].map((month) => flow({ value: 1, month }).curvePace)).toEqual([20, 50, 80, 100]);
    expect(flow({ value: 240, month: 3 })).toMatchObject({ gapCurve: 0, state: 'BEHIND' });
  });

  it('没有目标、没有报数，都不是落后也不是达到', () => {
    expect(flow({ value: 1, month: 1 }, null).state).toBe('NO_TARGET');
    expect(flow(null).state).toBe('UNREPORTED');
  });

  it('比率只与目标比：登记失业率要不高于目标', () => {
    const rate = (direction: Aimed['direction'], value: number) =>
      standingOf({ accrual: 'POINT', direction, target: 4.5, actual: { value, month: 6 } }, rule);
    expect(rate('DOWN', 4.2)).toMatchObject({ state: 'REACHED', done: null, timePace: null });
    expect(rate('DOWN', 4.6).state).toBe('BEHIND');
    expect(rate('UP', 4.6).state).toBe('REACHED');
    expect(rate('UP', 4.4).gapValue).toBeCloseTo(-0.1);
  });

  it('封顶的目标，用得比时间快是落后', () => {
    expect(flow({ value: 700, month: 6 }, 1200, 'DOWN').state).toBe('BEHIND');
    expect(flow({ value: 500, month: 6 }, 1200, 'DOWN').state).toBe('AHEAD');
  });

  it('最落后的在前：落后越多越大', () => {
    const lags = [612, 480, 900].map((value) => lag(flow({ value, month: 6 }), 1200, 'UP'));
    expect(lags).toEqual([-1, 10, -25]);
  });
});

describe('位次', () => {
  it('并列同名次、下一名顺延，未报的单列不排', () => {
    const { ranks, missing } = rankOf(
      [1, 2, 3, 4, 5].map((place) => ({ place, value: [9, 9, 7, null, 8][place - 1] ?? null })),
      'UP',
    );
    expect([...ranks]).toEqual([
      [1, 1],
      [2, 1],
      [3, 4],
      [5, 3],
    ]);
    expect(missing).toEqual([4]);
  });

  it('越小越好的反过来排', () => {
    const { ranks } = rankOf(
      [
        { place: 1, value: 4 },
        { place: 2, value: 3 },
      ],
      'DOWN',
    );
    expect(ranks.get(2)).toBe(1);
  });
});
