import { type IsoDay, parseLedgerDate, parseMoney, type Yuan } from '@guatu/kernel';

/** Funds that are to be in place by a date, all told since the start. */
export interface FundsPromise {
  readonly due: string;
  readonly target: string | null;
  readonly unit: string | null;
}

/**
 * What should have come by a day: the most that was promised by a date that is over. Null where nothing was due yet, or where
 * a promise that was cannot be read: then nobody knows what is short.
 */
export function fundsDueBy(promises: readonly FundsPromise[], day: IsoDay): Yuan | null {
  let due: Yuan | null = null;
  for (const promise of promises) {
    const date = parseLedgerDate(promise.due);
    if (!date.ok) return null;
    if (date.value.lastDay > day) continue;
    const amount = parseMoney(`${promise.target ?? ''}${promise.unit ?? ''}`, { rounding: 'half-up' });
    if (!amount.ok) return null;
    if (due === null || amount.value > due) due = amount.value;
  }
  return due;
}
