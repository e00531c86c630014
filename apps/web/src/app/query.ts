import { QueryClient } from '@tanstack/react-query';
import { ApiError, isUnreachable } from '../api/error.ts';

const retries = 2;

/** A refusal stays a refusal: only an unreachable or failing server is asked again. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const worth = isUnreachable(error) || (error instanceof ApiError && error.status >= 500);
  return worth && failures < retries;
}

/** Ledger figures change by batches, not by the second: half a minute counts as fresh, and old numbers stay on screen. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: shouldRetry, staleTime: 30_000, refetchOnWindowFocus: true },
      // A write is repeated by a person, with the same idempotency key, never by itself.
      mutations: { retry: false },
    },
  });
}
