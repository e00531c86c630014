import {
  type Libraries,
  librariesEndpoint,
  libraryProjectsEndpoint,
  type ProjectRates,
  projectRatesEndpoint,
  rateProjectsEndpoint,
} from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { FastifyInstance } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/actor.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { librariesAnswer, libraryList } from '../queries/libraries.ts';
import { rateList, ratesAnswer } from '../queries/rates.ts';
import { recentCounts } from '../queries/recent-counts.ts';
import type { ProjectDeps } from './deps.ts';

const permission = 'project.read';

/** Counts of projects: the three libraries, the rates, and the projects behind every figure of them. */
export function stockRoutes(app: FastifyInstance, deps: ProjectDeps): void {
  const read = <T>(actor: Actor, ask: (trx: ReadTrx, now: string) => Promise<T>) =>
    withReadScope(deps.db, scopeFor(actor, permission), (trx) => ask(trx, deps.clock.now()), { snapshot: true });

  const dayOf = (now: string) => officeDay(Date.parse(now));
  const libraries = recentCounts<Libraries>();
  const rates = recentCounts<ProjectRates>();

  registerEndpoint(
    app,
    librariesEndpoint,
    ({ actor, query }) =>
      read(actor, (trx, now) =>
        libraries(trx, scopeFor(actor, permission), query, dayOf(now), () => librariesAnswer(trx, actor, query, now)),
      ),
    { permission },
  );
  registerEndpoint(
    app,
    libraryProjectsEndpoint,
    ({ actor, query }) => read(actor, (trx, now) => libraryList(trx, actor, query, now)),
    { permission },
  );
  registerEndpoint(
    app,
    projectRatesEndpoint,
    ({ actor, query }) =>
      read(actor, (trx, now) =>
        // Two readers of one scope may differ in what they may see of taxes.
        rates(trx, scopeFor(actor, permission), { ...query, ...sightOf(actor) }, dayOf(now), () =>
          ratesAnswer(trx, actor, query, now),
        ),
      ),
    { permission },
  );
  registerEndpoint(
    app,
    rateProjectsEndpoint,
    ({ actor, query }) => read(actor, (trx, now) => rateList(trx, actor, query, now)),
    { permission },
  );
}
