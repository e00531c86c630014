import { appraisalRefusals } from '../modules/appraisals/index.ts';
import { approvalRefusals } from '../modules/approvals/index.ts';
import { blockerRefusals, factorRefusals } from '../modules/blockers/index.ts';
import { bulletinRefusals } from '../modules/bulletins/index.ts';
import { dispatchRefusals } from '../modules/dispatch/index.ts';
import { evaluationRefusals, previewRefusals } from '../modules/evaluation/index.ts';
import { exportRefusals } from '../modules/exports/index.ts';
import { fundingRefusals } from '../modules/funding/index.ts';
import { indicatorRefusals } from '../modules/indicators/index.ts';
import { noticeRefusals } from '../modules/notices/index.ts';
import { peopleRefusals } from '../modules/people/index.ts';
import { changeRefusals, gateRefusals, lightRefusals, stockRefusals } from '../modules/projects/index.ts';
import { reportRefusals } from '../modules/reports/index.ts';
import { settlementRefusals } from '../modules/settlements/index.ts';
import { sourceRefusals } from '../modules/sources/index.ts';
import { tourRefusals } from '../modules/tours/index.ts';
import { visitRefusals } from '../modules/visits/index.ts';
import { wallRefusals } from '../modules/wall/index.ts';
import { attachmentRefusals } from '../platform/attachments/index.ts';
import { authRefusals } from '../platform/auth/index.ts';
import { networkRefusals } from '../platform/http/index.ts';
import { jobRefusals } from '../platform/jobs/index.ts';
import { ledgerRefusals } from '../platform/ledger/index.ts';
import { paceRefusals } from '../platform/pace/index.ts';
import { recordRefusals } from '../platform/records/index.ts';
import { reportTextRefusals } from '../platform/report-text/index.ts';
import { ruleRefusals } from '../platform/rules/index.ts';

/** What each part refuses and how HTTP says it. */
export const REFUSALS = [
  networkRefusals,
  authRefusals,
  peopleRefusals,
  ledgerRefusals,
  gateRefusals,
  changeRefusals,
  stockRefusals,
  recordRefusals,
  ruleRefusals,
  paceRefusals,
  attachmentRefusals,
  sourceRefusals,
  reportRefusals,
  reportTextRefusals,
  exportRefusals,
  blockerRefusals,
  factorRefusals,
  wallRefusals,
  lightRefusals,
  approvalRefusals,
  appraisalRefusals,
  dispatchRefusals,
  visitRefusals,
  tourRefusals,
  bulletinRefusals,
  noticeRefusals,
  evaluationRefusals,
  settlementRefusals,
  fundingRefusals,
  previewRefusals,
  indicatorRefusals,
  jobRefusals,
];
