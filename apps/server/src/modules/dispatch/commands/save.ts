import { type RecordEdit, saveRecord, saveRecords, type Trx, type Values } from '../../../platform/ledger/index.ts';
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

export async function saveRequest(trx: Trx, deps: SaveDeps, by: Writer, change: Change): Promise<string> {
  return save(trx, deps, by, 'request', change);
}

export async function saveOccurrence(trx: Trx, deps: SaveDeps, by: Writer, change: Change): Promise<string> {
  return save(trx, deps, by, 'occurrence', change);
}

export async function saveCampaign(trx: Trx, deps: SaveDeps, by: Writer, change: Change): Promise<string> {
  return save(trx, deps, by, 'campaign', change);
}

/** Several new tasks as one batch: the papers of an occurrence. */
export async function saveNewTasks(
  trx: Trx,
  { clock, hooks }: SaveDeps,
  by: Writer,
  title: string,
  tasks: readonly { readonly territoryId: number; readonly changes: Values }[],
): Promise<void> {
  const [first, ...rest] = tasks.map(
    (task): RecordEdit => ({ kind: 'task', id: null, version: 0, by: by.userId, title, ...task }),
  );
  if (first) await saveRecords(trx, clock, hooks, [first, ...rest]);
}

type Kind = Extract<RecordEdit['kind'], 'meeting' | 'task' | 'request' | 'occurrence' | 'campaign'>;

async function save(trx: Trx, { clock, hooks }: SaveDeps, by: Writer, kind: Kind, change: Change) {
  const { recordId } = await saveRecord(trx, clock, hooks, { kind, by: by.userId, ...change });
  return recordId;
}
