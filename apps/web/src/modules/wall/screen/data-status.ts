import { isSignedOut, isUnreachable } from '../../../api/error.ts';

/** Older figures than this are said to be old: two refreshes were missed. */
export const OLD_AFTER_MS = 180_000;

export type DataStatus = 'live' | 'stale' | 'offline' | 'signedOut';

export interface DataAge {
  readonly error: unknown;
  /** When the figures on screen were fetched, in milliseconds. */
  readonly updatedAt: number;
  /** The browser itself knows that there is no network. */
  readonly noNetwork: boolean;
  readonly now: number;
}

/** Whether the figures on the wall are fresh, and why not. The last picture stays in every case. */
export function dataStatus({ error, updatedAt, noNetwork, now }: DataAge): DataStatus {
  if (isSignedOut(error)) return 'signedOut';
  if (noNetwork || isUnreachable(error)) return 'offline';
  return error !== null || now - updatedAt > OLD_AFTER_MS ? 'stale' : 'live';
}
