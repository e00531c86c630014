import { defineErrors, ok, type Result, refuse, valueOrThrow } from './errors.ts';

/** A calendar day written `2024-08-31`. Text order is time order. It carries no time of day and no zone. */
export type IsoDay = string & { readonly __brand: 'IsoDay' };

export const isoDayErrors = defineErrors({
  day_bad_form: (details: { text: string }) =>
    `日期“${details.text}”未收下：不是“2024-08-31”这样的年月日。请按四位年、两位月、两位日填写。`,
  day_not_in_calendar: (details: { text: string }) =>
    `日期“${details.text}”未收下：日历上没有这一天（年份限 1900 至 2199）。请核对年月日。`,
});

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MS_PER_DAY = 86_400_000;
// Office time is the Chinese standard time, eight hours ahead of UTC all year since 1992. A fixed offset gives the same
// answer on every machine, whatever its zone and its zone tables.
const OFFICE_OFFSET_MS = 8 * 3_600_000;

/** Reads `YYYY-MM-DD`; refuses other forms, days that do not exist, and years outside 1900–2199. */
export function parseIsoDay(text: string): Result<IsoDay> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return refuse(isoDayErrors.day_bad_form({ text }));
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!isYear(year) || !isMonth(month) || day < 1 || day > daysInMonth(year, month)) {
    return refuse(isoDayErrors.day_not_in_calendar({ text }));
  }
  // The form and the calendar were checked just above.
  return ok(text as IsoDay);
}

/** The day of a literal in code or of a trusted store; throws `CodedFailure` when it is none. */
export function isoDay(text: string): IsoDay {
  return valueOrThrow(parseIsoDay(text));
}

/** Whether the product keeps dates of this year. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

export function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month, months counted from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of year, month and day numbers; throws `CodedFailure` when there is no such day. */
export function dayOf(year: number, month: number, day: number): IsoDay {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return isoDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function firstDayOfMonth(year: number, month: number): IsoDay {
  return dayOf(year, month, 1);
}

export function lastDayOfMonth(year: number, month: number): IsoDay {
  return dayOf(year, month, daysInMonth(year, month));
}

export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

export function monthNumberOf(day: IsoDay): number {
  return Number(day.slice(5, 7));
}

export function dayOfMonth(day: IsoDay): number {
  return Number(day.slice(8, 10));
}

/**
 * Days since 1970-01-01, by the civil-calendar formula (years counted from March, so that the leap day comes last).
 * Plain integers: no time zone can shift them.
 */
export function dayNumber(day: IsoDay): number {
  const month = monthNumberOf(day);
  const marchYear = yearOf(day) - (month <= 2 ? 1 : 0);
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth(day) - 1 - 719_468;
}

/** The day of a day number; throws `CodedFailure` outside 1900–2199. */
export function dayFromNumber(number: number): IsoDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapCorrection = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapCorrection) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return dayFromNumber(dayNumber(day) + days);
}

/** The later of two days. */
export function laterDay(a: IsoDay, b: IsoDay): IsoDay {
  // ISO days sort as they follow each other.
  return a < b ? b : a;
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day of the month some months later (earlier when negative); the month's last day when it is shorter, as legal
 * terms in months are counted (2024-01-31 plus one month is 2024-02-29).
 */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const index = yearOf(day) * 12 + monthNumberOf(day) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: IsoDay): number {
  return weekdayOfNumber(dayNumber(day));
}

export function weekdayOfNumber(number: number): number {
  // Day 0, 1970-01-01, was a Thursday. The double remainder keeps days before it positive.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The office's day (Asia/Shanghai) at an instant given in milliseconds since 1970 UTC. */
export function officeDay(instantMs: number): IsoDay {
  return dayFromNumber(Math.floor((instantMs + OFFICE_OFFSET_MS) / MS_PER_DAY));
}

/** Chinese date with Arabic numerals and no leading zeros, as official papers write it: 2024年8月1日. */
export function isoDayLabel(day: IsoDay): string {
  return `${yearOf(day)}年${monthNumberOf(day)}月${dayOfMonth(day)}日`;
}
