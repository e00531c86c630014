import type { DispatchDesk } from '@guatu/contract';
import { addDays, type IsoDay, valueOrThrow } from '@guatu/kernel';
import { occurrencesBetween } from '@guatu/planning';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { earlierOf } from '../domain/earlier.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { rankUnits } from '../domain/ranking.ts';
import { meetingDays, meetingIds, taskIdsOf } from '../sql/records.ts';
import { dispatchRulesAt, mechanismAt, meetingAnswer, officeOf, oneMeeting, tasksById } from './parts.ts';

/** How far ahead occurrences are looked for: a mechanism of a year comes within it. */
const DAYS_AHEAD = 366;

/** All of one mechanism's page: the meeting in hand, what the last one decided and what came of it, who answers in time. */
export async function dispatchDesk(trx: ReadTrx, scope: Scope, id: string, today: IsoDay): Promise<DispatchDesk> {
  const leaf = await officeOf(trx, scope);
  const { mechanism, rule } = await mechanismAt(trx, id, today, leaf);
  const rules = await dispatchRulesAt(trx, today, leaf);
  const calendar = await workCalendar(trx, leaf);
  const range = occurrencesBetween(mechanism, calendar, today, addDays(today, DAYS_AHEAD));
  const { held, provisional } = valueOrThrow(range);
  const taken = new Set(await meetingDays(trx, leaf, id, today));

  const recent = await meetingIds(trx, leaf, id, rules.rankMeetings + 1);
  const meetings = await Promise.all(recent.map((each) => oneMeeting(trx, each)));
  const current = meetingInHand(meetings, today);
  const finished = meetings.filter(({ status }) => status === 'FINISHED').slice(0, rules.rankMeetings);
  const [last = null] = finished;
  const counted = await tasksById(
    trx,
    await taskIdsOf(
      trx,
      finished.map((meeting) => meeting.id),
    ),
  );
  return {
    today,
    schedule: { id, title: mechanism.title, ruleVersion: rule.version, ruleHash: rule.hash },
    meeting: current && (await meetingAnswer(trx, current, today)),
    earlier: earlierOf(current?.items ?? [], finished, counted, today),
    upcoming: held
      .filter(({ day }) => !taken.has(day))
      .slice(0, rules.upcoming)
      .map(({ day, prepareFrom }) => ({ day, prepareFrom })),
    provisional: provisional
      .slice(0, rules.upcoming)
      .map(({ nominal, missingYear }) => ({ day: nominal, missingYear })),
    last: last && (await meetingAnswer(trx, last, today)),
    ranking: rankUnits(counted, today),
    agendaListed: rules.agendaListed,
  };
}

/** The meeting under way; else the next to be held; else the last that should have been. */
function meetingInHand(latestFirst: readonly MeetingRecord[], today: IsoDay): MeetingRecord | null {
  const waiting = latestFirst.filter(({ status }) => status !== 'FINISHED');
  const coming = waiting.filter(({ day }) => day >= today).at(-1);
  return waiting.find(({ status }) => status === 'OPEN') ?? coming ?? waiting[0] ?? null;
}
