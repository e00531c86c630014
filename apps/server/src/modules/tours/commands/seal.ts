import { CodedFailure } from '@guatu/kernel';
import { appendAudit, type Trx } from '../../../platform/ledger/index.ts';
import { fingerprint } from '../../../platform/signing/index.ts';
import { settlePapers } from '../../dispatch/index.ts';
import { outcomeOf, sealedText } from '../domain/result.ts';
import { tourRefusals, tourWords } from '../messages.ts';
import { cardsOf, type Doer, planningFor, schemeFor, type TourDeps, todayOf } from '../queries/parts.ts';
import { holdCards } from '../sql/tours.ts';
import type { Seen } from './arrange.ts';
import { saveTour, tourFor } from './save.ts';

/**
 * Seals the result: every sheet is in, and it is a second person who looked. What was scored is kept whole with its hash, and
 * the office's paper counts as handed in.
 */
export async function sealTour(trx: Trx, deps: TourDeps, doer: Doer, seen: Seen): Promise<void> {
  const tour = await tourFor(trx, 'seal', seen.id);
  const { id, title, territoryId, scheduleId, day, entrants } = tour;
  await holdCards(trx, id);
  const cards = await cardsOf(trx, [id]);
  const typed = cards.some(({ userId, by }) => userId === null && by === doer.userId);
  if (typed || [tour.by, tour.plannedBy].includes(doer.userId)) throw tourRefusals.tour_second_person();
  const out = cards.filter(({ status }) => status !== 'IN').map(({ judge }) => judge);
  if (out.length > 0) throw tourRefusals.tour_cards_missing({ judges: out });
  const scheme = await schemeFor(trx, tour);
  const outcome = outcomeOf(scheme.body, entrants, cards);
  if (outcome.kind === 'unscored') throw tourRefusals.tour_unscored({ entrants: outcome.entrants });
  if (outcome.kind === 'refused') throw new CodedFailure(outcome.error);
  const tourResult = sealedText(scheme.hash, entrants, outcome.lines);
  const tourHash = fingerprint(new TextEncoder().encode(tourResult));
  const today = todayOf(deps.clock);
  await saveTour(trx, deps, doer.userId, {
    ...{ ...seen, territoryId, title: tourWords.seal(title) },
    changes: {
      ...{ tourStatus: 'SEALED', tourScheme: scheme.hash, tourResult, tourHash },
      ...{ tourSealedBy: doer.userId, tourSealedOn: today },
    },
  });
  const details = { tour: id, hash: tourHash, sheets: cards.length };
  await appendAudit(trx, { kind: 'tour_sealed', actorId: doer.userId, subject: title, details }, deps.clock);
  const rule = await planningFor(trx, tour);
  const paper = rule.body.mechanisms.find(({ schedule }) => schedule === scheduleId)?.resultPaper;
  if (paper === undefined) return;
  const text = tourWords.resultPaper(title, tourHash);
  await settlePapers(trx, deps, doer, { leaf: territoryId, schedule: scheduleId, day, paper, text });
}

/** Opens a sealed result again, with a reason; what was sealed stays in the record's history. */
export async function unsealTour(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<void> {
  const { id, title, territoryId, hash } = await tourFor(trx, 'unseal', seen.id);
  await saveTour(trx, deps, doer.userId, {
    ...{ ...seen, territoryId, title: tourWords.unseal(title), reason },
    changes: {
      ...{ tourStatus: 'PLANNED', tourScheme: null, tourResult: null, tourHash: null },
      ...{ tourSealedBy: null, tourSealedOn: null },
    },
  });
  const details = { tour: id, hash: hash ?? '', reason };
  await appendAudit(trx, { kind: 'tour_reopened', actorId: doer.userId, subject: title, details }, deps.clock);
}
