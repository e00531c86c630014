import type { Trx, Values } from '../../../platform/ledger/index.ts';
import { DimensionFinder } from '../domain/dimensions.ts';
import { addUnit } from '../sql/landing.ts';
import { chains, parks, units } from '../sql/names.ts';

/** The fields that say where a project stands on the wall besides its territory. */
const SPEAKING: ReadonlySet<string> = new Set([
  'regionName',
  'location',
  'industryCode',
  'industryName',
  'leadUnit',
  'respUnit',
]);

/**
 * Park, chain and responsible unit of a project after an edit by hand, as an import would find them; null when the edit
 * says nothing about them. A unit that nobody entered before exists from now on.
 */
export async function projectDimensions(
  trx: Trx,
  changed: readonly string[],
  after: Values,
): Promise<Readonly<Record<string, number | null>> | null> {
  if (!changed.some((key) => SPEAKING.has(key))) return null;
  const found = new DimensionFinder(await parks(trx), await chains(trx), await units(trx)).of(after);
  const unit = found.unitName === undefined ? found.unit : await addUnit(trx, found.unitName);
  return { park: found.park, chain: found.chain, unit };
}
