import { describe, expect, it } from 'vitest';
import { entriesOf, monthBeside, shiftsOf } from './days.ts';

const held = (day: string, nominal: string[] = [day], moved: 'HOLIDAY' | null = null) => ({
  ...{ day, nominal, moved, prepareFrom: day },
});
const mechanism = (title: string, days: ReturnType<typeof held>[]) => ({
  ...{ id: title, title, campaign: false, held: days, provisional: [] },
  skipped: [{ nominal: '2026-10-03', why: 'HOLIDAY' as const }],
});

describe('日程的月历', () => {
  it('同一天的几项机制都在', () => {
    const days = entriesOf(
      [mechanism('周调度', [held('2026-11-23')]), mechanism('拉练', [held('2026-11-23')])],
      '2026-11',
    );
    expect(days.get('2026-11-23')?.map(({ title }) => title)).toEqual(['周调度', '拉练']);
    expect(days.size).toBe(1);
  });

  it('顺延、并作一次和取消按日子排,留在原日的不列', () => {
    const moved = held('2026-10-08', ['2026-10-05'], 'HOLIDAY');
    const shifts = shiftsOf([mechanism('周调度', [held('2026-09-28'), moved])]);
    expect(shifts.map(({ kind, at }) => [kind, at])).toEqual([
      ['skipped', '2026-10-03'],
      ['moved', '2026-10-05'],
    ]);
  });

  it('前后翻月跨年', () => {
    expect(monthBeside('2026-12', 1)).toBe('2027-01');
    expect(monthBeside('2026-01', -1)).toBe('2025-12');
    expect(monthBeside('2026-02', 1)).toBe('2026-03');
  });
});
