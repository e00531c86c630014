import type { Rights } from '../auth/actor.ts';
import type { ConnectionTarget, Scope } from '../db/index.ts';
import type { Attempt, JobPayload, JobResult, Outcome } from './job.ts';

/** What a thread is started with. It makes its own connection, so that the web server never waits for its statements. */
export interface WorkerStart {
  readonly attempt: Attempt;
  readonly payload: JobPayload;
  readonly checkpoint: JobResult | null;
  readonly rights: Rights;
  readonly scope: Scope;
  readonly target: ConnectionTarget;
  /** One Int32, 1 once the work is to end: seen even by work that never comes back to its event loop. */
  readonly interrupted: SharedArrayBuffer;
}

/** From the thread: how far it is, and last of all how it ended. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: number | null; readonly step: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** To the thread: the flag is set; wake whoever waits on the signal. */
export const WAKE = 'wake';
