import {
  DEMO_FINDING_ANSWER,
  type DemoDivision,
  type DemoRegion,
  demoDivisions,
} from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { indicatorActs } from '../../modules/indicators/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';

/** Who divides targets and answers for figures, and who confirms. */
export interface IndicatorPeople {
  readonly clerk: string;
  readonly reviewer: string;
}

/** The dispatch unit of the city. */
const CITY = 1;
const DEPS = { clock: systemClock, hooks: landHooks };

/** Divides the city's targets among its districts, one confirmed and one waiting, and answers one of two doubtful figures. */
export async function enterDemoIndicators(
  product: Product,
  region: DemoRegion,
  people: IndicatorPeople,
  scope: Scope,
): Promise<void> {
  await withScope(product.db, { ...scope, user: people.clerk }, async (trx) => {
    for (const division of demoDivisions(region)) await divide(trx, people, scope, division);
    const person = { userId: people.clerk, permissions: new Set([]) };
    const { rows } = await indicatorActs.findingsAnswer(trx, systemClock, scope, person, { place: CITY });
    const { indicator, reason } = DEMO_FINDING_ANSWER;
    const found = rows.find((row) => row.place.id === CITY && row.indicator.id === indicator);
    if (!found) throw new Error(`nothing is doubtful about ${indicator}`);
    const doer = { userId: people.clerk };
    await indicatorActs.answerFinding(trx, DEPS, doer, scope, { key: found.key, verdict: 'EXPLAINED', reason });
  });
}

async function divide(
  trx: Trx,
  { clerk, reviewer }: IndicatorPeople,
  scope: Scope,
  { indicator, year, paper, shares, confirmed }: DemoDivision,
): Promise<void> {
  const { openBreakdown, actOnBreakdown } = indicatorActs;
  const [doer, second] = [{ userId: clerk }, { userId: reviewer }];
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const target = { indicator, year, paper, place: CITY, total, method: 'HAND' as const };
  const id = await openBreakdown(trx, DEPS, doer, scope, target);
  const filled = [...shares].map(([place, share]) => ({ place, target: share, weight: null, note: null }));
  await actOnBreakdown(trx, DEPS, doer, scope, { id, act: 'fill', version: 1, method: 'HAND', shares: filled });
  await actOnBreakdown(trx, DEPS, doer, scope, { id, act: 'submit', version: 2 });
  if (confirmed) await actOnBreakdown(trx, DEPS, second, scope, { id, act: 'confirm', version: 3 });
}
