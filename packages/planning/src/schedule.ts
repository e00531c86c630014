import type { Network } from './network.ts';

/** When an activity can be and must be, in working days after the start of the whole. */
export interface Slot {
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly latestStart: number;
  readonly latestFinish: number;
  /** Days that it may slip without delaying the end. */
  readonly totalFloat: number;
  /** Days that it may slip without delaying any activity behind it. */
  readonly freeFloat: number;
}

export interface Schedule {
  /** Working days from the start to the last finish, or to that of the target. */
  readonly days: number;
  readonly slots: ReadonlyMap<string, Slot>;
  /** Activities without float, in order; what delays one of these delays the end. */
  readonly critical: readonly string[];
}

/**
 * Critical path method on finish-to-start links: everything as early as it can be, then as late as it may be. One pass
 * forth and one back, so time grows with activities and links. With a target, only what leads there counts: floats are
 * measured to its finish, and what does not lead there has an infinite one.
 */
export function scheduleNetwork({ activities }: Pick<Network, 'activities'>, target?: string): Schedule {
  // By place, not by name: the floats of a city's roads are worked out hundreds of thousands of times.
  const places = new Map<string, number>();
  for (const [i, { id }] of activities.entries()) places.set(id, i);
  const before = activities.map(({ after }) => placesOf(after, places));
  const starts = new Float64Array(activities.length);
  const finishes = new Float64Array(activities.length);
  for (const [i, { days }] of activities.entries()) {
    let start = 0;
    for (const each of before[i] ?? []) start = Math.max(start, finishes[each] ?? 0);
    starts[i] = start;
    finishes[i] = start + days;
  }
  const goal = target === undefined ? undefined : places.get(target);
  const end = goal === undefined ? finishes.reduce((most, each) => Math.max(most, each), 0) : (finishes[goal] ?? 0);
  const latest = new Float64Array(activities.length).fill(target === undefined ? end : Number.POSITIVE_INFINITY);
  const nextStarts = latest.slice();
  if (goal !== undefined) latest[goal] = end;
  for (let i = activities.length - 1; i >= 0; i -= 1) {
    const latestStart = (latest[i] ?? 0) - (activities[i]?.days ?? 0);
    for (const each of before[i] ?? []) {
      latest[each] = Math.min(latest[each] ?? 0, latestStart);
      nextStarts[each] = Math.min(nextStarts[each] ?? 0, starts[i] ?? 0);
    }
  }
  const slots = new Map<string, Slot>();
  for (const [i, { id, days }] of activities.entries()) {
    const [earliestStart, earliestFinish, latestFinish] = [starts[i] ?? 0, finishes[i] ?? 0, latest[i] ?? 0];
    const latestStart = latestFinish - days;
    slots.set(id, {
      earliestStart,
      earliestFinish,
      latestStart,
      latestFinish,
      totalFloat: latestStart - earliestStart,
      freeFloat: (nextStarts[i] ?? 0) - earliestFinish,
    });
  }
  const critical = activities.flatMap(({ id }) => (slots.get(id)?.totalFloat === 0 ? [id] : []));
  return { days: end, slots, critical };
}

/** Where the activities of some ids stand; one that is not there holds nothing up. */
function placesOf(ids: readonly string[], places: ReadonlyMap<string, number>): readonly number[] {
  const found: number[] = [];
  for (const id of ids) {
    const place = places.get(id);
    if (place !== undefined) found.push(place);
  }
  return found;
}

/** Working days from the finish of one activity to the finish of another, both as early as they can be. */
export function daysFromTo({ slots }: Schedule, from: string, to: string): number | null {
  const a = slots.get(from);
  const b = slots.get(to);
  return a && b ? b.earliestFinish - a.earliestFinish : null;
}
