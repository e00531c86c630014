import { type IsoDay, valueOrThrow } from '@guatu/kernel';
import { occurrencesBetween } from '@guatu/planning';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { mechanismsOf } from './mechanisms.ts';

/** A mechanism and the days of a span on which an office holds it. */
export interface HeldDays {
  readonly title: string;
  readonly days: readonly IsoDay[];
}

/** Null where the office does not run the mechanism on the first of the days. */
export async function heldDays(
  trx: ReadTrx,
  leaf: number,
  schedule: string,
  from: IsoDay,
  to: IsoDay,
): Promise<HeldDays | null> {
  const found = (await mechanismsOf(trx, leaf, from)).find(({ mechanism }) => mechanism.id === schedule);
  if (!found) return null;
  const { held } = valueOrThrow(occurrencesBetween(found.mechanism, await workCalendar(trx, leaf), from, to));
  return { title: found.mechanism.title, days: held.map(({ day }) => day) };
}
