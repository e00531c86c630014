import type { EntityKind } from '../dictionary.ts';
import type { ReadTrx } from '../trx.ts';
import type { FieldValue } from '../values.ts';
import { erasedAmong } from './sql/keys.ts';
import { isPersonal } from './which-values.ts';

/** Whether a value may not simply fill the empty place in a record. */
export type AsksFirst = (entityId: string) => (key: string, value: FieldValue) => boolean;

/**
 * What was erased does not come back with the next file unnoticed: in a record that persons were erased from, whatever is
 * about a person is put before the reviewer.
 */
export async function asksFirst(trx: ReadTrx, kind: EntityKind, entityIds: readonly string[]): Promise<AsksFirst> {
  const erased = await erasedAmong(trx, entityIds);
  return (entityId) => (key, value) => erased.has(entityId) && isPersonal(kind, key, value);
}
