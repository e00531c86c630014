import { isoDay, makeWorkCalendar, valueOrThrow } from '@guatu/kernel';
import {
  checkSchedule,
  occurrencesBetween,
  type RecurringSchedule,
  type ScoreScheme,
  scoreTour,
} from '@guatu/planning';
import { describe, expect, it } from 'vitest';
import calendarFile from '../catalog/calendar-2026.json' with { type: 'json' };
import schedules from '../catalog/dispatch-schedules.json' with { type: 'json' };
import ledgerFields from '../catalog/ledger-fields.json' with { type: 'json' };
import sixLists from '../catalog/six-lists.json' with { type: 'json' };
import tourScoring from '../catalog/tour-scoring.json' with { type: 'json' };

// The kinds and days of these files are checked by what follows.
const items = schedules.items as unknown as readonly (RecurringSchedule & { title: string; enabled: boolean })[];
const calendar = valueOrThrow(
  makeWorkCalendar(
    [2026],
    calendarFile.items.map(({ date, kind }) => ({ date: isoDay(date), kind: kind as 'WORK' | 'HOLIDAY' })),
  ),
);

function daysOf(id: string, from: string, to: string): readonly string[] {
  const schedule = items.find((item) => item.id === id);
  if (!schedule) throw new Error(`no schedule ${id}`);
  const { held } = valueOrThrow(occurrencesBetween(schedule, calendar, isoDay(from), isoDay(to)));
  return held.map(({ day }) => day.slice(5));
}

describe('调度机制周期表', () => {
  it('手册十四项机制都在，编号不重，每项都开得成', () => {
    expect(items).toHaveLength(14);
    expect(new Set(items.map(({ id }) => id)).size).toBe(14);
    for (const item of items) expect(checkSchedule(item, calendar), item.title).toMatchObject({ ok: true });
  });

  it('周调度在周一，遇国庆长假顺延到节后第一天', () => {
    expect(daysOf('WEEKLY_DISPATCH', '2026-09-21', '2026-10-12')).toEqual(['09-21', '09-28', '10-08', '10-12']);
  });

  it('周六工地日五一跳过，调休的5月9日顺延到周日', () => {
    expect(daysOf('SATURDAY_SITE', '2026-04-25', '2026-05-16')).toEqual(['04-25', '05-10', '05-16']);
  });

  it('每周五比晒亮，月通报28日发，遇周末顺延到周一', () => {
    expect(daysOf('WEEKLY_SHOWCASE', '2026-11-16', '2026-11-30')).toEqual(['11-20', '11-27']);
    expect(daysOf('MONTHLY_BULLETIN', '2026-10-01', '2026-11-30')).toEqual(['10-28', '11-30']);
  });

  it('双月、季度、半年、年度各在规定的月份', () => {
    const year = (id: string) => daysOf(id, '2026-01-01', '2026-12-31');
    expect(year('BIMONTHLY_TOUR')).toEqual(['02-24', '04-20', '06-22', '08-20', '10-20', '12-21']);
    expect(year('QUARTERLY_LISTS')).toEqual(['01-12', '04-10', '07-10', '10-10']);
    expect(year('HALF_YEAR_OBSERVATION')).toEqual(['06-22', '12-21']);
    expect(year('HALF_YEAR_ASSESSMENT')).toEqual(['07-10']);
    expect(year('ANNUAL_ASSESSMENT')).toEqual(['02-28']);
    expect(year('CAMPAIGN_HUNDRED_DAYS')).toHaveLength(14);
  });
});

describe('六张清单与拉练打分', () => {
  it('六张清单的列都在台账里，都带项目名称，顺序一到六', () => {
    const fields = new Set(ledgerFields.kinds.flatMap(({ kind, fields: own }) => own.map(({ id }) => `${kind}.${id}`)));
    expect(sixLists.items.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const list of sixLists.items) {
      expect(list.columns[0]).toMatchObject({ kind: 'project', field: 'projectName' });
      for (const { kind, field } of list.columns) expect(fields, list.title).toContain(`${kind}.${field}`);
    }
  });

  it('权重 30、30、15、15、10，三组五比三比二，合计一百', () => {
    const scheme = tourScoring.items[0] as unknown as ScoreScheme;
    expect(scheme.criteria.map(({ weight }) => weight)).toEqual([30, 30, 15, 15, 10]);
    expect(scheme.groups.map(({ weight }) => weight)).toEqual([5, 3, 2]);
    expect(scoreTour(scheme, [])).toEqual({ ok: true, value: [] });
  });
});
