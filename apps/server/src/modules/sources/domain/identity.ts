import { CODE_FIELD, type EntityKind, type Values } from '../../../platform/ledger/index.ts';

/** The official code that a row of a kind is known by. */
export function codeOf(kind: EntityKind, values: Values): string | null {
  const code = values[CODE_FIELD[kind] ?? ''];
  return typeof code === 'string' ? code : null;
}
