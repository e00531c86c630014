import type { Trx } from '../../../platform/ledger/index.ts';
import { OPEN_STATES, stateOf } from '../domain/bid.ts';
import { directionOf } from '../domain/rules.ts';
import { fundingWords } from '../messages/words.ts';
import { fundingRefusals } from '../messages.ts';
import { fundingRulesOn, oneBid, todayOf } from '../queries/parts.ts';
import { refuseStrangeFiles } from './act.ts';
import { type ActDeps, saveBid } from './save.ts';

/** Hands in one material of the direction's list: papers, or word of where it can be found. */
export async function bringMaterial(
  trx: Trx,
  deps: ActDeps,
  by: string,
  input: {
    readonly id: string;
    readonly version: number;
    readonly material: string;
    readonly files: readonly string[];
    readonly note: string | null;
  },
): Promise<void> {
  const { bid, row } = await oneBid(trx, input.id);
  const { state } = stateOf(bid);
  // What was handed in upstairs is not changed behind it; a bid that was sent back is open again.
  if (!OPEN_STATES.includes(state)) throw fundingRefusals.bid_act_not_from_here({ act: 'prepare', state });
  const rules = await fundingRulesOn(trx, todayOf(deps.clock));
  const direction = directionOf(rules.directions(bid.territoryId).body, bid.direction);
  const material = direction?.materials.find(({ id }) => id === input.material);
  if (!material) throw fundingRefusals.bid_material_unknown();
  if (input.files.length === 0 && input.note === null) throw fundingRefusals.bid_material_empty();
  await refuseStrangeFiles(trx, bid.id, input.files);
  const at = `@${material.id}`;
  await saveBid(trx, deps, row, {
    ...{ version: input.version, by, title: fundingWords.material(material.title, bid.name), reason: null },
    changes: {
      ...{ [`materialFiles${at}`]: [...input.files], [`materialNote${at}`]: input.note },
      ...{ [`materialBy${at}`]: by, [`materialOn${at}`]: rules.today },
    },
  });
}
