import type { IsoDay } from '@guatu/kernel';
import type { Activity, Network } from './network.ts';
import { scheduleNetwork } from './schedule.ts';
import { addWorkdays, isAssumed, type WorkdayLine, workdaysAfter } from './workday-line.ts';

/** How far an activity is. */
export interface Progress {
  readonly started: IsoDay | null;
  readonly finished: IsoDay | null;
  /** Working days it still takes, where more is known than its term and its start. */
  readonly remaining?: number;
}

export interface Forecast {
  readonly start: IsoDay;
  readonly finish: IsoDay;
  /** As reported; otherwise worked out. */
  readonly actual: boolean;
  /** Working days that it may slip from now without delaying the end; null for what is done or does not lead there. */
  readonly totalFloat: number | null;
  /** It leads into a year whose calendar is not published, and will be worked out again. */
  readonly provisional: boolean;
}

export interface Outlook {
  readonly forecasts: ReadonlyMap<string, Forecast>;
  /** Not yet done and without float, in order: a day lost here is a day lost at the end. */
  readonly critical: readonly string[];
}

/** The activities that can start: not begun, and everything they come after is finished. */
export function readyActivities(network: Network, progress: ReadonlyMap<string, Progress>): readonly string[] {
  const finished = (id: string) => (progress.get(id)?.finished ?? null) !== null;
  return network.activities
    .filter(({ id, after }) => (progress.get(id)?.started ?? null) === null && !finished(id) && after.every(finished))
    .map(({ id }) => id);
}

/**
 * Days on which activities can be expected to start and finish: what happened stays; what runs takes what is left of its
 * term, and is expected today once that is used up; the rest follows. The day of acceptance does not count, so an item may
 * be accepted on the day the one before it is finished. Floats count to the end of all, or of the target if one is given.
 */
export function forecastNetwork(
  network: Network,
  progress: ReadonlyMap<string, Progress>,
  today: IsoDay,
  line: WorkdayLine,
  target?: string,
): Outlook {
  // What is left to do from today, as a network of its own: its floats are those that count now.
  const left = scheduleNetwork(
    {
      activities: network.activities.map((activity) => leftOf(activity, progress.get(activity.id), today, line)),
    },
    target,
  );
  const forecasts = new Map<string, Forecast>();
  for (const { id } of network.activities) {
    const { started = null, finished = null } = progress.get(id) ?? {};
    if (finished !== null) {
      forecasts.set(id, {
        start: started ?? finished,
        finish: finished,
        actual: true,
        totalFloat: null,
        provisional: false,
      });
      continue;
    }
    const slot = left.slots.get(id);
    if (!slot) continue;
    const finish = addWorkdays(line, today, slot.earliestFinish);
    forecasts.set(id, {
      start: started ?? addWorkdays(line, today, slot.earliestStart),
      finish,
      actual: false,
      totalFloat: Number.isFinite(slot.totalFloat) ? slot.totalFloat : null,
      provisional: isAssumed(line, today, finish),
    });
  }
  return { forecasts, critical: left.critical.filter((id) => forecasts.get(id)?.actual === false) };
}

function leftOf(activity: Activity, known: Progress | undefined, today: IsoDay, line: WorkdayLine): Activity {
  const { id, days, after } = activity;
  const { started = null, finished = null, remaining } = known ?? {};
  if (finished !== null) return { id, days: 0, after: [] };
  if (started === null) return remaining === undefined ? activity : { id, days: remaining, after };
  return { id, days: remaining ?? Math.max(0, days - workdaysAfter(line, started, today)), after: [] };
}
