import type { FactSpec, Vocabulary } from './types.ts';

/** The fact of a checked condition; throws when the condition was checked against another vocabulary. */
export function specOf(vocabulary: Vocabulary, fact: string): FactSpec {
  const spec = vocabulary.get(fact);
  if (!spec) throw new Error(`the condition was checked against a vocabulary without ${fact}`);
  return spec;
}
