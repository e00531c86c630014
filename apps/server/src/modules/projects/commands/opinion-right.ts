import type { Actor } from '../../../platform/auth/actor.ts';
import type { Trx } from '../../../platform/ledger/index.ts';
import { unitNames } from '../../../platform/records/index.ts';
import { mayEnterFor } from '../domain/changes/transitions.ts';
import { changeRefusals } from '../messages/changes.ts';
import { attachedTo } from '../sql/evidence.ts';

/** An opinion as it is sent: whose it is, and the file that it is entered from. */
export interface SentOpinion {
  readonly projectId: string;
  readonly unit: string;
  readonly paper: string | null;
}

/**
 * Refuses an opinion that is not the actor's own unit's. A clerk of the office may enter what another unit wrote, but only
 * from the paper itself, hung on the project. Answers the file to be named beside the opinion; null for one's own.
 */
export async function opinionPaper(
  trx: Trx,
  actor: Actor,
  { projectId, unit, paper }: SentOpinion,
): Promise<string | null> {
  if ((await unitNames(trx, actor.orgName)).includes(unit)) return null;
  if (!mayEnterFor(actor.permissions)) throw changeRefusals.change_other_unit({ unit, own: actor.orgName });
  if (paper === null) throw changeRefusals.change_opinion_paper({ unit });
  if ((await attachedTo(trx, projectId, [paper])).get(paper)?.removed !== false) {
    throw changeRefusals.change_opinion_paper({ unit });
  }
  return paper;
}
