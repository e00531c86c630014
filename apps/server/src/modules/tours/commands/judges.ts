import { scopeFor } from '../../../platform/auth/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { tourAccess } from '../access.ts';
import type { TourRecord } from '../domain/tour.ts';
import { tourRefusals, tourWords } from '../messages.ts';
import { cardsOf, type Doer, oneCard, schemeFor, type TourDeps } from '../queries/parts.ts';
import { saveCard, tourFor } from './save.ts';

/** Names a judge: somebody with an account, who marks himself, or somebody whose paper sheet is typed in. */
export async function addJudge(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  input: { readonly id: string; readonly name: string; readonly group: string; readonly userId: string | null },
): Promise<void> {
  const { name, group, userId } = input;
  const tour = await tourFor(trx, 'judges', input.id);
  const { body: scheme } = await schemeFor(trx, tour);
  if (!scheme.groups.some(({ id }) => id === group)) throw tourRefusals.tour_group_unknown({ group });
  const cards = await cardsOf(trx, [tour.id]);
  const known = cards.some((card) => card.judge === name || (userId !== null && card.userId === userId));
  if (known) throw tourRefusals.tour_judge_repeated({ name });
  if (userId !== null && !(await mayMark(deps, userId, tour))) throw tourRefusals.tour_judge_out_of_reach({ name });
  await saveCard(trx, deps, doer.userId, {
    ...{ id: null, version: 0, territoryId: tour.territoryId, title: tourWords.judge(name, tour.title) },
    changes: {
      ...{ cardTitle: tourWords.card(name, tour.title), cardTour: tour.id, cardJudge: name, cardGroup: group },
      ...(userId === null ? {} : { cardUser: userId }),
      cardStatus: 'DRAFT',
    },
  });
}

/** Whether an account may write about sites where the tour is kept: else the judge would be named and shut out. */
async function mayMark({ actorById }: TourDeps, userId: string, { territoryId }: TourRecord): Promise<boolean> {
  const actor = await actorById(userId);
  if (!actor?.permissions.has(tourAccess.mark)) return false;
  const { all, territories } = scopeFor(actor, tourAccess.mark);
  return all || territories.includes(territoryId);
}

/** Takes a judge off whose sheet is not handed in; what he marked goes with him. Answers the tour. */
export async function removeJudge(
  trx: Trx,
  deps: TourDeps,
  doer: Doer,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string> {
  const { tourId, territoryId, judge, status } = await oneCard(trx, id);
  const { title } = await tourFor(trx, 'judges', tourId);
  if (status === 'IN') throw tourRefusals.tour_card_in({ judge });
  await saveCard(trx, deps, doer.userId, {
    ...{ id, version, territoryId, title: tourWords.removeJudge(judge, title), changes: { $void: true } },
  });
  return tourId;
}
