import { officeDay } from '@guatu/kernel';
import { newId } from '../../../platform/clock/index.ts';
import { type RecordEdit, saveRecords, type Trx } from '../../../platform/ledger/index.ts';
import { blockerRefusals, blockerWords } from '../messages.ts';
import { blockersById } from '../sql/board.ts';
import type { BlockerRow } from '../tables.ts';
import type { ActDeps } from './act.ts';

/** A blocker as somebody looked at it. */
export interface AsRead {
  readonly id: string;
  readonly version: number;
}

export interface CauseInput {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly due?: string | undefined;
  readonly blockers: readonly AsRead[];
}

/** Registers the one thing behind several blockers and lays them to it. Blockers that the actor does not see are refused. */
export async function registerCause(
  trx: Trx,
  { clock, hooks }: ActDeps,
  by: string,
  input: CauseInput,
): Promise<{ id: string; batchId: string }> {
  const laid = await blockersAsRead(trx, input.blockers);
  if (laid.some(({ row }) => row.cause !== null)) throw blockerRefusals.cause_act_impossible({ why: 'elsewhere' });
  const [first] = laid;
  if (!first) throw blockerRefusals.blocker_not_found();
  const today = officeDay(Date.parse(clock.now()));
  if (input.due !== undefined && input.due < today) throw blockerRefusals.cause_due_past();
  const id = newId();
  const common = { by, title: blockerWords.cause(input.title) };
  const cause: RecordEdit = {
    ...{ kind: 'cause', id: null, named: id, version: 0, territoryId: first.row.territory_id },
    changes: {
      ...{ causeTitle: input.title, causeFactor: first.row.factor, causeUnit: input.unit ?? null },
      ...{ causeNote: input.note ?? null, causeDue: input.due ?? null, causeStatus: 'OPEN' },
      ...membersFrom(
        laid.map(({ row }) => row.id),
        today,
      ),
    },
    ...common,
  };
  const edits = layingEdits(laid, id).map((edit) => ({ ...edit, ...common }));
  const { batchId } = await saveRecords(trx, clock, hooks, [cause, ...edits]);
  return { id, batchId };
}

export interface Laid {
  readonly row: BlockerRow;
  readonly version: number;
}

/** The blockers as they stand, with the version that the actor looked at; one that the actor does not see is refused. */
export async function blockersAsRead(trx: Trx, asked: readonly AsRead[]): Promise<readonly Laid[]> {
  const versions = new Map(asked.map(({ id, version }) => [id, version]));
  const rows = await blockersById(trx, [...versions.keys()]);
  if (rows.length < versions.size) throw blockerRefusals.blocker_not_found();
  return rows.map((row) => ({ row, version: versions.get(row.id) ?? row.version }));
}

/** What the root cause remembers of blockers that come to it, also of one that comes back. */
export function membersFrom(blockers: readonly string[], today: string): RecordEdit['changes'] {
  return Object.fromEntries(
    blockers.flatMap((id) => [
      [`memberFrom@${id}`, today],
      [`memberUntil@${id}`, null],
      [`memberReason@${id}`, null],
    ]),
  );
}

/** What the blockers write down of the root cause that they are laid to; of none, where they are taken off. */
export function layingEdits(
  laid: readonly Laid[],
  cause: string | null,
): readonly Pick<RecordEdit, 'kind' | 'id' | 'version' | 'territoryId' | 'changes'>[] {
  return laid.map(({ row, version }) => ({
    ...{ kind: 'blocker', id: row.id, version, territoryId: row.territory_id, changes: { blockerCause: cause } },
  }));
}
