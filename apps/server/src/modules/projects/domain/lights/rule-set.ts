import type { CompiledCondition, Condition, Pace } from '@guatu/kernel';
import type { AxisId, Light } from './types.ts';

/** A condition of a rule set with the words that go with it. */
export interface Clause {
  readonly condition: Condition;
  readonly test: CompiledCondition;
  readonly reason: string;
}

/** What turns an axis red or yellow; what no band catches is green. */
export interface Band {
  readonly light: Exclude<Light, 'GREEN'>;
  readonly condition: Condition;
  readonly test: CompiledCondition;
  /** How the place that made the rule calls it: 督导, 黄牌. */
  readonly call: string | null;
}

export interface Axis {
  readonly id: AxisId;
  readonly label: string;
  /** Whom the axis does not judge. */
  readonly without: readonly Clause[];
  /** Red before yellow; the first that holds gives the light. */
  readonly bands: readonly Band[];
  /** The facts that its bands ask about, each once. */
  readonly facts: readonly string[];
}

/** A rule set checked and made ready; the whole takes the worst of its axes. */
export interface LightRuleSet {
  readonly id: string;
  readonly title: string;
  readonly sourceNote: string;
  readonly pace: Pace;
  readonly paceLabel: string;
  /** Whom the whole set does not judge. */
  readonly exempt: readonly Clause[];
  readonly axes: readonly Axis[];
}

/** What one version of the light rules says: the sets an office knows, and which of them it judges by. */
export interface LightRules {
  readonly inForce: LightRuleSet;
  readonly sets: readonly LightRuleSet[];
}
