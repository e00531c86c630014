import {
  addItemEndpoint,
  decideTaskEndpoint,
  dispatchDeskEndpoint,
  finishMeetingEndpoint,
  type Meeting,
  openMeetingEndpoint,
  orderItemsEndpoint,
  prepareMeetingEndpoint,
  recordItemEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CallInput, call } from '../../../api/client.ts';

export const WEEKLY = 'WEEKLY_DISPATCH';
/** All that dispatch shows: a decision is also a task, a task also an outcome of the last meeting. */
const ALL = ['dispatch'];

export function useDesk() {
  return useQuery({
    queryKey: ['dispatch', 'desk', WEEKLY],
    queryFn: ({ signal }) => call(dispatchDeskEndpoint, { query: { schedule: WEEKLY }, signal }),
    placeholderData: keepPreviousData,
  });
}

export type NewItem = Omit<CallInput<typeof addItemEndpoint>['body'], 'version'>;
export type Order = CallInput<typeof decideTaskEndpoint>['body'];

/** The acts of the page; after each the page asks for everything anew, for a decision changes more than its own line. */
export function useActs(meeting: Meeting | null) {
  const client = useQueryClient();
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: ALL }) };
  const seen = { params: { id: meeting?.id ?? '' }, body: { version: meeting?.version ?? 0 } };
  return {
    prepare: useMutation({
      mutationFn: (day: string) => call(prepareMeetingEndpoint, { body: { schedule: WEEKLY, day } }),
      ...settled,
    }),
    open: useMutation({ mutationFn: () => call(openMeetingEndpoint, seen), ...settled }),
    finish: useMutation({ mutationFn: () => call(finishMeetingEndpoint, seen), ...settled }),
    record: useMutation({
      mutationFn: ({ code, outcome, note }: { code: string; outcome: 'RECORDED' | 'LEFT'; note: string | null }) =>
        call(recordItemEndpoint, { params: { ...seen.params, code }, body: { ...seen.body, outcome, note } }),
      ...settled,
    }),
    add: useMutation({
      mutationFn: (item: NewItem) => call(addItemEndpoint, { params: seen.params, body: { ...seen.body, ...item } }),
      ...settled,
    }),
    order: useMutation({
      mutationFn: (codes: readonly string[]) =>
        call(orderItemsEndpoint, { params: seen.params, body: { ...seen.body, codes } }),
      ...settled,
    }),
    decide: useMutation({
      mutationFn: ({ code, order }: { code: string; order: Order }) =>
        call(decideTaskEndpoint, { params: { ...seen.params, code }, body: order }),
      ...settled,
    }),
  };
}

export type Acts = ReturnType<typeof useActs>;
