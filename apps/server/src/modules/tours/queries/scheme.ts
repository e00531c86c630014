import type { TourScheme as Shown } from '@guatu/contract';
import type { RuleInForce } from '../../../platform/rules/index.ts';
import type { TourScheme } from '../domain/rules.ts';

/** A way to score as judges and readers need it. */
export function schemeAnswer({ version, hash, body }: RuleInForce<TourScheme>): Shown {
  const { title, fullMarks, criteria, groups, trim } = body;
  return { title, version, hash, fullMarks, criteria, groups, trim };
}
