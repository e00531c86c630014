import { addDays, type IsoDay, valueOrThrow } from '@guatu/kernel';
import { occurrencesBetween } from '@guatu/planning';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf, workCalendar } from '../../../platform/rules/index.ts';
import { scheduleRules } from '../rules.ts';
import { meetingIds } from '../sql/records.ts';
import { officeOf, oneMeeting } from './parts.ts';

/** When a mechanism is held in a week, and the projects on its agenda; null for each where there is none. */
export interface WeekPlan {
  readonly day: IsoDay | null;
  readonly projects: readonly string[] | null;
}

/** What the office of the asker planned for the week that begins on `monday`. */
export async function weekPlan(trx: ReadTrx, scope: Scope, id: string, monday: IsoDay): Promise<WeekPlan> {
  const leaf = await officeOf(trx, scope);
  const rule = (await rulesOf(trx, scheduleRules)).at(monday, leaf);
  const mechanism = rule?.body.find((each) => each.id === id && each.enabled);
  if (!mechanism) return { day: null, projects: null };
  const range = occurrencesBetween(mechanism, await workCalendar(trx, leaf), monday, addDays(monday, 6));
  const day = valueOrThrow(range).held[0]?.day ?? null;
  const [latest] = await meetingIds(trx, leaf, id, 1);
  const meeting = latest === undefined ? null : await oneMeeting(trx, latest);
  if (meeting === null || meeting.day !== day) return { day, projects: null };
  return { day, projects: [...new Set(meeting.items.flatMap(({ projectId }) => projectId ?? []))] };
}
