import type { DispatchTask } from '@guatu/contract';
import { type IsoDay, isoDay, valueOrThrow } from '@guatu/kernel';
import type { Trx, Values } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { workingDueDay } from '../domain/due-day.ts';
import { superviseDue } from '../domain/follow-up.ts';
import { mayDo, partCode, TASK_ACTS, type Task, type TaskAct, taskAnswer } from '../domain/task.ts';
import { dispatchRefusals, dispatchWords } from '../messages.ts';
import {
  type DispatchDeps,
  type Doer,
  followUpRulesAt,
  officeOf,
  oneTask,
  tasksById,
  todayOf,
} from '../queries/parts.ts';
import { openTaskIds, projectLeaf } from '../sql/records.ts';
import { meetingIn, type Seen } from './meetings.ts';
import { saveTask } from './save.ts';

/** What is ordered: who does it with whose help until when. */
export interface Order {
  readonly title: string;
  readonly unit: string;
  readonly person: string | null;
  readonly helpers: readonly string[];
  readonly due: string;
}

/** Makes a task of a decision on an agenda item. */
export async function decide(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Order & { readonly id: string; readonly code: string },
): Promise<DispatchTask> {
  const meeting = await meetingIn(trx, 'record', input.id);
  const item = meeting.items.find(({ code }) => code === input.code);
  if (!item) throw dispatchRefusals.dispatch_item_unknown({ code: input.code });
  const origin: Values = {
    taskOrigin: 'DECISION',
    taskMeeting: meeting.id,
    taskItem: item.code,
    taskProject: item.projectId,
  };
  return send(trx, deps, doer, input, item.territoryId, dispatchWords.decide(input.title), origin);
}

/** Makes a tracked task of a leader's instruction on a figure. */
export async function instruct(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Order & { readonly figure: string; readonly projectId: string | null },
): Promise<DispatchTask> {
  const { projectId, figure } = input;
  const leaf = projectId === null ? await officeOf(trx, doer.scope) : await projectLeaf(trx, projectId);
  if (leaf === null) throw dispatchRefusals.dispatch_project_unknown();
  const origin: Values = { taskOrigin: 'INSTRUCTION', taskFigure: figure, taskProject: projectId };
  return send(trx, deps, doer, input, leaf, dispatchWords.instruct(input.title), origin);
}

async function send(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  order: Order,
  territoryId: number,
  title: string,
  origin: Values,
): Promise<DispatchTask> {
  const today = todayOf(deps.clock);
  const asked = isoDay(order.due);
  if (asked < today) throw dispatchRefusals.dispatch_due_past({ due: asked, today });
  const due = later(valueOrThrow(workingDueDay(await workCalendar(trx, territoryId), asked)), today);
  const changes = present({
    ...{ taskTitle: order.title, taskOrder: 'ASSIGN', taskStatus: 'SENT', taskUnit: order.unit },
    ...{ taskPerson: order.person, taskHelpers: order.helpers.length > 0 ? order.helpers : null },
    ...{ taskDue: due, taskDueAsked: due === asked ? null : asked, taskIssued: today, taskBy: doer.userId },
    ...origin,
  });
  const id = await saveTask(trx, deps, doer, { id: null, version: 0, territoryId, title, changes });
  return taskAnswer(await oneTask(trx, id), today);
}

/** Moved before today, an order would be late when it is sent. */
function later(day: IsoDay, today: IsoDay): IsoDay {
  return day < today ? today : day;
}

function present(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** The unit signs for the task. */
export async function receiveTask(trx: Trx, deps: DispatchDeps, doer: Doer, seen: Seen): Promise<DispatchTask> {
  return act(trx, deps, doer, seen, 'receive', () => ({ taskReceived: todayOf(deps.clock) }));
}

/** The unit says how it goes, or that it is done. */
export async function giveFeedback(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & { readonly text: string; readonly done: boolean },
): Promise<DispatchTask> {
  const today = todayOf(deps.clock);
  return act(trx, deps, doer, input, input.done ? 'report' : 'feedback', (task) => ({
    ...wordOn(task, today, input.text, doer.name),
    ...(input.done ? { taskReported: today } : {}),
  }));
}

/** The office confirms that it is done, or gives it back with what is missing. */
export async function settleTask(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & { readonly accept: boolean; readonly reason: string | null },
): Promise<DispatchTask> {
  const { accept, reason, ...seen } = input;
  const today = todayOf(deps.clock);
  if (accept) return act(trx, deps, doer, seen, 'accept', () => ({ taskDone: today }));
  if (reason === null || reason === '') throw dispatchRefusals.dispatch_reason_missing();
  return act(trx, deps, doer, { ...seen, reason }, 'giveBack', () => ({ taskReported: null }));
}

/** Sends supervision orders for what is past due without a word; asked again on the same day, finds nothing more. */
export async function supervise(trx: Trx, deps: DispatchDeps, doer: Doer): Promise<readonly DispatchTask[]> {
  const today = todayOf(deps.clock);
  const rules = await followUpRulesAt(trx, today, await officeOf(trx, doer.scope));
  const open = await tasksById(trx, await openTaskIds(trx));
  const orders: DispatchTask[] = [];
  for (const { id, version, territoryId } of open.filter((task) => superviseDue(task, today, rules))) {
    const changes = { taskOrder: 'SUPERVISE', taskSupervised: today };
    await saveTask(trx, deps, doer, { id, version, territoryId, title: dispatchWords.supervise, changes });
    orders.push(taskAnswer(await oneTask(trx, id), today));
  }
  return orders;
}

function wordOn({ feedback }: Task, on: IsoDay, text: string, by: string): Values {
  const code = partCode(feedback.length + 1);
  return { [`feedbackText@${code}`]: text, [`feedbackOn@${code}`]: on, [`feedbackBy@${code}`]: by };
}

async function act(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  seen: Seen & { readonly reason?: string },
  name: TaskAct,
  more: (task: Task) => Values,
): Promise<DispatchTask> {
  const task = await oneTask(trx, seen.id);
  const { id, territoryId, title, status } = task;
  if (!mayDo(name, status)) throw dispatchRefusals.dispatch_task_state({ title, status });
  await saveTask(trx, deps, doer, {
    ...{ id, version: seen.version, territoryId, title: dispatchWords[name](title) },
    ...(seen.reason === undefined ? {} : { reason: seen.reason }),
    changes: { ...more(task), ...(TASK_ACTS[name].to === status ? {} : { taskStatus: TASK_ACTS[name].to }) },
  });
  return taskAnswer(await oneTask(trx, id), todayOf(deps.clock));
}
