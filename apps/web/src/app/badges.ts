import { batchListEndpoint } from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Badges } from '../shell/rail.tsx';
import { useMay } from './session.tsx';

const EVERY_MINUTE = 60_000;

/** What waits for the signed-in person: batches to be reviewed, for whoever may enter them. */
export function useBadges(): Badges {
  const mayConfirm = useMay('ledger.confirm');
  const waiting = useQuery({
    // Below the key of the lists of batches: a decision on one brings the badge up to date as well.
    queryKey: ['batches', 'waiting'],
    queryFn: ({ signal }) => call(batchListEndpoint, { query: { status: 'review', limit: 1 }, signal }),
    enabled: mayConfirm,
    refetchInterval: EVERY_MINUTE,
  });
  return waiting.data ? { sources: waiting.data.statuses.review } : {};
}
