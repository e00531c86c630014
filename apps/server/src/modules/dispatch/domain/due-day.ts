import { addDays, addWorkingDays, type IsoDay, isWorkingDay, ok, type Result, type WorkCalendar } from '@guatu/kernel';

/** A due day that the office works on: the day itself, or the nearest working day before it. */
export function workingDueDay(calendar: WorkCalendar, asked: IsoDay): Result<IsoDay> {
  for (let day = asked; ; day = addDays(day, -1)) {
    const works = isWorkingDay(calendar, day);
    if (!works.ok) return works;
    if (works.value) return ok(day);
  }
}

/** A due day that is not past on the day it is set: moved or set late, a task would be late when it is sent. */
export function notBefore(today: IsoDay, due: IsoDay): IsoDay {
  return due < today ? today : due;
}

/** The day itself if the office works on it, else the next on which it does. */
export function workingDayFrom(calendar: WorkCalendar, day: IsoDay): Result<IsoDay> {
  const works = isWorkingDay(calendar, day);
  if (!works.ok) return works;
  return works.value ? ok(day) : addWorkingDays(calendar, day, 1);
}
