import type { CompiledCondition, Condition, Vocabulary } from '@guatu/kernel';

/** A condition on the columns of one unit. */
export interface UnitCondition {
  readonly condition: Condition;
  readonly vocabulary: Vocabulary;
  readonly holds: CompiledCondition;
}
