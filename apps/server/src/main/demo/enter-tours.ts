import { type DemoRegion, type DemoTour, demoTours } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { createRoutePlanner, type TourDeps, type TourDoer, tourActs } from '../../modules/tours/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { startWords } from '../messages.ts';
import { projectsByCode, territoryNames } from './sql.ts';

const MECHANISM = 'BIMONTHLY_TOUR';
const START = { name: startWords.tourStart, point: '115.0381,30.2005' };
const LUNCH = { name: startWords.tourLunch, point: '115.0612,30.1403', from: 720, minutes: 80 };
const [FROM, UNTIL, STAY] = [480, 1110, 20];

/** Enters the demo's tours by the acts that offices have: October's to the sealed result, December's with its sites. */
export async function enterDemoTours(
  product: Product,
  region: DemoRegion,
  people: { readonly clerk: string; readonly reviewer: string },
  scope: Scope,
): Promise<void> {
  const actorById = (userId: string) => product.people.actorById(userId);
  const deps: TourDeps = {
    ...{ db: product.db, clock: systemClock, hooks: landHooks, actorById },
    planRoute: createRoutePlanner(),
  };
  const doerOf = (userId: string): TourDoer => ({ userId, name: '', scope: { ...scope, user: userId } });
  const [clerk, reviewer] = [doerOf(people.clerk), doerOf(people.reviewer)];
  const as = <T>(doer: TourDoer, act: (trx: Trx) => Promise<T>) => withScope(product.db, doer.scope, act);
  for (const tour of demoTours(region)) {
    const id = await as(clerk, (trx) => chooseSites(trx, deps, clerk, region, tour));
    if (tour.judges.length === 0) continue;
    await tourActs.planRoute(deps, clerk, await as(clerk, (trx) => tourActs.oneTour(trx, id)));
    await as(clerk, async (trx) => {
      await tourActs.fixTour(trx, deps, clerk, await tourActs.oneTour(trx, id));
      await enterSheets(trx, deps, clerk, id, tour);
    });
    await as(reviewer, async (trx) => tourActs.sealTour(trx, deps, reviewer, await tourActs.oneTour(trx, id)));
  }
}

async function chooseSites(
  trx: Trx,
  deps: TourDeps,
  clerk: TourDoer,
  { projects }: DemoRegion,
  { day, days, sites }: DemoTour,
): Promise<string> {
  const codeOf = new Map(projects.map(({ key, code }) => [key, code]));
  const rows = await projectsByCode(
    trx,
    sites.flatMap(({ key }) => codeOf.get(key) ?? []),
  );
  const names = await territoryNames(trx, [...new Set(sites.map(({ district }) => district))]);
  const id = await tourActs.createTour(trx, deps, clerk, {
    ...{ scheduleId: MECHANISM, day },
    days: days.map((on) => ({ on, from: FROM, until: UNTIL, start: START, end: START, lunch: LUNCH })),
  });
  const drafts = sites.flatMap(({ key, district, point, must }) => {
    const row = rows.find(({ code }) => code === codeOf.get(key));
    const entrant = names.get(district);
    if (!row || entrant === undefined) return [];
    return [{ projectId: row.id, entrant, point, must, minutes: STAY, opens: null, closes: null, day: null }];
  });
  await tourActs.setSites(trx, deps, clerk, { id, version: 1, sites: drafts });
  return id;
}

/** Paper sheets of all judges, whole and handed in. */
async function enterSheets(trx: Trx, deps: TourDeps, clerk: TourDoer, id: string, tour: DemoTour): Promise<void> {
  for (const { name, group } of tour.judges)
    await tourActs.addJudge(trx, deps, clerk, { id, name, group, userId: null });
  const { entrants } = await tourActs.oneTour(trx, id);
  const { body: scheme } = await tourActs.schemeFor(trx, await tourActs.oneTour(trx, id));
  for (const [index, card] of (await tourActs.cardsOf(trx, [id])).entries()) {
    const entries = entrants.map(({ code }, entrant) => ({
      ...{ entrant: code, aside: null },
      marks: Object.fromEntries(scheme.criteria.map((each, nth) => [each.id, tour.markOf(index, entrant, nth)])),
    }));
    const paper = startWords.tourPaper(index + 1);
    await tourActs.markPaper(trx, deps, clerk, { id: card.id, version: card.version, entries, handIn: true, paper });
  }
}
