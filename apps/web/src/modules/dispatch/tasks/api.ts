import {
  answerExtensionEndpoint,
  askExtensionEndpoint,
  type DispatchTask,
  feedbackEndpoint,
  handInEndpoint,
  receiveTaskEndpoint,
  settleTaskEndpoint,
  taskListEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { attach } from '../../records/attach.ts';

export interface TaskQuery {
  readonly project?: string;
  readonly state?: 'open' | 'done';
}

export function useTasks(query: TaskQuery) {
  return useQuery({
    queryKey: ['dispatch', 'tasks', query],
    queryFn: ({ signal }) => call(taskListEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What can be done with a task, in the order of its life. */
export const TASK_ACTS = [
  'receive',
  'handIn',
  'feedback',
  'report',
  'askExtension',
  'grant',
  'refuse',
  'accept',
  'giveBack',
] as const;
export type TaskAct = (typeof TASK_ACTS)[number];

export interface TaskAnswers {
  readonly text?: string;
  readonly to?: string;
  /** To be hung on the task before it is handed in. */
  readonly files?: readonly File[];
}

export function useTaskAct(task: Pick<DispatchTask, 'id' | 'version'>, act: TaskAct) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: TaskAnswers) => send(task, act, answers),
    onSettled: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
}

async function send({ id, version }: Pick<DispatchTask, 'id' | 'version'>, act: TaskAct, answers: TaskAnswers) {
  const { text = '', to = '', files = [] } = answers;
  const params = { id };
  const note = text === '' ? null : text;
  switch (act) {
    case 'receive':
      return call(receiveTaskEndpoint, { params, body: { version } });
    case 'feedback':
    case 'report':
      return call(feedbackEndpoint, { params, body: { version, text, done: act === 'report' } });
    case 'handIn':
      return call(handInEndpoint, { params, body: { version, text: note, files: await hung(id, files) } });
    case 'askExtension':
      return call(askExtensionEndpoint, { params, body: { version, to, reason: text } });
    case 'grant':
    case 'refuse':
      return call(answerExtensionEndpoint, { params, body: { version, grant: act === 'grant', note } });
    case 'accept':
    case 'giveBack':
      return call(settleTaskEndpoint, { params, body: { version, accept: act === 'accept', reason: note } });
  }
}

/** Hangs files on a task, one after the other; answers their ids. */
async function hung(id: string, files: readonly File[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const file of files) ids.push((await attach({ kind: 'task', id }, file)).id);
  return ids;
}
