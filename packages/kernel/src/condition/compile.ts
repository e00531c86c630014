import { meets, type Requirement } from './requirement.ts';
import { requirementOf } from './requirement-of.ts';
import type { Comparison, Condition, Facts, FactType, Outcome, Vocabulary } from './types.ts';
import { specOf } from './vocabulary.ts';

/** Answers one condition from facts; always the same outcome as `evaluateCondition`, without its reasons. */
export type CompiledCondition = (facts: Facts) => Outcome;

/**
 * Makes a checked condition ready to be asked many times: what every comparison asks is worked out once, and a settled group
 * looks no further. For runs over a whole ledger; where somebody reads the answer, `evaluateCondition` gives the reasons.
 */
export function compileCondition(condition: Condition, vocabulary: Vocabulary): CompiledCondition {
  switch (condition.kind) {
    case 'comparison':
      return compileComparison(condition.comparison, vocabulary);
    case 'not': {
      const part = compileCondition(condition.part, vocabulary);
      return (facts) => NEGATED[part(facts)];
    }
    default: {
      const parts = condition.parts.map((part) => compileCondition(part, vocabulary));
      return condition.kind === 'all' ? joined(parts, 'no', 'yes') : joined(parts, 'yes', 'no');
    }
  }
}

const NEGATED = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;

function joined(parts: readonly CompiledCondition[], settling: Outcome, otherwise: Outcome): CompiledCondition {
  return (facts) => {
    let outcome = otherwise;
    for (const part of parts) {
      const answer = part(facts);
      if (answer === settling) return settling;
      if (answer === 'unknown') outcome = 'unknown';
    }
    return outcome;
  };
}

function compileComparison(comparison: Comparison, vocabulary: Vocabulary): CompiledCondition {
  const spec = specOf(vocabulary, comparison.fact);
  const requirement = requirementOf(comparison, spec, 'yes');
  return (
    plainTest(comparison.fact, requirement, spec.type) ??
    ((facts) => meets(requirement, facts[comparison.fact] ?? null))
  );
}

/** The two commonest tests without the generality of the others: a plain number in one stretch, a truth value. */
function plainTest(fact: string, requirement: Requirement, type: FactType): CompiledCondition | null {
  if (requirement.kind === 'numbers' && type === 'number' && requirement.stretches.length === 1) {
    const [stretch] = requirement.stretches;
    if (stretch === undefined) return null;
    const { from, fromOpen, to, toOpen } = stretch;
    return (facts) => {
      const value = facts[fact];
      if (typeof value !== 'number') return meets(requirement, value ?? null);
      const above = fromOpen ? value > from : value >= from;
      return above && (toOpen ? value < to : value <= to) ? 'yes' : 'no';
    };
  }
  if (requirement.kind === 'words' && type === 'bool') {
    const whenTrue = requirement.words.has(true) === requirement.among ? 'yes' : 'no';
    const whenFalse = requirement.words.has(false) === requirement.among ? 'yes' : 'no';
    return (facts) => {
      const value = facts[fact];
      if (typeof value !== 'boolean') return meets(requirement, value ?? null);
      return value ? whenTrue : whenFalse;
    };
  }
  return null;
}
