import type { BuildStage } from '../model.ts';
import type { Trade } from '../words/products.ts';

/** How many projects a district has at each stage, which of them are late, and what it makes. Amounts in 亿元. */
export interface DistrictPlan {
  readonly districtId: number;
  readonly stages: Readonly<Record<BuildStage, number>>;
  readonly annualPlan: number;
  /** Done of the annual plan by the end of October. */
  readonly doneRate: number;
  readonly overdueStarts: number;
  readonly notInStatistics: number;
  readonly lagging: number;
  readonly deeplyLagging: number;
  readonly zeroProgress: number;
  readonly suspended: number;
  /** First listed in the October ledgers. */
  readonly newInOctober: number;
  readonly trades: readonly Trade[];
  /** Share of industrial projects among those that are not bound to be industrial. */
  readonly industryShare: number;
}

type StageRow = readonly [number, number, number, number, number, number, number, number, number, number];

function stages(row: StageRow): Record<BuildStage, number> {
  const [SIGNED, REGISTERED, LAND_SUPPLIED, PERMITTED, STARTED, STAT_ENTERED, TOPPED_OUT, COMPLETED, SETTLED, last] =
    row;
  return {
    SIGNED,
    REGISTERED,
    LAND_SUPPLIED,
    PERMITTED,
    STARTED,
    STAT_ENTERED,
    TOPPED_OUT,
    COMPLETED,
    SETTLED,
    FINAL_ACCOUNT: last,
  };
}

type LateRow = readonly [number, number, number, number, number, number, number];

function district(
  districtId: number,
  row: StageRow,
  [annualPlan, doneRate]: readonly [number, number],
  [overdueStarts, notInStatistics, lagging, deeplyLagging, zeroProgress, suspended, newInOctober]: LateRow,
  industryShare: number,
  trades: readonly Trade[],
): DistrictPlan {
  return {
    districtId,
    stages: stages(row),
    annualPlan,
    doneRate,
    overdueStarts,
    notInStatistics,
    lagging,
    deeplyLagging,
    zeroProgress,
    suspended,
    newInOctober,
    trades,
    industryShare,
  };
}

/** 392 projects, 542.0 亿元 planned for the year, 447.1 亿元 done: large enough to fill the wall of a city. */
export const DISTRICT_PLANS: readonly DistrictPlan[] = [
  district(100, [1, 1, 2, 1, 3, 14, 3, 4, 1, 1], [36, 0.902], [1, 1, 2, 1, 0, 0, 0], 0.2, ['ELECTRONICS', 'CONSUMER']),
  district(200, [2, 3, 3, 3, 6, 18, 5, 5, 1, 1], [75, 0.78], [3, 2, 6, 3, 1, 0, 2], 0.6, [
    'STEEL',
    'STEEL',
    'MATERIALS',
  ]),
  district(300, [2, 2, 3, 2, 5, 18, 5, 5, 1, 1], [56, 0.863], [1, 2, 4, 1, 1, 0, 1], 0.5, ['COPPER', 'MACHINERY']),
  district(400, [4, 5, 6, 5, 10, 33, 9, 10, 3, 1], [131.5, 0.899], [3, 3, 8, 3, 1, 1, 2], 0.75, [
    'ELECTRONICS',
    'MACHINERY',
    'ELECTRONICS',
    'MATERIALS',
  ]),
  district(500, [1, 1, 2, 1, 3, 12, 2, 2, 0, 0], [37.5, 0.679], [2, 1, 6, 3, 2, 1, 0], 0.5, ['MATERIALS', 'STEEL']),
  district(600, [5, 6, 6, 5, 11, 35, 10, 11, 2, 1], [127.5, 0.828], [4, 4, 8, 3, 2, 1, 2], 0.65, [
    'COPPER',
    'MACHINERY',
    'CONSUMER',
    'MACHINERY',
  ]),
  district(700, [3, 4, 5, 4, 8, 28, 7, 7, 2, 0], [78.5, 0.746], [3, 3, 8, 4, 2, 1, 2], 0.45, ['CONSUMER', 'MATERIALS']),
];

/** Planned total investment of all projects of a stage, 亿元. */
export const STAGE_INVESTMENT: Readonly<Record<BuildStage, number>> = {
  SIGNED: 96.4,
  REGISTERED: 118.2,
  LAND_SUPPLIED: 142.6,
  PERMITTED: 108.3,
  STARTED: 251.7,
  STAT_ENTERED: 982.4,
  TOPPED_OUT: 214.8,
  COMPLETED: 198.6,
  SETTLED: 41.2,
  FINAL_ACCOUNT: 19.3,
};

/** Done in each month of 2026, January to October, 亿元: slow start, half-year rush, summer dip, autumn rush. */
export const MONTH_PROFILE = [21.3, 17.3, 46.3, 43.8, 47.5, 62.2, 47.2, 48.5, 60.7, 52.3] as const;

/** Furthest point of the benefit line: how many producing, above scale, at full capacity, finally evaluated. */
export const BENEFIT_COUNTS = { producing: 24, aboveScale: 15, fullCapacity: 10, finalEvaluated: 2 } as const;

/** Projects that started in earlier years but entered the statistics only in 2026. */
export const LATE_STATISTICS = 30;
/** Projects at the stage 纳统 that started in 2026; the others carry on from earlier years. */
export const NEW_IN_STATISTICS = 82;
