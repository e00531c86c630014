import type { RuleKind } from '../../platform/rules/index.ts';
import { type FactorRules, readFactorRules } from './domain/factors/rules.ts';

/** Which factors are set against each other, and how: shipped in the catalogue, an office may issue its own. */
export const factorRules: RuleKind<FactorRules> = { id: 'factor-rules', read: readFactorRules };
