import { CodedFailure } from '@guatu/kernel';
import type { Kysely } from 'kysely';
import type { Actor } from '../auth/actor.ts';
import { type Scope, withScope } from '../db/index.ts';
import type { Tables } from '../ledger/trx.ts';
import {
  type Attempt,
  type JobContext,
  JobInterrupted,
  type JobPayload,
  type JobResult,
  type JobWork,
  type Outcome,
} from './job.ts';
import { throttledProgress } from './progress.ts';
import { markLanded, saveCheckpoint } from './sql/attempt.ts';

export interface PerformOptions {
  readonly attempt: Attempt;
  readonly payload: JobPayload;
  readonly checkpoint: JobResult | null;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly db: Kysely<Tables>;
  readonly interrupted: () => boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: number | null, step: string) => void;
}

/** Does the work of one attempt, in whichever thread this is called, and tells how it ended. Never rejects. */
export async function perform(work: JobWork, options: PerformOptions): Promise<Outcome> {
  const progress = throttledProgress(options.onProgress);
  try {
    return { kind: 'done', result: await work(contextOf(options, progress.report)) };
  } catch (error) {
    // Whatever an interrupted piece of work throws (an AbortError, say), the interruption is the reason.
    if (error instanceof JobInterrupted || options.interrupted()) return { kind: 'interrupted' };
    if (error instanceof CodedFailure) {
      return { kind: 'refused', error: { code: error.code, message: error.message } };
    }
    return { kind: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    progress.end();
  }
}

function contextOf(options: PerformOptions, report: PerformOptions['onProgress']): JobContext {
  const { attempt, payload, checkpoint, actor, scope, db, interrupted, signal } = options;
  return {
    id: attempt.id,
    payload,
    checkpoint,
    actor,
    scope,
    db,
    cancelled: interrupted,
    signal,
    report(progress, step) {
      if (interrupted()) throw new JobInterrupted();
      report(progress, step);
    },
    async keepCheckpoint(kept) {
      const held = await withScope(db, scope, (trx) => saveCheckpoint(trx, attempt, kept));
      if (!held) throw new JobInterrupted();
    },
    land(act) {
      return withScope(db, scope, async (trx) => {
        const result = await act(trx);
        // Thrown inside, so that everything is rolled back.
        if (interrupted() || !(await markLanded(trx, attempt, result))) throw new JobInterrupted();
        return result;
      });
    },
  };
}
