import type { Scorecard } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { tourRefusals } from '../messages.ts';
import { openProjects } from '../sql/sites.ts';
import { oneCard, oneTour, schemeFor } from './parts.ts';
import { schemeAnswer } from './scheme.ts';

export interface Reader {
  readonly userId: string;
  /** Whether he may see single sheets that are not his own of the tours that a leaf keeps. */
  readonly insideOf: (leaf: number) => boolean;
}

/** One judge's sheet, for himself and for those inside; to others it is not there. */
export async function cardAnswer(trx: ReadTrx, id: string, reader: Reader): Promise<Scorecard> {
  const card = await oneCard(trx, id);
  const mine = card.userId === reader.userId;
  if (!mine && !reader.insideOf(card.territoryId)) throw tourRefusals.tour_card_unknown();
  const tour = await oneTour(trx, card.tourId);
  const { version, judge, group, status, paper, on } = card;
  const names = await openProjects(
    trx,
    tour.sites.map(({ projectId }) => projectId),
  );
  const writers = await personNames(trx, card.by === null ? [] : [card.by]);
  return {
    ...{ id, version, judge, group, status, paper, mine, on: on === null ? null : isoDay(on) },
    ...{ tourId: tour.id, tourTitle: tour.title, tourStatus: tour.status, hasAccount: card.userId !== null },
    by: writers.get(card.by ?? '') ?? null,
    scheme: schemeAnswer(await schemeFor(trx, tour)),
    entrants: tour.entrants.map(({ code, name }) => ({
      ...{ code, name, marks: card.marks.get(code) ?? {}, aside: card.aside.get(code) ?? null },
      sites: tour.sites
        .filter(({ entrant, leg }) => entrant === code && leg !== null)
        .flatMap(({ projectId }) => names.get(projectId) ?? []),
    })),
  };
}
