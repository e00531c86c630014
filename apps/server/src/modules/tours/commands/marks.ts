import type { CardEntry } from '@guatu/contract';
import type { Trx, Values } from '../../../platform/ledger/index.ts';
import {
  type CardRecord,
  type EntryProblem,
  entryProblem,
  entryValues,
  openEntrants,
  readCard,
} from '../domain/card.ts';
import type { TourScheme } from '../domain/rules.ts';
import type { TourRecord } from '../domain/tour.ts';
import { tourRefusals, tourWords } from '../messages.ts';
import { type Doer, oneCard, schemeFor, type TourDeps, todayOf } from '../queries/parts.ts';
import { saveCard, tourFor } from './save.ts';

/** What is written on a sheet, as the writer looked at it. */
export interface Marking {
  readonly id: string;
  readonly version: number;
  readonly entries: readonly CardEntry[];
  /** Whether the sheet is handed in with it; then it has to be whole, and nothing on it changes any more. */
  readonly handIn: boolean;
}

/** A judge marks on his own sheet, and on nobody else's. */
export async function markOwn(trx: Trx, deps: TourDeps, doer: Doer, marking: Marking): Promise<void> {
  const card = await oneCard(trx, marking.id);
  if (card.userId !== doer.userId) throw tourRefusals.tour_card_not_yours({ judge: card.judge });
  await write(trx, deps, doer, card, marking, {});
}

/** The office types the paper sheet of a judge without an account in, with the name of the paper as its source. */
export async function markPaper(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { paper, ...marking }: Marking & { readonly paper: string },
): Promise<void> {
  const card = await oneCard(trx, marking.id);
  if (card.userId !== null) throw tourRefusals.tour_card_not_paper({ judge: card.judge });
  await write(trx, deps, doer, card, marking, { cardPaper: paper });
}

async function write(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  card: CardRecord,
  { id, version, entries, handIn }: Marking,
  more: Values,
): Promise<void> {
  const { judge, status, territoryId } = card;
  const tour = await tourFor(trx, 'mark', card.tourId);
  if (status === 'IN') throw tourRefusals.tour_card_in({ judge });
  const { body: scheme } = await schemeFor(trx, tour);
  const problem = entryProblem(scheme, tour.entrants, entries);
  if (problem) throw refusalOf(problem, scheme);
  const written = entryValues(card, entries);
  if (handIn) refuseOpen(scheme, tour, card, written);
  const title = more.cardPaper === undefined ? tourWords.mark(judge, tour.title) : tourWords.paper(judge, tour.title);
  await saveCard(trx, deps, doer.userId, {
    ...{ id, version, territoryId, title },
    changes: {
      ...written,
      ...more,
      cardBy: doer.userId,
      ...(handIn ? { cardStatus: 'IN', cardOn: todayOf(deps.clock) } : {}),
    },
  });
}

/** Refuses to hand a sheet in that says nothing or not everything of an entrant. */
function refuseOpen(scheme: TourScheme, { entrants }: TourRecord, card: CardRecord, written: Values): void {
  const values = Object.fromEntries(
    Object.entries({ ...valuesOf(card), ...written }).filter(([, value]) => value !== null),
  );
  const after = readCard({ ...card, void: false, survivorId: null, values });
  const open = openEntrants(scheme, entrants, after);
  if (open.length > 0) throw tourRefusals.tour_card_open({ entrants: open.map(({ name }) => name) });
}

function valuesOf({ marks, aside }: CardRecord): Values {
  const given = [...marks].flatMap(([entrant, own]) =>
    Object.entries(own).map(([criterion, mark]) => [`markGiven@${entrant}-${criterion}`, mark] as const),
  );
  const reasons = [...aside].map(([entrant, reason]) => [`asideReason@${entrant}`, reason] as const);
  return Object.fromEntries([...given, ...reasons]);
}

function refusalOf(problem: EntryProblem, { fullMarks: full }: TourScheme): Error {
  switch (problem.what) {
    case 'ENTRANT':
      return tourRefusals.tour_entrant_unknown(problem);
    case 'CRITERION':
      return tourRefusals.tour_criterion_unknown(problem);
    case 'MARK':
      return tourRefusals.tour_mark_wrong({ ...problem, full });
  }
}

/** Gives a sheet back to be marked again, with a reason. */
export async function reopenCard(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { id, version, reason }: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<void> {
  const { tourId, territoryId, judge, status } = await oneCard(trx, id);
  const { title } = await tourFor(trx, 'mark', tourId);
  if (status !== 'IN') throw tourRefusals.tour_card_not_in({ judge });
  const changes = { cardStatus: 'DRAFT', cardOn: null };
  const batch = tourWords.reopenCard(judge, title);
  await saveCard(trx, deps, doer.userId, { id, version, territoryId, title: batch, reason, changes });
}
