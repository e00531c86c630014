import {
  dayFromNumber,
  dayNumber,
  dayOf,
  type IsoDay,
  type WorkCalendar,
  weekdayOfNumber,
  yearOf,
} from '@guatu/kernel';

/**
 * A calendar laid out day by day, so that counting and adding working days take one look each. Years whose holiday notice is
 * not out are counted by the ordinary week, Monday to Friday, and remembered as assumed: what comes out of them is
 * provisional, and must be said to be.
 */
export interface WorkdayLine {
  readonly assumedYears: ReadonlySet<number>;
  /** Days in assumed years up to and including each day, from the first day of the line. */
  readonly assumedUpTo: Int32Array;
  /** Working days up to and including each day, from the first day of the line. */
  readonly upTo: Int32Array;
  /** The working days, ascending, as places on the line. */
  readonly worked: Int32Array;
}

// Wide enough for every ledger; a file that was accepted before, or is due after, has a wrong date.
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const FIRST_DAY = dayNumber(dayOf(FIRST_YEAR, 1, 1));
const LAST_DAY = dayNumber(dayOf(LAST_YEAR, 12, 31));
/** The ISO days of the line, written once: text is what costs most when hundreds of thousands of dates are worked out. */
const TEXTS: (IsoDay | undefined)[] = [];
/** And the places of days already read. Days off the line are not kept, so that wrong dates cannot fill it. */
const PLACES = new Map<IsoDay, number>();

/** Lays out a calendar. Costs about a millisecond, so make it once for many clocks. */
export function makeWorkdayLine({ years }: WorkCalendar): WorkdayLine {
  const upTo = new Int32Array(LAST_DAY - FIRST_DAY + 1);
  const assumedUpTo = new Int32Array(upTo.length);
  let assumed = 0;
  const worked: number[] = [];
  const assumedYears = new Set<number>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const published = years.get(year);
    if (!published) assumedYears.add(year);
    const working = published && new Set(published);
    const last = dayNumber(dayOf(year, 12, 31));
    for (let day = dayNumber(dayOf(year, 1, 1)); day <= last; day += 1) {
      if (working ? working.has(day) : weekdayOfNumber(day) <= 5) worked.push(day - FIRST_DAY);
      upTo[day - FIRST_DAY] = worked.length;
      if (!working) assumed += 1;
      assumedUpTo[day - FIRST_DAY] = assumed;
    }
  }
  return { assumedYears, assumedUpTo, upTo, worked: Int32Array.from(worked) };
}

/** Whether the line knows the day: 1990 to 2099. */
export function isOnLine(day: IsoDay): boolean {
  const place = placeOf(day);
  return place >= 0 && place <= LAST_DAY - FIRST_DAY;
}

/** Whether the office works on the day. */
export function isWorkday(line: WorkdayLine, day: IsoDay): boolean {
  const place = placeOf(day);
  return countUpTo(line.upTo, place) > countUpTo(line.upTo, place - 1);
}

/** Working days after the first day up to and including the last; 0 when the last is not later. */
export function workdaysAfter(line: WorkdayLine, from: IsoDay, to: IsoDay): number {
  return Math.max(0, countUpTo(line.upTo, placeOf(to)) - countUpTo(line.upTo, placeOf(from)));
}

/** The day on which a number of working days after a day is used up; the day itself for zero. */
export function addWorkdays(line: WorkdayLine, from: IsoDay, days: number): IsoDay {
  if (days <= 0) return from;
  const place = line.worked[countUpTo(line.upTo, placeOf(from)) + days - 1];
  if (place === undefined) throw new RangeError(`${days} working days after ${from} lie beyond ${LAST_YEAR}`);
  return textAt(place);
}

/** The calendar day some days after another, as terms in 日 run. */
export function addCalendarDays(from: IsoDay, days: number): IsoDay {
  return textAt(placeOf(from) + days);
}

/** The years from one day to another that no published calendar covers, ascending. */
export function assumedYearsBetween(line: WorkdayLine, from: IsoDay, to: IsoDay): readonly number[] {
  const years: number[] = [];
  // Nearly always there are none, and one look tells.
  if (!isAssumed(line, from, to)) return years;
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (line.assumedYears.has(year)) years.push(year);
  return years;
}

/** Whether any day from one to another lies in a year without a published calendar. */
export function isAssumed({ assumedUpTo }: WorkdayLine, from: IsoDay, to: IsoDay): boolean {
  return countUpTo(assumedUpTo, placeOf(to)) > countUpTo(assumedUpTo, placeOf(from) - 1);
}

function placeOf(day: IsoDay): number {
  const known = PLACES.get(day);
  if (known !== undefined) return known;
  const place = dayNumber(day) - FIRST_DAY;
  if (place >= 0 && place <= LAST_DAY - FIRST_DAY) PLACES.set(day, place);
  return place;
}

function countUpTo(counts: Int32Array, place: number): number {
  return place < 0 ? 0 : (counts[place] ?? counts[counts.length - 1] ?? 0);
}

function textAt(place: number): IsoDay {
  const known = TEXTS[place];
  if (known !== undefined) return known;
  const day = dayFromNumber(place + FIRST_DAY);
  TEXTS[place] = day;
  return day;
}
