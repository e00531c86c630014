import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import {
  createEngine,
  type Doer,
  type EvaluationDeps,
  evaluationActs,
  type NewRun,
} from '../../modules/evaluation/index.ts';
import { type Clock, systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import type { Trx } from '../../platform/ledger/index.ts';
import { startWords } from '../messages.ts';

/** The demo's assessor judges the whole city: its companies, and its towns, parks and departments. */
const CITY = 1;
/** Longer than any notice period, with the holidays that may lie in it. */
const NOTICE_BEFORE_DAYS = 20;
const DAY_MS = 86_400_000;

interface DemoPeople {
  readonly assessor: string;
  readonly cityOffice: string;
  readonly objector: string;
}

/**
 * Evaluates the demo region by the acts that offices have: companies per mu, noticed and published, and the seats of units,
 * which are being noticed and objected to.
 */
export async function enterDemoEvaluations(product: Product, people: DemoPeople, scope: Scope): Promise<void> {
  const engine = createEngine();
  const depsAt = (clock: Clock): EvaluationDeps => ({ db: product.db, clock, hooks: landHooks, engine });
  const [now, then] = [depsAt(systemClock), depsAt(before(systemClock))];
  const as = <T>(userId: string, act: (trx: Trx, doer: Doer) => Promise<T>) => {
    const doer = { userId, scope: { ...scope, user: userId } };
    return withScope(product.db, doer.scope, (trx) => act(trx, doer));
  };
  const start = (deps: EvaluationDeps, run: Pick<NewRun, 'scheme' | 'period' | 'territoryId' | 'title'>) =>
    as(people.assessor, (trx, doer) => evaluationActs.createRun(trx, deps, doer, { ...run, entrants: [] }));
  const seen = (id: string) => as(people.assessor, (trx) => evaluationActs.oneRun(trx, id));

  const companies = await start(then, {
    ...{ scheme: 'scheme-per-mu-above', period: '2025', territoryId: CITY, title: startWords.demoPerMu },
  });
  const drafted = await seen(companies);
  await as(people.cityOffice, (trx, doer) => evaluationActs.openNotice(trx, then, doer, drafted));
  const noticed = await seen(companies);
  await as(people.cityOffice, (trx, doer) => evaluationActs.publishRun(trx, now, doer, noticed));

  const seats = await start(now, {
    ...{ scheme: 'scheme-promotion-seats', period: '2026Q3', territoryId: CITY, title: startWords.demoSeats },
  });
  const seated = await seen(seats);
  await as(people.cityOffice, (trx, doer) => evaluationActs.openNotice(trx, now, doer, seated));
  await as(people.objector, async (trx, doer) => {
    const [unit] = await evaluationActs.seenUnits(trx, seats, 1);
    if (unit === undefined) return;
    const objection = { id: seats, unit, column: null, claim: null, reason: startWords.demoObjection };
    await evaluationActs.raiseObjection(trx, now, { ...doer, seesTax: () => false }, objection);
  });
}

/** A clock that goes behind by more than a notice period. */
function before(clock: Clock): Clock {
  const now = () => new Date(Date.parse(clock.now()) - NOTICE_BEFORE_DAYS * DAY_MS).toISOString().replace('Z', '000Z');
  return { ...clock, now };
}
