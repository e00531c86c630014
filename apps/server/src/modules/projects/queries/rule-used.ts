import type { RuleUsed } from '@guatu/contract';
import type { RuleInForce } from '../../../platform/rules/index.ts';

/** The rule that a result was made with, as screens name it. */
export function ruleUsed({
  id,
  title,
  version,
  origin,
  hash,
  effectiveFrom,
  sourceNote,
}: RuleInForce<unknown>): RuleUsed {
  return { id, title, version, origin, hash, effectiveFrom, sourceNote };
}
