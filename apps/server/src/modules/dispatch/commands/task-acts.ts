import type { DispatchTask } from '@guatu/contract';
import { type IsoDay, isoDay, valueOrThrow } from '@guatu/kernel';
import { attachmentsOf } from '../../../platform/attachments/index.ts';
import type { Trx, Values } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { workingDueDay } from '../domain/due-day.ts';
import { mayDo, openExtension, partCode, TASK_ACTS, type Task, type TaskAct, taskAnswer } from '../domain/task.ts';
import { dispatchRefusals, dispatchWords } from '../messages.ts';
import { type DispatchDeps, type Doer, oneTask, todayOf } from '../queries/parts.ts';
import type { Seen } from './meetings.ts';
import { saveTask } from './save.ts';

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
    ...HEARD,
    ...(input.done ? { taskReported: today } : {}),
  }));
}

/** A unit hands in a paper that a mechanism asks for: files that hang on it, or a word on where it lies. */
export async function handIn(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & { readonly text: string | null; readonly files: readonly string[] },
): Promise<DispatchTask> {
  const today = todayOf(deps.clock);
  const { text, files, ...seen } = input;
  const handed = (await attachmentsOf(trx, 'task', seen.id)).filter(({ id }) => files.includes(id));
  if (handed.length !== new Set(files).size) throw dispatchRefusals.dispatch_paper_file();
  const word = text === null || text === '' ? dispatchWords.files(handed.map(({ file_name: name }) => name)) : text;
  if (word === '') throw dispatchRefusals.dispatch_paper_empty();
  return act(trx, deps, doer, seen, 'handIn', (task) => ({
    ...wordOn(task, today, word, doer.name),
    taskReported: today,
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
  const paper = (await oneTask(trx, seen.id)).origin === 'SCHEDULE';
  if (accept) return act(trx, deps, doer, seen, 'accept', () => ({ taskDone: today }));
  if (reason === null || reason === '') throw dispatchRefusals.dispatch_reason_missing();
  // The next word is awaited from the day it was given back, not from the report that was refused.
  const back = { taskReported: null, taskReturned: today, taskReturnReason: reason };
  return act(trx, deps, doer, { ...seen, reason }, paper ? 'returnPaper' : 'giveBack', () => back);
}

/** The unit asks for more time; one request at a time, and only for a later day. */
export async function askExtension(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & { readonly to: string; readonly reason: string },
): Promise<DispatchTask> {
  const today = todayOf(deps.clock);
  const { territoryId } = await oneTask(trx, input.id);
  const to = valueOrThrow(workingDueDay(await workCalendar(trx, territoryId), isoDay(input.to)));
  return act(trx, deps, doer, input, 'askExtension', (task) => {
    const { due } = task;
    if (to <= due || to < today) throw dispatchRefusals.dispatch_extension_short({ to, due });
    if (openExtension(task) !== null) throw dispatchRefusals.dispatch_extension_open({ title: task.title });
    const code = partCode(task.extensions.length + 1);
    return {
      ...{ [`extensionFrom@${code}`]: due, [`extensionTo@${code}`]: to, [`extensionOn@${code}`]: today },
      ...{ [`extensionReason@${code}`]: input.reason, [`extensionBy@${code}`]: doer.name },
      ...HEARD,
    };
  });
}

/** The office grants the time asked for, or refuses with a reason. */
export async function answerExtension(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & { readonly grant: boolean; readonly note: string | null },
): Promise<DispatchTask> {
  const { grant, note } = input;
  if (!grant && (note === null || note === '')) throw dispatchRefusals.dispatch_extension_reason();
  return act(trx, deps, doer, input, 'answerExtension', (task) => {
    const asked = openExtension(task);
    if (asked === null) throw dispatchRefusals.dispatch_extension_none({ title: task.title });
    return {
      [`extensionAnswer@${asked.code}`]: grant ? 'GRANTED' : 'REFUSED',
      [`extensionAnswered@${asked.code}`]: todayOf(deps.clock),
      ...(note === null ? {} : { [`extensionNote@${asked.code}`]: note }),
      ...(grant ? { taskDue: asked.to } : {}),
    };
  });
}

/** A word from the unit ends its silence; a place already taken on the bulletin's list stays a fact. */
const HEARD: Values = { taskSilences: 0 };

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
  if (!mayDo(name, task)) throw dispatchRefusals.dispatch_task_state({ title, status });
  await saveTask(trx, deps, doer, {
    ...{ id, version: seen.version, territoryId, title: dispatchWords[name](title) },
    ...(seen.reason === undefined ? {} : { reason: seen.reason }),
    changes: { ...more(task), ...(TASK_ACTS[name].to === status ? {} : { taskStatus: TASK_ACTS[name].to }) },
  });
  return taskAnswer(await oneTask(trx, id), todayOf(deps.clock));
}
