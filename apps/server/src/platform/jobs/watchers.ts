import type { Job } from '@guatu/contract';
import { oneAtATime } from './one-at-a-time.ts';
import type { JobChange } from './sql/changes.ts';

export type JobListener = (job: Job) => void;

interface Watcher {
  readonly id: string;
  last: Job | undefined;
  readonly refresh: () => Promise<void>;
}

/** Everybody who wants to be told when a job changes. Each looks with own eyes: `read` runs under the watcher's scope. */
export interface Watchers {
  /** Tells the listener the job as it is, then after every change, until the answer is called. */
  add(id: string, read: () => Promise<Job>, listener: JobListener): Promise<() => void>;
  changed(change: JobChange): void;
  refreshAll(): void;
}

export function createWatchers(failed: (error: unknown) => void): Watchers {
  const watchers = new Set<Watcher>();

  return {
    async add(id, read, listener) {
      const look = async () => {
        const job = await read();
        if (!watchers.has(watcher) || JSON.stringify(job) === JSON.stringify(watcher.last)) return;
        watcher.last = job;
        listener(job);
      };
      const watcher: Watcher = { id, last: undefined, refresh: oneAtATime(look, failed) };
      // Before the first look, so that no change falls between the two.
      watchers.add(watcher);
      await watcher.refresh();
      return () => void watchers.delete(watcher);
    },

    changed({ id, what }) {
      for (const watcher of watchers) {
        const places = what === 'moved' && watcher.last?.status === 'waiting';
        if (watcher.id === id || places) void watcher.refresh();
      }
    },

    refreshAll() {
      for (const watcher of watchers) void watcher.refresh();
    },
  };
}
