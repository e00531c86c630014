import type { ApprovalAct, ProjectApprovals } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { compareModes, elapsedOn, type Road, type StandingItem, type WorkdayLine } from '@guatu/planning';
import type { ActorRole } from '../../../platform/auth/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rolesForItem } from '../access.ts';
import { actsOn } from '../domain/acts.ts';
import { conditionsOf } from '../domain/conditions.ts';
import { standsSince } from '../domain/files.ts';
import { approvalRefusals } from '../messages.ts';
import { projectRows } from '../sql.ts';
import { daysAnswer, forecastAnswer, itemAnswer, needlessAnswer, whatIfAnswer } from './answers.ts';
import { modeRemarks } from './mode-remarks.ts';
import { type ProjectRoad, roadOf } from './road.ts';
import { type InForce, inForceOn } from './rules.ts';

/** A project's road with what it was judged by; refused where the project is not, or not for the reader. */
export async function openRoad(trx: ReadTrx, id: string, today: IsoDay): Promise<ProjectRoad & { inForce: InForce }> {
  const [row] = await projectRows(trx, [id]);
  if (!row) throw approvalRefusals.approval_project_unknown();
  const inForce = (await inForceOn(trx, today))(row.territory_id);
  return { ...roadOf(row, inForce, today), inForce };
}

/** Everything that the project page shows of approvals. `roles` are those under which the reader could act on the project. */
export async function projectApprovals(
  trx: ReadTrx,
  roles: readonly ActorRole[],
  id: string,
  today: IsoDay,
): Promise<ProjectApprovals> {
  const { row, files, graph, missing, road, inForce } = await openRoad(trx, id, today);
  const { rule, line } = inForce;
  const here = roles.filter(({ all, territories }) => all || territories.includes(row.territory_id));
  const head = {
    today,
    version: row.version,
    rule: { title: rule.title, version: rule.version, hash: rule.hash },
    graph: graph && { id: graph.id, title: graph.title },
    missing,
    conditions: conditionsOf(rule.body.facts, files.facts),
    chosenGraph: row.approval_template,
    graphs: [...rule.body.graphs.values()].map(({ id: graphId, title }) => ({ id: graphId, title })),
    modeRemark: (await modeRemarks(trx, [{ row, graph, files, catalog: rule.body }])).get(row.id) ?? null,
    maySettle: here.some(({ permissions }) => permissions.includes('project.write')),
  };
  if (graph === null || road === null) {
    return {
      ...head,
      mode: null,
      start: null,
      elapsed: null,
      items: [],
      needless: [],
      critical: [],
      ready: [],
      whatIfs: [],
    };
  }
  const actsFor = (standing: StandingItem): readonly ApprovalAct[] =>
    standsSince(row) === null && rolesForItem(here, standing.item.duties).length > 0 ? actsOn(standing) : [];
  return {
    ...head,
    mode: road.mode && { id: road.mode.id, title: road.mode.title },
    start: road.start && forecastAnswer(road.start),
    elapsed: elapsedAnswer(road, today, line),
    items: [...road.items.values()].map((standing) => {
      const part = row.approvals.find(({ code }) => code === standing.item.code);
      return itemAnswer(standing, part, actsFor(standing));
    }),
    needless: road.needless.map(needlessAnswer),
    critical: road.critical,
    ready: road.ready,
    whatIfs: compareModes(rule.body, graph, road, files, today, line).map(whatIfAnswer),
  };
}

/** Counted from the supply of land, after which the permits are what holds a start up; else from the first file. */
const LAND_ITEMS = ['A04', 'G05'];

function elapsedAnswer(road: Road, today: IsoDay, line: WorkdayLine) {
  const decided = (code: string) => road.items.get(code)?.clock?.decidedOn ?? null;
  const accepted = [...road.items.values()].flatMap(({ clock }) => clock?.acceptedOn ?? []).sort();
  const since = LAND_ITEMS.map(decided).find((day) => day !== null) ?? accepted[0];
  if (since === undefined) return null;
  const until = road.start?.actual ? road.start.finish : today;
  const { days, by } = elapsedOn(road, since, until, line);
  return { since, days, by: daysAnswer(by) };
}
