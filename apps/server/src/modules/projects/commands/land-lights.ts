import type { LandedBatch, Trx } from '../../../platform/ledger/index.ts';
import { projectsTouched } from '../sql/kept-lights.ts';
import { judgeProjects, judgingOf } from './judge-lights.ts';

/** Kinds of rows that lights are judged from. */
const KINDS: ReadonlySet<string> = new Set(['project', 'lead', 'exception']);

/**
 * Keeps lights in step with the ledger, in the transaction that changes it: only projects that the batch touches are judged.
 * Answers those whose months turned.
 */
export async function landLights(trx: Trx, { nr, clock, kinds }: LandedBatch): Promise<readonly string[]> {
  if (!kinds.some(({ kind }) => KINDS.has(kind))) return [];
  const touched = await projectsTouched(trx, nr);
  if (touched.length === 0) return [];
  return judgeProjects(trx, touched, nr, (all) => judgingOf(all, clock));
}
