import { addDays, type IsoDay, valueOrThrow, type WorkCalendar } from '@guatu/kernel';
import { type Occurrence, occurrencesBetween } from '@guatu/planning';
import type { Trx, Values } from '../../../platform/ledger/index.ts';
import { SYSTEM_USER } from '../../../platform/people/system-user.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { type Paper, papersOf } from '../domain/papers.ts';
import { urgeDue } from '../domain/urge.ts';
import { dispatchWords } from '../messages.ts';
import { measuresOn } from '../queries/measures.ts';
import { mechanismsOf, type OfficeMechanism } from '../queries/mechanisms.ts';
import { officesOn } from '../queries/offices.ts';
import { type DispatchDeps, tasksById, todayOf } from '../queries/parts.ts';
import { openTaskIds } from '../sql/records.ts';
import { lockSchedule, occurrencesMade, placesOf } from '../sql/schedule.ts';
import { saveNewTasks, saveOccurrence, saveTask } from './save.ts';

type RoundDeps = Pick<DispatchDeps, 'clock' | 'hooks'>;
const BY_RULE = { userId: SYSTEM_USER };

/**
 * Makes the occurrences of every office whose preparation has begun, each with the papers that units owe for it. What is
 * there already is left alone, so that it may be asked again and again; what waits for a year's calendar is made when that
 * is out. Answers how many were made.
 */
export async function makeOccurrences(trx: Trx, deps: RoundDeps): Promise<number> {
  const today = todayOf(deps.clock);
  let made = 0;
  for (const leaf of await officesOn(trx, today)) {
    await lockSchedule(trx, leaf);
    const calendar = await workCalendar(trx, leaf);
    const places = await placesOf(trx, leaf);
    const known = await occurrencesMade(trx, leaf, today);
    for (const each of await mechanismsOf(trx, leaf, today)) {
      for (const occurrence of beginning(each, calendar, today)) {
        if (known.has(`${each.mechanism.id} ${occurrence.day}`)) continue;
        const papers = papersOf(each.mechanism.papers, occurrence.day, places, calendar, today);
        if (!papers.ok) continue;
        await makeOccurrence(trx, deps, { ...each, occurrence, leaf, papers: papers.value, today });
        made += 1;
      }
    }
  }
  return made;
}

/** The occurrences of a mechanism that are being prepared on a day, itself included. */
function beginning({ mechanism }: OfficeMechanism, calendar: WorkCalendar, today: IsoDay): readonly Occurrence[] {
  const { held } = valueOrThrow(occurrencesBetween(mechanism, calendar, today, addDays(today, mechanism.leadDays)));
  return held.filter(({ prepareFrom }) => prepareFrom <= today);
}

interface NewOccurrence extends OfficeMechanism {
  readonly occurrence: Occurrence;
  readonly leaf: number;
  readonly papers: readonly Paper[];
  readonly today: IsoDay;
}

async function makeOccurrence(trx: Trx, deps: RoundDeps, made: NewOccurrence): Promise<void> {
  const { mechanism, ruleHash, occurrence, leaf, papers, today } = made;
  const { day, prepareFrom } = occurrence;
  const title = dispatchWords.occurrence(mechanism.title, day);
  const changes: Values = {
    ...{ occurrenceTitle: title, occurrenceSchedule: mechanism.id, occurrenceDay: day, occurrencePrepare: prepareFrom },
    ...(ruleHash === null ? {} : { occurrenceRule: ruleHash }),
  };
  const batch = dispatchWords.schedule(title);
  const id = await saveOccurrence(trx, deps, BY_RULE, {
    id: null,
    version: 0,
    territoryId: leaf,
    title: batch,
    changes,
  });
  const owed = papers.map(({ title: what, unit, due, leaf: territoryId }) => ({
    territoryId,
    changes: {
      ...{ taskTitle: dispatchWords.paper(title, what), taskOrigin: 'SCHEDULE', taskOrder: 'REPORT' },
      ...{ taskStatus: 'SENT', taskUnit: unit, taskIssued: today, taskBy: SYSTEM_USER },
      taskDue: due,
      ...{ taskSchedule: mechanism.id, taskOccurrence: id },
    },
  }));
  await saveNewTasks(trx, deps, BY_RULE, batch, owed);
}

/** Asks again for papers that are past their day, each in a batch of its own; answers how many. */
export async function urgePapers(trx: Trx, deps: RoundDeps): Promise<number> {
  const today = todayOf(deps.clock);
  const open = await tasksById(trx, await openTaskIds(trx));
  const measures = await measuresOn(trx, today);
  let urged = 0;
  for (const task of open) {
    const { id, version, territoryId, title, silences } = task;
    const due = urgeDue(task, today, measures.rules(territoryId), await measures.calendar(territoryId));
    if (!due.ok || !due.value) continue;
    const changes = { taskSupervised: today, taskSilences: silences + 1 };
    await saveTask(trx, deps, BY_RULE, { id, version, territoryId, title: dispatchWords.urge(title), changes });
    urged += 1;
  }
  return urged;
}
