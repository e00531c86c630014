import type { Trx } from '../../../platform/ledger/index.ts';
import { mayDo } from '../domain/task.ts';
import { dispatchWords } from '../messages.ts';
import { type DispatchDeps, type Doer, tasksById } from '../queries/parts.ts';
import { papersTitled } from '../sql/schedule.ts';
import { handIn, settleTask } from './task-acts.ts';

/** A paper that some work was the making of, so that nobody need hand it in again. */
export interface PaperMade {
  readonly leaf: number;
  readonly schedule: string;
  readonly day: string;
  /** The paper's name in the mechanism. */
  readonly paper: string;
  /** The places whose work it was; the office's own paper where there are none. */
  readonly places?: readonly string[];
  /** What was made, as the word of the unit. */
  readonly text: string;
}

/**
 * Hands in the papers of an occurrence that were made in the product and accepts them at once: the office made or sealed them
 * itself. Those handed in already are left alone.
 */
export async function settlePapers(
  trx: Trx,
  deps: Pick<DispatchDeps, 'db' | 'clock' | 'hooks'>,
  doer: Doer,
  { leaf, schedule, day, paper, places, text }: PaperMade,
): Promise<void> {
  const ids = await papersTitled(trx, leaf, schedule, day, dispatchWords.paper('', paper));
  for (const task of await tasksById(trx, ids)) {
    const made = places === undefined || places.some((place) => task.unit.startsWith(place));
    if (!made || !mayDo('handIn', task)) continue;
    const { id, version } = await handIn(trx, deps, doer, { id: task.id, version: task.version, text, files: [] });
    await settleTask(trx, deps, doer, { id, version, accept: true, reason: null });
  }
}
