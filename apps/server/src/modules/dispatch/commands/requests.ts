import type { AgendaRequest } from '@guatu/contract';
import type { Trx } from '../../../platform/ledger/index.ts';
import { dispatchRefusals, dispatchWords } from '../messages.ts';
import { type DispatchDeps, type Doer, officeOf, oneMeeting, todayOf } from '../queries/parts.ts';
import { officesToAsk, oneRequest, requestAnswers } from '../queries/requests.ts';
import { meetingInHand, projectLeaf } from '../sql/records.ts';
import { keepAgenda } from './agenda.ts';
import type { Seen } from './meetings.ts';
import { saveRequest } from './save.ts';

/** What a unit wants an office to discuss. */
export interface Asked {
  readonly title: string;
  readonly asked: string;
  readonly want: string;
  readonly proposal: string;
  readonly projectId: string | null;
  readonly office: number;
}

/** Asks an office to put something on its agenda. It belongs where its project is, else where the unit works. */
export async function askRequest(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer & { readonly unit: string },
  input: Asked,
): Promise<AgendaRequest> {
  const { title, asked, want, proposal, projectId, office } = input;
  const today = todayOf(deps.clock);
  const leaf = projectId === null ? await officeOf(trx, doer.scope) : await projectLeaf(trx, projectId);
  if (leaf === null) throw dispatchRefusals.dispatch_request_project();
  if (!(await officesToAsk(trx, leaf, today)).some((each) => each.leaf === office)) {
    throw dispatchRefusals.dispatch_request_office();
  }
  const id = await saveRequest(trx, deps, doer, {
    ...{ id: null, version: 0, territoryId: leaf, title: dispatchWords.ask(title) },
    changes: {
      ...{ requestTitle: title, requestUnit: doer.unit, requestOffice: office, requestAsked: asked },
      ...{ requestWant: want, requestProposal: proposal, requestStatus: 'ASKED', requestBy: doer.userId },
      ...{ requestOn: today, ...(projectId === null ? {} : { requestProject: projectId }) },
    },
  });
  return shown(trx, id);
}

/** The office asked takes the request up, and its next agenda has it; or refuses, and says why. */
export async function answerRequest(
  trx: Trx,
  deps: DispatchDeps,
  doer: Doer,
  input: Seen & { readonly accept: boolean; readonly reason: string | null },
): Promise<AgendaRequest> {
  const { id, version, accept, reason } = input;
  const request = await oneRequest(trx, id);
  const { title, status, officeLeaf, territoryId } = request;
  if ((await officeOf(trx, doer.scope)) !== officeLeaf) throw dispatchRefusals.dispatch_request_other({ title });
  if (status !== 'ASKED') throw dispatchRefusals.dispatch_request_answered({ title });
  if (!accept && (reason === null || reason === '')) throw dispatchRefusals.dispatch_request_reason({ title });
  await saveRequest(trx, deps, doer, {
    ...{ id, version, territoryId, title: dispatchWords.answer(title, accept) },
    changes: {
      ...{ requestStatus: accept ? 'ACCEPTED' : 'REFUSED', requestAnsweredBy: doer.userId },
      ...{
        requestAnsweredOn: todayOf(deps.clock),
        ...(reason === null || reason === '' ? {} : { requestAnswer: reason }),
      },
    },
  });
  if (accept) await onAgenda(trx, deps, doer, officeLeaf);
  return shown(trx, id);
}

/** Brings the agenda in hand up to date at once: whoever takes a request up wants to see it there. */
async function onAgenda(trx: Trx, deps: DispatchDeps, doer: Doer, leaf: number): Promise<void> {
  const inHand = await meetingInHand(trx, leaf, todayOf(deps.clock));
  if (inHand === null) return;
  const { scheduleId, day } = await oneMeeting(trx, inHand);
  await keepAgenda(trx, deps, doer, { schedule: scheduleId, leaf, day });
}

async function shown(trx: Trx, id: string): Promise<AgendaRequest> {
  // Whether somebody may answer it is asked with the list, by that person's own right.
  const [answer] = await requestAnswers(trx, [await oneRequest(trx, id)], null);
  if (!answer) throw dispatchRefusals.dispatch_request_unknown();
  return answer;
}
