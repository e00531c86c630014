import { paceOf } from '@guatu/kernel';
import { listParam, type WallCatalog } from './catalog.ts';

/** What facts are derived with, as the database takes it. Facts made with other rules have to be rebuilt. */
export interface WallRules {
  /** Milestones count from this level of evidence on: 1 台账, 2 附件, 3 核验. */
  readonly evidence: number;
  /** What happened before this year has always been so; it only bounds the number of rollup rows. */
  readonly firstYear: number;
  readonly stages: readonly { readonly code: string; readonly line: string; readonly ord: number }[];
  readonly paceParts: number;
  readonly pace: readonly number[];
  readonly graceDays: number;
  readonly zeroMonths: number;
  /** Percentage points against the pace at which a project lags, −10. */
  readonly laggingPoints: number;
  readonly minPlan: number;
  readonly statMonths: number;
  readonly statMinInvestment: number;
}

// Nobody keeps monthly ledgers from before the county's offices had computers to keep them on.
const FIRST_WALL_YEAR = 2020;

/** The rules of the shipped catalogue. */
export function wallRules(catalog: WallCatalog, evidence = 1): WallRules {
  const pace = paceOf(catalog.curve);
  return {
    evidence,
    firstYear: FIRST_WALL_YEAR,
    stages: catalog.stages.map(({ code, line, order }) => ({ code, line, ord: order })),
    paceParts: pace.parts,
    pace: pace.months,
    graceDays: listParam(catalog, 'SHOULD_HAVE_STARTED', 'graceDays'),
    zeroMonths: listParam(catalog, 'ZERO_PROGRESS', 'consecutiveZeroMonths'),
    laggingPoints: listParam(catalog, 'LAGGING', 'paceGapPp'),
    minPlan: listParam(catalog, 'LAGGING', 'minAnnualPlanYuan'),
    statMonths: listParam(catalog, 'STARTED_NOT_IN_STATISTICS', 'monthsAfterStart'),
    statMinInvestment: listParam(catalog, 'STARTED_NOT_IN_STATISTICS', 'minTotalInvestmentYuan'),
  };
}
