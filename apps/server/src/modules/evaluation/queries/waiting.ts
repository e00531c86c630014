import type { EvaluationWaiting } from '@guatu/contract';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import { evaluationAccess } from '../access.ts';
import { waitingForJudge, waitingForPublisher } from '../sql/waiting.ts';
import { type EvaluationDeps, todayOf } from './parts.ts';

/** What waits for somebody, each count within the right to do something about it. */
export async function waitingFor(
  { db, clock }: Pick<EvaluationDeps, 'db' | 'clock'>,
  actor: Actor,
): Promise<EvaluationWaiting> {
  const { run, publish } = evaluationAccess;
  const judging = scopeFor(actor, run);
  const publishing = scopeFor(actor, publish);
  return {
    ...(actor.permissions.has(run)
      ? await withReadScope(db, judging, (trx) => waitingForJudge(trx, judging))
      : { decide: 0, compute: 0 }),
    publish: actor.permissions.has(publish)
      ? await withReadScope(db, publishing, (trx) => waitingForPublisher(trx, publishing, todayOf(clock)))
      : 0,
  };
}
