import { type RecordEdit, saveRecord, type Trx, type Values } from '../../../platform/ledger/index.ts';
import type { DispatchDeps, Doer } from '../queries/parts.ts';

/** What an act changes: a record that is there, as it was looked at, or a new one (`id` null, version 0). */
export type Change = Pick<RecordEdit, 'id' | 'version' | 'territoryId' | 'title' | 'reason'> & {
  readonly changes: Values;
};

export async function saveMeeting(trx: Trx, deps: DispatchDeps, doer: Doer, change: Change): Promise<string> {
  return save(trx, deps, doer, 'meeting', change);
}

export async function saveTask(trx: Trx, deps: DispatchDeps, doer: Doer, change: Change): Promise<string> {
  return save(trx, deps, doer, 'task', change);
}

async function save(trx: Trx, deps: DispatchDeps, doer: Doer, kind: 'meeting' | 'task', change: Change) {
  const { recordId } = await saveRecord(trx, deps.clock, deps.hooks, { kind, by: doer.userId, ...change });
  return recordId;
}
