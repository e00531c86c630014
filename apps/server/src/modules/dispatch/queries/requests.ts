import type { AgendaRequest } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { Scope } from '../../../platform/db/index.ts';
import { currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { type RequestRecord, readRequest } from '../domain/request.ts';
import { dispatchRefusals } from '../messages.ts';
import { officeNames, officesOver, papersOn, projectNames, requestIds } from '../sql/requests.ts';
import { officesOn } from './offices.ts';
import { officeOf } from './parts.ts';

/** As many as anybody reads through; older ones are found from their project. */
const SHOWN = 200;

export async function requestsById(trx: ReadTrx, ids: readonly string[]): Promise<readonly RequestRecord[]> {
  const rows = await currentRows(trx, entityDef('request'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readRequest(row)] : [];
  });
}

export async function oneRequest(trx: ReadTrx, id: string): Promise<RequestRecord> {
  const [request] = await requestsById(trx, [id]);
  if (!request) throw dispatchRefusals.dispatch_request_unknown();
  return request;
}

/** The office of the asker's own; null for whoever has rights on single projects only. */
export async function ownOffice(trx: ReadTrx, scope: Scope): Promise<number | null> {
  return scope.all || scope.territories.length > 0 ? officeOf(trx, scope) : null;
}

/** The offices that dispatch over a leaf: whom its units may ask. */
export async function officesToAsk(trx: ReadTrx, leaf: number, today: IsoDay) {
  const dispatching = new Set(await officesOn(trx, today));
  return (await officesOver(trx, leaf)).filter((office) => dispatching.has(office.leaf));
}

/** Requests as they are shown, with the names of what they name; `own` is the office that the reader answers for. */
export async function requestAnswers(
  trx: ReadTrx,
  requests: readonly RequestRecord[],
  own: number | null,
): Promise<readonly AgendaRequest[]> {
  const offices = await officeNames(trx, [...new Set(requests.map(({ officeLeaf }) => officeLeaf))]);
  const projects = await projectNames(trx, [...new Set(requests.flatMap(({ projectId }) => projectId ?? []))]);
  const people = await personNames(trx, [...new Set(requests.flatMap(({ by, answeredBy }) => [by, answeredBy ?? by]))]);
  const papers = await papersOn(
    trx,
    requests.map(({ id }) => id),
  );
  return requests.map(({ territoryId: _, officeLeaf, by, answeredBy, projectId, ...shown }) => ({
    ...shown,
    projectId,
    projectName: projectId === null ? null : (projects.get(projectId) ?? null),
    by: people.get(by) ?? '',
    answeredBy: answeredBy === null ? null : (people.get(answeredBy) ?? ''),
    office: { leaf: officeLeaf, name: offices.get(officeLeaf) ?? '' },
    files: papers.get(shown.id) ?? 0,
    mayAnswer: shown.status === 'ASKED' && officeLeaf === own,
  }));
}

/** What the asker sees of requests, and whom it may ask; `answers` where the asker may answer for its office. */
export async function requestList(trx: ReadTrx, scope: Scope, answers: boolean, today: IsoDay) {
  const own = await ownOffice(trx, scope);
  const requests = await requestsById(trx, await requestIds(trx, SHOWN));
  return {
    today,
    offices: own === null ? [] : await officesToAsk(trx, own, today),
    requests: await requestAnswers(trx, requests, answers ? own : null),
  };
}
