import type { EntityDef, ReadTrx } from '../ledger/index.ts';
import { filterOf, orderOf, periodsOf } from './list.ts';

import type { ListRequest } from './list-types.ts';
import type { Sight } from './mask.ts';
import { idsInOrder } from './sql/list-order.ts';

/** A whole list without its values. */
export interface ListKeys {
  readonly ids: readonly string[];
  /** The period that the list shows. */
  readonly period: string | null;
}

/** The ids of a list in its order, at most so many; for those who read the values themselves, such as exports. */
export async function listKeys(
  trx: ReadTrx,
  def: EntityDef,
  request: Omit<ListRequest, 'limit' | 'offset'>,
  sight: Sight,
  most: number,
): Promise<ListKeys> {
  const period = request.period ?? (await periodsOf(trx, def))[0] ?? null;
  const filter = await filterOf(trx, def, { ...request, limit: most, offset: 0 }, period);
  const order = { keys: orderOf(def, request.sort, period, sight), groups: null };
  return { ids: await idsInOrder(trx, def, filter, order, { limit: most, offset: 0 }), period };
}
