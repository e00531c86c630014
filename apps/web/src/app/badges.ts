import {
  batchListEndpoint,
  bidsWaitingEndpoint,
  evaluationWaitingEndpoint,
  reportsWaitingEndpoint,
} from '@guatu/contract';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Badges } from '../shell/rail.tsx';
import { useMay } from './session.tsx';

const EVERY_MINUTE = 60_000;

/**
 * What waits for the signed-in person: batches to be entered and reports to be read through, bids that are late, objections to
 * decide, results to let out. Each is asked for below
 * the key of what it counts, so that an act there brings the badge up to date as well.
 */
export function useBadges(): Badges {
  const mayConfirm = useMay('ledger.confirm');
  const mayRead = useMay('project.read');
  const mayWrite = useMay('project.write');
  const mayPay = useMay('fund.verify');
  const mayRun = useMay('score.run');
  const mayPublish = useMay('score.publish');
  const batches = useQuery({
    queryKey: ['batches', 'waiting'],
    queryFn: ({ signal }) => call(batchListEndpoint, { query: { status: 'review', limit: 1 }, signal }),
    enabled: mayConfirm,
    refetchInterval: EVERY_MINUTE,
  });
  const evaluation = useQuery({
    queryKey: ['evaluation', 'waiting'],
    queryFn: ({ signal }) => call(evaluationWaitingEndpoint, { signal }),
    enabled: mayRun || mayPublish,
    refetchInterval: EVERY_MINUTE,
  });
  const reports = useQuery({
    queryKey: ['reports', 'waiting'],
    queryFn: ({ signal }) => call(reportsWaitingEndpoint, { signal }),
    enabled: mayWrite,
    refetchInterval: EVERY_MINUTE,
  });
  const bids = useQuery({
    queryKey: ['records', 'funding-work', 'waiting'],
    queryFn: ({ signal }) => call(bidsWaitingEndpoint, { signal }),
    enabled: mayRead && (mayWrite || mayPay || mayConfirm),
    refetchInterval: EVERY_MINUTE,
  });
  return {
    ...(batches.data || reports.data
      ? { sources: (batches.data?.statuses.review ?? 0) + (reports.data?.reports ?? 0) }
      : {}),
    ...(bids.data ? { funding: bids.data.bids } : {}),
    ...(evaluation.data ? { evaluation: sum(evaluation.data) } : {}),
  };
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);
