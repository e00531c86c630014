import type { TaskReminder } from '@guatu/contract';
import {
  addWorkingDays,
  daysBetween,
  type IsoDay,
  ok,
  type Result,
  type WorkCalendar,
  workingDaysBetween,
  yearOf,
} from '@guatu/kernel';
import { isAwaited, lastWordOf, type SilenceRules } from './silence.ts';
import { openExtension, type Task } from './task.ts';

export interface ReminderRules extends SilenceRules {
  /** Working days after it was handed out within which a unit has to sign. */
  readonly receiptWithinWorkingDays: number;
  /** Working days before the due day from which it is said to come near. */
  readonly remindWorkingDaysBefore: number;
}

/**
 * What a task wants somebody to do today, in the order in which it hurts. They are worked out whenever they are read, so
 * that a late round or a calendar that came late loses none.
 */
export function remindersOf(
  task: Task,
  today: IsoDay,
  rules: ReminderRules,
  calendar: WorkCalendar,
): readonly TaskReminder[] {
  if (task.status === 'DONE') return [];
  if (task.status === 'REPORTED') return [{ kind: 'TO_SETTLE', days: daysBetween(task.reportedOn ?? today, today) }];
  const timed = [dueReminder, receiptReminder].map((reminder) => reminder(task, today, rules, calendar));
  const silent = daysBetween(lastWordOf(task), today);
  return [
    ...timed.flatMap((each) => (each.ok && each.value !== null ? [each.value] : [])),
    ...(isAwaited(task) && silent >= rules.superviseAfterDays ? [{ kind: 'SILENT' as const, days: silent }] : []),
    ...(task.origin === 'SCHEDULE' && task.silences > 0 ? [{ kind: 'URGED' as const, days: task.silences }] : []),
    ...(openExtension(task) === null ? [] : [{ kind: 'EXTENSION_ASKED' as const, days: 0 }]),
    // Said, not guessed: without the year's calendar no working day can be counted.
    ...(timed.every(({ ok: known }) => known) ? [] : [{ kind: 'NO_CALENDAR' as const, days: yearOf(task.due) }]),
  ];
}

function dueReminder(task: Task, today: IsoDay, rules: ReminderRules, calendar: WorkCalendar) {
  if (task.due < today) return found('OVERDUE', daysBetween(task.due, today));
  const left = workingDaysBetween(calendar, today, task.due);
  if (!left.ok) return left;
  return left.value <= rules.remindWorkingDaysBefore ? found('DUE_SOON', daysBetween(today, task.due)) : ok(null);
}

function receiptReminder(task: Task, today: IsoDay, rules: ReminderRules, calendar: WorkCalendar) {
  if (task.status !== 'SENT' || !isAwaited(task)) return ok(null);
  const until = addWorkingDays(calendar, task.issuedOn, rules.receiptWithinWorkingDays);
  if (!until.ok) return until;
  return until.value < today ? found('RECEIPT_LATE', daysBetween(until.value, today)) : ok(null);
}

function found(kind: TaskReminder['kind'], days: number): Result<TaskReminder | null> {
  return ok({ kind, days });
}
