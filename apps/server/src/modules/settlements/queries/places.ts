import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { districtsOf, territoryNodes } from '../../exports/index.ts';

export interface Placed<Row> {
  readonly name: string;
  /** The unit below the root, to narrow the page to; null for what hangs elsewhere. */
  readonly territoryId: number | null;
  readonly rows: readonly Row[];
}

/** Rows by the unit right below the root in which they lie, in the official order; units without any are left out. */
export async function byPlace<Row extends { readonly territoryId: number }>(
  trx: ReadTrx,
  rows: readonly Row[],
): Promise<readonly Placed<Row>[]> {
  const nodes = await territoryNodes(trx);
  const districts = districtsOf(nodes);
  const placed = new Map<number, Row[]>();
  for (const row of rows) {
    const place = districts.placeOf(row.territoryId);
    const held = placed.get(place);
    if (held) held.push(row);
    else placed.set(place, [row]);
  }
  return [...placed]
    .sort(([a], [b]) => a - b)
    .map(([place, own]) => {
      const name = districts.names[place] ?? '';
      return { name, territoryId: nodes.find((node) => node.name === name)?.id ?? null, rows: own };
    });
}
