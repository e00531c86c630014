import { addMonths, daysBetween, type IsoDay } from '@guatu/kernel';
import { entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { overdueBlockers } from '../../blockers/index.ts';
import { newReds } from '../../projects/index.ts';
import type { AgendaCandidate } from '../domain/agenda.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { outcomeOf, type Task } from '../domain/task.ts';
import { reasons } from '../messages.ts';
import { openTaskIds, taskIdsOf } from '../sql/records.ts';
import { requestsTakenUp } from '../sql/requests.ts';
import { tasksById } from './parts.ts';
import { requestsById } from './requests.ts';

const NOTHING = { projectId: null, blockerId: null, taskId: null, requestId: null };

/**
 * All that could be on the agenda of a day: what turned red, what is past its day, what the last meeting left open, what
 * leaders and units asked for. Reds are those that the rules judge, not those that the ledger reports.
 */
export async function agendaCandidates(
  trx: ReadTrx,
  today: IsoDay,
  leaf: number,
  last: MeetingRecord | null,
): Promise<readonly AgendaCandidate[]> {
  const reds = await redsSince(trx, today, last);
  const blockers = await overdueBlockers(trx, today);
  const open = await tasksById(trx, await openTaskIds(trx));
  const asked = await requestsById(trx, await requestsTakenUp(trx, leaf));
  const ofLast = last === null ? [] : await taskIdsOf(trx, [last.id]);
  return [
    ...reds.map(
      (red): AgendaCandidate => ({
        ...{ ...NOTHING, group: 'NEW_RED', title: red.name, projectId: red.id, territoryId: red.territoryId },
        ...{ reason: reasons.newRed(red), unit: red.units[0] ?? null, severity: 0 },
      }),
    ),
    ...blockers.map(
      (blocker): AgendaCandidate => ({
        ...{
          ...NOTHING,
          group: 'OVERDUE',
          title: blocker.title,
          blockerId: blocker.id,
          territoryId: blocker.territoryId,
        },
        reason: reasons.overdueBlocker(factorLabel(blocker.factor), blocker.due, blocker.days),
        ...{ unit: blocker.units[0] ?? null, severity: blocker.days },
      }),
    ),
    ...open
      .filter(({ id, origin }) => ofLast.includes(id) && origin === 'DECISION')
      .map((task) => ofTask('CARRIED', task, today)),
    ...(last?.items ?? [])
      // Instructions and requests come up under their own head as long as they are open.
      .filter((item) => item.outcome === 'LEFT' && (item.group !== 'REQUEST' || item.byHand))
      .map((item): AgendaCandidate => ({ ...item, group: 'CARRIED', reason: reasons.left, severity: -1 })),
    ...open
      .filter(({ origin }) => origin === 'INSTRUCTION' || origin === 'REQUEST')
      .map((task) => ofTask('REQUEST', task, today)),
    ...asked.map(
      (request): AgendaCandidate => ({
        ...{ ...NOTHING, group: 'REQUEST', title: request.title, requestId: request.id },
        ...{ projectId: request.projectId, territoryId: request.territoryId, unit: request.asked },
        reason: reasons.request(request.unit, request.want),
        severity: daysBetween(request.on, today),
      }),
    ),
  ];
}

/**
 * What turned red since the last meeting, and on its day without having been on its agenda. Before the first meeting it is
 * what turned within a month.
 */
async function redsSince(trx: ReadTrx, today: IsoDay, last: MeetingRecord | null) {
  const reds = await newReds(trx, last?.day ?? addMonths(today, -1));
  const treated = new Set(last?.items.filter(({ group }) => group === 'NEW_RED').map(({ projectId }) => projectId));
  return reds.filter(({ id }) => !treated.has(id));
}

function factorLabel(factor: string | null): string | null {
  const values = entityDef('blocker').fields.get('factorType')?.enumValues ?? [];
  return values.find(({ id }) => id === factor)?.label ?? null;
}

function ofTask(group: 'CARRIED' | 'REQUEST', task: Task, today: IsoDay): AgendaCandidate {
  const { kind, days } = outcomeOf(task, today);
  const silent = kind === 'NO_FEEDBACK' ? reasons.noFeedback(task.due) : reasons.unfinished(task.due);
  return {
    ...{ ...NOTHING, group, title: task.title, taskId: task.id, projectId: task.projectId },
    ...{ territoryId: task.territoryId, unit: task.unit },
    reason:
      group === 'REQUEST' ? reasons.instruction(task.figure && `${task.figure.name} ${task.figure.value}`) : silent,
    severity: kind === 'RUNNING' ? -days : days,
  };
}
