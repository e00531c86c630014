import type { Trx } from '../../../platform/ledger/index.ts';
import { SYSTEM_USER } from '../../../platform/people/system-user.ts';
import { silenceStep } from '../domain/silence.ts';
import { dispatchWords } from '../messages.ts';
import { measuresOn } from '../queries/measures.ts';
import { type DispatchDeps, tasksById, todayOf } from '../queries/parts.ts';
import { openTaskIds } from '../sql/records.ts';
import { saveTask } from './save.ts';

/**
 * Sends a supervision order for every task without a word for as long as the rules allow, and puts the unit on the bulletin's
 * list when it happens so many times in a row; each a batch of its own with the reason. The next period counts from the
 * order, so that running it again the same day does nothing. A task whose year has no calendar waits for one; its row says
 * so. Answers how many orders were sent.
 */
export async function superviseSilent(trx: Trx, deps: Pick<DispatchDeps, 'clock' | 'hooks'>): Promise<number> {
  const today = todayOf(deps.clock);
  const open = await tasksById(trx, await openTaskIds(trx));
  if (open.length === 0) return 0;
  const measures = await measuresOn(trx, today);
  let supervised = 0;
  for (const task of open) {
    const { id, version, territoryId, title } = task;
    const rules = measures.rules(territoryId);
    const step = silenceStep(task, today, rules, await measures.calendar(territoryId));
    if (!step.ok || step.value === null) continue;
    const { silences, listed } = step.value;
    await saveTask(
      trx,
      deps,
      { userId: SYSTEM_USER },
      {
        ...{ id, version, territoryId, title: dispatchWords.supervise(title) },
        reason: dispatchWords.silent({ days: rules.superviseAfterDays, silences, listed }),
        changes: {
          ...{ taskOrder: 'SUPERVISE', taskSupervised: today, taskSilences: silences },
          ...(listed ? { taskListed: today } : {}),
        },
      },
    );
    supervised += 1;
  }
  return supervised;
}
