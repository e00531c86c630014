import type { BlockerAct, Permission } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import { type LandHook, type ReadTrx, saveRecord, type Trx } from '../../../platform/ledger/index.ts';
import { type ActInput, decideAct, type Obstacle, transitionOf, type Who } from '../domain/acts.ts';
import { stateOf } from '../domain/rules.ts';
import { ACT_WORDS, blockerRefusals } from '../messages.ts';
import { measuresOn } from '../queries/rule.ts';
import { blockersById } from '../sql/board.ts';
import type { BlockerRow } from '../tables.ts';

export interface ActDeps {
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

/** The permissions any of which an act on this blocker takes, by the rule in force where it lies. */
export async function permissionsFor(
  trx: ReadTrx,
  clock: Clock,
  id: string,
  act: BlockerAct,
): Promise<readonly Permission[]> {
  const { territory_id: leaf } = await blockerRow(trx, id);
  const measures = await measuresOn(trx, officeDay(Date.parse(clock.now())));
  return transitionOf(measures.rules(leaf), act).permissions;
}

/** Does one act on a blocker, as a batch of its own. What the act may not do from here is refused. */
export async function actOnBlocker(
  trx: Trx,
  { clock, hooks }: ActDeps,
  who: Who,
  input: ActInput & { readonly id: string; readonly version: number },
): Promise<{ id: string; status: string; batchId: string }> {
  const row = await blockerRow(trx, input.id);
  const today = officeDay(Date.parse(clock.now()));
  const rules = (await measuresOn(trx, today)).rules(row.territory_id);
  const { level, since, resolved_by: resolvedBy, reopens } = row;
  const acted = { status: stateOf(row.status), level, since, resolvedBy, reopens: reopens ?? 0 };
  const decided = decideAct(acted, input, who, rules, today);
  if (!decided.ok) throw refusalOf(decided.obstacle, input.act);
  const { batchId } = await saveRecord(trx, clock, hooks, {
    kind: 'blocker',
    id: row.id,
    version: input.version,
    territoryId: row.territory_id,
    changes: decided.fields,
    by: who.id,
    title: ACT_WORDS[input.act],
    ...(input.note === undefined ? {} : { reason: input.note }),
  });
  return { id: row.id, status: transitionOf(rules, input.act).to, batchId };
}

async function blockerRow(trx: ReadTrx, id: string): Promise<BlockerRow> {
  const [row] = await blockersById(trx, [id]);
  if (!row) throw blockerRefusals.blocker_not_found();
  return row;
}

function refusalOf(obstacle: Obstacle, act: BlockerAct): Error {
  switch (obstacle.why) {
    case 'state':
      return blockerRefusals.blocker_act_not_from_here({ act, status: obstacle.status });
    case 'missing':
      return blockerRefusals.blocker_act_incomplete({ act, what: obstacle.what });
    case 'same-person':
      return blockerRefusals.blocker_same_person();
    case 'top-level':
      return blockerRefusals.blocker_top_level();
    case 'due-past':
      return blockerRefusals.blocker_due_past();
  }
}
