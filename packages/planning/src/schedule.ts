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
  const finish = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const { id, days, after } of activities) {
    let start = 0;
    for (const before of after) start = Math.max(start, finish.get(before) ?? 0);
    starts.set(id, start);
    finish.set(id, start + days);
  }
  let end = 0;
  for (const each of finish.values()) end = Math.max(end, each);
  if (target !== undefined) end = finish.get(target) ?? end;
  const bound = target === undefined ? end : Number.POSITIVE_INFINITY;

  const latest = new Map<string, number>(target === undefined ? [] : [[target, end]]);
  const nextStart = new Map<string, number>();
  const slots = new Map<string, Slot>();
  for (const { id, days, after } of activities.toReversed()) {
    const earliestStart = starts.get(id) ?? 0;
    const latestFinish = latest.get(id) ?? bound;
    const latestStart = latestFinish - days;
    const earliestFinish = earliestStart + days;
    slots.set(id, {
      earliestStart,
      earliestFinish,
      latestStart,
      latestFinish,
      totalFloat: latestStart - earliestStart,
      freeFloat: (nextStart.get(id) ?? bound) - earliestFinish,
    });
    for (const before of after) {
      latest.set(before, Math.min(latest.get(before) ?? bound, latestStart));
      nextStart.set(before, Math.min(nextStart.get(before) ?? bound, earliestStart));
    }
  }
  const critical = activities.flatMap(({ id }) => (slots.get(id)?.totalFloat === 0 ? [id] : []));
  return { days: end, slots, critical };
}

/** Working days from the finish of one activity to the finish of another, both as early as they can be. */
export function daysFromTo({ slots }: Schedule, from: string, to: string): number | null {
  const a = slots.get(from);
  const b = slots.get(to);
  return a && b ? b.earliestFinish - a.earliestFinish : null;
}
