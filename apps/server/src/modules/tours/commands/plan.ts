import { withReadScope, withScope } from '../../../platform/db/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { settlePapers } from '../../dispatch/index.ts';
import { placeProblem } from '../domain/places.ts';
import { placedSites, requestOf, timetableOf } from '../domain/route.ts';
import { tourRefusals, tourWords } from '../messages.ts';
import { cardsOf, type Doer, oneTour, planningFor, type TourDeps, todayOf } from '../queries/parts.ts';
import { openProjects } from '../sql/sites.ts';
import { type Seen, saveParts } from './arrange.ts';
import { saveTour, tourFor } from './save.ts';

/**
 * Looks for the route with the least travel. The search runs in a thread and outside of any transaction; whoever changed the
 * tour meanwhile wins, and the route is refused like any write against an older version.
 */
export async function planRoute(deps: TourDeps, doer: Doer, seen: Seen): Promise<void> {
  const { tour, rule } = await withReadScope(deps.db, doer.scope, async (trx) => {
    const found = await oneTour(trx, seen.id);
    const inForce = await planningFor(trx, { ...found, ruleHash: null });
    if (found.sites.length === 0) throw tourRefusals.tour_without_sites();
    const problem = placeProblem(found);
    if (problem?.what === 'END') throw tourRefusals.tour_end_no_place({ name: problem.name });
    if (problem?.what === 'MUST') {
      const names = await openProjects(trx, problem.projects);
      throw tourRefusals.tour_site_no_place({ names: [...names.values()] });
    }
    return { tour: found, rule: inForce };
  });
  const { days } = await deps.planRoute(requestOf(tour, rule.body));
  const orders = days.map(({ stops }) => stops.map(({ siteId }) => siteId));
  await withScope(deps.db, doer.scope, async (trx) => {
    const now = await tourFor(trx, 'plan', seen.id);
    const sites = placedSites(now, orders);
    await saveParts(trx, deps, doer, seen, now, { ...now, sites }, tourWords.plan(now.title), { tourRule: rule.hash });
  });
}

/** Fixes the plan: nothing in it may break. The paper that it is counts as handed in for every entrant on it. */
export async function fixTour(trx: Trx, deps: TourDeps, doer: Doer, seen: Seen): Promise<void> {
  const tour = await tourFor(trx, 'plan', seen.id);
  const { title, territoryId, scheduleId, day } = tour;
  const rule = await planningFor(trx, tour);
  const plan = timetableOf(tour, rule.body);
  if (plan === null || plan.breaches.length > 0) {
    throw tourRefusals.tour_plan_broken({ breaches: plan?.breaches.length ?? 0 });
  }
  const onPlan = tour.sites.filter(({ leg }) => leg !== null);
  const entrants = tour.entrants.filter(({ code }) => onPlan.some(({ entrant }) => entrant === code));
  const today = todayOf(deps.clock);
  const changes = {
    ...{ tourStatus: 'PLANNED', tourPlannedBy: doer.userId, tourPlannedOn: today, tourRule: rule.hash },
  };
  await saveTour(trx, deps, doer.userId, { ...seen, territoryId, title: tourWords.fix(title), changes });
  const paper = rule.body.mechanisms.find(({ schedule }) => schedule === scheduleId)?.planPaper;
  if (paper === undefined) return;
  await settlePapers(trx, deps, doer, {
    ...{ leaf: territoryId, schedule: scheduleId, day, paper },
    places: entrants.map(({ name }) => name),
    text: tourWords.planPaper(title, onPlan.length, entrants.length),
  });
}

/** Opens a plan again, with a reason, as long as nobody has marked by it. */
export async function reopenTour(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<void> {
  const { title, territoryId } = await tourFor(trx, 'reopen', seen.id);
  const judges = (await cardsOf(trx, [seen.id])).filter(({ marks, aside }) => marks.size > 0 || aside.size > 0);
  if (judges.length > 0) throw tourRefusals.tour_marked_already({ judges: judges.map(({ judge }) => judge) });
  const changes = { tourStatus: 'PLANNING', tourPlannedBy: null, tourPlannedOn: null };
  await saveTour(trx, deps, doer.userId, { ...seen, territoryId, title: tourWords.reopen(title), reason, changes });
}
