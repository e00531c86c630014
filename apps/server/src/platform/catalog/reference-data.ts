import type { Kysely } from 'kysely';
import { type Envelope, readCatalog, readWholeCatalog } from './read-catalog.ts';
import { isRuleContent, ruleHash, ruleText } from './rule-content.ts';
import {
  type IndicatorItem,
  keepEditions,
  type TerritoryItem,
  upsertChains,
  upsertIndicators,
  upsertNamed,
  upsertTerritories,
} from './sql.ts';

interface Items<T> extends Envelope {
  readonly items: readonly T[];
}

interface ParkItem {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly hostUnitId: number;
}

interface UnitItem {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly territoryId: number;
}

interface ChainFile {
  readonly id: string;
  readonly name: string;
  readonly nodes: readonly { readonly gbCodes: readonly string[] }[];
}

/** Brings the shipped names (dispatch units, parks, chains, responsible units, indicators) and rules into the database. */
export async function loadReferenceData(db: Kysely<Record<never, never>>): Promise<void> {
  await upsertTerritories(db, readCatalog<Items<TerritoryItem>>('dispatch-units.json').items);
  const parks = readCatalog<Items<ParkItem>>('parks.json').items;
  await upsertNamed(
    db,
    'park',
    parks.map(({ id, name, aliases, hostUnitId }) => ({ id, name, aliases, territoryId: hostUnitId })),
  );
  await upsertNamed(db, 'unit', readCatalog<Items<UnitItem>>('units.json').items);
  await upsertChains(
    db,
    readCatalog<Items<ChainFile>>('chains.json').items.map(({ id, name, nodes }) => ({
      code: id,
      name,
      industryCodes: [...new Set(nodes.flatMap((node) => node.gbCodes))],
    })),
  );
  await upsertIndicators(db, readCatalog<Items<IndicatorItem>>('indicators.json').items);
  await loadRuleEditions(db);
}

/** Takes the shipped rules in, beside those that earlier editions shipped. */
export async function loadRuleEditions(db: Kysely<Record<never, never>>): Promise<void> {
  const rules = readWholeCatalog().filter(isRuleContent);
  await keepEditions(
    db,
    rules.map((content) => ({ id: content.id, hash: ruleHash(content), text: ruleText(content) })),
  );
}
