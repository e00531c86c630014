export {
  generateRegion,
  monthAt,
  SYNTHETIC_FIRST_MONTH,
  SYNTHETIC_LABEL,
  type SyntheticOptions,
  type SyntheticProject,
  syntheticCode,
  syntheticName,
  yearToDate,
} from './generate.ts';
export type {
  DemoBlocker,
  DemoEnterprise,
  DemoFunding,
  DemoLead,
  DemoProject,
  DemoRegion,
} from './model.ts';
export type { Month } from './months.ts';
export { type Planted, type PlantedKind, plantProblems } from './planted/index.ts';
export { buildDemoRegion, DEMO_SEED, FICTION_LABEL } from './region.ts';
export { syntheticLedger } from './synthetic-ledger.ts';
export { type DemoAgreement, demoAgreements } from './work/agreements.ts';
export { type DemoAppraisal, demoAppraisals } from './work/appraisals.ts';
export { type DemoApprovals, demoApprovals } from './work/approvals.ts';
export { type DemoBid, type DemoBidState, demoBids } from './work/bids.ts';
export { type DemoCommitment, demoCommitments } from './work/commitments.ts';
export { DEMO_FINDING_ANSWER, type DemoDivision, demoDivisions } from './work/divisions.ts';
export { type DemoSupply, demoSupplies } from './work/factors.ts';
export { type DemoReport, demoReport } from './work/report.ts';
export { type DemoTour, demoTours } from './work/tours.ts';
export { type DemoVisit, demoVisits } from './work/visits.ts';
export type { CellModel, ColumnModel, RowModel, SheetModel, WorkbookModel } from './workbook-model.ts';
export { type DemoWorkbook, demoWorkbooks } from './workbooks/index.ts';
