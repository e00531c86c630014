import type { TwoAccountState } from '@guatu/contract';
import { addMonths, daysBetween, type IsoDay } from '@guatu/kernel';

/** The limits of both accounts, counted from completion. */
export interface TwoAccountLimit {
  readonly months: number;
  readonly warnDays: number;
  /** Months within which the settlement itself should be reviewed; null where no time is set for it. */
  readonly settleMonths: number | null;
}

export interface CompletedProject {
  readonly completedOn: IsoDay;
  readonly settledOn: IsoDay | null;
  readonly accountsOn: IsoDay | null;
}

export interface TwoAccountStanding {
  readonly state: TwoAccountState;
  readonly settleBy: IsoDay | null;
  readonly accountsBy: IsoDay;
  /** Until the final accounts are due, negative when over; null once they are there. */
  readonly daysLeft: number | null;
  readonly settleLate: boolean;
}

/** How a completed project stands: what is done counts by the day on which it was done, not by today. */
export function twoAccountsOf(
  { completedOn, settledOn, accountsOn }: CompletedProject,
  { months, warnDays, settleMonths }: TwoAccountLimit,
  today: IsoDay,
): TwoAccountStanding {
  const accountsBy = addMonths(completedOn, months);
  const settleBy = settleMonths === null ? null : addMonths(completedOn, settleMonths);
  const settleLate = settleBy !== null && settledOn === null && accountsOn === null && today > settleBy;
  const done = accountsOn !== null && accountsOn <= today;
  const daysLeft = done ? null : daysBetween(today, accountsBy);
  return {
    state: stateOf(done ? accountsOn : null, accountsBy, daysLeft, warnDays),
    settleBy,
    accountsBy,
    daysLeft,
    settleLate,
  };
}

function stateOf(doneOn: IsoDay | null, due: IsoDay, daysLeft: number | null, warnDays: number): TwoAccountState {
  if (doneOn !== null || daysLeft === null) return doneOn !== null && doneOn > due ? 'DONE_LATE' : 'DONE';
  if (daysLeft < 0) return 'LATE';
  return daysLeft <= warnDays ? 'SOON' : 'RUNNING';
}
