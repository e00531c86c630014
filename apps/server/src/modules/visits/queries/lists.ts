import type { SiteDay, VisitLine, VisitSites } from '@guatu/contract';
import { addDays, weekdayOf } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { weekPlan } from '../../dispatch/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import { visitRefusals } from '../messages.ts';
import {
  countSites,
  countVisits,
  firstSiteLeaf,
  siteNames,
  sitesWithLastVisit,
  visitIds,
  visitIdsBetween,
} from '../sql/visits.ts';
import { visitLines } from './answer.ts';
import { todayOf, visitRulesAt, visitsById } from './parts.ts';

const LISTED = 200;
const SITE_DAY = 'SATURDAY_SITE';

/** The latest visits of a project, or of all that the asker sees. */
export async function listVisits(trx: ReadTrx, clock: Clock, project: string | null) {
  const visits = await visitsById(trx, await visitIds(trx, project, LISTED));
  return {
    asOf: clock.now(),
    total: await countVisits(trx, project),
    visits: await visitLines(trx, visits),
  };
}

/** Everything a phone needs to write visits for a week without a connection. */
export async function sitesForPhone(trx: ReadTrx, clock: Clock, scope: Scope): Promise<VisitSites> {
  const leaf = await leafOfRules(trx, scope);
  const { version, body } = await visitRulesAt(trx, todayOf(clock), leaf);
  const labels = entityDef('visit').fields.get('problemFactor')?.enumValues ?? [];
  const sites = await sitesWithLastVisit(trx, body.sitesOnPhone);
  const { stages, photosAtLeast, photosAtMost, onSiteMetres } = body;
  return {
    asOf: clock.now(),
    form: {
      ...{ ruleVersion: version, stages, photosAtLeast, photosAtMost, onSiteMetres },
      factors: body.factors.flatMap((id) => labels.find((label) => label.id === id) ?? []),
    },
    total: await countSites(trx),
    sites: sites.map(({ id, name, unit, day, point, stage, workers, machines }) => ({
      ...{ id, name, unit },
      last: day === null ? null : { day, point, stage, workers, machines },
    })),
  };
}

/** Whose rules a phone gets: those of the writer's office, or for a task force, which has none, of where its projects lie. */
async function leafOfRules(trx: ReadTrx, scope: Scope): Promise<number> {
  if (scope.all || scope.territories.length > 0) return officeLeafOf(trx, scope);
  const leaf = await firstSiteLeaf(trx);
  if (leaf === null) throw visitRefusals.visit_no_projects();
  return leaf;
}

/** The site day of the running week: which sites were on the agenda and which of them were visited. */
export async function siteDay(trx: ReadTrx, clock: Clock, scope: Scope): Promise<SiteDay> {
  const today = todayOf(clock);
  const monday = addDays(today, 1 - weekdayOf(today));
  const { day, projects } = await weekPlan(trx, scope, SITE_DAY, monday);
  const found = await visitsById(trx, await visitIdsBetween(trx, monday, addDays(monday, 6)));
  const visits: readonly VisitLine[] = await visitLines(
    trx,
    found.filter(({ values }) => values.visitOccasion === 'SITE_DAY'),
  );
  const names = await siteNames(trx, projects ?? []);
  const visited = new Set(visits.map(({ projectId }) => projectId));
  return {
    day,
    planned: projects?.map((id) => ({ id, name: names.get(id) ?? '', visited: visited.has(id) })) ?? null,
    visits,
  };
}
