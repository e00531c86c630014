import {
  channelsEndpoint,
  inboxEndpoint,
  type NoticePreferences,
  noticePreferencesEndpoint,
  noticeReceiptsEndpoint,
  readNoticesEndpoint,
  removeChannelEndpoint,
  saveChannelEndpoint,
  saveNoticePreferencesEndpoint,
  sentNoticesEndpoint,
  testChannelEndpoint,
} from '@guatu/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CallInput, call } from '../../api/client.ts';

const KEY = 'notices';
const PAGE = 200;

/** The reader's latest notices. */
export function useInbox(unreadOnly: boolean) {
  return useQuery({
    queryKey: [KEY, 'inbox', unreadOnly],
    queryFn: ({ signal }) => call(inboxEndpoint, { query: { unread: unreadOnly ? 'yes' : 'no', limit: PAGE }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What the office's places were told of, and how many have read it. */
export function useSent() {
  return useQuery({
    queryKey: [KEY, 'sent'],
    queryFn: ({ signal }) => call(sentNoticesEndpoint, { query: { limit: PAGE }, signal }),
  });
}

export function useReceipts(id: string) {
  return useQuery({
    queryKey: [KEY, 'receipts', id],
    queryFn: ({ signal }) => call(noticeReceiptsEndpoint, { params: { id }, signal }),
  });
}

/** Marks some as read, all of them when given null. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | null) => call(readNoticesEndpoint, { body: { ids } }),
    // The bell's count stands below the same key.
    onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

export function usePreferences() {
  return useQuery({
    queryKey: ['notice-preferences'],
    queryFn: ({ signal }) => call(noticePreferencesEndpoint, { signal }),
  });
}

export function useSavePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NoticePreferences) =>
      call(saveNoticePreferencesEndpoint, { body: { ...body, muted: [...body.muted] } }),
    onSuccess: (answer) => client.setQueryData(['notice-preferences'], answer),
  });
}

const CHANNELS = ['notice-channels'];

export function useChannels() {
  return useQuery({ queryKey: CHANNELS, queryFn: ({ signal }) => call(channelsEndpoint, { signal }) });
}

export type ChannelInput = CallInput<typeof saveChannelEndpoint>['body'];

export function useSaveChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChannelInput) => call(saveChannelEndpoint, { body }),
    onSuccess: (answer) => client.setQueryData(CHANNELS, answer),
  });
}

export function useRemoveChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(removeChannelEndpoint, { params: { id } }),
    onSuccess: (answer) => client.setQueryData(CHANNELS, answer),
  });
}

export function useTestChannel(id: string) {
  return useMutation({
    mutationFn: (to: string | null) => call(testChannelEndpoint, { params: { id }, body: { to } }),
  });
}
