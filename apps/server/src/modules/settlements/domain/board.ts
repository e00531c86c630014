import type { PolicyRow, PolicyState, PolicySums } from '@guatu/contract';
import { isConfirmed, missingParts, type PromiseRecord } from './promise.ts';

/** How far the promises of a project are, where no settlement is drawn up yet. */
export function promiseState(promises: readonly PromiseRecord[], accepted: ReadonlySet<string>): PolicyState {
  const sum = promises.reduce((weights, { weight }) => weights + (weight ?? 0), 0);
  const whole = promises.length > 0 && Math.abs(sum - 100) < 1e-9;
  if (!whole || promises.some((each) => missingParts(each).length > 0 || !isConfirmed(each))) return 'PROMISES';
  return promises.every(({ code }) => accepted.has(code)) ? 'READY' : 'FIGURES';
}

/**
 * Sums of projects; scores are means of the confirmed settlements, by money and by count. What a reader may not know of a
 * project is in no sum: narrowed to one project, a sum would tell it. How many were left out is said.
 */
export function sumsOf(rows: readonly PolicyRow[]): PolicySums {
  const total = (of: (row: PolicyRow) => number | null) => rows.reduce((sum, row) => sum + (of(row) ?? 0), 0);
  const scored = rows.flatMap(({ agreed, score }) => (score === null ? [] : [{ agreed, score }]));
  const weight = scored.reduce((sum, { agreed }) => sum + agreed, 0);
  return {
    projects: rows.length,
    agreed: total(({ agreed }) => agreed),
    paid: total(({ paid }) => paid),
    due: total(({ due }) => due),
    balance: total(({ balance }) => balance),
    settled: rows.filter(({ dueFrom }) => dueFrom === 'SETTLEMENT').length,
    moneyHidden: rows.filter(({ due }) => due === null).length,
    scoresHidden: rows.filter(({ hidden }) => hidden).length,
    scoreByMoney: weight === 0 ? null : scored.reduce((sum, { agreed, score }) => sum + agreed * score, 0) / weight,
    scoreByCount: scored.length === 0 ? null : scored.reduce((sum, { score }) => sum + score, 0) / scored.length,
  };
}

/** The far end first: money to be recovered, then what is furthest from settled, the larger agreement first. */
export function byUrgency(order: readonly PolicyState[]) {
  return (a: PolicyRow, b: PolicyRow): number =>
    Number(!isToRecover(a)) - Number(!isToRecover(b)) ||
    order.indexOf(a.state) - order.indexOf(b.state) ||
    b.agreed - a.agreed ||
    (a.id < b.id ? -1 : 1);
}

const isToRecover = ({ balance }: PolicyRow): boolean => balance !== null && balance < 0;

/** Counts of what is listed, every kind named even where it has none. */
export function tallyOf<State extends string>(
  states: readonly State[],
  rows: readonly { readonly state: State }[],
): Record<State, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
