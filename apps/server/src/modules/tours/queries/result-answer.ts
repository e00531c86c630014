import type { TourResult } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { type FrozenLine, outcomeOf, outsideLine, ranksBefore, sealedLines } from '../domain/result.ts';
import type { TourRecord } from '../domain/tour.ts';
import { tourRefusals } from '../messages.ts';
import { sealedBefore } from '../sql/tours.ts';
import type { Reader } from './card-answer.ts';
import { cardsOf, oneTour, schemeFor } from './parts.ts';
import { schemeAnswer } from './scheme.ts';

/** Scores, ranks and awards: the sealed ones, or for those inside what the sheets handed in come to so far. */
export async function resultAnswer(trx: ReadTrx, id: string, { insideOf }: Reader): Promise<TourResult> {
  const tour = await oneTour(trx, id);
  const inside = insideOf(tour.territoryId);
  if (tour.result === null && !inside) throw tourRefusals.tour_result_open();
  const scheme = await schemeFor(trx, tour);
  const cards = await cardsOf(trx, [id]);
  const { lines, problem } = resultOf(tour, scheme.body, cards);
  const before = await sealedBefore(trx, tour.territoryId, tour.scheduleId, tour.day);
  const ranks = ranksBefore(lines, before === null ? [] : sealedLines(before.result));
  const names = await personNames(trx, tour.sealedBy === null ? [] : [tour.sealedBy]);
  const { version, title, day, hash, sealedOn } = tour;
  return {
    ...{ tourId: id, version, title, day, hash, inside, problem },
    ...{ sealed: tour.result !== null, sealedOn: sealedOn === null ? null : isoDay(sealedOn) },
    sealedBy: names.get(tour.sealedBy ?? '') ?? null,
    scheme: schemeAnswer(scheme),
    missing: inside ? cards.filter(({ status }) => status !== 'IN').map(({ judge }) => judge) : [],
    previous: before && { title: before.title, same: ranks.same },
    lines: lines.map((line) => ({
      ...(inside ? line : outsideLine(line)),
      before: ranks.rankOf.get(line.entrant) ?? null,
    })),
  };
}

function resultOf(
  { result, entrants }: TourRecord,
  scheme: Parameters<typeof outcomeOf>[0],
  cards: Parameters<typeof outcomeOf>[2],
): { readonly lines: readonly FrozenLine[]; readonly problem: string | null } {
  if (result !== null) return { lines: sealedLines(result), problem: null };
  const outcome = outcomeOf(scheme, entrants, cards);
  if (outcome.kind === 'scored') return { lines: outcome.lines, problem: null };
  const error = outcome.kind === 'refused' ? outcome.error : tourRefusals.tour_unscored({ entrants: outcome.entrants });
  return { lines: [], problem: error.message };
}
