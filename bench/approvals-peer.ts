import { addDays, type IsoDay, isWorkingDay, valueOrThrow, type WorkCalendar } from '../packages/kernel/src/index.ts';
import type { Activity, ClockEvent } from '../packages/planning/src/index.ts';

/*
 * The straightforward way to the same figures, as a spreadsheet or a first version would have it: every clock walks its days
 * one by one and asks the calendar about each; dates are passed on from item to item until nothing moves any more.
 */

export interface PeerItem extends Activity {
  readonly events: readonly ClockEvent[];
  readonly prepare: number;
}

/** The day on which works can start. */
export function peerStart(items: readonly PeerItem[], target: string, today: IsoDay, calendar: WorkCalendar): IsoDay {
  const isWork = (day: IsoDay) => valueOrThrow(isWorkingDay(calendar, day));
  const add = (from: IsoDay, days: number) => {
    let day = from;
    for (let left = days; left > 0; ) {
      day = addDays(day, 1);
      if (isWork(day)) left -= 1;
    }
    return day;
  };
  const finish = new Map<string, IsoDay>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const { id, days, after, events, prepare } of items) {
      const decided = events.find(({ kind }) => kind === 'decided')?.on;
      const accepted = events[0]?.on;
      let day: IsoDay;
      if (decided !== undefined) day = decided;
      else if (accepted !== undefined) day = add(today, Math.max(0, days - prepare - used(events, today, isWork)));
      else {
        const last =
          after
            .map((each) => finish.get(each) ?? today)
            .sort()
            .at(-1) ?? today;
        const from = last < today ? today : last;
        const open = after.every((each) => items.some((item) => item.id === each && isDone(item)));
        const since = open ? last : today;
        let prepared = 0;
        for (let each = addDays(since, 1); each <= today; each = addDays(each, 1)) if (isWork(each)) prepared += 1;
        day = add(from, days - Math.min(prepare, prepared));
      }
      if (finish.get(id) === day) continue;
      finish.set(id, day);
      moved = true;
    }
  }
  return finish.get(target) ?? today;
}

function isDone({ events }: PeerItem): boolean {
  return events.some(({ kind }) => kind === 'decided');
}

function used(events: readonly ClockEvent[], today: IsoDay, isWork: (day: IsoDay) => boolean): number {
  const accepted = events[0]?.on ?? today;
  let count = 0;
  for (let day = addDays(accepted, 1); day <= today; day = addDays(day, 1)) {
    const last = events.filter(({ on }) => on < day).at(-1)?.kind;
    if (last !== 'paused' && isWork(day)) count += 1;
  }
  return count;
}
