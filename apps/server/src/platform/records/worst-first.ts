import type { EntityKind } from '../ledger/index.ts';

/** One step of a worst-first order: a field, its direction, or its values in their order of urgency. */
export interface UrgencyStep {
  readonly field: string;
  readonly descending?: boolean;
  readonly ranking?: readonly string[];
}

/**
 * What needs attention first, from what the ledgers themselves say: a project by its reported light and how far it lags,
 * a blocker by its state and its date. A kind that is not named here is sorted by a field.
 */
export const WORST_FIRST: Readonly<Partial<Record<EntityKind, readonly UrgencyStep[]>>> = {
  project: [
    { field: 'light', ranking: ['RED', 'YELLOW'] },
    { field: 'paceGap' },
    { field: 'completionRate' },
    { field: 'totalInvestment', descending: true },
  ],
  blocker: [
    { field: 'status', ranking: ['ESCALATED', 'REOPENED', 'OPEN', 'ASSIGNED', 'WORKING', 'RESOLVED'] },
    { field: 'dueDate' },
  ],
};
