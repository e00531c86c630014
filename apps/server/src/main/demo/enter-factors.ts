import { type DemoRegion, type DemoSupply, demoSupplies } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { registerShortage, saveCapacity, saveDemand } from '../../modules/blockers/index.ts';
import type { Actor } from '../../platform/auth/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { startWords } from '../messages.ts';
import { rowsOf } from './rows.ts';

const deps = { clock: systemClock, hooks: landHooks };

/** Enters a substation that holds seven projects, and a waterworks with room, by the acts of the product. */
export async function enterFactors(trx: Trx, region: DemoRegion, product: Product, by: string): Promise<void> {
  const actor = await product.people.actorById(by);
  if (!actor) throw new Error('the demo account has no rights');
  const { short, enough } = demoSupplies(region);
  await enterSupply(trx, region, actor, enough);
  const { capacity, projects } = await enterSupply(trx, region, actor, short);
  await registerShortage(trx, deps, actor, {
    ...{ factor: short.capacity.factor, capacity, territory: short.leafId, month: short.month, projects },
    ...{ into: null, title: startWords.demoShortage(short.capacity.title), unit: short.capacity.supplier, due: null },
  });
}

async function enterSupply(
  trx: Trx,
  region: DemoRegion,
  actor: Actor,
  { leafId, capacity, demands, unit }: DemoSupply,
): Promise<{ readonly capacity: string; readonly projects: string[] }> {
  const additions = capacity.additions.map((each) => ({ ...each, source: '' }));
  const { id } = await saveCapacity(trx, deps, actor, {
    ...{ ...capacity, additions, id: null, version: 0, territoryId: leafId },
  });
  const projects: string[] = [];
  for (const [key, row] of await rowsOf(trx, region.projects, [...demands.keys()])) {
    await saveDemand(trx, deps, actor, {
      ...{ project: row.id, version: row.version, factor: capacity.factor, amount: demands.get(key) ?? null, unit },
      ...{ month: null, capacity: id, paper: null },
    });
    projects.push(row.id);
  }
  return { capacity: id, projects };
}
