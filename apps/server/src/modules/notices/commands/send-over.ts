import { type OutwardMessage, openSecrets, postWebhook, sendMail } from '../../../platform/outward/index.ts';
import type { ChannelRow } from '../tables.ts';

/** Sends a message over a channel, whichever it is. @throws OutwardFailure */
export async function sendOver(
  { id, settings, secrets, inside }: ChannelRow,
  to: string | null,
  message: OutwardMessage,
  nowMs: number,
): Promise<void> {
  const { password = null, url = '', secret = null } = openSecrets(id, secrets);
  if (settings.kind === 'WEBHOOK') {
    return postWebhook({ preset: settings.preset, url, secret, inside }, message, nowMs);
  }
  if (to === null) throw new TypeError('a mail needs an address');
  return sendMail({ ...settings, password, inside }, to, message);
}
