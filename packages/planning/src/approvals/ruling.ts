import {
  type CompiledCondition,
  type Condition,
  compileCondition,
  evaluateCondition,
  type Facts,
  type Outcome,
  type Verdict,
  type Vocabulary,
} from '@guatu/kernel';

/** A condition of the catalogue, ready to be asked of many projects. */
export interface Question {
  readonly condition: Condition;
  readonly holds: CompiledCondition;
}

export function makeQuestion(condition: Condition, vocabulary: Vocabulary): Question {
  return { condition, holds: compileCondition(condition, vocabulary) };
}

/** Whether something holds for a project. */
export interface Ruling {
  readonly outcome: Outcome;
  readonly byOffice: boolean;
  /** The reasons and what is missing. Worked out when asked: a city's roads are hundreds of thousands of rulings. */
  why(): Pick<Verdict, 'reasons' | 'missing'>;
}

const CERTAIN: Ruling = { outcome: 'yes', byOffice: false, why: () => ({ reasons: [], missing: [] }) };

/**
 * Rules on a question from the facts; no question always holds. What the office `said` stands, whatever the facts say, and
 * they are still shown.
 */
export function rule(question: Question | null, vocabulary: Vocabulary, facts: Facts, said?: 'yes' | 'no'): Ruling {
  if (question === null) return said === undefined ? CERTAIN : { ...CERTAIN, outcome: said, byOffice: true };
  return {
    outcome: said ?? question.holds(facts),
    byOffice: said !== undefined,
    why: () => evaluateCondition(question.condition, vocabulary, facts),
  };
}
