import { type CurrentRow, type RecordEdit, saveRecord, type Trx, type Values } from '../../../platform/ledger/index.ts';
import type { SettlementDeps } from '../queries/parts.ts';

export type SaveDeps = Pick<SettlementDeps, 'clock' | 'hooks'>;

/** Who acts. */
export interface Doer {
  readonly userId: string;
}

interface ProjectEdit {
  /** The version that the person looked at. */
  readonly version: number;
  readonly changes: Values;
  readonly title: string;
  readonly reason?: string;
}

/** Saves what an act changes of a project's record. */
export async function saveProject(
  trx: Trx,
  { clock, hooks }: SaveDeps,
  { userId: by }: Doer,
  { id, territoryId }: Pick<CurrentRow, 'id' | 'territoryId'>,
  edit: ProjectEdit,
): Promise<void> {
  await saveRecord(trx, clock, hooks, { kind: 'project', id, territoryId, by, ...edit });
}

export type SettlementChange = Pick<RecordEdit, 'id' | 'version' | 'territoryId' | 'title' | 'reason' | 'changes'>;

/** Saves a settlement: a new one (`id` null, version 0), or one as it was looked at. */
export async function saveSettlement(
  trx: Trx,
  { clock, hooks }: SaveDeps,
  { userId: by }: Doer,
  change: SettlementChange,
): Promise<string> {
  return (await saveRecord(trx, clock, hooks, { kind: 'settlement', by, ...change })).recordId;
}
