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
}

export function useTaskAct(task: Pick<DispatchTask, 'id' | 'version'>, act: TaskAct) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: TaskAnswers) => send(task, act, answers),
    onSettled: () => client.invalidateQueries({ queryKey: ['dispatch'] }),
  });
}

function send({ id, version }: Pick<DispatchTask, 'id' | 'version'>, act: TaskAct, answers: TaskAnswers) {
  const { text = '', to = '' } = answers;
  const params = { id };
  const note = text === '' ? null : text;
  switch (act) {
    case 'receive':
      return call(receiveTaskEndpoint, { params, body: { version } });
    case 'feedback':
    case 'report':
      return call(feedbackEndpoint, { params, body: { version, text, done: act === 'report' } });
    case 'handIn':
      return call(handInEndpoint, { params, body: { version, text } });
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
