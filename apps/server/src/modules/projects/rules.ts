import type { ChangeType } from '@guatu/contract';
import { valueOrThrow } from '@guatu/kernel';
import { readCatalog } from '../../platform/catalog/index.ts';
import type { RuleKind } from '../../platform/rules/index.ts';
import { type ChangeRule, readChangeRules } from './domain/changes/rules.ts';
import { refuseRings } from './domain/gates/cycle.ts';
import type { DatedStage } from './domain/gates/facts.ts';
import { type HardLimits, readHardLimits } from './domain/gates/hard-limits.ts';
import { readGates } from './domain/gates/read-gates.ts';
import type { GateRules } from './domain/gates/types.ts';
import { type RateRules, readRateRules } from './domain/rates/rules.ts';
import { type LibraryRules, readLibraries } from './domain/stock/libraries.ts';

let stages: readonly DatedStage[] | undefined;

/** The milestones of the catalogue. Which there are is the same everywhere; what their gates ask is a rule. */
export function milestoneStages(): readonly DatedStage[] {
  if (!stages) {
    const { items } = readCatalog<{ items: readonly DatedStage[] }>('stages.json');
    valueOrThrow(refuseRings(items));
    stages = items;
  }
  return stages;
}

export const gateRules: RuleKind<GateRules> = {
  id: 'gates',
  read: (content) => valueOrThrow(readGates(content, codes())),
};

export const hardLimitRules: RuleKind<HardLimits> = {
  id: 'hard-limits',
  read: (content) => valueOrThrow(readHardLimits(content)),
};

export const changeRules: RuleKind<ReadonlyMap<ChangeType, ChangeRule>> = {
  id: 'change-rules',
  read: (content) => valueOrThrow(readChangeRules(content)),
};

const codes = () => new Set(milestoneStages().map(({ code }) => code));

export const libraryRules: RuleKind<LibraryRules> = {
  id: 'libraries',
  read: (content) => valueOrThrow(readLibraries(content, codes())),
};

export const rateRules: RuleKind<RateRules> = {
  id: 'project-rates',
  read: (content) => valueOrThrow(readRateRules(content, codes())),
};
