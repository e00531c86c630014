import type { Scope } from '../../platform/db/index.ts';

/** The leaves that a reader's wall is made of; null for the whole tree. */
export function allowedLeaves(scope: Scope): readonly number[] | null {
  return scope.all ? null : scope.territories;
}
