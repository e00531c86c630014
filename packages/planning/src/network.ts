import { ok, type Result, refuse } from '@guatu/kernel';
import { planningErrors } from './errors.ts';

/** One item of work: it starts when all it comes after are finished, and takes so many working days. */
export interface Activity {
  readonly id: string;
  /** Working days, whole, from 0. */
  readonly days: number;
  readonly after: readonly string[];
}

/** Activities that can be done: ids are unique, predecessors are there, nothing waits for itself. */
export interface Network {
  /** In an order in which each stands behind all it comes after; among equals, as they were given. */
  readonly activities: readonly Activity[];
  readonly byId: ReadonlyMap<string, Activity>;
}

/**
 * Checks activities and brings them into order.
 * Refuses a repeated id, a bad duration, an unknown predecessor, and a cycle, which it names from end to end.
 */
export function makeNetwork(activities: readonly Activity[]): Result<Network> {
  const byId = new Map<string, Activity>();
  for (const activity of activities) {
    const { id, days } = activity;
    if (byId.has(id)) return refuse(planningErrors.planning_activity_repeated({ id }));
    if (!Number.isInteger(days) || days < 0) return refuse(planningErrors.planning_duration_bad({ id, days }));
    byId.set(id, activity);
  }
  for (const { id, after } of activities) {
    const stray = after.find((each) => !byId.has(each));
    if (stray !== undefined) return refuse(planningErrors.planning_predecessor_unknown({ id, after: stray }));
  }
  const ordered: Activity[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  // Along the chain of predecessors without recursion: a chain may be as long as the network.
  for (const start of activities) {
    const stack = [{ activity: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (!top) break;
      const { activity } = top;
      if (done.has(activity.id)) {
        stack.pop();
        continue;
      }
      if (top.next === 0) path.push(activity.id);
      const before = activity.after[top.next];
      if (before === undefined) {
        done.add(activity.id);
        ordered.push(activity);
        path.pop();
        stack.pop();
        continue;
      }
      top.next += 1;
      if (done.has(before)) continue;
      const from = path.indexOf(before);
      if (from >= 0) return refuse(planningErrors.planning_cycle({ ids: [...path.slice(from), before].reverse() }));
      const needed = byId.get(before);
      if (needed) stack.push({ activity: needed, next: 0 });
    }
  }
  return ok({ activities: ordered, byId });
}
