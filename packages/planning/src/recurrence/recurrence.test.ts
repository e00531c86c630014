import {
  addDays,
  type CalendarDay,
  dayOf,
  daysInMonth,
  type IsoDay,
  isoDay,
  makeWorkCalendar,
  valueOrThrow,
  weekdayOf,
} from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar2026 } from '../../../kernel/src/fixtures/calendar-2026.ts';
import { checkSchedule, occurrencesBetween, type Recurrence, type RecurringSchedule } from './index.ts';

const calendar = valueOrThrow(makeWorkCalendar([2026], calendar2026));
const MONDAYS: Recurrence = { kind: 'WEEKLY', weekdays: [1] };
const SATURDAYS: Recurrence = { kind: 'WEEKLY', weekdays: [6] };
const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const monthly = (day: number | 'LAST', months: readonly number[] = EVERY_MONTH): Recurrence => ({
  kind: 'MONTHLY',
  months,
  day,
});

function schedule(recurrence: Recurrence, rules: Partial<RecurringSchedule> = {}): RecurringSchedule {
  return {
    ...{ id: '周调度', recurrence, first: null, last: null, leadDays: 0 },
    ...{ onRestDay: 'SHIFT_NEXT_WORKDAY', onHoliday: 'SHIFT_NEXT_WORKDAY', onMakeUpDay: 'KEEP', ...rules },
  };
}

const SITE_DAY = schedule(SATURDAYS, { onRestDay: 'KEEP', onHoliday: 'SKIP', onMakeUpDay: 'SHIFT_NEXT_REST_DAY' });

function between(each: RecurringSchedule, from: string, to: string) {
  return valueOrThrow(occurrencesBetween(each, calendar, isoDay(from), isoDay(to)));
}

describe('周期日子', () => {
  it('周一调度遇春节顺延到节后第一个工作日，两次并作一次', () => {
    const { held, skipped } = between(schedule(MONDAYS, { leadDays: 3 }), '2026-02-09', '2026-03-02');
    expect(held).toEqual([
      { day: '2026-02-09', nominal: ['2026-02-09'], moved: null, prepareFrom: '2026-02-06' },
      { day: '2026-02-24', nominal: ['2026-02-16', '2026-02-23'], moved: 'HOLIDAY', prepareFrom: '2026-02-21' },
      { day: '2026-03-02', nominal: ['2026-03-02'], moved: null, prepareFrom: '2026-02-27' },
    ]);
    expect(skipped).toEqual([]);
  });

  it('顺延出去的不算本段，从前面顺延进来的算', () => {
    const days = (from: string, to: string) => between(schedule(MONDAYS), from, to).held.map(({ day }) => day);
    expect(days('2026-02-14', '2026-02-23')).toEqual([]);
    expect(days('2026-02-24', '2026-02-27')).toEqual(['2026-02-24']);
  });

  it('周六工地日：休息日照开，法定假日跳过，调休上班的周六顺延到周日', () => {
    expect(between(SITE_DAY, '2026-05-01', '2026-05-16')).toMatchObject({
      held: [
        { day: '2026-05-10', moved: 'MAKE_UP' },
        { day: '2026-05-16', moved: null },
      ],
      skipped: [{ nominal: '2026-05-02', why: 'HOLIDAY' }],
    });
    expect(between(SITE_DAY, '2026-02-28', '2026-03-06').held.map(({ day }) => day)).toEqual(['2026-03-01']);
  });

  it('调休的周六后面接着长假，到下一个工地日前没有休息日，就不开并说明', () => {
    expect(between(SITE_DAY, '2026-02-14', '2026-02-21')).toMatchObject({
      held: [],
      skipped: [
        { nominal: '2026-02-14', why: 'NO_REST_DAY' },
        { nominal: '2026-02-21', why: 'HOLIDAY' },
      ],
    });
  });

  it('每季首月10日：1月10日周六顺延到12日，10月10日调休上班照开', () => {
    const { held } = between(schedule(monthly(10, [1, 4, 7, 10])), '2026-01-01', '2026-12-31');
    expect(held.map(({ day }) => day)).toEqual(['2026-01-12', '2026-04-10', '2026-07-10', '2026-10-10']);
  });

  it('月末每月都有；31日只在大月有', () => {
    const kept = { onRestDay: 'KEEP', onHoliday: 'KEEP' } as const;
    const months = (day: number | 'LAST') =>
      between(schedule(monthly(day), kept), '2026-01-01', '2026-12-31').held.map((each) => each.day.slice(5));
    expect(months('LAST')).toHaveLength(12);
    expect(months('LAST')).toContain('02-28');
    expect(months(31)).toEqual(['01-31', '03-31', '05-31', '07-31', '08-31', '10-31', '12-31']);
  });

  it('专项只在起止之间开，最后一次可以顺延到止日之后', () => {
    const campaign = schedule(MONDAYS, { first: isoDay('2026-09-21'), last: isoDay('2026-10-05') });
    expect(between(campaign, '2026-01-01', '2026-12-31').held.map(({ day }) => day)).toEqual([
      '2026-09-21',
      '2026-09-28',
      '2026-10-08',
    ]);
  });
});

describe('日历未发布的年份', () => {
  it('说明哪几次待定，不按周末硬推', () => {
    const { held, provisional } = between(schedule(MONDAYS), '2026-12-21', '2027-01-11');
    expect(held.map(({ day }) => day)).toEqual(['2026-12-21', '2026-12-28']);
    expect(provisional).toEqual([
      { nominal: '2027-01-04', missingYear: 2027 },
      { nominal: '2027-01-11', missingYear: 2027 },
    ]);
  });

  it('今年排到、要顺延到明年的，也待定', () => {
    const yearEnd = [{ date: isoDay('2026-12-31'), kind: 'HOLIDAY' as const }];
    const closed = valueOrThrow(makeWorkCalendar([2026], yearEnd));
    const answer = occurrencesBetween(
      schedule(monthly('LAST', [12])),
      closed,
      isoDay('2026-12-01'),
      isoDay('2027-01-31'),
    );
    expect(answer).toMatchObject({
      value: { held: [], provisional: [{ nominal: '2026-12-31', missingYear: 2027 }] },
    });
  });

  it('什么日子都照开的，不等日历', () => {
    const kept = schedule(SATURDAYS, { onRestDay: 'KEEP', onHoliday: 'KEEP' });
    expect(between(kept, '2027-01-01', '2027-01-09')).toMatchObject({
      held: [{ day: '2027-01-02' }, { day: '2027-01-09' }],
      provisional: [],
    });
  });
});

describe('一次也不会开的排期不收', () => {
  const refusal = (each: RecurringSchedule) => {
    const checked = checkSchedule(each, calendar);
    return checked.ok ? null : checked.error;
  };

  it('二月三十一日', () => {
    const error = refusal(schedule(monthly(31, [2])));
    expect(error).toMatchObject({ code: 'schedule_day_never' });
    expect(error?.message).toContain('2月都没有31日，一次也不会开。请改日子，或改选“月末”');
    expect(refusal(schedule(monthly(30, [2])))).toMatchObject({ code: 'schedule_day_never' });
  });

  it('闰年才有的二月二十九日收，四月三十一日与五月三十一日同列也收', () => {
    expect(refusal(schedule(monthly(29, [2])))).toBeNull();
    expect(refusal(schedule(monthly(31, [4, 5])))).toBeNull();
  });

  it('先止后起的专项，和起止之间没有一天合乎周期的专项', () => {
    const window = (first: string, last: string) => ({ first: isoDay(first), last: isoDay(last) });
    expect(refusal(schedule(MONDAYS, window('2026-09-02', '2026-09-01')))).toMatchObject({
      code: 'schedule_campaign_backwards',
    });
    expect(refusal(schedule(MONDAYS, window('2026-09-01', '2026-09-06')))).toMatchObject({
      code: 'schedule_campaign_empty',
    });
  });

  it('只排周六周日，休息日和假日又都跳过', () => {
    const skip = { onRestDay: 'SKIP', onHoliday: 'SKIP' } as const;
    const error = refusal(schedule(SATURDAYS, skip));
    expect(error).toMatchObject({ code: 'schedule_all_skipped', details: { years: [2026] } });
    expect(error?.message).toMatch(/请改为顺延或照常，或换日子。$/);
    expect(refusal(schedule({ kind: 'WEEKLY', weekdays: [5, 6] }, skip))).toBeNull();
    expect(refusal(schedule(monthly(1, [10]), skip))).toMatchObject({ code: 'schedule_all_skipped' });
  });

  it('专项里只要有一个调休的周六能开就收；日历未发布的年份不作数', () => {
    const skip = { onRestDay: 'SKIP', onHoliday: 'SKIP' } as const;
    const window = (first: string, last: string) => ({ ...skip, first: isoDay(first), last: isoDay(last) });
    expect(refusal(schedule(SATURDAYS, window('2026-05-09', '2026-05-16')))).toBeNull();
    expect(refusal(schedule(SATURDAYS, window('2026-05-16', '2026-05-23')))).not.toBeNull();
    expect(refusal(schedule(SATURDAYS, window('2026-12-26', '2027-01-09')))).toBeNull();
  });

  it('星期、月份、日子、提前天数填得不对的', () => {
    const parts = [
      schedule({ kind: 'WEEKLY', weekdays: [] }),
      schedule({ kind: 'WEEKLY', weekdays: [8] }),
      schedule(monthly(1, [])),
      schedule(monthly(1, [13])),
      schedule(monthly(0)),
      schedule(monthly(1.5)),
      schedule(MONDAYS, { leadDays: -1 }),
    ].map(refusal);
    for (const error of parts) expect(error).toMatchObject({ code: 'schedule_part_bad' });
    expect(parts.map((error) => error?.message.slice(0, 18))).toContain('排期“周调度”未收下：星期要从一到七');
  });

  it('倒着的起止不推算', () => {
    expect(occurrencesBetween(schedule(MONDAYS), calendar, isoDay('2026-02-02'), isoDay('2026-02-01'))).toMatchObject({
      error: { code: 'schedule_range_backwards' },
    });
  });
});

/** The plainest reading of the rules: every day of the rule in the year, stepped day by day to where it may be held. */
function bruteForce(each: RecurringSchedule, days: readonly CalendarDay[], from: IsoDay, to: IsoDay) {
  const notice = new Map(days.map(({ date, kind }) => [date, kind]));
  const weekend = (day: IsoDay) => weekdayOf(day) > 5;
  const works = (day: IsoDay) => (notice.get(day) ?? (weekend(day) ? 'REST' : 'WORK')) === 'WORK';
  const holiday = (day: IsoDay) => notice.get(day) === 'HOLIDAY';
  const { recurrence, first, last } = each;
  const nominal: IsoDay[] = [];
  for (let month = 1; month <= 12; month += 1) {
    for (let date = 1; date <= daysInMonth(2026, month); date += 1) {
      const day = dayOf(2026, month, date);
      if (first !== null && last !== null && (day < first || day > last)) continue;
      const falls =
        recurrence.kind === 'WEEKLY'
          ? recurrence.weekdays.some((weekday) => weekday === weekdayOf(day))
          : recurrence.months.includes(month) &&
            date === (recurrence.day === 'LAST' ? daysInMonth(2026, month) : recurrence.day);
      if (falls) nominal.push(day);
    }
  }
  const inYear = (day: IsoDay) => day <= '2026-12-31';
  const landing = (day: IsoDay): IsoDay | null => {
    if (works(day)) {
      if (!weekend(day) || each.onMakeUpDay === 'KEEP') return day;
      let next = addDays(day, 1);
      while (inYear(next) && !nominal.includes(next) && (works(next) || holiday(next))) next = addDays(next, 1);
      return nominal.includes(next) || !inYear(next) ? null : next;
    }
    const rule = holiday(day) ? each.onHoliday : each.onRestDay;
    if (rule === 'KEEP') return day;
    if (rule === 'SKIP') return null;
    let next = day;
    while (inYear(next) && !works(next)) next = addDays(next, 1);
    return inYear(next) ? next : null;
  };
  const landed = nominal.map(landing).filter((day) => day !== null && day >= from && day <= to);
  return [...new Set(landed)].sort();
}

const rules = fc.constantFrom<'SHIFT_NEXT_WORKDAY' | 'KEEP' | 'SKIP'>('SHIFT_NEXT_WORKDAY', 'KEEP', 'SKIP');
const recurrences = fc.oneof(
  fc.record({
    kind: fc.constant('WEEKLY' as const),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('MONTHLY' as const),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('LAST' as const)),
  }),
);
const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((offset) => addDays(isoDay('2026-01-01'), offset));
const windows = fc.option(fc.tuple(dayOf2026, dayOf2026), { nil: null });
/** The published year, and years that nobody would publish: what is moved must hold on any calendar. */
const notices = fc.oneof(
  fc.constant(calendar2026),
  fc.uniqueArray(
    fc.record({ date: dayOf2026, kind: fc.constantFrom<CalendarDay['kind']>('WORK', 'REST', 'HOLIDAY') }),
    {
      selector: ({ date }) => date,
      maxLength: 120,
    },
  ),
);

describe('与逐日推算一致', () => {
  it('任意周期、任意放假安排、任意一段', () => {
    const schedules = fc.record({
      ...{ recurrence: recurrences, window: windows, onRestDay: rules, onHoliday: rules },
      onMakeUpDay: fc.constantFrom<'KEEP' | 'SHIFT_NEXT_REST_DAY'>('KEEP', 'SHIFT_NEXT_REST_DAY'),
    });
    fc.assert(
      fc.property(schedules, notices, dayOf2026, dayOf2026, ({ recurrence, window, ...rest }, notice, one, other) => {
        const bounds = window && { first: window[0], last: window[1] };
        const each = schedule(recurrence, { ...rest, ...bounds });
        const [from, to] = one < other ? [one, other] : [other, one];
        const known = valueOrThrow(makeWorkCalendar([2026], notice));
        const answer = valueOrThrow(occurrencesBetween(each, known, from, to));
        expect(answer.held.map(({ day }) => day)).toEqual(bruteForce(each, notice, from, to));
      }),
      { numRuns: 400 },
    );
  });

  it('收下的排期总有一次能开，或要等日历', () => {
    fc.assert(
      fc.property(recurrences, rules, rules, (recurrence, onRestDay, onHoliday) => {
        const each = schedule(recurrence, { onRestDay, onHoliday });
        if (!checkSchedule(each, calendar).ok) return;
        const { held, provisional } = between(each, '2026-01-01', '2032-12-31');
        expect(held.length + provisional.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});
