import type { Db } from '../../../platform/ledger/index.ts';
import type { ActDeps } from '../commands/act.ts';

/** What the routes of blockers are joined from. */
export interface BlockerDeps extends ActDeps {
  readonly db: Db;
}
