import { type RecordEdit, saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import { mayDoAt, type RunAct, type RunRecord } from '../domain/run.ts';
import { evaluationRefusals } from '../messages.ts';
import { type Doer, type EvaluationDeps, oneRun } from '../queries/parts.ts';
import { holdRun } from '../sql/runs.ts';

/** What an act changes: a record that is there, as it was looked at, or a new one (`id` null, version 0). */
export type Change = Pick<RecordEdit, 'id' | 'version' | 'territoryId' | 'title' | 'reason' | 'changes' | 'sourceId'>;

/** A run as the writer looked at it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

type SaveDeps = Pick<EvaluationDeps, 'clock' | 'hooks'>;

export async function saveRun(trx: Trx, { clock, hooks }: SaveDeps, by: string, change: Change): Promise<string> {
  return (await saveRecord(trx, clock, hooks, { kind: 'evaluation', by, ...change })).recordId;
}

export async function saveObjection(trx: Trx, { clock, hooks }: SaveDeps, by: string, change: Change): Promise<string> {
  return (await saveRecord(trx, clock, hooks, { kind: 'objection', by, ...change })).recordId;
}

/**
 * The run for an act that its state allows; it stays in that state until the act is done. Offices below see a run that is out,
 * but it is not theirs to act on.
 */
export async function runFor(trx: Trx, act: RunAct, id: string, { scope }: Pick<Doer, 'scope'>): Promise<RunRecord> {
  await holdRun(trx, id);
  const run = await oneRun(trx, id);
  const { territoryId, title, status } = run;
  if (!scope.all && !scope.territories.includes(territoryId)) throw evaluationRefusals.evaluation_unknown();
  if (!mayDoAt(act, status)) throw evaluationRefusals.evaluation_state({ title, status });
  return run;
}
