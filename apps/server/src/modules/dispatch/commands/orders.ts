import type { DispatchTask, InstructedFigure } from '@guatu/contract';
import { isoDay, valueOrThrow } from '@guatu/kernel';
import type { Trx, Values } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { notBefore, workingDueDay } from '../domain/due-day.ts';
import { figureValues, taskAnswer } from '../domain/task.ts';
import { dispatchRefusals, dispatchWords } from '../messages.ts';
import { type DispatchDeps, type Doer, officeOf, oneTask, todayOf } from '../queries/parts.ts';
import { projectLeaf } from '../sql/records.ts';
import { leafOfUnit } from '../sql/schedule.ts';
import { meetingIn } from './meetings.ts';
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
  input: Order & { readonly figure: InstructedFigure; readonly projectId: string | null },
): Promise<DispatchTask> {
  const { projectId, figure } = input;
  const leaf = projectId === null ? await officeOf(trx, doer.scope) : await projectLeaf(trx, projectId);
  if (leaf === null) throw dispatchRefusals.dispatch_project_unknown();
  const origin: Values = { taskOrigin: 'INSTRUCTION', taskProject: projectId, ...figureValues(figure) };
  return send(trx, deps, doer, input, leaf, dispatchWords.instruct(input.title), origin);
}

async function send(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  order: Order,
  leaf: number,
  title: string,
  origin: Values,
): Promise<DispatchTask> {
  const territoryId = await placeFor(trx, doer.scope, order.unit, leaf);
  const today = todayOf(deps.clock);
  const asked = isoDay(order.due);
  if (asked < today) throw dispatchRefusals.dispatch_due_past({ due: asked, today });
  const due = notBefore(today, valueOrThrow(workingDueDay(await workCalendar(trx, territoryId), asked)));
  const changes = present({
    ...{ taskTitle: order.title, taskOrder: 'ASSIGN', taskStatus: 'SENT', taskUnit: order.unit },
    ...{ taskPerson: order.person, taskHelpers: order.helpers.length > 0 ? order.helpers : null },
    ...{ taskDue: due, taskDueAsked: due === asked ? null : asked, taskIssued: today, taskBy: doer.userId },
    ...origin,
  });
  const id = await saveTask(trx, deps, doer, { id: null, version: 0, territoryId, title, changes });
  return taskAnswer(await oneTask(trx, id), today);
}

/** Where a task belongs so that the unit that answers for it sees it: its own place, if the doer may write there. */
async function placeFor(trx: Trx, { all, territories }: Doer['scope'], unit: string, leaf: number): Promise<number> {
  const own = await leafOfUnit(trx, unit, leaf);
  return own !== null && (all || territories.includes(own)) ? own : leaf;
}

function present(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
