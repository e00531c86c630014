import { addDays, type IsoDay, isWorkingDay, ok, type Result, type WorkCalendar } from '@guatu/kernel';

/** A due day that the office works on: the day itself, or the nearest working day before it. */
export function workingDueDay(calendar: WorkCalendar, asked: IsoDay): Result<IsoDay> {
  for (let day = asked; ; day = addDays(day, -1)) {
    const works = isWorkingDay(calendar, day);
    if (!works.ok) return works;
    if (works.value) return ok(day);
  }
}
