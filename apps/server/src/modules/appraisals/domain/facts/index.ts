import * as dates from './dates.ts';
import { type Dossier, type Fact, UNKNOWN } from './dossier.ts';
import * as money from './money.ts';
import * as months from './months.ts';
import * as promises from './promises.ts';

export type { Dossier, DossierMilestone, DossierRecord, Fact, FigureSource } from './dossier.ts';

/** How each fact of `catalog/appraisal-facts.json` is worked out. */
const MAKERS: Readonly<Record<string, (dossier: Dossier) => Fact>> = {
  INVEST_PER_MU: money.investmentPerMu,
  TAX_PER_MU_PROMISED: promises.taxPerMu,
  OUTPUT_PER_MU_PROMISED: promises.outputPerMu,
  JOBS_PROMISED: promises.jobsPromised,
  OWN_FUNDS_SHARE: money.ownFundsShare,
  FLOOR_AREA_RATIO: money.floorAreaRatio,
  NODES_ON_TIME: dates.nodesOnTime,
  NODE_LATE_DAYS: dates.nodeLateDays,
  PACE_GAP: months.paceGap,
  PLAN_RATE: months.planRate,
  ZERO_MONTHS: months.zeroMonths,
  STAT_ENTERED: dates.statEntered,
  FUNDS_RATE: money.fundsRate,
  FUNDS_BEHIND: money.fundsBehind,
  PERMITS_DONE: dates.permitsDone,
  CHANGE_SHARE: money.changeShare,
  REPORTS_IN: months.reportsIn,
  BLOCKERS_IN_TIME: dates.blockersInTime,
  SCALE_DONE: money.scaleDone,
  DURATION_RATIO: dates.durationRatio,
  COST_RATIO: money.costRatio,
  OUTPUT_KEPT: (dossier) => promises.kept(dossier, dossier.promises.output),
  TAX_KEPT: (dossier) => promises.kept(dossier, dossier.promises.tax),
  JOBS_KEPT: (dossier) => promises.kept(dossier, dossier.promises.jobs),
  PROMISES_KEPT: promises.promisesKept,
  TWO_ACCOUNTS_MONTHS: dates.accountsMonths,
};

export const FACT_IDS: readonly string[] = Object.keys(MAKERS);

/** Digits kept of a fact: what is written down is what is scored, so that a sheet scores the same when it is read again. */
const DIGITS = 6;

/** Works out one fact of a project; unknown for an id that there is none of, which schemes cannot ask for. */
export function factOf(dossier: Dossier, id: string): Fact {
  const fact = MAKERS[id]?.(dossier) ?? UNKNOWN;
  return fact.value === null ? fact : { ...fact, value: Number(fact.value.toFixed(DIGITS)) };
}
