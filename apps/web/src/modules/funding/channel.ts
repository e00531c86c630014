import { fundChannelSchema } from '@guatu/contract';
import { t } from '../../texts/index.ts';

/** A channel as the page names it; one that the ledger does not know is printed as it is. */
export function channelWord(channel: string | null): string {
  if (channel === null) return t('funding.channel.NONE');
  const known = fundChannelSchema.safeParse(channel).data;
  return known === undefined ? channel : t(`funding.channel.${known}`);
}
