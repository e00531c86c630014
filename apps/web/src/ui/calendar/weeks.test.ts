import { describe, expect, it } from 'vitest';
import { weeksOf } from './weeks.ts';

describe('一个月的月历', () => {
  it('从周一排起,别的月份的日子空着', () => {
    const weeks = weeksOf(2026, 11);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
    expect(weeksOf(2027, 2)).toHaveLength(4);
  });
});
