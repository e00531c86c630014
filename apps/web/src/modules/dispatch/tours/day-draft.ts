import type { TourDayPlan, TourList } from '@guatu/contract';
import { printMinute, readMinute } from './minutes.ts';

/** A day as it is typed. */
export interface DayDraft {
  readonly on: string;
  readonly from: string;
  readonly until: string;
  readonly start: string;
  readonly startPoint: string;
  readonly end: string;
  readonly endPoint: string;
  readonly lunch: string;
  readonly lunchPoint: string;
  readonly lunchFrom: string;
  readonly lunchMinutes: string;
}

export function newDay(on: string, defaults: TourList['defaults'], like?: DayDraft): DayDraft {
  const { dayFrom, dayUntil, lunchFrom, lunchMinutes } = defaults;
  return {
    ...{ from: printMinute(dayFrom), until: printMinute(dayUntil), start: '', startPoint: '', end: '', endPoint: '' },
    ...{ lunch: '', lunchPoint: '', lunchFrom: printMinute(lunchFrom), lunchMinutes: String(lunchMinutes) },
    ...like,
    on,
  };
}

export function draftOf({ on, from, until, start, end, lunch }: TourDayPlan, defaults: TourList['defaults']): DayDraft {
  return {
    ...{ on, from: printMinute(from), until: printMinute(until) },
    ...{ start: start.name, startPoint: start.point ?? '', end: end.name, endPoint: end.point ?? '' },
    ...{ lunch: lunch?.name ?? '', lunchPoint: lunch?.point ?? '' },
    lunchFrom: printMinute(lunch?.from ?? defaults.lunchFrom),
    lunchMinutes: String(lunch?.minutes ?? defaults.lunchMinutes),
  };
}

/** The day as it is sent; null while something needed is missing or no time. */
export function dayOf(draft: DayDraft): TourDayPlan | null {
  const [from, until] = [readMinute(draft.from), readMinute(draft.until)];
  const [start, end, lunch] = [draft.start.trim(), draft.end.trim(), draft.lunch.trim()];
  if (draft.on === '' || from === null || until === null || start === '' || end === '') return null;
  const day = {
    ...{ on: draft.on, from, until },
    start: { name: start, point: pointOf(draft.startPoint) },
    end: { name: end, point: pointOf(draft.endPoint) },
  };
  if (lunch === '') return { ...day, lunch: null };
  const [lunchFrom, minutes] = [readMinute(draft.lunchFrom), Number(draft.lunchMinutes)];
  if (lunchFrom === null || !Number.isInteger(minutes)) return null;
  return { ...day, lunch: { name: lunch, point: pointOf(draft.lunchPoint), from: lunchFrom, minutes } };
}

/** People copy coordinates with a full-width comma and spaces. */
export function pointOf(text: string): string | null {
  const point = text.replaceAll(/\uff0c/g, ',').replaceAll(/\s/g, '');
  return point === '' ? null : point;
}

/** The day after, for a tour of several days. */
export function dayAfter(on: string): string {
  const next = new Date(`${on}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
