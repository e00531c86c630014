import { addWorkingDays, type IsoDay, ok, type Result, type WorkCalendar } from '@guatu/kernel';
import type { Network } from './network.ts';

/** How far an activity is. */
export interface Progress {
  readonly started: IsoDay | null;
  readonly finished: IsoDay | null;
}

export interface Forecast {
  readonly start: IsoDay;
  readonly finish: IsoDay;
  /** As reported; otherwise worked out. */
  readonly actual: boolean;
}

/** The activities that can start: not begun, and everything they come after is finished. */
export function readyActivities(network: Network, progress: ReadonlyMap<string, Progress>): readonly string[] {
  const finished = (id: string) => (progress.get(id)?.finished ?? null) !== null;
  return network.activities
    .filter(({ id, after }) => (progress.get(id)?.started ?? null) === null && !finished(id) && after.every(finished))
    .map(({ id }) => id);
}

/**
 * Days on which activities can be expected to start and finish, on the office's calendar: what happened stays; what runs
 * ends its term after its start, but not before today; the rest follows. The day of acceptance does not count, so an item
 * may be accepted on the day the one before it is finished. Refused where the way leads into a year without a calendar.
 */
export function forecastNetwork(
  network: Network,
  progress: ReadonlyMap<string, Progress>,
  today: IsoDay,
  calendar: WorkCalendar,
): Result<ReadonlyMap<string, Forecast>> {
  const forecast = new Map<string, Forecast>();
  for (const { id, days, after } of network.activities) {
    const { started = null, finished = null } = progress.get(id) ?? {};
    if (finished !== null) {
      forecast.set(id, { start: started ?? finished, finish: finished, actual: true });
      continue;
    }
    let start = started ?? today;
    if (started === null) {
      for (const before of after) start = later(start, forecast.get(before)?.finish ?? today);
    }
    const due = addWorkingDays(calendar, start, days);
    if (!due.ok) return due;
    forecast.set(id, { start, finish: later(due.value, today), actual: false });
  }
  return ok(forecast);
}

/** ISO days sort as they follow each other. */
function later(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? b : a;
}
