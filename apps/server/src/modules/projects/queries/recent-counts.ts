import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { chainLength } from '../sql/chain.ts';

// Some ten kilobytes each.
const MOST_KEPT = 100;

/**
 * Counts of projects, kept for as long as nothing is entered: every change of the ledger and of a rule is a batch of the
 * chain. What is kept is only given to readers of exactly the same scope, asking the same on the same day.
 */
export function recentCounts<Answer>() {
  const kept = new Map<string, { readonly length: string; readonly answer: Answer }>();
  return async (
    trx: ReadTrx,
    scope: Scope,
    asked: object,
    day: string,
    count: () => Promise<Answer>,
  ): Promise<Answer> => {
    const { all, territories, subjects } = scope;
    const key = JSON.stringify([all, territories, subjects, asked, day]);
    const length = await chainLength(trx);
    const found = kept.get(key);
    // Taken out and put back, so that the map's order is the order of use.
    kept.delete(key);
    const answer = found?.length === length ? found.answer : await count();
    kept.set(key, { length, answer });
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}
