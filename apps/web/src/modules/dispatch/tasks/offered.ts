import type { DispatchTask, Permission, TaskRow } from '@guatu/contract';
import { TASK_ACTS, type TaskAct } from './api.ts';

type State = Pick<DispatchTask, 'status' | 'origin' | 'extensions'>;

const waits = ({ extensions }: State) => extensions.some(({ answer }) => answer === null);

/** What a mechanism asks for is handed in without receipt, then accepted or given back. */
const isPaper = ({ origin }: State) => origin === 'SCHEDULE';

/** When each act is offered and to whom. The server decides again. */
const OFFERED: Readonly<Record<TaskAct, { readonly right: Permission; readonly when: (task: State) => boolean }>> = {
  receive: { right: 'project.write', when: (task) => task.status === 'SENT' && !isPaper(task) },
  handIn: { right: 'project.write', when: (task) => task.status === 'SENT' && isPaper(task) },
  feedback: { right: 'project.write', when: ({ status }) => status === 'RECEIVED' },
  report: { right: 'project.write', when: ({ status }) => status === 'RECEIVED' },
  askExtension: { right: 'project.write', when: (task) => task.status === 'RECEIVED' && !waits(task) },
  grant: { right: 'dispatch.manage', when: (task) => task.status === 'RECEIVED' && waits(task) },
  refuse: { right: 'dispatch.manage', when: (task) => task.status === 'RECEIVED' && waits(task) },
  accept: { right: 'dispatch.manage', when: ({ status }) => status === 'REPORTED' },
  giveBack: { right: 'dispatch.manage', when: ({ status }) => status === 'REPORTED' },
};

export function actsOffered(task: State, rights: readonly Permission[]): readonly TaskAct[] {
  return TASK_ACTS.filter((act) => rights.includes(OFFERED[act].right) && OFFERED[act].when(task));
}

/** Filters of the list in their order; ALL, LISTED and DONE are not reminders. */
export const FILTERS = [
  'ALL',
  'RECEIPT_LATE',
  'SILENT',
  'DUE_SOON',
  'OVERDUE',
  'EXTENSION_ASKED',
  'TO_SETTLE',
  'LISTED',
  'DONE',
] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a row belongs under a filter; the done are another list, which the asker fetches for itself. */
export function isUnder(filter: Filter, { reminders, listedOn }: Pick<TaskRow, 'reminders' | 'listedOn'>): boolean {
  if (filter === 'LISTED') return listedOn !== null;
  return filter === 'ALL' || filter === 'DONE' || reminders.some(({ kind }) => kind === filter);
}
