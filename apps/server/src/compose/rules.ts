import { appraisalRules } from '../modules/appraisals/index.ts';
import { approvalRules } from '../modules/approvals/index.ts';
import { blockerRule, factorRules } from '../modules/blockers/index.ts';
import { layoutRule, narrativeRule } from '../modules/bulletins/index.ts';
import { dispatchRules, scheduleRules, sixListRules } from '../modules/dispatch/index.ts';
import { schemeRules } from '../modules/evaluation/index.ts';
import { bidRules, directionRules } from '../modules/funding/index.ts';
import { contradictionRules, indicatorCheckRules } from '../modules/indicators/index.ts';
import { noticeRules } from '../modules/notices/index.ts';
import {
  changeRules,
  gateRules,
  hardLimitRules,
  libraryRules,
  lightRuleKind,
  rateRules,
} from '../modules/projects/index.ts';
import { commitmentDefaults, settlementRules } from '../modules/settlements/index.ts';
import { tourPlanningRules, tourScoringRules } from '../modules/tours/index.ts';
import { visitRules } from '../modules/visits/index.ts';

import { indicatorRules } from '../platform/indicators/index.ts';
import { paceCurveRules } from '../platform/pace/index.ts';
import { calendarRules, type RuleKind } from '../platform/rules/index.ts';

/** Rules that offices may have versions of their own of; each module exports what it reads. */
export const RULES: readonly RuleKind<unknown>[] = [
  calendarRules,
  paceCurveRules,
  lightRuleKind,
  gateRules,
  hardLimitRules,
  changeRules,
  libraryRules,
  rateRules,
  blockerRule,
  factorRules,
  approvalRules,
  scheduleRules,
  dispatchRules,
  visitRules,
  tourPlanningRules,
  tourScoringRules,
  sixListRules,
  narrativeRule,
  layoutRule,
  noticeRules,
  schemeRules,
  settlementRules,
  commitmentDefaults,
  appraisalRules,
  bidRules,
  directionRules,
  indicatorRules,
  indicatorCheckRules,
  contradictionRules,
];
