import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isoDay,
  isoDayLabel,
  lastDayOfMonth,
  officeDay,
  parseIsoDay,
  weekdayOf,
} from './iso-day.ts';

const anyNumber = fc.integer({ min: dayNumber(isoDay('1900-01-01')), max: dayNumber(isoDay('2199-12-31')) });

describe('年月日', () => {
  it('收下真实的日期', () => {
    expect(parseIsoDay('2024-02-29')).toEqual({ ok: true, value: '2024-02-29' });
  });

  it.each(['2024-8-31', '2024/08/31', '20240831', '2024-08', '', '2024-08-31 '])('写法不合规的“%s”不收', (text) => {
    expect(parseIsoDay(text)).toMatchObject({ ok: false, error: { code: 'day_bad_form' } });
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '1899-12-31',
    '2200-01-01',
  ])('日历上没有的“%s”不收', (text) => {
    expect(parseIsoDay(text)).toMatchObject({ ok: false, error: { code: 'day_not_in_calendar' } });
  });

  it('日期加减跨月跨年跨闰日', () => {
    expect(addDays(isoDay('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(isoDay('2025-12-31'), 1)).toBe('2026-01-01');
    expect(daysBetween(isoDay('2024-01-01'), isoDay('2025-01-01'))).toBe(366);
    expect(daysBetween(isoDay('2024-03-01'), isoDay('2024-02-01'))).toBe(-29);
  });

  it('按月计的期限遇短月落在月末', () => {
    expect(addMonths(isoDay('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(isoDay('2024-11-15'), 3)).toBe('2025-02-15');
    expect(addMonths(isoDay('2024-01-15'), -1)).toBe('2023-12-15');
    expect(lastDayOfMonth(2023, 2)).toBe('2023-02-28');
  });

  it('星期按国家标准，周一为 1、周日为 7', () => {
    expect(weekdayOf(isoDay('2026-11-21'))).toBe(6);
    expect(weekdayOf(isoDay('1970-01-01'))).toBe(4);
    expect(weekdayOf(isoDay('1969-12-28'))).toBe(7);
  });

  it('办公日按北京时间算，与机器所在时区无关', () => {
    expect(officeDay(Date.UTC(2024, 7, 31, 15, 59, 59))).toBe('2024-08-31');
    expect(officeDay(Date.UTC(2024, 7, 31, 16, 0, 0))).toBe('2024-09-01');
  });

  it('日期的中文写法月日不补零', () => {
    expect(isoDayLabel(isoDay('2024-08-01'))).toBe('2024年8月1日');
  });

  it('每一天与日历一致，日序往返不变', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = dayFromNumber(number);
        expect(day).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(day)).toBe(number);
        expect(weekdayOf(day) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });

  it('文字先后就是日期先后', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (left, right) => {
        expect(dayFromNumber(left) < dayFromNumber(right)).toBe(left < right);
      }),
    );
  });
});
