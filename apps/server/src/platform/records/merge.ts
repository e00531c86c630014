import type { Clock } from '../clock/index.ts';
import {
  type Confirmed,
  currentRows,
  type EntityKind,
  entityDef,
  type LandHook,
  ledgerRefusals,
  ROW_MARKS,
  saveRecords,
  type Trx,
} from '../ledger/index.ts';
import { recordRefusals } from './messages.ts';

export interface MergeRequest {
  readonly kind: EntityKind;
  readonly survivor: { readonly id: string; readonly version: number };
  readonly merged: { readonly id: string; readonly version: number };
  readonly reason: string;
  readonly by: string;
}

/**
 * Reads one record through another from now on. Nothing is rewritten: the merged row keeps its id, values and children,
 * points to its survivor and takes no part in lists and sums; undoing the batch brings it back.
 */
export async function mergeRecords(
  trx: Trx,
  clock: Clock,
  hooks: readonly LandHook[],
  request: MergeRequest,
): Promise<Confirmed> {
  const { survivor, merged, kind } = request;
  if (survivor.id === merged.id) throw recordRefusals.merge_same_record();
  const rows = await currentRows(trx, entityDef(kind), [survivor.id, merged.id], []);
  const kept = rows.get(survivor.id);
  const gone = rows.get(merged.id);
  if (!kept || !gone) throw ledgerRefusals.record_not_found();
  if ([kept, gone].some((row) => row.void || row.survivorId !== null)) throw recordRefusals.merge_already_merged();
  if (kept.version !== survivor.version) {
    throw ledgerRefusals.record_stale({ yours: survivor.version, current: kept.version, ours: kept.values });
  }
  const edit = {
    kind,
    id: merged.id,
    version: merged.version,
    territoryId: gone.territoryId,
    changes: { [ROW_MARKS.survivor]: survivor.id },
    by: request.by,
    title: request.reason,
  };
  return saveRecords(trx, clock, hooks, [edit], 'merge');
}
