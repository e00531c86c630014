import type { Decision } from '@guatu/contract';
import { ledgerRefusals, lockBatch, type Trx } from '../../../platform/ledger/index.ts';
import { decisionWords } from '../messages.ts';
import { bumpBatch } from '../sql/review.ts';
import { Desk } from './deciding/desk.ts';
import { type Draft, remember, wrong } from './deciding/draft.ts';
import { matchWith, takeBack } from './deciding/fold.ts';
import { rematch } from './deciding/rematch.ts';
import { acknowledge, choose, setValue } from './deciding/values.ts';

/** Applies a reviewer's decisions to a batch, all or none. Answers the batch's new version. */
export async function decide(
  trx: Trx,
  input: { batchId: string; version: number; decisions: readonly Decision[] },
): Promise<number> {
  const batch = await lockBatch(trx, input.batchId);
  if (!batch) throw ledgerRefusals.batch_not_found();
  if (batch.status !== 'review') throw ledgerRefusals.batch_not_in_review({ status: batch.status });
  if (batch.version !== input.version) {
    throw ledgerRefusals.batch_version_stale({ yours: input.version, current: batch.version });
  }
  const desk = new Desk(trx, batch);
  await desk.load(input.decisions.map((decision) => decision.ord));
  for (const decision of input.decisions) await apply(desk, await desk.draft(decision.ord), decision);
  await desk.storeAll();
  return bumpBatch(trx, batch.id);
}

async function apply(desk: Desk, draft: Draft, decision: Decision): Promise<void> {
  if (decision.act === 'takeBack') return takeBack(desk, draft);
  if (draft.action === 'rejected') throw wrong(draft, decisionWords.rejected);
  switch (decision.act) {
    case 'choose':
      return choose(draft, decision);
    case 'setValue':
      await setValue(desk, draft, decision);
      return rematch(desk, draft, decision.key);
    case 'acknowledge':
      return acknowledge(draft, decision);
    case 'match':
      return matchWith(desk, draft, decision.entityId);
    case 'separate':
      if (draft.baseVersion !== 0) throw wrong(draft, decisionWords.alreadyMatched);
      remember(draft, { act: 'separate' });
      draft.action = 'new';
      return;
    case 'reject':
      remember(draft, { act: 'reject', note: decision.reason });
      draft.action = 'rejected';
  }
}
