export type { NormalisationChoice } from './analysis/alternatives.ts';
export {
  type Advice,
  type CounterfactualRequest,
  type Counterfactuals,
  counterfactuals,
  type Goal,
  type ValueChange,
} from './analysis/counterfactual/index.ts';
export { differencesBetween, type Moved, type Stand, type UnitDifference } from './analysis/differences/index.ts';
export { type RemovalEffect, removalEffects } from './analysis/remove-one/index.ts';
export {
  type Factor,
  type Outcome,
  type SensitivityRequest,
  type SobolIndices,
  sensitivityOf,
  sobolIndices,
} from './analysis/sensitivity/index.ts';
export {
  type RankSpread,
  type Uncertainty,
  type UncertaintyRequest,
  uncertaintyOf,
} from './analysis/uncertainty/index.ts';
export type { WeightDoubt } from './analysis/weight-draws.ts';
export { changeRecipe, type RecipeChange, type WhatIf, whatIf } from './analysis/what-if/index.ts';
export { type Cell, tableOfRows } from './data/rows.ts';
export {
  type Columns,
  type DataTable,
  makeTable,
  type NumberColumn,
  numberColumn,
  type TextColumn,
} from './data/table.ts';
export { recipeErrors, scoringErrors } from './errors.ts';
export { NORMALISATION_METHODS, type Normalisation, type NormalisationMethod } from './recipe/normalisations.ts';
export { readRecipe } from './recipe/read.ts';
export type { GroupNode, LeafNode, MissingRule, Recipe, RecipeNode } from './recipe/types.ts';
export { type Contribution, contributionsIn, contributionsOf } from './run/contributions.ts';
export { type Explanation, explainUnit, type LeafTrace } from './run/explain.ts';
export { type ExemptReport, type RunReport, reportRun, shownScore, type UnitReport } from './run/report.ts';
export { runRecipe } from './run/run.ts';
export type { Run } from './run/types.ts';
export { schemeErrors } from './scheme/errors.ts';
export { figureOf, type SourceValue } from './scheme/figure.ts';
export { readScheme } from './scheme/read.ts';
export type {
  Scheme,
  SchemeCondition,
  SchemeInput,
  SchemeInputKind,
  SchemePeriod,
  SchemePolicy,
  SchemeSources,
  SchemeStage,
  SchemeSubject,
} from './scheme/types.ts';
export { replay, type Seal, sealRun } from './seal/seal.ts';
export { settlementErrors } from './settlement/errors.ts';
export { settlePolicy } from './settlement/settle.ts';
export type {
  PromiseSettled,
  Settlement,
  SettlementMoney,
  SettlementPromise,
  SettlementRules,
  SettlementTier,
} from './settlement/types.ts';
export { type AhpResult, ahpWeights } from './weights/ahp.ts';
