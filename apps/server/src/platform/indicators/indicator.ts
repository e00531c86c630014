import type { BaseUnitCode } from '@guatu/kernel';

/** What a figure measures: its calibre, unit, direction, owner, and how it behaves over places and over time. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly unit: BaseUnitCode;
  readonly dimension: string;
  readonly direction: 'UP' | 'DOWN' | 'NONE';
  /** What is counted and what is not; null where nobody wrote it down. */
  readonly calibre: string | null;
  /** Duty that answers for it; null for nobody's yet. */
  readonly owner: string | null;
  /** Whether the places below add up to the whole. */
  readonly sums: boolean;
  /** A flow that grows from January on, or a state or rate that stands for itself. */
  readonly accrual: 'CUMULATIVE' | 'POINT';
  /** A part of a whole in per cent. */
  readonly share: boolean;
  /** The indicator whose growth this one is. */
  readonly growthOf: string | null;
  /** The indicator that this one is the year's plan of. */
  readonly planOf: string | null;
}
