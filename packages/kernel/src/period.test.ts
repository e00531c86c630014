import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from './iso-day.ts';
import {
  comparePeriods,
  endMonthOf,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthPeriod,
  nextPeriod,
  type Period,
  parsePeriod,
  period,
  periodContains,
  previousPeriod,
  printPeriod,
  yearToDate,
} from './period.ts';
import { periodLabel } from './period-label.ts';

const year = fc.integer({ min: 1902, max: 2197 });
const month = fc.integer({ min: 1, max: 12 });
const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constantFrom('month' as const, 'yearToDate' as const), year, month }),
  fc.record({ kind: fc.constant('quarter' as const), year, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('half' as const), year, half: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant('year' as const), year }),
  fc.tuple(year, month).map(([y, m]) => ({ kind: 'asOf' as const, day: lastDayOf(monthPeriod(y, m)) })),
  fc.record({ kind: fc.constant('plan' as const), plan: fc.integer({ min: 4, max: 39 }) }),
);

describe('统计期间', () => {
  it.each([
    ['2024M08', '2024-08-01', '2024-08-31', '2024年8月'],
    ['2024M01-08', '2024-01-01', '2024-08-31', '2024年1—8月'],
    ['2024M01-01', '2024-01-01', '2024-01-31', '2024年1月累计'],
    ['2024Q3', '2024-07-01', '2024-09-30', '2024年三季度'],
    ['2024H1', '2024-01-01', '2024-06-30', '2024年上半年'],
    ['2024H2', '2024-07-01', '2024-12-31', '2024年下半年'],
    ['2024Y', '2024-01-01', '2024-12-31', '2024年'],
    ['ASOF:2024-08-31', '2024-08-31', '2024-08-31', '截至2024年8月31日'],
    ['14FYP', '2021-01-01', '2025-12-31', '“十四五”时期'],
    ['10FYP', '2001-01-01', '2005-12-31', '“十五”时期'],
    ['9FYP', '1996-01-01', '2000-12-31', '“九五”时期'],
    ['21FYP', '2056-01-01', '2060-12-31', '“二十一五”时期'],
  ])('期间代码 %s 的起止日和中文写法正确', (code, first, last, label) => {
    const parsed = period(code);
    expect([firstDayOf(parsed), lastDayOf(parsed), periodLabel(parsed)]).toEqual([first, last, label]);
    expect(printPeriod(parsed)).toBe(code);
  });

  it.each(['2024', '2024-08', '2024M8', '2024M03-08', '2024年8月', 'ASOF:2024-08', 'asof:2024-08-31', '', '2024M01-8'])(
    '不是期间代码的“%s”不收',
    (text) => {
      expect(parsePeriod(text)).toMatchObject({ ok: false, error: { code: 'period_bad_form', details: { text } } });
    },
  );

  it.each([
    '2024M13',
    '2024M00',
    '2024M01-00',
    '2024Q5',
    '2024Q0',
    '2024H3',
    '1024Y',
    'ASOF:2024-02-30',
    '2FYP',
    '09FYP',
    '99FYP',
  ])('不存在的期间“%s”不收', (text) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, error: { code: 'period_out_of_range' } });
  });

  it('程序直接造不存在的月份会被拒绝', () => {
    expect(() => monthPeriod(2024, 13)).toThrow('未收下');
    expect(() => yearToDate(2024, 0)).toThrow('未收下');
    expect(printPeriod(yearToDate(2024, 8))).toBe('2024M01-08');
  });

  it('1月当月与1月累计是两个期间', () => {
    expect(comparePeriods(period('2024M01'), period('2024M01-01'))).not.toBe(0);
  });

  it('累计期跨年从一月重新起算', () => {
    expect(nextPeriod(period('2024M01-12'))).toEqual(period('2025M01-01'));
    expect(previousPeriod(period('2025M01-01'))).toEqual(period('2024M01-12'));
  });

  it('上期、下期按同类期间推移', () => {
    expect(nextPeriod(period('2024Q4'))).toEqual(period('2025Q1'));
    expect(previousPeriod(period('2024H1'))).toEqual(period('2023H2'));
    expect(nextPeriod(period('ASOF:2024-02-28'))).toEqual(period('ASOF:2024-02-29'));
    expect(nextPeriod(period('14FYP'))).toEqual(period('15FYP'));
  });

  it('期间能判断是否包含某日、某期', () => {
    expect(periodContains(period('2024M01-08'), period('2024M08'))).toBe(true);
    expect(periodContains(period('2024M08'), period('2024M01-08'))).toBe(false);
    expect(periodContains(period('14FYP'), isoDay('2025-12-31'))).toBe(true);
    expect(periodContains(period('2024M08'), isoDay('2024-09-01'))).toBe(false);
  });

  it('知道某日属于哪个月、某期以哪个月收尾', () => {
    expect(monthOf(isoDay('2024-08-31'))).toEqual(period('2024M08'));
    expect(endMonthOf(period('2024H1'))).toEqual(period('2024M06'));
    expect(endMonthOf(period('2024M01-08'))).toEqual(period('2024M08'));
  });

  it('列表按截止日排，短的在前', () => {
    const codes = ['2024M09', '2024M01-08', '2024M08', '2024Y'];
    expect(codes.map(period).sort(comparePeriods).map(printPeriod)).toEqual([
      '2024M08',
      '2024M01-08',
      '2024M09',
      '2024Y',
    ]);
  });

  it('任一期间：代码往返不变，上期的下期是本期，先后不矛盾', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (left, right) => {
        expect(period(printPeriod(left))).toEqual(left);
        expect(nextPeriod(previousPeriod(left))).toEqual(left);
        expect(comparePeriods(previousPeriod(left), left)).toBe(-1);
        expect(comparePeriods(left, right) + comparePeriods(right, left)).toBe(0);
        expect(periodContains(left, left)).toBe(true);
      }),
    );
  });
});
