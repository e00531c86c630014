import { type CodedError, type Result, refuse } from '@guatu/kernel';
import { planningErrors } from './errors.ts';
import { type Activity, makeNetwork, type Network } from './network.ts';

/** A way to do the same work sooner: other predecessors, shorter terms, items that are done outside the network. */
export interface NetworkChange {
  readonly after?: Readonly<Record<string, readonly string[]>>;
  readonly days?: Readonly<Record<string, number>>;
  /** Done meanwhile, or made up for later: nothing waits for them, and they are not in the schedule. */
  readonly without?: readonly string[];
  readonly add?: readonly Activity[];
}

/**
 * Applies a fast-track mode. Refused when it names an item that the network does not have, and for all that a network is
 * refused for.
 */
export function transformNetwork(network: Network, change: NetworkChange): Result<Network, CodedError> {
  const { after = {}, days = {}, without = [], add = [] } = change;
  const added = new Set(add.map(({ id }) => id));
  const stray = [...Object.keys(after), ...Object.keys(days), ...without].find(
    (id) => !network.byId.has(id) && !added.has(id),
  );
  if (stray !== undefined) return refuse(planningErrors.planning_change_unknown({ id: stray }));
  const left = [...network.activities, ...add].filter(({ id }) => !without.includes(id));
  return makeNetwork(
    left.map((activity) => ({
      id: activity.id,
      days: days[activity.id] ?? activity.days,
      after: (after[activity.id] ?? activity.after).filter((each) => !without.includes(each)),
    })),
  );
}

/**
 * Leaves out of activities in order those that need not be done here; what waited for one of them waits for all that it waited for. Unlike
 * `without` of a change, where the work is done all the same, but elsewhere.
 */
export function bridgeNetwork(activities: Network['activities'], skipped: ReadonlySet<string>): Network {
  const bridges = new Map<string, readonly string[]>();
  const left: Activity[] = [];
  for (const activity of activities) {
    const { id, days } = activity;
    const bridged = activity.after.some((each) => bridges.has(each));
    const after = bridged
      ? [...new Set(activity.after.flatMap((each) => bridges.get(each) ?? [each]))]
      : activity.after;
    if (skipped.has(id)) bridges.set(id, after);
    else left.push({ id, days, after });
  }
  return { activities: left, byId: new Map(left.map((activity) => [activity.id, activity])) };
}
