export { type CompiledCondition, compileCondition } from './compile.ts';
export { conditionErrors } from './errors.ts';
export { evaluateCondition } from './evaluate.ts';
export { nearestChanges } from './nearest.ts';
export { readCondition } from './read.ts';
export type {
  Change,
  Comparison,
  Condition,
  Fact,
  FactSpec,
  Facts,
  FactType,
  MissingFact,
  Needed,
  Op,
  Outcome,
  Reason,
  Verdict,
  Vocabulary,
} from './types.ts';
