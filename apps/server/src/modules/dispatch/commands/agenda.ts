import type { Meeting } from '@guatu/contract';
import { dayOf, type IsoDay, isoDay, valueOrThrow, yearOf } from '@guatu/kernel';
import { occurrencesBetween } from '@guatu/planning';
import type { Trx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { buildAgenda, numbered, renewAgenda } from '../domain/agenda.ts';
import { agendaChanges, itemValues, type MeetingRecord } from '../domain/meeting.ts';
import { partCode } from '../domain/task.ts';
import { dispatchRefusals, dispatchWords } from '../messages.ts';
import { agendaCandidates } from '../queries/agenda.ts';
import {
  type DispatchDeps,
  type Doer,
  mechanismAt,
  meetingAnswer,
  officeOf,
  oneMeeting,
  tasksOfMeeting,
  todayOf,
} from '../queries/parts.ts';
import { heldBefore, lockMeeting, projectLeaf } from '../sql/records.ts';
import { meetingIn, type Seen } from './meetings.ts';
import { saveMeeting } from './save.ts';

type AgendaDeps = Pick<DispatchDeps, 'clock' | 'hooks'>;

/** Makes the meeting of an occurrence with its agenda; asked again before it is held, brings the agenda up to date. */
export async function prepareMeeting(
  trx: Trx,
  deps: AgendaDeps,
  doer: Doer,
  input: { readonly schedule: string; readonly day: string },
): Promise<Meeting> {
  const leaf = await officeOf(trx, doer.scope);
  const id = await keepAgenda(trx, deps, doer, { ...input, leaf, day: isoDay(input.day) });
  return meetingAnswer(trx, await oneMeeting(trx, id), todayOf(deps.clock));
}

/** A meeting of an office, whether it is there yet or not. */
export interface MeetingOfDay {
  readonly schedule: string;
  readonly leaf: number;
  readonly day: IsoDay;
}

/** The meeting of a day as the facts are now: made if it is not there, renewed as long as it has not begun. Answers its id. */
export async function keepAgenda(
  trx: Trx,
  deps: AgendaDeps,
  by: Pick<Doer, 'userId'>,
  { schedule, leaf, day }: MeetingOfDay,
): Promise<string> {
  const known = await lockMeeting(trx, leaf, schedule, day);
  const [lastId] = await heldBefore(trx, leaf, schedule, day, 1);
  const last = lastId === undefined ? null : await oneMeeting(trx, lastId);
  const candidates = await agendaCandidates(trx, todayOf(deps.clock), leaf, last);
  if (known !== null) {
    const meeting = await oneMeeting(trx, known);
    if (meeting.status === 'PREPARED') await renew(trx, deps, by, meeting, candidates);
    return known;
  }
  const { mechanism, rule } = await mechanismAt(trx, schedule, day, leaf);
  const calendar = await workCalendar(trx, leaf);
  const year = valueOrThrow(occurrencesBetween(mechanism, calendar, dayOf(yearOf(day), 1, 1), day)).held;
  if (!year.some((occurrence) => occurrence.day === day)) {
    throw dispatchRefusals.dispatch_not_a_day({ day, title: mechanism.title });
  }
  const title = dispatchWords.meetingTitle(yearOf(day), year.length, mechanism.title);
  return saveMeeting(trx, deps, by, {
    ...{ id: null, version: 0, territoryId: leaf, title: dispatchWords.prepare(title) },
    changes: {
      ...{ meetingTitle: title, meetingSchedule: schedule, meetingDay: day },
      ...{ meetingStatus: 'PREPARED', meetingRule: rule.hash },
      ...itemValues(buildAgenda(candidates)),
    },
  });
}

async function renew(
  trx: Trx,
  deps: AgendaDeps,
  by: Pick<Doer, 'userId'>,
  meeting: MeetingRecord,
  candidates: Parameters<typeof renewAgenda>[1],
): Promise<void> {
  const { id, version, territoryId, title, items, ordered } = meeting;
  const decided = (await tasksOfMeeting(trx, id, todayOf(deps.clock))).map(({ itemCode }) => itemCode);
  const touched = items.filter(
    ({ code, outcome, note, byHand }) => byHand || outcome !== 'PENDING' || note !== null || decided.includes(code),
  );
  const standing = { ordered, touched: new Set(touched.map(({ code }) => code)) };
  const changes = agendaChanges(items, renewAgenda(items, candidates, standing));
  if (Object.keys(changes).length === 0) return;
  await saveMeeting(trx, deps, by, { id, version, territoryId, title: dispatchWords.renew(title), changes });
}

/** Puts an item on the agenda that no fact brings there; it stays until the meeting deals with it. */
export async function addItem(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & {
    readonly title: string;
    readonly reason: string;
    readonly unit: string | null;
    readonly projectId: string | null;
  },
): Promise<Meeting> {
  const { id, version, title, reason, unit, projectId } = input;
  const meeting = await meetingIn(trx, 'arrange', id);
  const leaf = projectId === null ? meeting.territoryId : await projectLeaf(trx, projectId);
  if (leaf === null) throw dispatchRefusals.dispatch_project_unknown();
  const code = partCode(Math.max(0, ...meeting.items.map((item) => Number(item.code))) + 1);
  const added = {
    ...{ code, group: 'REQUEST' as const, title, reason, unit, territoryId: leaf, projectId },
    ...{ blockerId: null, taskId: null, requestId: null, byHand: true, outcome: 'PENDING' as const, note: null },
  };
  const changes = {
    ...agendaChanges(meeting.items, numbered([...meeting.items, added])),
    [`itemBy@${code}`]: doer.userId,
  };
  await saveMeeting(trx, deps, doer, {
    ...{ id, version, territoryId: meeting.territoryId, title: dispatchWords.addItem(meeting.title, title), changes },
  });
  return meetingAnswer(trx, await oneMeeting(trx, id), todayOf(deps.clock));
}

/** Puts the items in the order that a person wishes; the groups keep theirs. What comes later stands behind. */
export async function orderItems(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  { id, version, codes }: Seen & { readonly codes: readonly string[] },
): Promise<Meeting> {
  const { items, title, territoryId } = await meetingIn(trx, 'arrange', id);
  const wished = codes.flatMap((code) => items.find((item) => item.code === code) ?? []);
  if (new Set(wished).size !== items.length || codes.length !== items.length) {
    throw dispatchRefusals.dispatch_order_incomplete({ title });
  }
  const changes = { ...agendaChanges(items, numbered(wished)), meetingOrdered: doer.userId };
  await saveMeeting(trx, deps, doer, { id, version, territoryId, title: dispatchWords.order(title), changes });
  return meetingAnswer(trx, await oneMeeting(trx, id), todayOf(deps.clock));
}
