import type { IsoDay } from '@guatu/kernel';
import type { Trx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { notBefore, workingDueDay } from '../domain/due-day.ts';
import { dispatchWords } from '../messages.ts';
import { type DispatchDeps, type Doer, todayOf } from '../queries/parts.ts';
import { saveTask } from './save.ts';

/** What follows from something that was settled: money to be recovered, promises to be made good. */
export interface FollowUp {
  readonly projectId: string;
  readonly leaf: number;
  readonly title: string;
  readonly unit: string;
  readonly due: IsoDay;
}

/**
 * Sends what follows from a settlement as a task, watched and reminded of like any other. Its day is drawn to a working day
 * where the calendar of its year is out; that of next year often is not.
 */
export async function sendFollowUp(
  trx: Trx,
  deps: Pick<DispatchDeps, 'clock' | 'hooks'>,
  by: Pick<Doer, 'userId'>,
  { projectId, leaf, title, unit, due }: FollowUp,
): Promise<string> {
  const today = todayOf(deps.clock);
  const working = workingDueDay(await workCalendar(trx, leaf), due);
  const day = working.ok ? notBefore(today, working.value) : due;
  return saveTask(trx, deps, by, {
    ...{ id: null, version: 0, territoryId: leaf, title: dispatchWords.decide(title) },
    changes: {
      ...{ taskTitle: title, taskOrigin: 'SETTLEMENT', taskOrder: 'ASSIGN', taskStatus: 'SENT', taskUnit: unit },
      ...{ taskDue: day, taskIssued: today, taskBy: by.userId, taskProject: projectId },
      ...(day === due ? {} : { taskDueAsked: due }),
    },
  });
}
