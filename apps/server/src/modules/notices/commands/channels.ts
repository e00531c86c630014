import type { ChannelSettings, NoticePace } from '@guatu/contract';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import { appendAudit, type Trx } from '../../../platform/ledger/index.ts';
import {
  OutwardFailure,
  openSecrets,
  ROBOT_HOSTS,
  type SealedSecrets,
  sealSecrets,
} from '../../../platform/outward/index.ts';
import { noticeRefusals, noticeWords } from '../messages.ts';
import { channelRow, channelRows, dropWaiting, removeChannelRow, saveChannelRow } from '../sql/channels.ts';
import type { ChannelRow, OpenSettings } from '../tables.ts';
import type { SendDeps } from './send-due.ts';
import { sendOver } from './send-over.ts';

export interface ChannelInput {
  readonly id: string | null;
  readonly name: string;
  readonly enabled: boolean;
  readonly pace: NoticePace;
  readonly inside: boolean;
  readonly settings: ChannelSettings;
}

/** Keeps a channel. Secrets that are left out stay as they were. @throws CodedFailure `channel_…` */
export async function saveChannel(trx: Trx, by: string, input: ChannelInput, clock: Clock): Promise<void> {
  const known = input.id === null ? null : await oneChannel(trx, input.id);
  const { kind } = input.settings;
  if (known !== null && known.kind !== kind) throw noticeRefusals.channel_kind_fixed();
  if (known === null && kind === 'EMAIL' && (await channelRows(trx)).some((row) => row.kind === 'EMAIL')) {
    throw noticeRefusals.channel_mail_once();
  }
  const id = known?.id ?? newId();
  const kept = known === null ? {} : openSecrets(id, known.secrets);
  const { settings, secrets } = partedSettings(input.settings, kept);
  const { name, enabled, pace, inside } = input;
  const at = clock.now();
  await saveChannelRow(trx, {
    ...{ id, kind, name, enabled, pace, inside, settings, by, at },
    secrets: sealSecrets(id, secrets),
  });
  if (!enabled) await dropWaiting(trx, id, at);
  const details = { channel: id, kind, enabled, inside };
  await appendAudit(trx, { kind: 'channel_saved', actorId: by, subject: noticeWords.auditSaved(name), details }, clock);
}

/** What may be shown and what is to be sealed. The whole address of a webhook is secret: it often carries the key. */
function partedSettings(
  given: ChannelSettings,
  kept: SealedSecrets,
): { readonly settings: OpenSettings; readonly secrets: SealedSecrets } {
  if (given.kind === 'EMAIL') {
    const { password = kept.password, ...settings } = given;
    return {
      settings: { ...settings, hasSecret: password !== undefined },
      secrets: password === undefined ? {} : { password },
    };
  }
  const { preset, url = kept.url, secret = kept.secret } = given;
  if (url === undefined) throw noticeRefusals.channel_url_missing();
  const host = new URL(url).hostname;
  const robot = ROBOT_HOSTS[preset];
  if (robot !== undefined && host !== robot) throw noticeRefusals.channel_url_wrong({ host: robot });
  return {
    settings: { kind: 'WEBHOOK', preset, host, hasSecret: secret !== undefined },
    secrets: { url, ...(secret !== undefined && { secret }) },
  };
}

/** Removes a channel with its secrets. @throws CodedFailure `channel_not_found` */
export async function removeChannel(trx: Trx, by: string, id: string, clock: Clock): Promise<void> {
  const { name } = await oneChannel(trx, id);
  await removeChannelRow(trx, id, clock.now());
  const subject = noticeWords.auditRemoved(name);
  await appendAudit(trx, { kind: 'channel_removed', actorId: by, subject, details: { channel: id } }, clock);
}

/**
 * Sends one message now, also over a channel that is switched off, so that it can be tried before it is used.
 * @throws CodedFailure `channel_not_found`, `channel_test_address`, `channel_test_failed`
 */
export async function testChannel(
  { db, clock, scope, origin }: SendDeps,
  by: string,
  { id, to }: { readonly id: string; readonly to: string | null },
): Promise<void> {
  const channel = await withScope(db, scope, (trx) => oneChannel(trx, id));
  if (channel.kind === 'EMAIL' && to === null) throw noticeRefusals.channel_test_address();
  const message = {
    ...{ id: newId(), title: noticeWords.testTitle, lines: [noticeWords.testLine] },
    link: `${origin}/notices`,
  };
  try {
    await sendOver(channel, to, message, Date.parse(clock.now()));
  } catch (error) {
    if (!(error instanceof OutwardFailure)) throw error;
    throw noticeRefusals.channel_test_failed({ why: noticeWords.why(error.reason, error.status) });
  }
  const subject = noticeWords.auditTest(channel.name);
  await withScope(db, scope, (trx) =>
    appendAudit(trx, { kind: 'notice_tested', actorId: by, subject, details: { channel: id } }, clock),
  );
}

async function oneChannel(trx: Trx, id: string): Promise<ChannelRow> {
  const row = await channelRow(trx, id);
  if (row === undefined) throw noticeRefusals.channel_not_found();
  return row;
}
