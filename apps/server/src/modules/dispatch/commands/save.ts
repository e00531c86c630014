import { type RecordEdit, saveRecord, type Trx, type Values } from '../../../platform/ledger/index.ts';
import type { DispatchDeps, Doer } from '../queries/parts.ts';

/** What an act changes: a record that is there, as it was looked at, or a new one (`id` null, version 0). */
export type Change = Pick<RecordEdit, 'id' | 'version' | 'territoryId' | 'title' | 'reason'> & {
  readonly changes: Values;
};

type SaveDeps = Pick<DispatchDeps, 'clock' | 'hooks'>;
type Writer = Pick<Doer, 'userId'>;

export async function saveMeeting(trx: Trx, deps: SaveDeps, by: Writer, change: Change): Promise<string> {
  return save(trx, deps, by, 'meeting', change);
}

export async function saveTask(trx: Trx, deps: SaveDeps, by: Writer, change: Change): Promise<string> {
  return save(trx, deps, by, 'task', change);
}

type Kind = Extract<RecordEdit['kind'], 'meeting' | 'task' | 'occurrence' | 'campaign'>;

async function save(trx: Trx, { clock, hooks }: SaveDeps, by: Writer, kind: Kind, change: Change) {
  const { recordId } = await saveRecord(trx, clock, hooks, { kind, by: by.userId, ...change });
  return recordId;
}
