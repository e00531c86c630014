import type { EntityKind, Values } from '../../../platform/ledger/index.ts';

const CODE_FIELD: Readonly<Partial<Record<EntityKind, string>>> = {
  project: 'projectCode',
  enterprise: 'creditCode',
  blocker: 'blockerNo',
};

/** The official code that a row of a kind is known by. */
export function codeOf(kind: EntityKind, values: Values): string | null {
  const code = values[CODE_FIELD[kind] ?? ''];
  return typeof code === 'string' ? code : null;
}
