import type { TourList } from '@guatu/contract';
import { addDays } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { heldDays } from '../../dispatch/index.ts';
import { tourDays, tourIds } from '../sql/tours.ts';
import { cardsOf, officeOf, planningFor, todayOf, toursById } from './parts.ts';

const LISTED = 60;
/** A tour may be written down some weeks after it was held, and planned some weeks before. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 92;

/** The tours that the reader may see, and the days on which one may still be planned. */
export async function tourList(trx: ReadTrx, clock: Clock, scope: Scope): Promise<TourList> {
  const today = todayOf(clock);
  const leaf = await officeOf(trx, scope);
  const rule = await planningFor(trx, { day: today, territoryId: leaf, ruleHash: null });
  const ids = await tourIds(trx, LISTED);
  const tours = await toursById(trx, ids);
  const cards = await cardsOf(trx, ids);
  const open: TourList['open'][number][] = [];
  for (const { schedule } of rule.body.mechanisms) {
    const held = await heldDays(trx, leaf, schedule, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD));
    const taken = await tourDays(trx, leaf, schedule);
    for (const day of held?.days ?? []) {
      if (held && !taken.has(day)) open.push({ scheduleId: schedule, title: held.title, day });
    }
  }
  const { dayFrom, dayUntil, lunchFrom, lunchMinutes, stopMinutes } = rule.body;
  return {
    asOf: clock.now(),
    tours: tours.map(({ id, title, day, status, entrants, sites }) => {
      const own = cards.filter(({ tourId }) => tourId === id);
      return {
        ...{ id, title, day, status, entrants: entrants.length, sites: sites.length, cards: own.length },
        cardsIn: own.filter((card) => card.status === 'IN').length,
        myCard: own.find(({ userId }) => userId === scope.user)?.id ?? null,
      };
    }),
    open: open.sort((a, b) => (a.day < b.day ? -1 : 1)),
    defaults: { dayFrom, dayUntil, lunchFrom, lunchMinutes, stopMinutes },
  };
}
