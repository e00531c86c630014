import type { CauseAct, Permission } from '@guatu/contract';
import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { type ReadTrx, type RecordEdit, saveRecords, type Trx, type Values } from '../../../platform/ledger/index.ts';
import { causeObstacle, causePermissions } from '../domain/causes.ts';
import { stateOf } from '../domain/rules.ts';
import { blockerRefusals, blockerWords } from '../messages.ts';
import { findCause } from '../queries/causes.ts';
import { measuresOn } from '../queries/rule.ts';
import { blockersOfCauses } from '../sql/board.ts';
import type { CauseRow } from '../tables.ts';
import type { ActDeps } from './act.ts';
import { type AsRead, blockersAsRead, type Laid, layingEdits, membersFrom } from './cause.ts';

export interface CauseActInput {
  readonly id: string;
  readonly version: number;
  readonly act: CauseAct;
  readonly title?: string | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
  readonly due?: string | null | undefined;
  readonly blockers: readonly AsRead[];
  readonly reason?: string | undefined;
}

/** The permissions any of which an act on this root cause takes, by the rule in force where it lies. */
export async function causePermissionsFor(
  trx: ReadTrx,
  clock: Clock,
  id: string,
  act: CauseAct,
): Promise<readonly Permission[]> {
  const { territory_id: leaf } = await findCause(trx, id);
  const measures = await measuresOn(trx, officeDay(Date.parse(clock.now())));
  return causePermissions(measures.rules(leaf), act);
}

/** Does one act on a root cause, as one batch with the blockers that it adds or takes off. */
export async function actOnCause(
  trx: Trx,
  { clock, hooks }: ActDeps,
  by: string,
  input: CauseActInput,
): Promise<{ id: string; batchId: string }> {
  const row = await findCause(trx, input.id);
  const laid = (await blockersOfCauses(trx, [row.id])).map(({ status }) => stateOf(status));
  const named = await blockersAsRead(trx, input.blockers);
  const asked = { act: input.act, reason: input.reason, blockers: named.map(({ row: { cause } }) => ({ cause })) };
  const obstacle = causeObstacle({ id: row.id, closed: row.closed_on !== null, laid }, asked);
  if (obstacle) throw blockerRefusals.cause_act_impossible(obstacle);
  const today = officeDay(Date.parse(clock.now()));
  const common = { by, title: blockerWords.causeAct(input.act, row.title, input.reason) };
  const cause: RecordEdit = {
    ...{ kind: 'cause', id: row.id, version: input.version, territoryId: row.territory_id },
    changes: changesOf(input, row, named, { by, today }),
    ...common,
  };
  const moved = layingEdits(named, input.act === 'add' ? row.id : null).map((edit) => ({ ...edit, ...common }));
  const { batchId } = await saveRecords(trx, clock, hooks, [cause, ...moved]);
  return { id: row.id, batchId };
}

interface Doing {
  readonly by: string;
  readonly today: IsoDay;
}

function changesOf(input: CauseActInput, row: CauseRow, named: readonly Laid[], { by, today }: Doing): Values {
  switch (input.act) {
    case 'edit': {
      const { title = row.title, unit = row.unit, note = row.note, due = row.due } = input;
      if (due !== null && due !== row.due && due < today) throw blockerRefusals.cause_due_past();
      return { causeTitle: title, causeUnit: unit, causeNote: note, causeDue: due };
    }
    case 'add':
      return membersFrom(
        named.map(({ row: { id } }) => id),
        today,
      );
    case 'remove':
      return Object.fromEntries(
        named.flatMap(({ row: { id } }) => [
          [`memberUntil@${id}`, today],
          [`memberReason@${id}`, input.reason ?? null],
        ]),
      );
    case 'close':
      return { causeStatus: 'CLOSED', causeClosedBy: by, causeClosedOn: today };
    case 'reopen':
      return { causeStatus: 'OPEN', causeClosedBy: null, causeClosedOn: null };
  }
}
