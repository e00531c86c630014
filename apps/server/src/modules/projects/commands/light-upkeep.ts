import type { Job } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import type { Jobs, ThreadHandler } from '../../../platform/jobs/index.ts';
import type { Db, Trx } from '../../../platform/ledger/index.ts';
import { systemActor } from '../../../platform/people/system-actor.ts';
import { passWords } from '../messages/lights.ts';
import { lightRuleKind } from '../queries/light-facts.ts';
import { isPassDue } from './light-pass.ts';

/** Goes over all lights. It may run again whenever it was cut off: a second pass finds nothing to do. */
export const lightJob: ThreadHandler = {
  kind: 'lights',
  permission: null,
  worker: 'judge-lights',
  retryable: true,
  maxAttempts: 3,
};

/** Tries a version of the rules on history. Reading changes nothing, so it may begin again. */
export const trialJob: ThreadHandler = {
  kind: 'light-trial',
  permission: 'project.read',
  worker: 'try-lights',
  retryable: true,
  maxAttempts: 2,
};

const RUNNING: readonly Job['status'][] = ['waiting', 'running'];
const REQUEST = { kind: lightJob.kind, title: passWords.title, payload: {} };

/** Has all lights judged anew when a version of their rules was issued or ended, if and when that act is. */
export async function judgeByNewRule(jobs: Jobs, trx: Trx, actor: Actor, ruleId: string): Promise<void> {
  if (ruleId === lightRuleKind.id) await jobs.submit(actor, REQUEST, trx);
}

export interface UpkeepDeps {
  readonly db: Db;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/**
 * Answers what is to be called now and then: it has all lights judged when days have gone by since that was last done,
 * after a night and after a long standstill alike, and lets be while the last job it asked for is not over.
 */
export function lightUpkeep({ db, jobs, clock }: UpkeepDeps): () => Promise<void> {
  let asked: string | null = null;
  return async () => {
    if (asked !== null && RUNNING.includes((await jobs.find(systemActor, asked)).status)) return;
    const due = await withReadScope(db, systemActor.scope, (trx) => isPassDue(trx, clock));
    asked = due ? await jobs.submit(systemActor, REQUEST) : null;
  };
}
