import { type Change, type Pace, type Yuan, yuan } from '@guatu/kernel';
import type { LightSubject } from './types.ts';

/** The amount from which on (`inclusive`) or above which a rate that is `amount × scale / whole` reaches its bound. */
function amountFor(bound: number, inclusive: boolean, whole: number, scale: number): Yuan {
  const exact = (bound * whole) / scale;
  return yuan(inclusive ? Math.ceil(exact) : Math.floor(exact) + 1);
}

/**
 * What has to have been done, paid or come for a changed rate to be as needed, in the calibre of the rate: since January for
 * the pace, in the month for its task, in all for funds. Null for a change that is no amount.
 */
export function amountNeeded({ fact, needed }: Change, subject: LightSubject, pace: Pace, month: number): Yuan | null {
  if (needed.kind !== 'atLeast') return null;
  const { bound, inclusive } = needed;
  const due = pace.months[month - 1] ?? 0;
  const plan = subject.annualPlan ?? 0;
  switch (fact) {
    case 'paceGap':
      return amountFor(bound * pace.parts + due, inclusive, plan, 100 * pace.parts);
    case 'doneToPace':
      return amountFor(bound, inclusive, plan * due, 10_000 * pace.parts);
    case 'monthTaskRate':
      return amountFor(bound, inclusive, plan * (due - (pace.months[month - 2] ?? 0)), 10_000 * pace.parts);
    case 'fundsRatio':
      return amountFor(bound, inclusive, subject.fundsDue ?? 0, 100);
    default:
      return null;
  }
}
