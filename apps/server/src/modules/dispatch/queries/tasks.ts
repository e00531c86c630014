import type { TaskRow } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { unitNames } from '../../../platform/records/index.ts';
import { remindersOf } from '../domain/reminders.ts';
import { type Task, taskAnswer } from '../domain/task.ts';
import { doneTaskIds, openTaskIds, taskIdsOfProject } from '../sql/records.ts';
import { measuresOn } from './measures.ts';
import { tasksById } from './parts.ts';

/** How many of the tasks that are done are looked back at. */
const DONE_SHOWN = 200;

export interface AskedTasks {
  readonly project?: string | undefined;
  readonly state: 'open' | 'done';
  /** Whose list it is, where somebody's office asks. */
  readonly office?: number | null;
}

/** Tasks with what each wants somebody to do: those due first in front, or those done last. */
export async function taskRows(
  trx: ReadTrx,
  asked: AskedTasks,
  unit: string,
  today: IsoDay,
): Promise<readonly TaskRow[]> {
  const tasks = await tasksById(trx, await idsOf(trx, asked));
  if (tasks.length === 0) return [];
  const measures = await measuresOn(trx, today);
  const names = await unitNames(trx, unit);
  const isMine = (task: Task) => [task.unit, ...task.helpers].some((each) => names.includes(each));
  return Promise.all(
    tasks.map(async (task) => ({
      ...taskAnswer(task, today),
      reminders: remindersOf(task, today, measures.rules(task.territoryId), await measures.calendar(task.territoryId)),
      mine: isMine(task),
    })),
  );
}

function idsOf(trx: ReadTrx, { project, state, office = null }: AskedTasks) {
  if (project !== undefined) return taskIdsOfProject(trx, project);
  return state === 'open' ? openTaskIds(trx, office) : doneTaskIds(trx, DONE_SHOWN);
}
