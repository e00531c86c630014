import type { AgendaItem, DispatchTask } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { buildAgenda } from '../domain/agenda.ts';
import { taskAnswer } from '../domain/task.ts';
import { meetingInHand, meetingLastHeld, openTaskIds } from '../sql/records.ts';
import { agendaCandidates } from './agenda.ts';
import { oneMeeting, tasksById } from './parts.ts';

/** What of an office's dispatch goes out on paper, as it stands on a day. */
export interface DispatchPapers {
  readonly agenda: {
    /** Of the meeting in hand; null where none is prepared and this is what it would deal with. */
    readonly meeting: { readonly title: string; readonly day: IsoDay } | null;
    readonly items: readonly AgendaItem[];
  };
  /** Tasks under supervision that are not done, those longest past due first. */
  readonly orders: readonly DispatchTask[];
}

/** The agenda of the office's meeting in hand and the supervision orders in force. */
export async function dispatchPapers(trx: ReadTrx, leaf: number, today: IsoDay): Promise<DispatchPapers> {
  const tasks = await tasksById(trx, await openTaskIds(trx));
  const orders = tasks.filter(({ order }) => order === 'SUPERVISE').map((task) => taskAnswer(task, today));
  const inHand = await meetingInHand(trx, leaf, today);
  if (inHand !== null) {
    const { title, day, items } = await oneMeeting(trx, inHand);
    return { agenda: { meeting: { title, day }, items }, orders };
  }
  const lastHeld = await meetingLastHeld(trx, leaf);
  const last = lastHeld === null ? null : await oneMeeting(trx, lastHeld);
  const items = buildAgenda(await agendaCandidates(trx, today, leaf, last));
  return { agenda: { meeting: null, items }, orders };
}
