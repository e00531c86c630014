import {
  type CalendarDayKind,
  type CanonicalValue,
  type DataObject,
  type IsoDay,
  isDataList,
  isDataObject,
  weekdayOf,
} from '@guatu/kernel';
import { weeksOf } from '../../../ui/calendar/weeks.ts';

/** One line of the year's notice. */
export interface NoticeDay {
  readonly date: IsoDay;
  readonly kind: CalendarDayKind;
  readonly note: string;
}

/** The notice by date. Days that follow the weekday rule do not stand in it. */
export type Notice = ReadonlyMap<string, NoticeDay>;

/** A day on screen: what it is, and whether the notice says so or the weekday. */
export interface DayCell {
  readonly date: IsoDay;
  readonly day: number;
  readonly kind: CalendarDayKind;
  readonly note: string;
  readonly noticed: boolean;
}

const SATURDAY = 6;
const KINDS: readonly CalendarDayKind[] = ['WORK', 'REST', 'HOLIDAY'];

/** The year of a calendar's id, as `calendar-2027` has it; null for any other rule. */
export function calendarYear(ruleId: string): number | null {
  const year = /^calendar-(\d{4})$/.exec(ruleId)?.[1];
  return year === undefined ? null : Number(year);
}

/** Reads a calendar's content; null where it is not one that can be drawn, which the table then shows as it stands. */
export function noticeOf(body: DataObject): Notice | null {
  const { items } = body;
  if (items === undefined || !isDataList(items)) return null;
  const days = items.map(noticeDay);
  if (!days.every((day) => day !== null)) return null;
  const notice = new Map(days.map((day) => [day.date as string, day]));
  return notice.size === days.length ? notice : null;
}

function noticeDay(item: CanonicalValue): NoticeDay | null {
  if (!isDataObject(item)) return null;
  const { date, kind, note = '' } = item;
  const known = KINDS.find((each) => each === kind);
  if (typeof date !== 'string' || known === undefined || typeof note !== 'string') return null;
  return { date: date as IsoDay, kind: known, note };
}

/** The content of a calendar with this notice, in the order of its days. */
export function bodyOf(body: DataObject, notice: Notice): DataObject {
  const days = [...notice.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...body, items: days.map(({ date, kind, note }) => ({ date, kind, ...(note === '' ? {} : { note }) })) };
}

/** What the weekday alone makes of a day. */
export function plainKind(date: IsoDay): CalendarDayKind {
  return weekdayOf(date) < SATURDAY ? 'WORK' : 'REST';
}

export function cellOf(date: IsoDay, notice: Notice): DayCell {
  const entry = notice.get(date);
  const kind = entry?.kind ?? plainKind(date);
  return { date, day: Number(date.slice(8)), kind, note: entry?.note ?? '', noticed: entry !== undefined };
}

/** The day becomes the next of work, rest, holiday. What the weekday says anyway needs no line, unless it carries a note. */
export function turned(notice: Notice, date: IsoDay): Notice {
  const { kind, note } = cellOf(date, notice);
  return withDay(notice, { date, kind: KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] ?? 'WORK', note });
}

export function withDay(notice: Notice, day: NoticeDay): Notice {
  const changed = new Map(notice);
  if (day.kind === plainKind(day.date) && day.note === '') changed.delete(day.date);
  else changed.set(day.date, day);
  return changed;
}

/** Working days of the year. */
export function workingDays(year: number, notice: Notice): number {
  const months = Array.from({ length: 12 }, (_, index) => weeksOf(year, index + 1).flat());
  return months.flat().filter((day) => day !== null && cellOf(day, notice).kind === 'WORK').length;
}

/** The year after the last one that has a calendar; undefined where no rule is a calendar. */
export function nextCalendarYear(ruleIds: readonly string[]): number | undefined {
  const years = ruleIds.flatMap((id) => calendarYear(id) ?? []);
  return years.length === 0 ? undefined : Math.max(...years) + 1;
}
