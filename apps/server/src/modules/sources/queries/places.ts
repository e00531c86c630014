import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { TerritoryIndex } from '../domain/territory-index.ts';
import { territoryNodes } from '../sql/names.ts';

/** The tree of dispatch units, for finding the one that a text names. */
export async function dispatchPlaces(trx: ReadTrx): Promise<TerritoryIndex> {
  return new TerritoryIndex(await territoryNodes(trx));
}
