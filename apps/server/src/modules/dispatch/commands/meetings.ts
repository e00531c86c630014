import type { Meeting } from '@guatu/contract';
import type { Trx } from '../../../platform/ledger/index.ts';
import { type MeetingAct, type MeetingRecord, mayDoAt } from '../domain/meeting.ts';
import { dispatchRefusals, dispatchWords, minutesText } from '../messages.ts';
import { type DispatchDeps, type Doer, meetingAnswer, oneMeeting, tasksOfMeeting, todayOf } from '../queries/parts.ts';
import { saveMeeting } from './save.ts';

/** What the writer looked at. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

export async function openMeeting(trx: Trx, deps: DispatchDeps, doer: Doer, seen: Seen): Promise<Meeting> {
  const meeting = await meetingIn(trx, 'open', seen.id);
  const title = dispatchWords.open(meeting.title);
  return changed(trx, deps, doer, meeting, { version: seen.version, title, changes: { meetingStatus: 'OPEN' } });
}

/** Records an item as dealt with, or leaves it for next time. */
export async function recordItem(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & { readonly code: string; readonly outcome: 'RECORDED' | 'LEFT'; readonly note: string | null },
): Promise<Meeting> {
  const meeting = await meetingIn(trx, 'record', input.id);
  const { code, outcome, note } = input;
  const item = meeting.items.find((each) => each.code === code);
  if (!item) throw dispatchRefusals.dispatch_item_unknown({ code });
  const title = dispatchWords.record(meeting.title, item.no);
  const changes = { [`itemOutcome@${code}`]: outcome, [`itemNote@${code}`]: note };
  return changed(trx, deps, doer, meeting, { version: input.version, title, changes });
}

/** Ends the meeting: what was not discussed is left for next time, and the minutes are written. */
export async function finishMeeting(trx: Trx, deps: DispatchDeps, doer: Doer, seen: Seen): Promise<Meeting> {
  const meeting = await meetingIn(trx, 'finish', seen.id);
  const tasks = await tasksOfMeeting(trx, meeting.id, todayOf(deps.clock));
  const decided = new Set(tasks.map(({ itemCode }) => itemCode));
  const items = meeting.items.map((item) => {
    if (item.outcome !== 'PENDING') return item;
    return { ...item, outcome: decided.has(item.code) ? ('RECORDED' as const) : ('LEFT' as const) };
  });
  const changes = {
    meetingStatus: 'FINISHED',
    meetingMinutes: minutesText({ ...meeting, items }, tasks),
    ...Object.fromEntries(items.map(({ code, outcome }) => [`itemOutcome@${code}`, outcome])),
  };
  return changed(trx, deps, doer, meeting, {
    version: seen.version,
    title: dispatchWords.finish(meeting.title),
    changes,
  });
}

/** The meeting, if it is in a state in which the act may be done. */
export async function meetingIn(trx: Trx, act: MeetingAct, id: string): Promise<MeetingRecord> {
  const meeting = await oneMeeting(trx, id);
  const { title, status } = meeting;
  if (!mayDoAt(act, status)) throw dispatchRefusals.dispatch_meeting_state({ title, status });
  return meeting;
}

async function changed(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  meeting: MeetingRecord,
  change: Pick<Parameters<typeof saveMeeting>[3], 'version' | 'title' | 'changes'>,
): Promise<Meeting> {
  await saveMeeting(trx, deps, doer, { id: meeting.id, territoryId: meeting.territoryId, ...change });
  return meetingAnswer(trx, await oneMeeting(trx, meeting.id), todayOf(deps.clock));
}
