import { meets } from './requirement.ts';
import { requirementOf } from './requirement-of.ts';
import type { Comparison, Condition, Fact, Facts, MissingFact, Outcome, Reason, Verdict, Vocabulary } from './types.ts';
import { specOf } from './vocabulary.ts';

/**
 * Answers a condition from what is known. A fact that is not there makes a comparison `unknown`, and the whole too where
 * it hangs on it; so does a date that is too coarse. What is not known never counts as no. (Kleene's three values.)
 */
export function evaluateCondition(condition: Condition, vocabulary: Vocabulary, facts: Facts): Verdict {
  const answered = answer(condition, vocabulary, facts);
  const reasons = reasonsOf(answered, true);
  return { outcome: answered.outcome, reasons, missing: missingOf(reasons, vocabulary) };
}

/** A condition with its answers, shaped like the condition. */
type Answered =
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly found: Fact; readonly outcome: Outcome }
  | { readonly kind: 'group'; readonly parts: readonly Answered[]; readonly outcome: Outcome };

function answer(condition: Condition, vocabulary: Vocabulary, facts: Facts): Answered {
  switch (condition.kind) {
    case 'comparison': {
      const { comparison } = condition;
      const found = facts[comparison.fact] ?? null;
      const requirement = requirementOf(comparison, specOf(vocabulary, comparison.fact), 'yes');
      return { kind: 'comparison', comparison, found, outcome: meets(requirement, found) };
    }
    case 'not': {
      const part = answer(condition.part, vocabulary, facts);
      return { kind: 'group', parts: [part], outcome: NEGATED[part.outcome] };
    }
    default: {
      const parts = condition.parts.map((part) => answer(part, vocabulary, facts));
      return { kind: 'group', parts, outcome: joined(condition.kind, parts) };
    }
  }
}

const NEGATED = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;

/** One no settles “all”, one yes settles “any”; else one unknown leaves it open. */
function joined(kind: 'all' | 'any', parts: readonly Answered[]): Outcome {
  const [settling, otherwise] = kind === 'all' ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
  if (parts.some(({ outcome }) => outcome === settling)) return settling;
  return parts.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : otherwise;
}

/** A part is decisive where the group around it is, and has the outcome that made that of the group. */
function reasonsOf(answered: Answered, decisive: boolean): readonly Reason[] {
  if (answered.kind === 'comparison') {
    const { comparison, found, outcome } = answered;
    return [{ fact: comparison.fact, text: comparison.text, found, outcome, decisive }];
  }
  const { parts, outcome } = answered;
  const [only] = parts;
  if (parts.length === 1 && only) return reasonsOf(only, decisive);
  return parts.flatMap((part) => reasonsOf(part, decisive && part.outcome === outcome));
}

function missingOf(reasons: readonly Reason[], vocabulary: Vocabulary): readonly MissingFact[] {
  const missing = new Map<string, MissingFact>();
  for (const { fact, found, outcome, decisive } of reasons) {
    if (outcome !== 'unknown') continue;
    const { label } = specOf(vocabulary, fact);
    const because = found === null ? 'absent' : 'coarse';
    missing.set(fact, { fact, label, because, decisive: decisive || missing.get(fact)?.decisive === true });
  }
  return [...missing.values()];
}
