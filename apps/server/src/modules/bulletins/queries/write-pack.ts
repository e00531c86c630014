import { agendaGroupSchema, type DispatchTask } from '@guatu/contract';
import type { OfficialDocument } from '@guatu/documents';
import { isoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { agendaGroupLabels, dispatchPapers } from '../../dispatch/index.ts';
import type { SealingOffice } from '../domain/office.ts';
import { type OrderLine, writeAgenda, writeOrders } from '../domain/pack-papers.ts';
import { nextOrderSerial } from '../sql/bulletins.ts';
import type { WrittenMonth } from './write-month.ts';

/** The papers of dispatch that go with a bulletin: the agenda, where there is something to discuss, and the orders. */
export async function writePack(
  trx: ReadTrx,
  office: Pick<SealingOffice, 'place' | 'ownLeaf'>,
  { rule, layout, serial }: WrittenMonth,
  clock: Clock,
): Promise<{ readonly agenda: OfficialDocument | null; readonly orders: readonly OfficialDocument[] }> {
  const day = officeDay(Date.parse(clock.now()));
  const input = { rule, layout, place: office.place, day };
  const { agenda, orders } = await dispatchPapers(trx, office.ownLeaf, day);
  const groups = agendaGroupSchema.options.map((group) => ({
    label: agendaGroupLabels[group],
    items: agenda.items.filter((item) => item.group === group),
  }));
  const orderSerial = await nextOrderSerial(trx, office.ownLeaf, Number(day.slice(0, 4)));
  return {
    agenda: writeAgenda(input, agenda.meeting, groups, serial),
    orders: writeOrders(input, orders.map(orderLine), orderSerial),
  };
}

function orderLine({ title, unit, helpers, issuedOn, due, feedback, outcome }: DispatchTask): OrderLine {
  const late = outcome.kind === 'OVERDUE' || outcome.kind === 'NO_FEEDBACK';
  const lastWord = feedback.at(-1)?.on ?? null;
  return {
    ...{ title, unit, helpers, issuedOn: isoDay(issuedOn), due: isoDay(due) },
    lastWord: lastWord === null ? null : isoDay(lastWord),
    daysLate: late ? outcome.days : 0,
  };
}
