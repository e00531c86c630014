import { type Clock, newId } from '../../../platform/clock/index.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import type { NoticeDraft } from '../domain/draft.ts';
import { insertNotice } from '../sql/notices.ts';

/**
 * Writes a notice in the transaction of what it tells: both are there or neither. It is handed to its receivers soon after,
 * by `createNoticeRounds`.
 */
export async function notify(trx: Trx, clock: Clock, draft: NoticeDraft): Promise<void> {
  await insertNotice(trx, { ...draft, id: newId(), madeAt: clock.now() });
}
