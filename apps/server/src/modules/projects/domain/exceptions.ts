import type { LightExceptionAct, Permission } from '@guatu/contract';

export type ExceptionStatus = 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';

/** A request as far as its acts turn on it. */
export interface ExceptionState {
  readonly status: ExceptionStatus;
  readonly askedBy: string;
  readonly opinions: number;
}

interface ActRule {
  readonly permission: Permission;
  readonly by: 'requester' | 'another';
  readonly to: ExceptionStatus;
}

/**
 * Every act is done on a request that is still open. Whoever asked may only withdraw; opinions and the decision are others',
 * so that nobody clears a light of their own.
 */
export const ACT_RULES: Readonly<Record<LightExceptionAct, ActRule>> = {
  OPINE: { permission: 'approval.write', by: 'another', to: 'REQUESTED' },
  APPROVE: { permission: 'ledger.confirm', by: 'another', to: 'APPROVED' },
  REFUSE: { permission: 'ledger.confirm', by: 'another', to: 'REFUSED' },
  WITHDRAW: { permission: 'project.write', by: 'requester', to: 'WITHDRAWN' },
};

export const EXCEPTION_ACTS = Object.keys(ACT_RULES) as readonly LightExceptionAct[];

/** Why an act is refused, rights aside. */
export type ActHindrance = 'closed' | 'own' | 'not own' | 'no opinion';

/** What stands against an act; null when it may be done. A reason is approved only after a unit concerned has been heard. */
export function hindranceOf(act: LightExceptionAct, state: ExceptionState, actor: string): ActHindrance | null {
  const { by } = ACT_RULES[act];
  if (state.status !== 'REQUESTED') return 'closed';
  if (by === 'another' && actor === state.askedBy) return 'own';
  if (by === 'requester' && actor !== state.askedBy) return 'not own';
  return act === 'APPROVE' && state.opinions === 0 ? 'no opinion' : null;
}
