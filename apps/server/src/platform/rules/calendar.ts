import { type CalendarDayKind, type IsoDay, makeWorkCalendar, valueOrThrow, type WorkCalendar } from '@guatu/kernel';
import type { ReadTrx } from '../ledger/index.ts';
import { rulesOf } from './load.ts';
import { editionsOf, localVersions } from './sql.ts';
import type { RuleKind } from './types.ts';

/** One year's holiday notice: the days that depart from the weekday rule. */
export interface YearCalendar {
  readonly year: number;
  readonly days: readonly { readonly date: IsoDay; readonly kind: CalendarDayKind }[];
}

/** Calendars: one file a year, `calendar-2026`. A year that has none is unknown, never guessed. */
export const calendarRules: RuleKind<YearCalendar> = {
  id: 'calendar-',
  many: true,
  read({ id, items }) {
    const year = Number(id.slice('calendar-'.length));
    const days = items as YearCalendar['days'];
    valueOrThrow(makeWorkCalendar([year], days));
    return { year, days };
  },
};

/** The working days of every year that has a calendar, as they hold for a leaf. */
export async function workCalendar(trx: ReadTrx, leaf: number): Promise<WorkCalendar> {
  const known = [
    ...(await editionsOf(trx, calendarRules.id, true)),
    ...(await localVersions(trx, calendarRules.id, true)),
  ];
  const years: YearCalendar[] = [];
  for (const id of new Set(known.map(({ rule_id }) => rule_id))) {
    const inForce = (await rulesOf(trx, calendarRules, id)).at(`${id.slice(calendarRules.id.length)}-01-01`, leaf);
    if (inForce) years.push(inForce.body);
  }
  return valueOrThrow(
    makeWorkCalendar(
      years.map(({ year }) => year),
      years.flatMap(({ days }) => days),
    ),
  );
}
