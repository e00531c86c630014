import type { Values } from '@guatu/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { beginVisit, changeVisit, readDevice, readSites } from './store.ts';
import { type SyncOutcome, syncDevice } from './sync.ts';
import type { LocalVisit, OnDevice, Owner } from './types.ts';

const EVERY_MS = 30_000;
const NOTHING: OnDevice = { visits: [], edits: [], photos: [] };

/** What is on this device, and how the last attempt to send it ended. */
export interface Device {
  readonly owner: Owner;
  readonly held: OnDevice;
  readonly loaded: boolean;
  readonly outcome: SyncOutcome | null;
  readonly sending: boolean;
  /** Why the device or the server failed; null while all is well. */
  readonly failure: unknown;
  sync(): Promise<void>;
  /** Reads anew what is on the device. */
  reread(): Promise<void>;
  begin(visit: LocalVisit): Promise<void>;
  change(visit: LocalVisit, change: (values: Values) => Values): void;
}

/** Everything here is asked of the device itself, so nothing waits for a connection. */
const LOCAL = { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false } as const;

export function useSites(userId: string) {
  return useQuery({ ...LOCAL, queryKey: ['device', userId, 'sites'], queryFn: () => readSites(userId) });
}

export function useDevice(owner: Owner): Device {
  const { userId } = owner;
  const client = useQueryClient();
  const key = useMemo(() => ['device', userId, 'held'], [userId]);
  const held = useQuery({ ...LOCAL, queryKey: key, queryFn: () => readDevice(userId) });
  const [outcome, setOutcome] = useState<SyncOutcome | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const reread = useCallback(() => client.invalidateQueries({ queryKey: ['device', userId] }), [client, userId]);
  const sync = useCallback(async () => {
    setSending(true);
    try {
      setOutcome(await syncDevice(userId));
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
    setSending(false);
    await reread();
  }, [userId, reread]);
  useEffect(() => {
    const wake = () => void sync();
    const shown = () => document.visibilityState === 'visible' && wake();
    wake();
    const timer = setInterval(wake, EVERY_MS);
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', shown);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [sync]);
  return {
    ...{ owner, held: held.data ?? NOTHING, loaded: held.data !== undefined, outcome, sending, sync, reread },
    failure: held.error ?? failure,
    async begin(visit) {
      await beginVisit(visit);
      await reread();
    },
    change(visit, change) {
      // The screen follows at once; what is kept is changed by itself, and told where it fails.
      client.setQueryData<OnDevice>(
        key,
        (now) => now && { ...now, visits: now.visits.map(shownChange(visit, change)) },
      );
      changeVisit(visit, change).catch(setFailure);
    },
  };
}

const shownChange = (of: LocalVisit, change: (values: Values) => Values) => (each: LocalVisit) =>
  each.id === of.id ? { ...each, values: change(each.values) } : each;
