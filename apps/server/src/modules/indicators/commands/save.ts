import { type RecordEdit, saveRecords, type Trx } from '../../../platform/ledger/index.ts';
import type { IndicatorDeps } from '../queries/parts.ts';

export type SaveDeps = Pick<IndicatorDeps, 'clock' | 'hooks'>;

/** Who acts. */
export interface Doer {
  readonly userId: string;
}

export type Change = Omit<RecordEdit, 'kind' | 'by'>;

/** Saves what an act changes of records of one kind, wholly or not at all; answers the id of the first. */
export async function saveChanges(
  trx: Trx,
  { clock, hooks }: SaveDeps,
  { userId: by }: Doer,
  kind: 'breakdown' | 'finding',
  [first, ...more]: readonly [Change, ...Change[]],
): Promise<string> {
  const edits = [{ kind, by, ...first }, ...more.map((change) => ({ kind, by, ...change }))] as const;
  const [id] = (await saveRecords(trx, clock, hooks, edits)).recordIds;
  if (id === undefined) throw new Error('a saved batch has no record');
  return id;
}
