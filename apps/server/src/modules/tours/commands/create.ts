import type { TourDayPlan } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import type { Trx } from '../../../platform/ledger/index.ts';
import { heldDays } from '../../dispatch/index.ts';
import { dayProblem } from '../domain/legs.ts';
import type { TourRules } from '../domain/rules.ts';
import { partValues } from '../domain/values.ts';
import { tourRefusals, tourWords } from '../messages.ts';
import { type Doer, officeOf, planningFor, type TourDeps } from '../queries/parts.ts';
import { lockTour, tourDays } from '../sql/tours.ts';
import { saveTour } from './save.ts';

/** Begins the plan of a tour on a day on which its mechanism is held; there is one for each. */
export async function createTour(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  input: { readonly scheduleId: string; readonly day: string; readonly days: readonly TourDayPlan[] },
): Promise<string> {
  const territoryId = await officeOf(trx, doer.scope);
  const [day, { scheduleId, days }] = [isoDay(input.day), input];
  const { body } = await planningFor(trx, { day, territoryId, ruleHash: null });
  refuseBadDays(body, days);
  const tourable = body.mechanisms.some(({ schedule }) => schedule === scheduleId);
  const held = tourable ? await heldDays(trx, territoryId, scheduleId, day, day) : null;
  if (!held?.days.includes(day)) throw tourRefusals.tour_not_a_day({ day });
  const tourTitle = tourWords.title(held.title, day);
  await lockTour(trx, territoryId, scheduleId, day);
  if ((await tourDays(trx, territoryId, scheduleId)).has(day)) {
    throw tourRefusals.tour_there_already({ title: tourTitle });
  }
  return saveTour(trx, deps, doer.userId, {
    ...{ id: null, version: 0, territoryId, title: tourWords.create(tourTitle) },
    changes: {
      ...{ tourTitle, tourSchedule: scheduleId, tourDay: day, tourStatus: 'PLANNING', tourBy: doer.userId },
      ...partValues({ days, entrants: [], sites: [], ways: [] }),
    },
  });
}

/** Refuses days that do not follow each other, end before they begin, or are more than the rules allow. */
export function refuseBadDays({ daysAtMost }: TourRules, days: readonly TourDayPlan[]): void {
  if (days.length > daysAtMost) throw tourRefusals.tour_too_many({ what: tourWords.dayCount, most: daysAtMost });
  const problem = dayProblem(days);
  if (problem) throw tourRefusals.tour_days_wrong(problem);
}
