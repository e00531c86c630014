import { inboxEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';

const EVERY_MINUTE = 60_000;

/** How many notices the signed-in person has not read; zero until it is known. */
export function useUnread(): number {
  const waiting = useQuery({
    // Below the key of the inbox, so that reading brings the bell up to date.
    queryKey: ['notices', 'unread'],
    queryFn: ({ signal }) => call(inboxEndpoint, { query: { limit: 0 }, signal }),
    refetchInterval: EVERY_MINUTE,
  });
  return waiting.data?.unread ?? 0;
}
