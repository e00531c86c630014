import { officeDay } from '@guatu/kernel';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { type Told, toldOf } from '../domain/levels.ts';
import { dueAt } from '../domain/timing.ts';
import { type EventRule, type NoticeRules, noticeRulesOn, subjectRoles } from '../rules.ts';
import { channelRows } from '../sql/channels.ts';
import { insertInbox, markHanded, receiversOf, takeWaiting, type WaitingNotice } from '../sql/notices.ts';
import { preferenceRows } from '../sql/preferences.ts';
import { addToSending } from '../sql/sendings.ts';
import type { ChannelRow } from '../tables.ts';

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
    const people = await peopleFor(trx, notice, { rules, rule, day });
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
async function peopleFor(
  trx: Trx,
  notice: WaitingNotice,
  { rules, rule, day }: { readonly rules: NoticeRules; readonly rule: EventRule; readonly day: string },
): Promise<readonly Told[]> {
  const found = await receiversOf(trx, notice, rule.roles, subjectRoles(), day);
  const others = found.filter(({ personId }) => personId !== notice.by);
  const ofUnit = others.filter(({ org }) => org === notice.unit);
  const offices = rule.gatheredList === null ? [] : rules.gathering;
  return toldOf(ofUnit.length > 0 ? ofUnit : others, notice, offices);
}

interface Outward {
  readonly notice: WaitingNotice;
  readonly rules: NoticeRules;
  readonly rule: EventRule;
  readonly people: readonly Told[];
  readonly channels: readonly ChannelRow[];
  readonly at: string;
}

async function queueOutward(trx: Trx, { notice, rules, rule, people, channels, at }: Outward): Promise<void> {
  const calendar = await workCalendar(trx, notice.leaf);
  const due = (pace: ChannelRow['pace'], urgent: boolean) =>
    new Date(dueAt(Date.parse(at), urgent, pace, rules, calendar)).toISOString();
  const urgent = rule.urgency === 'URGENT';
  for (const { id: channelId, kind, pace } of channels) {
    if (kind === 'WEBHOOK') {
      await addToSending(trx, {
        id: newId(),
        channelId,
        personId: null,
        noticeId: notice.id,
        dueAt: due(pace, urgent),
      });
      continue;
    }
    for (const { personId, emailPace, gathered } of await mailedTo(trx, notice, people)) {
      // What is gathered in the inbox is not mailed one by one either, and is urgent for the office below.
      const mailAt = gathered ? due(emailPace === 'EACH' ? 'DAILY' : emailPace, false) : due(emailPace, urgent);
      await addToSending(trx, { id: newId(), channelId, personId, noticeId: notice.id, dueAt: mailAt });
    }
  }
}

interface Mailed extends Told {
  readonly emailPace: ChannelRow['pace'];
}

async function mailedTo(trx: Trx, { event }: WaitingNotice, people: readonly Told[]): Promise<readonly Mailed[]> {
  const gathered = new Map(people.map((each) => [each.personId, each.gathered]));
  const rows = await preferenceRows(trx, [...gathered.keys()]);
  return rows.flatMap(({ personId, email, emailPace, muted }) =>
    email === null || emailPace === 'OFF' || muted.includes(event)
      ? []
      : [{ personId, emailPace, gathered: gathered.get(personId) ?? false }],
  );
}
