import type { AgendaItem, DispatchTask, Earlier } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { subjectOf } from './agenda.ts';
import type { MeetingRecord } from './meeting.ts';
import { type Task, taskAnswer } from './task.ts';

/**
 * What the latest of the held meetings that dealt with an item made of it. A task that was left open is itself the subject of
 * its next item, so that an item about a task is also followed to the item that the task came from.
 */
export function earlierOf(
  items: readonly AgendaItem[],
  held: readonly MeetingRecord[],
  tasks: readonly Task[],
  today: IsoDay,
): readonly Earlier[] {
  return items.flatMap((item) => {
    for (const meeting of held) {
      const found = inMeeting(item, meeting, tasks, today);
      if (found) return [found];
    }
    return [];
  });
}

function inMeeting(
  item: AgendaItem,
  { id, title, day, items }: MeetingRecord,
  tasks: readonly Task[],
  today: IsoDay,
): Earlier | null {
  const ofMeeting = tasks.filter(({ meetingId }) => meetingId === id);
  const source = ofMeeting.find((task) => task.id === item.taskId)?.itemCode;
  const then = items.find((each) => each.code === source || subjectOf(each) === subjectOf(item));
  if (!then) return null;
  const decided: readonly DispatchTask[] = ofMeeting
    .filter(({ itemCode }) => itemCode === then.code)
    .map((task) => taskAnswer(task, today));
  if (decided.length === 0 && then.note === null) return null;
  return { code: item.code, meeting: title, day, note: then.note, tasks: decided };
}
