import {
  type CalendarDayKind,
  type IsoDay,
  isYear,
  makeWorkCalendar,
  parseIsoDay,
  valueOrThrow,
  type WorkCalendar,
} from '@guatu/kernel';
import type { ReadTrx } from '../ledger/index.ts';
import { familyOf } from './load.ts';
import { ruleRefusals } from './messages.ts';
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
    if (!isYear(year)) throw ruleRefusals.rule_year_wrong({ id });
    if (!Array.isArray(items)) throw new TypeError('items is no list');
    const days = items.map(calendarDay);
    valueOrThrow(makeWorkCalendar([year], days));
    return { year, days };
  },
};

function calendarDay(item: unknown): YearCalendar['days'][number] {
  const { date, kind } = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
  const known = KINDS.find((each) => each === kind);
  if (known === undefined) throw ruleRefusals.rule_day_wrong({ date: String(date), kind: String(kind) });
  return { date: valueOrThrow(parseIsoDay(String(date))), kind: known };
}

const KINDS: readonly CalendarDayKind[] = ['WORK', 'REST', 'HOLIDAY'];

/** The working days of every year that has a calendar, as they hold for a leaf. */
export async function workCalendar(trx: ReadTrx, leaf: number): Promise<WorkCalendar> {
  return (await workCalendars(trx))(leaf);
}

/** Answers for any leaf; the calendars are read once, and places that share them get the same one. */
export async function workCalendars(trx: ReadTrx): Promise<(leaf: number) => WorkCalendar> {
  const family = await familyOf(trx, calendarRules);
  const made = new Map<string, WorkCalendar>();
  return (leaf) => {
    const years = [...family].flatMap(([id, rules]) => {
      // The last word on a year is the version that holds at its end: a notice that is amended holds for the whole year.
      const inForce = rules.at(`${id.slice(calendarRules.id.length)}-12-31`, leaf);
      return inForce ? [inForce] : [];
    });
    const key = years.map(({ hash }) => hash).join();
    const known = made.get(key);
    if (known) return known;
    const bodies = years.map(({ body }) => body);
    const calendar = valueOrThrow(
      makeWorkCalendar(
        bodies.map(({ year }) => year),
        bodies.flatMap(({ days }) => days),
      ),
    );
    made.set(key, calendar);
    return calendar;
  };
}
