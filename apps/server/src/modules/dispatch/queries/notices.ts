import { daysBetween } from '@guatu/kernel';
import type { NoticeDraft, NoticeSource } from '../../notices/index.ts';
import { dispatchWords } from '../messages.ts';
import { openTaskIds } from '../sql/records.ts';
import { tasksById } from './parts.ts';

/** Tasks that fall due, and those past due, once each for the day they were due on. */
export const taskNotices: NoticeSource = async (trx, today, rulesFor) => {
  const drafts: NoticeDraft[] = [];
  for (const task of await tasksById(trx, await openTaskIds(trx))) {
    const { id, territoryId: leaf, projectId: subject, title, unit, due, status } = task;
    const rules = rulesFor(leaf);
    const left = daysBetween(today, due);
    if (rules === null || status === 'REPORTED' || left > rules.dueSoonDays) continue;
    const of = { leaf, subject, unit, link: '/dispatch' };
    drafts.push(
      left < 0
        ? {
            ...of,
            event: 'TASK_OVERDUE',
            title: dispatchWords.taskOverdue(title, due),
            key: `task-overdue ${id} ${due}`,
          }
        : { ...of, event: 'TASK_DUE', title: dispatchWords.taskDue(title, due), key: `task-due ${id} ${due}` },
    );
  }
  return drafts;
};
