import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, dueAt, MOST_ATTEMPTS, type SendingTimes } from './timing.ts';

const day = (date: string, kind: 'WORK' | 'REST' | 'HOLIDAY') => ({ date: isoDay(date), kind });
/** 2026: the National Day week off, the Saturday of 10 October made up for. 2027 is not published yet. */
const calendar = valueOrThrow(
  makeWorkCalendar(
    [2026],
    [
      ...['01', '02', '03', '04', '05', '06', '07'].map((d) => day(`2026-10-${d}`, 'HOLIDAY')),
      day('2026-10-10', 'WORK'),
      day('2026-12-31', 'HOLIDAY'),
    ],
  ),
);
const times: SendingTimes = {
  quiet: { from: 20 * 60, to: 8 * 60, restDays: true },
  digest: { dailyAt: 8 * 60 + 30, weeklyOn: 1, weeklyAt: 8 * 60 + 30 },
};
const at = (moment: string) => Date.parse(`${moment}:00+08:00`);
const due = (moment: string, pace: 'EACH' | 'DAILY' | 'WEEKLY', urgent = false) =>
  new Date(dueAt(at(moment), urgent, pace, times, calendar) + 8 * 3_600_000).toISOString().slice(0, 16);

describe('通知什么时候发出去', () => {
  it('上班时间随到随发，晚上和清早等到八点，急件不等', () => {
    expect(due('2026-10-28T10:15', 'EACH')).toBe('2026-10-28T10:15');
    expect(due('2026-10-28T19:59', 'EACH')).toBe('2026-10-28T19:59');
    expect(due('2026-10-28T20:00', 'EACH')).toBe('2026-10-29T08:00');
    expect(due('2026-10-28T07:59', 'EACH')).toBe('2026-10-28T08:00');
    expect(due('2026-10-28T23:00', 'EACH', true)).toBe('2026-10-28T23:00');
    expect(due('2026-10-28T23:00', 'WEEKLY', true)).toBe('2026-10-28T23:00');
  });

  it('周末、国庆不打扰，调休上班的周六照常发', () => {
    expect(due('2026-10-24T10:00', 'EACH')).toBe('2026-10-26T08:00');
    expect(due('2026-09-30T21:00', 'EACH')).toBe('2026-10-08T08:00');
    expect(due('2026-10-09T21:00', 'EACH')).toBe('2026-10-10T08:00');
    expect(due('2026-10-10T10:00', 'EACH')).toBe('2026-10-10T10:00');
    expect(due('2026-10-09T10:00', 'DAILY')).toBe('2026-10-10T08:30');
  });

  it('跨年：下一年的日历还没发布，先按周一到周五算，不会永远不发', () => {
    expect(due('2026-12-30T21:00', 'EACH')).toBe('2027-01-01T08:00');
    expect(due('2026-12-31T10:00', 'DAILY')).toBe('2027-01-01T08:30');
    expect(due('2027-01-02T10:00', 'EACH')).toBe('2027-01-04T08:00');
  });

  it('每日汇总在下一个工作日早上，每周汇总在周一，周一放假顺到节后第一天，那一周只发一次', () => {
    expect(due('2026-10-28T08:29', 'DAILY')).toBe('2026-10-28T08:30');
    expect(due('2026-10-28T08:30', 'DAILY')).toBe('2026-10-29T08:30');
    expect(due('2026-10-28T10:00', 'WEEKLY')).toBe('2026-11-02T08:30');
    // Monday 5 October is a holiday: the week's digest goes out on Thursday the 8th, and the next on Monday the 12th.
    expect(due('2026-10-02T10:00', 'WEEKLY')).toBe('2026-10-08T08:30');
    expect(due('2026-10-08T08:31', 'WEEKLY')).toBe('2026-10-12T08:30');
  });

  it('任何时刻来的消息：不早于现在；每日、每周汇总总在规定的时刻，相邻两刻之间来的都汇到同一次', () => {
    const moments = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-06-01T00:00') });
    fc.assert(
      fc.property(moments, fc.constantFrom('DAILY' as const, 'WEEKLY' as const), (now, pace) => {
        const when = dueAt(now, false, pace, times, calendar);
        expect(when).toBeGreaterThan(now);
        expect(new Date(when + 8 * 3_600_000).toISOString().slice(11, 16)).toBe('08:30');
        const between = now + Math.floor((when - 1 - now) / 2);
        expect(dueAt(between, false, pace, times, calendar)).toBe(when);
      }),
    );
  });

  it('发不出去就隔得越来越久再试，最久六小时，约一天后放弃', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, tried) => backoff(tried + 1));
    expect(waits.slice(0, 3)).toEqual([60_000, 120_000, 240_000]);
    expect(Math.max(...waits)).toBe(6 * 3_600_000);
    const total = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
    expect(total).toBeGreaterThan(18);
    expect(total).toBeLessThan(30);
  });
});
