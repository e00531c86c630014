import type { NoticePace } from '@guatu/contract';
import { addDays, type IsoDay, isWorkingDay, officeDay, type WorkCalendar, weekdayOf } from '@guatu/kernel';

/** Minutes after the office's midnight. */
export type Minutes = number;

/** When the office wants to be left alone, and when what was gathered goes out. */
export interface SendingTimes {
  /** From the evening to the next morning. */
  readonly quiet: { readonly from: Minutes; readonly to: Minutes; readonly restDays: boolean };
  readonly digest: { readonly dailyAt: Minutes; readonly weeklyOn: number; readonly weeklyAt: Minutes };
}

const MINUTE_MS = 60_000;

/**
 * The moment at which something is to go out, in milliseconds: what is urgent at once, other things at once outside the quiet
 * hours or else at their end, gathered ones at the next digest after now. Digests of one pace fall on the same moment, so that
 * one message takes them all.
 */
export function dueAt(
  nowMs: number,
  urgent: boolean,
  pace: NoticePace,
  times: SendingTimes,
  calendar: WorkCalendar,
): number {
  if (urgent) return nowMs;
  switch (pace) {
    case 'EACH':
      return endOfQuiet(nowMs, times, calendar);
    case 'DAILY':
      return nextDigest(nowMs, times.digest.dailyAt, (day) => works(calendar, day));
    case 'WEEKLY':
      return nextDigest(nowMs, times.digest.weeklyAt, (day) => day === weeklyDay(day, times.digest.weeklyOn, calendar));
  }
}

function endOfQuiet(nowMs: number, { quiet }: SendingTimes, calendar: WorkCalendar): number {
  const today = officeDay(nowMs);
  const minutes = (nowMs - instantOf(today, 0)) / MINUTE_MS;
  const mayDisturb = (day: IsoDay) => !quiet.restDays || works(calendar, day);
  if (mayDisturb(today) && minutes < quiet.to) return instantOf(today, quiet.to);
  if (mayDisturb(today) && minutes < quiet.from) return nowMs;
  return instantOf(nextDay(today, mayDisturb), quiet.to);
}

function nextDigest(nowMs: number, at: Minutes, isDay: (day: IsoDay) => boolean): number {
  const today = officeDay(nowMs);
  if (isDay(today) && nowMs < instantOf(today, at)) return instantOf(today, at);
  return instantOf(nextDay(today, isDay), at);
}

/** The day of a week on which its digest goes out: the chosen weekday, or the next working day of that week or after it. */
function weeklyDay(day: IsoDay, weekday: number, calendar: WorkCalendar): IsoDay {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  const chosen = addDays(day, -back);
  return works(calendar, chosen) ? chosen : nextDay(chosen, (each) => works(calendar, each));
}

function nextDay(after: IsoDay, fits: (day: IsoDay) => boolean): IsoDay {
  let day = addDays(after, 1);
  while (!fits(day)) day = addDays(day, 1);
  return day;
}

/**
 * Whether the office works on the day. A year whose calendar is not published yet goes by the week: a message on a holiday does
 * little harm, one that waits for a calendar does.
 */
function works(calendar: WorkCalendar, day: IsoDay): boolean {
  const known = isWorkingDay(calendar, day);
  return known.ok ? known.value : weekdayOf(day) <= FRIDAY;
}

const FRIDAY = 5;

/** The instant of an office's clock time; Beijing time has had no clock changes since 1991. */
function instantOf(day: IsoDay, minutes: Minutes): number {
  return Date.parse(`${day}T00:00:00+08:00`) + minutes * MINUTE_MS;
}

/** How long to wait after a try that failed, in milliseconds: a minute, then twice as long each time, at most six hours. */
export function backoff(attempts: number): number {
  return Math.min(MINUTE_MS * 2 ** (attempts - 1), 6 * 60 * MINUTE_MS);
}

/** Tries before a message is given up: the last comes about a day after the first. */
export const MOST_ATTEMPTS = 12;
