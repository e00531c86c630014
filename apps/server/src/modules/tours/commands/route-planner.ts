import type { TourPlan, TourRequest } from '@guatu/planning';
import { KeptThread } from '../../../platform/threads/kept-thread.ts';

export type RoutePlanner = (request: TourRequest) => Promise<TourPlan>;

/** Some sixty sites and the search's short-lived routes. */
const MEMORY = { most: 128, young: 32 };

/** Plans routes in a thread, one at a time; the others wait in the order they came. */
export function createRoutePlanner(): RoutePlanner {
  const thread = new KeptThread<TourRequest, TourPlan>('plan-route', MEMORY);
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const next = last.then(() => thread.run(request));
    // A refusal is the asker's; those who wait behind it go on.
    last = next.catch(() => undefined);
    return next;
  };
}
