import type { ProjectChange, ProjectChanges } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/actor.ts';
import { currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames, unitNames } from '../../../platform/records/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { changesOpen } from '../domain/changes/effect.ts';
import { type ChangeRequest, requestOf } from '../domain/changes/request.ts';
import { CHANGE_ACTS, type ChangeAct, growthPercent, mayEnterFor, refusalOf } from '../domain/changes/transitions.ts';
import { projectStateOf } from '../domain/stays/stays.ts';
import { changeRules, gateRules } from '../rules.ts';
import { changeIds, projectNames } from '../sql/changes.ts';
import { firstTotal } from '../sql/gates.ts';
import { openProject } from './project-facts.ts';

/** Requests for changes of promise in sight, with what the reader may do with each. */
export async function changesInSight(
  trx: ReadTrx,
  actor: Actor,
  by: { readonly project?: string | undefined; readonly open: boolean },
  now: string,
): Promise<ProjectChanges> {
  const rows = await currentRows(trx, entityDef('change'), await changeIds(trx, by), null);
  const requests = [...rows.values()].flatMap((row) => {
    const request = requestOf(row.values);
    return request === null ? [] : [{ row, request }];
  });
  const projects = [...new Set(requests.map(({ request }) => request.projectId))];
  const names = await projectNames(trx, projects);
  const firsts = await firstTotal(trx, projects);
  const people = await personNames(trx, [...new Set(requests.flatMap(({ request }) => personsOf(request)))]);
  const own = await unitNames(trx, actor.orgName);
  const leaf = actor.scope.territories[0] ?? 0;
  const today = officeDay(Date.parse(now));
  const rules = (await rulesOf(trx, changeRules)).at(today, leaf);
  const open =
    by.project === undefined ? null : changesOpen(projectStateOf((await openProject(trx, by.project)).values));
  return {
    today,
    growthLimitPercent: (await rulesOf(trx, gateRules)).at(today, leaf)?.body.costGrowth.percent ?? null,
    types: [...(rules?.body.values() ?? [])].map((rule) => ({
      ...rule,
      reasons: [...rule.reasons],
      open: open?.includes(rule.type) ?? true,
    })),
    changes: requests
      .map(({ row, request }): ProjectChange => {
        const name = (id: string | null) => (id === null ? null : (people.get(id) ?? ''));
        const { by: _, on, opinions, ...rest } = request;
        return {
          ...rest,
          id: row.id,
          version: row.version,
          projectName: names.get(request.projectId) ?? '',
          requestedBy: name(request.by) ?? '',
          requestedOn: on,
          decidedBy: name(request.decidedBy),
          growthPercent: growthOf(request, firsts.get(request.projectId) ?? null),
          opinions: opinions.map(({ code: __, ...opinion }) => ({
            ...{ ...opinion, by: name(opinion.by), own: own.includes(opinion.unit) },
          })),
          ...actsOf(request, actor, own),
        };
      })
      // Ids follow the time they were made at.
      .sort((a, b) => (a.id < b.id ? 1 : -1)),
  };
}

const ACTS = Object.keys(CHANGE_ACTS) as readonly ChangeAct[];

/** What the reader may do; an opinion only where one was asked for. It waits for whoever is to answer or to decide. */
function actsOf(request: ChangeRequest, actor: Actor, own: readonly string[]): Pick<ProjectChange, 'acts' | 'waiting'> {
  const who = { permissions: actor.permissions, isRequester: request.by === actor.userId };
  const { opinions } = request;
  const mine = opinions.filter(({ unit }) => own.includes(unit) || mayEnterFor(actor.permissions));
  const asked = mine.length > 0;
  const open = opinions.some(({ agrees }) => agrees === null);
  const acts = ACTS.filter(
    (act) => refusalOf(act, request.status, who) === null && (asked || (act !== 'agree' && act !== 'object')),
  );
  const toAnswer = opinions.some(({ unit, agrees }) => agrees === null && own.includes(unit)) && acts.includes('agree');
  const toDecide = acts.includes('approve') || (acts.includes('refuse') && !open);
  return { acts, waiting: toAnswer || toDecide };
}

function personsOf({ by, decidedBy, opinions }: ChangeRequest): readonly string[] {
  return [by, decidedBy, ...opinions.map((opinion) => opinion.by)].filter((id) => id !== null);
}

function growthOf({ type, to }: ChangeRequest, first: number | null): number | null {
  return type === 'AMOUNT' && typeof to === 'number' ? growthPercent(first, to) : null;
}
