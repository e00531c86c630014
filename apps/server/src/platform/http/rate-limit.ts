import { httpRefusals } from './messages.ts';

export interface RateLimit {
  /** Counts one attempt of this sender; throws `http_too_many_requests` when there were too many. */
  take(sender: string): void;
}

/** Senders remembered at once; beyond it the oldest window is forgotten first, so that memory stays bounded. */
const REMEMBERED_SENDERS = 10_000;

/**
 * At most `limit` attempts of one sender within a window. Counted in this process only: it blunts guessing from one
 * address, while the lockout of an account is counted in the database.
 */
export function createRateLimit(limit: number, windowSeconds: number, now: () => number = Date.now): RateLimit {
  const windows = new Map<string, { startedAt: number; count: number }>();
  return {
    take(sender) {
      const time = now();
      let window = windows.get(sender);
      if (window === undefined || time - window.startedAt >= windowSeconds * 1000) {
        window = { startedAt: time, count: 0 };
        windows.delete(sender);
        windows.set(sender, window);
        forgetOldest(windows);
      }
      window.count += 1;
      if (window.count <= limit) return;
      const retryAfterSeconds = Math.ceil((window.startedAt + windowSeconds * 1000 - time) / 1000);
      throw httpRefusals.http_too_many_requests({ retryAfterSeconds });
    },
  };
}

function forgetOldest(windows: Map<string, unknown>): void {
  if (windows.size <= REMEMBERED_SENDERS) return;
  for (const oldest of windows.keys()) {
    windows.delete(oldest);
    return;
  }
}
