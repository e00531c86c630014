import type { NoticePreferences } from '@guatu/contract';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { inboxCounts, markRead } from '../sql/inbox.ts';
import { savePreference } from '../sql/preferences.ts';

/** Marks a person's own notices as read, all when no ids are given; answers how many are left. */
export async function readOwn(trx: Trx, person: string, ids: readonly string[] | null, clock: Clock) {
  await markRead(trx, person, ids, clock.now());
  return { unread: (await inboxCounts(trx, person)).unread };
}

/** Keeps what a person chose. */
export async function choose(trx: Trx, person: string, chosen: NoticePreferences, clock: Clock): Promise<void> {
  await savePreference(trx, { personId: person, ...chosen }, clock.now());
}
