import type { BidAct, Permission } from '@guatu/contract';
import { attachmentsOf } from '../../../platform/attachments/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { type ActInput, decideAct, type Obstacle } from '../domain/acts.ts';
import { directionOf, transitionOf } from '../domain/rules.ts';
import { broughtOf, nextStep } from '../domain/steps.ts';
import { fundingWords } from '../messages/words.ts';
import { fundingRefusals } from '../messages.ts';
import { fundingRulesOn, oneBid, todayOf } from '../queries/parts.ts';
import { type ActDeps, saveBid } from './save.ts';

/** The permissions any of which an act on this bid takes, by the rule in force where it lies. */
export async function permissionsFor(
  trx: ReadTrx,
  clock: Clock,
  id: string,
  act: BidAct,
): Promise<readonly Permission[]> {
  const { bid } = await oneBid(trx, id);
  const rules = await fundingRulesOn(trx, todayOf(clock));
  return transitionOf(rules.bids(bid.territoryId).body, act).permissions;
}

/** Does one act on a bid: moves its ledger row and adds a step, as one batch. What may not be done from here is refused. */
export async function actOnBid(
  trx: Trx,
  deps: ActDeps,
  by: string,
  input: ActInput & { readonly id: string; readonly version: number },
): Promise<void> {
  const { bid, row } = await oneBid(trx, input.id);
  const rules = await fundingRulesOn(trx, todayOf(deps.clock));
  const brought = new Set(broughtOf(row.values).keys());
  const decided = decideAct(bid, input, {
    ...{ rules: rules.bids(bid.territoryId).body, today: rules.today, brought, by },
    direction: directionOf(rules.directions(bid.territoryId).body, bid.direction),
  });
  if (!decided.ok) throw refusalOf(decided.obstacle, input.act);
  await refuseStrangeFiles(trx, bid.id, input.files);
  await saveBid(trx, deps, row, {
    ...{ version: input.version, by, title: fundingWords.act(input.act, bid.name), reason: input.note },
    changes: { ...decided.fields, ...nextStep(row.values, input, by) },
  });
}

/** Evidence hangs on the bid itself, so that it is seen by whoever sees the bid and kept as long. */
export async function refuseStrangeFiles(trx: ReadTrx, id: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const there = new Set((await attachmentsOf(trx, 'funding', id)).map((file) => file.id));
  if (!files.every((file) => there.has(file))) throw fundingRefusals.bid_files_unknown();
}

function refusalOf(obstacle: Obstacle, act: BidAct): Error {
  switch (obstacle.why) {
    case 'state':
      return fundingRefusals.bid_act_not_from_here({ act, state: obstacle.state });
    case 'missing':
      return fundingRefusals.bid_act_incomplete({ act, need: obstacle.need });
    case 'future':
      return fundingRefusals.bid_day_future();
    case 'before':
      return fundingRefusals.bid_day_before({ since: obstacle.since });
    case 'due-past':
      return fundingRefusals.bid_due_past();
    case 'same-person':
      return fundingRefusals.bid_same_person();
    case 'outside-window':
      return fundingRefusals.bid_outside_window();
    case 'materials':
      return fundingRefusals.bid_materials_lacking({ titles: obstacle.titles });
    case 'too-little':
      return fundingRefusals.bid_too_little({ least: obstacle.least });
    case 'too-much':
      return fundingRefusals.bid_too_much({ most: obstacle.most });
    case 'over-allocated':
      return fundingRefusals.bid_over_allocated({ left: obstacle.left });
  }
}
