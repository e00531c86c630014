import {
  OutwardFailure,
  type OutwardMessage,
  openSecrets,
  postWebhook,
  type SealedSecrets,
  sendMail,
} from '../../../platform/outward/index.ts';
import type { ChannelRow } from '../tables.ts';

/** Sends a message over a channel, whichever it is. @throws OutwardFailure */
export async function sendOver(
  { id, settings, secrets, inside }: ChannelRow,
  to: string | null,
  message: OutwardMessage,
  nowMs: number,
): Promise<void> {
  const { password = null, url = '', secret = null } = opened(id, secrets);
  if (settings.kind === 'WEBHOOK') {
    return postWebhook({ preset: settings.preset, url, secret, inside }, message, nowMs);
  }
  if (to === null) throw new TypeError('a mail needs an address');
  return sendMail({ ...settings, password, inside }, to, message);
}

/** A data folder whose key went missing opens nothing; that is told like any other reason not to get through. */
function opened(id: string, secrets: Buffer): SealedSecrets {
  try {
    return openSecrets(id, secrets);
  } catch (error) {
    if (error instanceof Error) throw new OutwardFailure('secrets_lost');
    throw error;
  }
}
