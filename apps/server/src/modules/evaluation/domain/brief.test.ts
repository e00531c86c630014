import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { noticeLeft } from './brief.ts';

const calendar = valueOrThrow(makeWorkCalendar([2026], []));
// Put up on a Monday, for five working days.
const notice = { status: 'NOTICE', noticeFrom: isoDay('2026-11-23'), noticeUntil: isoDay('2026-11-30') } as const;
const left = (day: string, run: Parameters<typeof noticeLeft>[0] = notice) => noticeLeft(run, isoDay(day), calendar);

describe('还可申诉几个工作日', () => {
  it('公示当天不算，从第二天数起，最后一天算在内', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-30'].map((day) => left(day))).toEqual([5, 5, 2, 1]);
  });

  it('周末还剩周一一天；期满以后、没有公示的都没有', () => {
    expect(left('2026-11-28')).toBe(1);
    expect(left('2026-12-01')).toBeNull();
    expect(left('2026-11-24', { ...notice, status: 'PUBLISHED' })).toBeNull();
  });
});
