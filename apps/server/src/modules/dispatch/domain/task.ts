import type { DispatchTask, InstructedFigure, TaskOutcome, TaskStatus } from '@guatu/contract';
import { daysBetween, type IsoDay } from '@guatu/kernel';
import type { CurrentRow, FieldValue, Values } from '../../../platform/ledger/index.ts';

type Days = 'due' | 'dueAsked' | 'issuedOn' | 'receivedOn' | 'reportedOn' | 'supervisedOn' | 'listedOn' | 'doneOn';

/** A task as the ledger keeps it; how it stands today is worked out beside it. */
export interface Task extends Omit<DispatchTask, 'outcome' | Days | 'feedback'> {
  readonly territoryId: number;
  readonly due: IsoDay;
  readonly dueAsked: IsoDay | null;
  readonly issuedOn: IsoDay;
  readonly receivedOn: IsoDay | null;
  readonly supervisedOn: IsoDay | null;
  readonly listedOn: IsoDay | null;
  /** When the office last gave it back. */
  readonly returnedOn: IsoDay | null;
  /** The occurrence that a paper is owed for. */
  readonly occurrenceId: string | null;
  /** How many periods in a row passed without a word; how often a late paper was asked for. */
  readonly silences: number;
  /** When the unit said it was done; the office may confirm later, and that day does not count against the unit. */
  readonly reportedOn: IsoDay | null;
  readonly doneOn: IsoDay | null;
  readonly feedback: readonly { readonly text: string; readonly on: IsoDay; readonly by: string }[];
}

/** Acts on a task, from which states each may be done, and where it leads. */
export const TASK_ACTS = {
  receive: { from: ['SENT'], to: 'RECEIVED' },
  feedback: { from: ['RECEIVED'], to: 'RECEIVED' },
  report: { from: ['RECEIVED'], to: 'REPORTED' },
  accept: { from: ['REPORTED'], to: 'DONE' },
  giveBack: { from: ['REPORTED'], to: 'RECEIVED' },
  askExtension: { from: ['RECEIVED'], to: 'RECEIVED' },
  answerExtension: { from: ['RECEIVED'], to: 'RECEIVED' },
  handIn: { from: ['SENT'], to: 'REPORTED' },
  returnPaper: { from: ['REPORTED'], to: 'SENT' },
} as const satisfies Readonly<Record<string, { readonly from: readonly TaskStatus[]; readonly to: TaskStatus }>>;
export type TaskAct = keyof typeof TASK_ACTS;

/** Acts on papers of mechanisms alone, and those that they share with orders. */
const PAPER_ACTS: ReadonlySet<TaskAct> = new Set(['handIn', 'returnPaper']);
const SHARED_ACTS: ReadonlySet<TaskAct> = new Set(['accept']);

/** A paper of a mechanism is handed in and accepted or returned; an order goes its way from receipt to verification. */
export function mayDo(act: TaskAct, { status, origin }: Pick<Task, 'status' | 'origin'>): boolean {
  const from: readonly TaskStatus[] = TASK_ACTS[act].from;
  return from.includes(status) && (SHARED_ACTS.has(act) || PAPER_ACTS.has(act) === (origin === 'SCHEDULE'));
}

/** How a task stands: done early, in time or late; running; past due with or without a word from the unit. */
export function outcomeOf(task: Pick<Task, 'due' | 'doneOn' | 'reportedOn' | 'feedback'>, today: IsoDay): TaskOutcome {
  const { due, doneOn, reportedOn, feedback } = task;
  if (doneOn !== null) {
    const left = daysBetween(reportedOn ?? doneOn, due);
    if (left === 0) return { kind: 'ON_TIME', days: 0 };
    return left > 0 ? { kind: 'EARLY', days: left } : { kind: 'LATE', days: -left };
  }
  const left = daysBetween(today, due);
  if (left >= 0) return { kind: 'RUNNING', days: left };
  return { kind: feedback.length > 0 ? 'OVERDUE' : 'NO_FEEDBACK', days: -left };
}

/** Reads a task out of its row. The fields were written by the acts of this module, which fill them all. */
export function readTask({ id, version, territoryId, values }: CurrentRow): Task {
  const text = (key: string) => textOf(values[key]);
  const on = (key: string) => text(key) as IsoDay | null;
  return {
    ...{ id, version, territoryId },
    title: text('taskTitle') ?? '',
    origin: text('taskOrigin') as Task['origin'],
    order: text('taskOrder') as Task['order'],
    status: text('taskStatus') as TaskStatus,
    unit: text('taskUnit') ?? '',
    person: text('taskPerson'),
    helpers: Array.isArray(values.taskHelpers) ? values.taskHelpers : [],
    due: text('taskDue') as IsoDay,
    dueAsked: on('taskDueAsked'),
    issuedOn: text('taskIssued') as IsoDay,
    receivedOn: on('taskReceived'),
    reportedOn: on('taskReported'),
    returnedOn: on('taskReturned'),
    returnReason: text('taskReturnReason'),
    supervisedOn: on('taskSupervised'),
    listedOn: on('taskListed'),
    silences: Number(values.taskSilences ?? 0),
    doneOn: on('taskDone'),
    meetingId: text('taskMeeting'),
    itemCode: text('taskItem'),
    scheduleId: text('taskSchedule'),
    occurrenceId: text('taskOccurrence'),
    projectId: text('taskProject'),
    figure: figureIn(text),
    feedback: codesOf(values, 'feedbackText').map((code) => ({
      text: text(`feedbackText@${code}`) ?? '',
      on: text(`feedbackOn@${code}`) as IsoDay,
      by: text(`feedbackBy@${code}`) ?? '',
    })),
    extensions: codesOf(values, 'extensionTo').map((code) => ({
      from: text(`extensionFrom@${code}`) ?? '',
      to: text(`extensionTo@${code}`) ?? '',
      reason: text(`extensionReason@${code}`) ?? '',
      on: text(`extensionOn@${code}`) ?? '',
      by: text(`extensionBy@${code}`) ?? '',
      answer: text(`extensionAnswer@${code}`) as 'GRANTED' | 'REFUSED' | null,
      note: text(`extensionNote@${code}`),
    })),
  };
}

function figureIn(text: (key: string) => string | null): InstructedFigure | null {
  const [name, value] = [text('taskFigure'), text('taskFigureValue')];
  if (name === null || value === null) return null;
  const [period, filters, link] = ['taskFigurePeriod', 'taskFigureFilters', 'taskFigureLink'].map(text);
  return { name, value, period: period ?? null, filters: filters ?? null, link: link ?? null };
}

/** The fields that say which figure an instruction is about. */
export function figureValues({ name, value, period, filters, link }: InstructedFigure): Values {
  return {
    ...{ taskFigure: name, taskFigureValue: value, taskFigurePeriod: period },
    ...{ taskFigureFilters: filters, taskFigureLink: link },
  };
}

/** The request for more time that waits for an answer; at most one does. */
export function openExtension({ extensions }: Pick<Task, 'extensions'>): { code: string; to: IsoDay } | null {
  const at = extensions.findIndex(({ answer }) => answer === null);
  const asked = extensions[at];
  return asked ? { code: partCode(at + 1), to: asked.to as IsoDay } : null;
}

export function taskAnswer(task: Task, today: IsoDay): DispatchTask {
  const { territoryId: _, returnedOn: __, silences: ___, occurrenceId: ____, ...shown } = task;
  return { ...shown, outcome: outcomeOf(task, today) };
}

export function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Codes under which a record has a part, in order: numbers of two digits sort as text. */
export function codesOf(values: CurrentRow['values'], field: string): readonly string[] {
  const prefix = `${field}@`;
  return Object.keys(values)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort();
}

/** The nth part's code. */
export function partCode(nth: number): string {
  return String(nth).padStart(2, '0');
}
