import type { Permission } from '@guatu/contract';

export type ChangeStatus = 'REQUESTED' | 'AGREED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN';
export type ChangeAct = 'ask' | 'agree' | 'object' | 'approve' | 'refuse' | 'withdraw';

interface Transition {
  readonly from: readonly ChangeStatus[];
  readonly to: ChangeStatus;
  readonly permission: Permission;
  /** Whether whoever asked for the change may do it, must do it, or must not. */
  readonly byRequester: 'may' | 'only' | 'never';
}

/** Who may do what to a request, from which state. `ask` adds an office whose opinion is wanted. */
export const CHANGE_ACTS: Readonly<Record<ChangeAct, Transition>> = {
  ask: { from: ['REQUESTED', 'AGREED'], to: 'REQUESTED', permission: 'ledger.confirm', byRequester: 'never' },
  agree: { from: ['REQUESTED'], to: 'AGREED', permission: 'project.write', byRequester: 'never' },
  object: { from: ['REQUESTED', 'AGREED'], to: 'REQUESTED', permission: 'project.write', byRequester: 'never' },
  approve: { from: ['AGREED'], to: 'APPROVED', permission: 'ledger.confirm', byRequester: 'never' },
  refuse: { from: ['REQUESTED', 'AGREED'], to: 'REFUSED', permission: 'ledger.confirm', byRequester: 'never' },
  withdraw: { from: ['REQUESTED', 'AGREED'], to: 'WITHDRAWN', permission: 'project.write', byRequester: 'only' },
};

/** Who may enter, from its paper, what another unit holds of a request: the office that runs the projects. */
export function mayEnterFor(permissions: ReadonlySet<Permission>): boolean {
  return permissions.has('dispatch.manage');
}

export type ChangeRefusal = 'state' | 'permission' | 'own' | 'notOwn';

/** Why the act is not to be done; null when it may be. */
export function refusalOf(
  act: ChangeAct,
  status: ChangeStatus,
  who: { readonly permissions: ReadonlySet<Permission>; readonly isRequester: boolean },
): ChangeRefusal | null {
  const { from, permission, byRequester } = CHANGE_ACTS[act];
  if (!who.permissions.has(permission)) return 'permission';
  if (!from.includes(status)) return 'state';
  if (byRequester === 'never' && who.isRequester) return 'own';
  return byRequester === 'only' && !who.isRequester ? 'notOwn' : null;
}

/** A request is agreed once everybody who was asked agrees; nobody asked is nobody agreed. */
export function agreedStatus(opinions: readonly { readonly agrees: boolean | null }[]): ChangeStatus {
  return opinions.length > 0 && opinions.every(({ agrees }) => agrees === true) ? 'AGREED' : 'REQUESTED';
}

/** By how many per cent the total investment has grown since it was first told; null where nothing was told. */
export function growthPercent(first: number | null, now: number | null): number | null {
  return first === null || now === null || first <= 0 ? null : ((now - first) / first) * 100;
}
