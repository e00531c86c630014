import { addWorkingDays, valueOrThrow } from '@guatu/kernel';
import { appendAudit, type Trx } from '../../../platform/ledger/index.ts';
import { workCalendar } from '../../../platform/rules/index.ts';
import { isNoticeOver } from '../domain/brief.ts';
import type { RunRecord } from '../domain/run.ts';
import { evaluationRefusals, runWords } from '../messages.ts';
import { type Doer, type EvaluationDeps, openObjections, schemeOf, todayOf } from '../queries/parts.ts';
import { runFor, type Seen, saveRun } from './save.ts';

/** Shows a run to those judged. The notice ends so many working days of the office after today. */
export async function openNotice(trx: Trx, deps: EvaluationDeps, doer: Doer, seen: Seen): Promise<void> {
  const run = await runFor(trx, 'openNotice', seen.id, doer);
  refuseWorker(run, doer);
  const { noticeDays } = (await schemeOf(trx, run)).body;
  if (noticeDays === null) throw evaluationRefusals.evaluation_notice_none({ title: run.title });
  const today = todayOf(deps.clock);
  const calendar = await workCalendar(trx, run.territoryId);
  const until = valueOrThrow(addWorkingDays(calendar, today, noticeDays));
  await saveRun(trx, deps, doer.userId, {
    ...{ ...seen, territoryId: run.territoryId, title: runWords.notice(run.title) },
    changes: {
      ...{ evalStatus: 'NOTICE', evalNoticeFrom: today, evalNoticeUntil: until, evalNoticeBy: doer.userId },
    },
  });
}

/** Lets the result out: after its notice, with every objection settled, and by who had no hand in it. */
export async function publishRun(trx: Trx, deps: EvaluationDeps, doer: Doer, seen: Seen): Promise<void> {
  const run = await runFor(trx, 'publish', seen.id, doer);
  refuseWorker(run, doer);
  const { id, title, territoryId, latest } = run;
  const { noticeDays } = (await schemeOf(trx, run)).body;
  const today = todayOf(deps.clock);
  if (noticeDays !== null && run.status === 'DRAFT')
    throw evaluationRefusals.evaluation_notice_needed({ days: noticeDays });
  if (run.status === 'NOTICE' && !isNoticeOver(run, today)) {
    throw evaluationRefusals.evaluation_notice_running({ until: run.noticeUntil ?? '' });
  }
  const open = await openObjections(trx, id);
  if (open.length > 0) throw evaluationRefusals.evaluation_objections_open({ count: open.length });
  await saveRun(trx, deps, doer.userId, {
    ...{ ...seen, territoryId, title: runWords.publish(title) },
    changes: { evalStatus: 'PUBLISHED', evalPublishedOn: today, evalPublishedBy: doer.userId },
  });
  const details = { evaluation: id, version: latest };
  await appendAudit(trx, { kind: 'evaluation_published', actorId: doer.userId, subject: title, details }, deps.clock);
}

/** Takes a run back, with a reason. It and its versions stay to be read by the office. */
export async function withdrawRun(
  trx: Trx,
  deps: EvaluationDeps,
  doer: Doer,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<void> {
  const run = await runFor(trx, 'withdraw', seen.id, doer);
  const { title, territoryId } = run;
  await saveRun(trx, deps, doer.userId, {
    ...{ ...seen, territoryId, title: runWords.withdraw(title), reason },
    changes: { evalStatus: 'WITHDRAWN', evalWithdrawnOn: todayOf(deps.clock), evalWithdrawnBy: doer.userId },
  });
}

function refuseWorker({ workedBy }: RunRecord, { userId }: Doer): void {
  if (workedBy.includes(userId)) throw evaluationRefusals.evaluation_second_person();
}
