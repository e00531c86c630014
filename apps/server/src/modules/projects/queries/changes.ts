import type { changesEndpoint, ProjectChange } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/actor.ts';
import { currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { type ChangeRequest, requestOf } from '../domain/changes/request.ts';
import { CHANGE_ACTS, type ChangeAct, growthPercent, refusalOf } from '../domain/changes/transitions.ts';
import { changeRules } from '../rules.ts';
import { changeIds, projectNames } from '../sql/changes.ts';
import { firstTotal } from '../sql/gates.ts';

type Answer = (typeof changesEndpoint)['response']['_zod']['output'];

/** Requests for changes of promise in sight, with what the reader may do with each. */
export async function changesInSight(
  trx: ReadTrx,
  actor: Actor,
  by: { readonly project?: string | undefined; readonly open: boolean },
  now: string,
): Promise<Answer> {
  const rows = await currentRows(trx, entityDef('change'), await changeIds(trx, by), null);
  const requests = [...rows.values()].flatMap((row) => {
    const request = requestOf(row.values);
    return request === null ? [] : [{ row, request }];
  });
  const projects = [...new Set(requests.map(({ request }) => request.projectId))];
  const names = await projectNames(trx, projects);
  const firsts = await firstTotal(trx, projects);
  const people = await personNames(trx, [...new Set(requests.flatMap(({ request }) => personsOf(request)))]);
  const leaf = actor.scope.territories[0] ?? 0;
  const rules = (await rulesOf(trx, changeRules)).at(officeDay(Date.parse(now)), leaf);
  return {
    types: [...(rules?.body.values() ?? [])].map((rule) => ({ ...rule, reasons: [...rule.reasons] })),
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
          opinions: opinions.map(({ code: __, ...opinion }) => ({ ...opinion, by: name(opinion.by) })),
          acts: actsOf(request, actor),
        };
      })
      // Ids follow the time they were made at.
      .sort((a, b) => (a.id < b.id ? 1 : -1)),
  };
}

const ACTS = Object.keys(CHANGE_ACTS) as readonly ChangeAct[];

function actsOf(request: ChangeRequest, actor: Actor): readonly ChangeAct[] {
  const who = { permissions: actor.permissions, isRequester: request.by === actor.userId };
  return ACTS.filter((act) => refusalOf(act, request.status, who) === null);
}

function personsOf({ by, decidedBy, opinions }: ChangeRequest): readonly string[] {
  return [by, decidedBy, ...opinions.map((opinion) => opinion.by)].filter((id) => id !== null);
}

function growthOf({ type, to }: ChangeRequest, first: number | null): number | null {
  return type === 'AMOUNT' && typeof to === 'number' ? growthPercent(first, to) : null;
}
