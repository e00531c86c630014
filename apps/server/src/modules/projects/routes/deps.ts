import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Db, LandHook } from '../../../platform/ledger/index.ts';

export interface ProjectDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
  /** Queues the trial of a version of the light rules; answers the job. */
  readonly submitTrial: (actor: Actor, title: string, version: string) => Promise<string>;
}
