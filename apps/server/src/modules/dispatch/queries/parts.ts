import type { DispatchTask, Meeting } from '@guatu/contract';
import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { currentRows, type Db, entityDef, type LandHook, type ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import type { Mechanism } from '../domain/mechanism.ts';
import { type MeetingRecord, readMeeting } from '../domain/meeting.ts';
import { readTask, type Task, taskAnswer } from '../domain/task.ts';
import { dispatchRefusals } from '../messages.ts';
import { type DispatchRules, dispatchRules, scheduleRules } from '../rules.ts';
import { taskIdsOf } from '../sql/records.ts';

export interface DispatchDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

/** Who acts, and where. */
export interface Doer {
  readonly userId: string;
  readonly name: string;
  readonly scope: Scope;
}

export function todayOf(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** The leaf of the asker's office; whoever has rights on single projects only has none. */
export async function officeOf(trx: ReadTrx, scope: Scope): Promise<number> {
  if (!scope.all && scope.territories.length === 0) throw dispatchRefusals.dispatch_office_missing();
  return officeLeafOf(trx, scope);
}

/** A mechanism with the rule version it comes from. */
export interface MechanismInForce {
  readonly mechanism: Mechanism;
  readonly rule: RuleInForce<readonly Mechanism[]>;
}

/** The mechanism as it holds for an office on a day; refused when it is unknown or switched off. */
export async function mechanismAt(trx: ReadTrx, id: string, day: IsoDay, leaf: number): Promise<MechanismInForce> {
  const rule = (await rulesOf(trx, scheduleRules)).at(day, leaf);
  if (!rule) throw dispatchRefusals.dispatch_rules_missing({ day });
  const mechanism = rule.body.find((each) => each.id === id && each.enabled);
  if (!mechanism) throw dispatchRefusals.dispatch_schedule_unknown({ id });
  return { mechanism, rule };
}

export async function dispatchRulesAt(trx: ReadTrx, day: IsoDay, leaf: number): Promise<DispatchRules> {
  const rule = (await rulesOf(trx, dispatchRules)).at(day, leaf);
  if (!rule) throw dispatchRefusals.dispatch_rules_missing({ day });
  return rule.body;
}

/** Tasks in the order of their ids; those that the asker may not see are not there. */
export async function tasksById(trx: ReadTrx, ids: readonly string[]): Promise<readonly Task[]> {
  const rows = await currentRows(trx, entityDef('task'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readTask(row)] : [];
  });
}

export async function oneTask(trx: ReadTrx, id: string): Promise<Task> {
  const [task] = await tasksById(trx, [id]);
  if (!task) throw dispatchRefusals.dispatch_task_unknown();
  return task;
}

export async function oneMeeting(trx: ReadTrx, id: string): Promise<MeetingRecord> {
  const row = (await currentRows(trx, entityDef('meeting'), [id], null)).get(id);
  if (!row || row.void) throw dispatchRefusals.dispatch_meeting_unknown();
  return readMeeting(row);
}

export async function meetingAnswer(trx: ReadTrx, meeting: MeetingRecord, today: IsoDay): Promise<Meeting> {
  const { territoryId: _, ...shown } = meeting;
  return { ...shown, tasks: await tasksOfMeeting(trx, meeting.id, today) };
}

export async function tasksOfMeeting(trx: ReadTrx, id: string, today: IsoDay): Promise<readonly DispatchTask[]> {
  const tasks = await tasksById(trx, await taskIdsOf(trx, [id]));
  return tasks.map((task) => taskAnswer(task, today));
}
