import type { Channel } from '@guatu/contract';
import type { Trx } from '../../../platform/ledger/index.ts';
import { channelHealth, channelRows } from '../sql/channels.ts';
import type { ChannelRow } from '../tables.ts';

/** The channels and how each does, without anything secret. */
export async function channelAnswers(trx: Trx): Promise<{ readonly channels: readonly Channel[] }> {
  const health = new Map((await channelHealth(trx)).map((each) => [each.channelId, each]));
  const channels = (await channelRows(trx)).map((row) => {
    const { waiting = 0, lastSentAt = null, problem = null } = health.get(row.id) ?? {};
    return { ...channelAnswer(row), waiting, lastSentAt, problem };
  });
  return { channels };
}

function channelAnswer({ id, kind, name, enabled, pace, inside, settings }: ChannelRow) {
  const head = { id, kind, name, enabled, pace, inside, host: settings.host };
  if (settings.kind === 'WEBHOOK') {
    const { preset } = settings;
    return { ...head, preset, port: null, security: null, user: null, from: null, hasSecret: settings.hasSecret };
  }
  const { port, security, user, from } = settings;
  return { ...head, preset: null, port, security, user, from, hasSecret: settings.hasSecret };
}
