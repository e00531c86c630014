import type { Clock } from '../../../platform/clock/index.ts';
import type { Db, LandHook } from '../../../platform/ledger/index.ts';

export interface ProjectDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}
