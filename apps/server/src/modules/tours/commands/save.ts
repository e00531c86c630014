import { type RecordEdit, saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import { mayDoAt, type TourAct, type TourRecord } from '../domain/tour.ts';
import { tourRefusals } from '../messages.ts';
import { oneTour, type TourDeps } from '../queries/parts.ts';
import { holdTour } from '../sql/tours.ts';

/** What an act changes: a record that is there, as it was looked at, or a new one (`id` null, version 0). */
export type Change = Pick<RecordEdit, 'id' | 'version' | 'territoryId' | 'title' | 'reason' | 'changes'>;

type SaveDeps = Pick<TourDeps, 'clock' | 'hooks'>;

export async function saveTour(trx: Trx, { clock, hooks }: SaveDeps, by: string, change: Change): Promise<string> {
  return (await saveRecord(trx, clock, hooks, { kind: 'tour', by, ...change })).recordId;
}

export async function saveCard(trx: Trx, { clock, hooks }: SaveDeps, by: string, change: Change): Promise<string> {
  return (await saveRecord(trx, clock, hooks, { kind: 'scorecard', by, ...change })).recordId;
}

/** The tour for an act that its state allows; it stays in that state until the act is done. */
export async function tourFor(trx: Trx, act: TourAct, id: string): Promise<TourRecord> {
  await holdTour(trx, id);
  const tour = await oneTour(trx, id);
  if (!mayDoAt(act, tour.status)) throw tourRefusals.tour_state({ title: tour.title, status: tour.status });
  return tour;
}
