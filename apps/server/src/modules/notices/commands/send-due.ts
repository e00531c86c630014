import { officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { type Scope, withScope } from '../../../platform/db/index.ts';
import { appendAudit, type Db, type Trx } from '../../../platform/ledger/index.ts';
import { OutwardFailure, type OutwardMessage } from '../../../platform/outward/index.ts';
import { backoff, MOST_ATTEMPTS } from '../domain/timing.ts';
import { noticeWords } from '../messages.ts';
import { noticeRulesOn } from '../rules.ts';
import { channelRow } from '../sql/channels.ts';
import { countByEvent } from '../sql/notices.ts';
import { preferenceRow } from '../sql/preferences.ts';
import { type ClaimedSending, claimDue, endSending, retrySending } from '../sql/sendings.ts';
import type { ChannelRow } from '../tables.ts';
import { sendOver } from './send-over.ts';

const AT_A_TIME = 20;
/** Longer than any single try may take. */
const LEASE_MS = 120_000;

export interface SendDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Sees everything: receivers are found and addresses read by the product, not by a person. */
  readonly scope: Scope;
  /** Origin under which browsers see the product; messages lead there. */
  readonly origin: string;
}

/**
 * Sends what is due. Claimed first, sent outside any transaction, marked after: a process that dies in between sends once more
 * under the same id. Answers how many were tried.
 */
export async function sendDue(deps: SendDeps): Promise<number> {
  const { db, clock, scope } = deps;
  const now = clock.now();
  const lease = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const claimed = await withScope(db, scope, (trx) => claimDue(trx, now, lease, AT_A_TIME));
  for (const sending of claimed) await sendOne(deps, sending);
  return claimed.length;
}

async function sendOne(deps: SendDeps, sending: ClaimedSending): Promise<void> {
  const { db, clock, scope } = deps;
  const ready = await withScope(db, scope, (trx) => prepared(trx, deps, sending));
  if (ready === null) {
    const end = { state: 'DROPPED', at: clock.now(), problem: null } as const;
    return withScope(db, scope, (trx) => endSending(trx, sending.id, end));
  }
  const { channel, to, message } = ready;
  try {
    await sendOver(channel, to, message, Date.parse(clock.now()));
  } catch (error) {
    if (!(error instanceof OutwardFailure)) throw error;
    return withScope(db, scope, (trx) => failed(trx, deps, sending, channel, error));
  }
  await withScope(db, scope, async (trx) => {
    await endSending(trx, sending.id, { state: 'SENT', at: clock.now(), problem: null });
    await audit(trx, deps, 'notice_sent', noticeWords.auditSent, sending, channel);
  });
}

interface Ready {
  readonly channel: ChannelRow;
  readonly to: string | null;
  readonly message: OutwardMessage;
}

/** The message as it stands at this moment; null when the channel or the receiver wants none any more. */
async function prepared(trx: Trx, { clock, origin }: SendDeps, sending: ClaimedSending): Promise<Ready | null> {
  const channel = await channelRow(trx, sending.channelId);
  if (!channel?.enabled) return null;
  const to = sending.personId === null ? null : await addressOf(trx, sending.personId);
  if (channel.kind === 'EMAIL' && to === null) return null;
  const counts = await countByEvent(trx, sending.noticeIds);
  const day = officeDay(Date.parse(clock.now()));
  const rulesFor = await noticeRulesOn(trx, day);
  const lines = counts.flatMap(({ event, leaf, n }) => {
    const title = rulesFor(leaf)?.events.get(event)?.title;
    return title === undefined ? [] : [noticeWords.outwardLine(title, n)];
  });
  const title = noticeWords.outwardTitle(sending.noticeIds.length);
  return { channel, to, message: { id: sending.id, title, lines, link: `${origin}/notices` } };
}

async function addressOf(trx: Trx, personId: string): Promise<string | null> {
  const chosen = await preferenceRow(trx, personId);
  return chosen === undefined || chosen.emailPace === 'OFF' ? null : chosen.email;
}

async function failed(
  trx: Trx,
  deps: SendDeps,
  sending: ClaimedSending,
  channel: ChannelRow,
  { reason, status }: OutwardFailure,
): Promise<void> {
  const problem = noticeWords.why(reason, status);
  const now = Date.parse(deps.clock.now());
  if (sending.attempts < MOST_ATTEMPTS) {
    return retrySending(trx, sending.id, new Date(now + backoff(sending.attempts)).toISOString(), problem);
  }
  await endSending(trx, sending.id, { state: 'FAILED', at: deps.clock.now(), problem });
  await audit(trx, deps, 'notice_failed', noticeWords.auditFailed, sending, channel);
}

/** Every sending leaves a trace: over which channel how much went out, and to whose account; never the address. */
async function audit(
  trx: Trx,
  { clock }: SendDeps,
  kind: string,
  subject: (channel: string, notices: number) => string,
  { id, personId, noticeIds, attempts }: ClaimedSending,
  channel: ChannelRow,
): Promise<void> {
  const details = { sending: id, channel: channel.id, person: personId, notices: noticeIds.length, attempts };
  await appendAudit(trx, { kind, actorId: null, subject: subject(channel.name, noticeIds.length), details }, clock);
}
