import type { IsoDay, LedgerDate, MonthPeriod, Yuan } from '@guatu/kernel';

export type Light = 'GREEN' | 'YELLOW' | 'RED';

export const AXIS_IDS = ['START', 'PROGRESS', 'FUNDS', 'STATISTICS'] as const;
export type AxisId = (typeof AXIS_IDS)[number];

/**
 * What an axis says of a project. Without a light: it stands outside by its state (`EXEMPT`), the axis does not apply to it
 * (`NOT_APPLICABLE`), or what is known does not tell (`UNKNOWN`).
 */
export type AxisLight = Light | 'EXEMPT' | 'NOT_APPLICABLE' | 'UNKNOWN';

/** What the ledger knows of a project, as far as lights turn on it. Null: not reported. */
export interface LightSubject {
  readonly id: string;
  readonly planStart: LedgerDate | null;
  readonly actualStart: LedgerDate | null;
  readonly completed: LedgerDate | null;
  readonly suspended: boolean;
  readonly suspendedOn: LedgerDate | null;
  readonly exited: boolean;
  readonly totalInvestment: Yuan | null;
  /** The ledger's word that it is in the statistics, which may come without a month. */
  readonly statEntered: boolean | null;
  readonly statMonth: LedgerDate | null;
  /** The plan of the year of `JudgedAt.month`. */
  readonly annualPlan: Yuan | null;
  /** Reported for that very month: from January to its end, and the month by itself. Never carried forward. */
  readonly ytdDone: Yuan | null;
  readonly monthDone: Yuan | null;
  /** Funds that should have come by the day, and those verified to have come. */
  readonly fundsDue: Yuan | null;
  readonly fundsInPlace: Yuan | null;
}

/** When lights are judged. */
export interface JudgedAt {
  readonly day: IsoDay;
  /** The day on which the ledger was read: what it calls actual had happened by then. */
  readonly knownOn: IsoDay;
  /** The latest month that was over by the day: the one whose figures are judged. */
  readonly month: MonthPeriod;
}
