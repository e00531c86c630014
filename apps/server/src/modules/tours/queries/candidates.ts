import type { TourCandidate } from '@guatu/contract';
import { readVisitPoint } from '@guatu/contract';
import { addMonths } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { candidateRows, knownPoints } from '../sql/sites.ts';
import { officeOf, planningFor, todayOf } from './parts.ts';

const LISTED = 200;
/** Milestone M110, by which the wall numbers the stage of coming into production. */
const PRODUCING = 110;

interface Asked {
  readonly state?: TourCandidate['state'] | undefined;
  readonly light?: string | undefined;
  readonly search?: string | undefined;
}

/** Projects that could be put on a tour, each with where it was last found to be. */
export async function tourCandidates(trx: ReadTrx, clock: Clock, scope: Scope, asked: Asked) {
  const today = todayOf(clock);
  const leaf = await officeOf(trx, scope);
  const { body } = await planningFor(trx, { day: today, territoryId: leaf, ruleHash: null });
  const filter = { ...asked, search: asked.search === '' ? undefined : asked.search };
  const months = { month: monthOf(today), newFrom: monthOf(addMonths(today, -body.newMonths)) };
  const { total, rows } = await candidateRows(trx, { leaf, producing: PRODUCING, ...months, ...filter }, LISTED);
  const points = await pointsOf(
    trx,
    rows.map(({ id }) => id),
  );
  return {
    total,
    candidates: rows.map(({ id, total: amount, ...row }) => ({
      ...{ projectId: id, ...row, totalInvestment: amount === null ? null : Number(amount) },
      ...(points.get(id) ?? { point: null, pointFrom: null }),
    })),
  };
}

type FoundPoint = Pick<TourCandidate, 'point' | 'pointFrom'>;

/** Where projects are: what a visit measured before what an earlier tour was given. */
export async function pointsOf(trx: ReadTrx, ids: readonly string[]): Promise<ReadonlyMap<string, FoundPoint>> {
  const known = await knownPoints(trx, ids);
  return new Map(
    known.flatMap(({ project, visit, tour }): (readonly [string, FoundPoint])[] => {
      const place = visit === null ? null : readVisitPoint(visit);
      if (place) {
        const point = `${place.lng.toFixed(PLACES)},${place.lat.toFixed(PLACES)}`;
        return [[project, { point, pointFrom: 'VISIT' }]];
      }
      return tour === null ? [] : [[project, { point: tour, pointFrom: 'TOUR' }]];
    }),
  );
}

/** A tenth of a metre. */
const PLACES = 6;

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 100 + Number(day.slice(5, 7));
}
