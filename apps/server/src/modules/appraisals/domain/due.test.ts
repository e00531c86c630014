import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { dueAfter, dueInHalf } from './due.ts';

const FINAL = {
  stage: 'FINAL',
  due: [
    { milestone: 'M110', months: 12 },
    { milestone: 'M145', months: 1 },
  ],
} as const;

const reached = (days: Readonly<Record<string, string>>) =>
  new Map(Object.entries(days).map(([code, day]) => [code, isoDay(day)]));

describe('到期的项目', () => {
  it('投产满一年或决算满一个月就该终评，按先到的算', () => {
    const today = isoDay('2026-11-22');
    expect(dueAfter(FINAL, reached({ M110: '2025-11-22' }), today)).toMatchObject({ since: '2026-11-22' });
    expect(dueAfter(FINAL, reached({ M110: '2025-11-23' }), today)).toBeNull();
    expect(dueAfter(FINAL, reached({ M110: '2026-08-01', M145: '2026-10-22' }), today)).toMatchObject({
      since: '2026-11-22',
      cause: { milestone: 'M145' },
    });
    expect(dueAfter(FINAL, reached({}), today)).toBeNull();
  });

  it('半年开始时已开工、还没竣工的列入事中评价', () => {
    expect(dueInHalf(reached({ M70: '2026-06-30' }), '2026H2')).toMatchObject({ stage: 'MID', since: '2026-07-01' });
    expect(dueInHalf(reached({ M70: '2026-07-01' }), '2026H2')).toBeNull();
    expect(dueInHalf(reached({ M70: '2025-01-01', M100: '2026-05-01' }), '2026H2')).toBeNull();
    expect(dueInHalf(reached({}), '2026H1')).toBeNull();
  });
});
