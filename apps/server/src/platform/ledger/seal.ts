import type { Clock } from '../clock/index.ts';
import { appendLink } from './chain.ts';
import { lockChainHead } from './sql/chain.ts';
import { insertSeal, insertSealItems, lockPeriod, type SealItem, sealsInForce } from './sql/seal.ts';
import type { Trx } from './trx.ts';

/**
 * The periods among `periods` that are sealed for one of the territories. Takes a shared lock per period first, so that a
 * batch cannot slip into a period while it is being sealed.
 */
export async function sealedPeriods(
  trx: Trx,
  territories: readonly number[],
  periods: readonly string[],
): Promise<readonly string[]> {
  if (periods.length === 0) return [];
  return sealsInForce(trx, territories, [...periods].sort());
}

/**
 * Stops the ledger for the moment of sealing: batches that touch the period wait, and no batch at all is confirmed between
 * two statements of the transaction, so that all of them read one moment. Locks are taken in the order that batches take them.
 */
export async function holdLedger(trx: Trx, period: string): Promise<void> {
  await lockPeriod(trx, period);
  await lockChainHead(trx);
}

/** What is sealed: for whom, which period, the frozen records, and the hash over everything. */
export interface Seal {
  readonly id: string;
  readonly territoryId: number;
  readonly kind: string;
  readonly period: string;
  readonly hash: Buffer;
  readonly items: readonly SealItem[];
  readonly by: string;
}

/** Writes a seal and its link of the chain; call it in a transaction that holds the ledger. */
export async function sealPeriod(trx: Trx, clock: Clock, seal: Seal): Promise<{ seq: number; at: string }> {
  const { seq, at } = await appendLink(trx, clock, 'seal', seal.id, () => seal.hash);
  await insertSeal(trx, { ...seal, headSeq: seq, at });
  await insertSealItems(trx, seal.id, seal.items);
  return { seq, at };
}
