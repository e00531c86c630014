import type { AgendaGroup, AgendaItem, Meeting } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { CurrentRow, FieldValue } from '../../../platform/ledger/index.ts';
import { numbered } from './agenda.ts';
import { codesOf, textOf } from './task.ts';

/** A meeting as the ledger keeps it; its tasks are records of their own. */
export interface MeetingRecord extends Omit<Meeting, 'tasks' | 'day'> {
  readonly territoryId: number;
  readonly day: IsoDay;
}

/** Acts on a meeting and the states in which each may be done. */
export const MEETING_ACTS = {
  open: ['PREPARED'],
  // Once it has begun, its numbers are called out in the room.
  arrange: ['PREPARED'],
  // Decisions may be drafted before the meeting begins: the office prepares them with the units.
  record: ['PREPARED', 'OPEN'],
  finish: ['OPEN'],
} as const satisfies Readonly<Record<string, readonly Meeting['status'][]>>;
export type MeetingAct = keyof typeof MEETING_ACTS;

export function mayDoAt(act: MeetingAct, status: Meeting['status']): boolean {
  const from: readonly Meeting['status'][] = MEETING_ACTS[act];
  return from.includes(status);
}

/** Reads a meeting out of its row. The fields were written by the acts of this module, which fill them all. */
export function readMeeting({ id, version, territoryId, values }: CurrentRow): MeetingRecord {
  const text = (key: string) => textOf(values[key]);
  return {
    ...{ id, version, territoryId },
    scheduleId: text('meetingSchedule') ?? '',
    title: text('meetingTitle') ?? '',
    day: text('meetingDay') as IsoDay,
    status: text('meetingStatus') as Meeting['status'],
    minutes: text('meetingMinutes'),
    ordered: text('meetingOrdered') !== null,
    items: numbered(
      [...codesOf(values, 'itemTitle')].sort(byPlace(values)).map((code) => ({
        code,
        group: text(`itemGroup@${code}`) as AgendaGroup,
        title: text(`itemTitle@${code}`) ?? '',
        reason: text(`itemReason@${code}`) ?? '',
        unit: text(`itemUnit@${code}`),
        territoryId: Number(values[`itemTerritory@${code}`]),
        projectId: text(`itemProject@${code}`),
        blockerId: text(`itemBlocker@${code}`),
        taskId: text(`itemTask@${code}`),
        outcome: text(`itemOutcome@${code}`) as AgendaItem['outcome'],
        note: text(`itemNote@${code}`),
        requestId: text(`itemRequest@${code}`),
        byHand: text(`itemBy@${code}`) !== null,
      })),
    ),
  };
}

/** By the place that was given to them; what has none stands as it was made. */
function byPlace(values: CurrentRow['values']): (a: string, b: string) => number {
  const place = (code: string) => Number(values[`itemPlace@${code}`] ?? code);
  return (a, b) => place(a) - place(b);
}

/** The fields of an agenda; who added an item is written once, when it is added. */
export function itemValues(items: readonly AgendaItem[]): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const { code, no, group, title, reason, unit, territoryId, projectId, blockerId, taskId, requestId, outcome } =
        item;
      return Object.entries({
        [`itemPlace@${code}`]: no,
        [`itemGroup@${code}`]: group,
        [`itemTitle@${code}`]: title,
        [`itemReason@${code}`]: reason,
        [`itemUnit@${code}`]: unit,
        [`itemTerritory@${code}`]: territoryId,
        [`itemProject@${code}`]: projectId,
        [`itemBlocker@${code}`]: blockerId,
        [`itemTask@${code}`]: taskId,
        [`itemRequest@${code}`]: requestId,
        [`itemOutcome@${code}`]: outcome,
      }).filter(([, value]) => value !== null);
    }),
  );
}

/** What has to be written so that one agenda becomes another; empty where they say the same. */
export function agendaChanges(
  before: readonly AgendaItem[],
  after: readonly AgendaItem[],
): Readonly<Record<string, FieldValue>> {
  const [old, next] = [itemValues(before), itemValues(after)];
  const gone = Object.keys(old).filter((key) => !(key in next));
  return {
    ...Object.fromEntries(Object.entries(next).filter(([key, value]) => old[key] !== value)),
    ...Object.fromEntries(gone.map((key) => [key, null])),
  };
}
