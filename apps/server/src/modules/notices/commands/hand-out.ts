import { officeDay } from '@guatu/kernel';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { dueAt } from '../domain/timing.ts';
import { type EventRule, type NoticeRules, noticeRulesOn, subjectRoles } from '../rules.ts';
import { channelRows } from '../sql/channels.ts';
import {
  insertInbox,
  markHanded,
  type Receiver,
  receiversOf,
  takeWaiting,
  type WaitingNotice,
} from '../sql/notices.ts';
import { preferenceRows } from '../sql/preferences.ts';
import { addToSending } from '../sql/sendings.ts';
import type { ChannelRow, PreferenceRow } from '../tables.ts';

/** Handed out in one transaction. */
const AT_A_TIME = 100;

/**
 * Hands waiting notices to their receivers: into the inbox of each, and into the messages that are to go out. All of it in the
 * transaction that marks them handed, so that nobody is told twice. Answers how many were handed.
 */
export async function handOut(trx: Trx, clock: Clock): Promise<number> {
  const waiting = await takeWaiting(trx, AT_A_TIME);
  if (waiting.length === 0) return 0;
  const at = clock.now();
  const day = officeDay(Date.parse(at));
  const channels = (await channelRows(trx)).filter(({ enabled }) => enabled);
  const rulesFor = await noticeRulesOn(trx, day);
  for (const notice of waiting) {
    const rules = rulesFor(notice.leaf);
    const rule = rules?.events.get(notice.event);
    if (rules === null || rule === undefined) continue;
    const people = await peopleFor(trx, notice, rule, day);
    if (people.length === 0) continue;
    await insertInbox(trx, notice, people);
    if (rule.outward && channels.length > 0) await queueOutward(trx, { notice, rules, rule, people, channels, at });
  }
  await markHanded(
    trx,
    waiting.map(({ id }) => id),
    at,
  );
  return waiting.length;
}

/** The receivers without whoever did it; those of the named organisation alone where it has any among them. */
async function peopleFor(trx: Trx, notice: WaitingNotice, rule: EventRule, day: string): Promise<readonly string[]> {
  const found = await receiversOf(trx, notice, rule.roles, subjectRoles(), day);
  const others = found.filter(({ personId }) => personId !== notice.by);
  const ofUnit = others.filter(({ org }: Receiver) => org === notice.unit);
  return (ofUnit.length > 0 ? ofUnit : others).map(({ personId }) => personId);
}

interface Outward {
  readonly notice: WaitingNotice;
  readonly rules: NoticeRules;
  readonly rule: EventRule;
  readonly people: readonly string[];
  readonly channels: readonly ChannelRow[];
  readonly at: string;
}

async function queueOutward(trx: Trx, { notice, rules, rule, people, channels, at }: Outward): Promise<void> {
  const calendar = await workCalendar(trx, notice.leaf);
  const urgent = rule.urgency === 'URGENT';
  const due = (pace: ChannelRow['pace']) =>
    new Date(dueAt(Date.parse(at), urgent, pace, rules, calendar)).toISOString();
  for (const { id: channelId, kind, pace } of channels) {
    if (kind === 'WEBHOOK') {
      await addToSending(trx, { id: newId(), channelId, personId: null, noticeId: notice.id, dueAt: due(pace) });
      continue;
    }
    for (const { personId, emailPace } of await mailedTo(trx, notice, people)) {
      await addToSending(trx, { id: newId(), channelId, personId, noticeId: notice.id, dueAt: due(emailPace) });
    }
  }
}

type Mailed = PreferenceRow & { readonly emailPace: ChannelRow['pace'] };

async function mailedTo(trx: Trx, { event }: WaitingNotice, people: readonly string[]): Promise<readonly Mailed[]> {
  const rows = await preferenceRows(trx, people);
  return rows.filter(
    (row): row is Mailed => row.email !== null && row.emailPace !== 'OFF' && !row.muted.includes(event),
  );
}
