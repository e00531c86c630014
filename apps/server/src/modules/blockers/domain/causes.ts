import { CAUSE_ACTS, type CauseAct, type Permission } from '@guatu/contract';
import type { BlockerRules, BlockerState } from './rules.ts';

/** What of a root cause and of the blockers it is acted with decides about an act. */
export interface ActedCause {
  readonly id: string;
  readonly closed: boolean;
  /** States of the blockers that are laid to it. */
  readonly laid: readonly BlockerState[];
}

export interface CauseActAsked {
  readonly act: CauseAct;
  readonly reason?: string | undefined;
  /** Each blocker that is to be added or removed, with the cause that it is laid to now. */
  readonly blockers: readonly { readonly cause: string | null }[];
}

/** Why an act is not possible; the module's messages say each as a sentence. */
export type CauseObstacle =
  | { readonly why: 'closed' | 'not-closed' | 'reason' | 'none-named' | 'elsewhere' | 'not-laid' | 'empty' }
  | { readonly why: 'unverified'; readonly waiting: number };

/** The acts that somebody with these permissions may do. */
export function causeActsOf(
  rules: BlockerRules,
  closed: boolean,
  permissions: ReadonlySet<Permission>,
): readonly CauseAct[] {
  return CAUSE_ACTS.filter(
    (act) => (act === 'reopen') === closed && causePermissions(rules, act).some((each) => permissions.has(each)),
  );
}

/** Any one of them is enough. */
export function causePermissions(rules: BlockerRules, act: CauseAct): readonly Permission[] {
  const found = rules.causeActs.find((each) => each.act === act);
  // The reader of the rule refuses one that leaves an act out.
  if (!found) throw new Error(`the rule has no act ${act}`);
  return found.permissions;
}

/** What stands in the way of an act on a root cause; null when nothing does. */
export function causeObstacle(cause: ActedCause, asked: CauseActAsked): CauseObstacle | null {
  const { act, blockers, reason } = asked;
  if (act === 'reopen') {
    if (!cause.closed) return { why: 'not-closed' };
    return reason === undefined ? { why: 'reason' } : null;
  }
  if (cause.closed) return { why: 'closed' };
  switch (act) {
    case 'edit':
      return null;
    case 'add':
      if (blockers.length === 0) return { why: 'none-named' };
      return blockers.every((each) => each.cause === null) ? null : { why: 'elsewhere' };
    case 'remove':
      if (blockers.length === 0) return { why: 'none-named' };
      if (!blockers.every((each) => each.cause === cause.id)) return { why: 'not-laid' };
      return reason === undefined ? { why: 'reason' } : null;
    case 'close': {
      if (cause.laid.length === 0) return { why: 'empty' };
      const waiting = cause.laid.filter((state) => state !== 'VERIFIED').length;
      return waiting > 0 ? { why: 'unverified', waiting } : null;
    }
  }
}
