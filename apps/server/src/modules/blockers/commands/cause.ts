import { type RecordEdit, saveRecord, saveRecords, type Trx } from '../../../platform/ledger/index.ts';
import { blockerRefusals, blockerWords } from '../messages.ts';
import { blockersById } from '../sql/board.ts';
import type { ActDeps } from './act.ts';

export interface CauseInput {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly blockers: readonly { readonly id: string; readonly version: number }[];
}

/** Registers the one thing behind several blockers and lays them to it. Blockers that the actor does not see are refused. */
export async function registerCause(
  trx: Trx,
  { clock, hooks }: ActDeps,
  by: string,
  input: CauseInput,
): Promise<{ id: string; batchId: string }> {
  const asked = new Map(input.blockers.map(({ id, version }) => [id, version]));
  const rows = await blockersById(trx, [...asked.keys()]);
  const [first] = rows;
  if (!first || rows.length < asked.size) throw blockerRefusals.blocker_not_found();
  const title = blockerWords.cause(input.title);
  const cause = await saveRecord(trx, clock, hooks, {
    kind: 'cause',
    id: null,
    version: 0,
    territoryId: first.territory_id,
    changes: {
      causeTitle: input.title,
      causeFactor: first.factor,
      causeUnit: input.unit ?? null,
      causeNote: input.note ?? null,
    },
    by,
    title,
  });
  const [edit, ...more] = rows.map(
    (row): RecordEdit => ({
      kind: 'blocker',
      id: row.id,
      version: asked.get(row.id) ?? row.version,
      territoryId: row.territory_id,
      changes: { blockerCause: cause.recordId },
      by,
      title,
    }),
  );
  if (!edit) throw blockerRefusals.blocker_not_found();
  const { batchId } = await saveRecords(trx, clock, hooks, [edit, ...more]);
  return { id: cause.recordId, batchId };
}
