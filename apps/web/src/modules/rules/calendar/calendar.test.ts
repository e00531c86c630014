import { isoDay } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import shipped from '../../../../../../catalog/calendar-2026.json' with { type: 'json' };
import { bodyOf, calendarYear, cellOf, type Notice, noticeOf, turned, workingDays } from './days.ts';
import { readPaste } from './paste.ts';

const words = {
  kinds: { 放假: 'HOLIDAY', 上班: 'WORK', 补班: 'WORK', 休息: 'REST' },
  to: ['至', '~'],
} as const;
const empty: Notice = new Map();

describe('工作日历', () => {
  it('2026 年发布的日历：全年 248 个工作日，原样读出原样写回', () => {
    const notice = noticeOf({ items: shipped.items });
    expect(notice && workingDays(2026, notice)).toBe(248);
    expect(notice && bodyOf({}, notice)).toEqual({ items: shipped.items });
  });

  it('点一下换一种：平日上班、休息、放假；周末休息、放假、上班；与星期一致又没有说明的不留一行', () => {
    const [friday, sunday] = [isoDay('2027-01-01'), isoDay('2027-01-03')];
    const kinds = (date: typeof friday) => {
      const steps = [empty, turned(empty, date)];
      steps.push(turned(steps[1] ?? empty, date));
      steps.push(turned(steps[2] ?? empty, date));
      return steps.map((notice) => [cellOf(date, notice).kind, notice.size]);
    };
    expect(kinds(friday)).toEqual([
      ['WORK', 0],
      ['REST', 1],
      ['HOLIDAY', 1],
      ['WORK', 0],
    ]);
    expect(kinds(sunday)).toEqual([
      ['REST', 0],
      ['HOLIDAY', 1],
      ['WORK', 1],
      ['REST', 0],
    ]);
  });

  it('画不出的内容不画：类型不认识、日期重复、不是列表', () => {
    const day = { date: '2026-01-01', kind: 'WORK' };
    for (const items of [[{ ...day, kind: 'PARTY' }], [day, day], [3], 'x']) expect(noticeOf({ items })).toBeNull();
    expect(noticeOf({})).toBeNull();
    expect([calendarYear('calendar-2027'), calendarYear('pace-curves')]).toEqual([2027, null]);
  });
});

describe('粘贴放假通知', () => {
  it('一行一天，也可写起止；说明可有可无', () => {
    const { days, faults } = readPaste('2027-01-01 放假 元旦\n\n2027-02-06至2027-02-07\t补班\n', 2027, words);
    expect(faults).toEqual([]);
    expect(days).toEqual([
      { date: '2027-01-01', kind: 'HOLIDAY', note: '元旦' },
      { date: '2027-02-06', kind: 'WORK', note: '' },
      { date: '2027-02-07', kind: 'WORK', note: '' },
    ]);
  });

  it.each([
    ['元旦放假', 'form'],
    ['2027-02-30 放假', 'date'],
    ['1月1日 放假', 'date'],
    ['2027-01-01 过节', 'kind'],
    ['2028-01-01 放假', 'year'],
    ['2027-01-03至2027-01-01 放假', 'span'],
    ['2027-01-01至2027-12-31 放假', 'span'],
  ])('“%s”读不出，说明是哪里', (line, problem) => {
    const { days, faults } = readPaste(`2027-05-01 放假 劳动节\n${line}`, 2027, words);
    expect(faults).toEqual([{ line: 2, text: line, problem }]);
    expect(days).toHaveLength(1);
  });

  it('同一天写了两遍，第二行不收', () => {
    const { days, faults } = readPaste('2027-01-01 放假\n2027-01-01 上班', 2027, words);
    expect(days).toHaveLength(1);
    expect(faults).toMatchObject([{ line: 2, problem: 'twice' }]);
  });
});
