import type { Values } from '@guatu/contract';
import { type CurrentRow, saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import type { FundingDeps } from '../queries/parts.ts';

export type ActDeps = Pick<FundingDeps, 'clock' | 'hooks'>;

interface BidEdit {
  readonly version: number;
  readonly by: string;
  readonly title: string;
  readonly reason: string | null;
  readonly changes: Values;
}

/** Writes what an act changes of a bid, as a batch of its own. */
export async function saveBid(
  trx: Trx,
  { clock, hooks }: ActDeps,
  { id, territoryId }: Pick<CurrentRow, 'id' | 'territoryId'>,
  { reason, ...edit }: BidEdit,
): Promise<void> {
  await saveRecord(trx, clock, hooks, {
    ...{ kind: 'funding', id, territoryId, ...edit },
    ...(reason !== null && { reason }),
  });
}
