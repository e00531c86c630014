import { officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Confirmed, Trx } from '../../../platform/ledger/index.ts';
import { type Brought, bringing, paperKey } from '../domain/evidence/evidence.ts';
import { gateWords } from '../messages/gates.ts';
import { openProject } from '../queries/project-facts.ts';
import { refuseNothing, verdictOn } from './evidence.ts';
import { type ActDeps, saveGateAct } from './gate-act.ts';

interface PaperAct {
  readonly projectId: string;
  readonly version: number;
  /** The paper in the catalogue of approvals; one serves every item that asks for it. */
  readonly document: string;
  /** What it is called there. */
  readonly title: string;
  /** The item for which it is brought or judged. */
  readonly item: string;
}

/** Brings a paper that approval items ask for. Whether the item asks for it was judged before. */
export async function bringPaper(trx: Trx, deps: ActDeps, actor: Actor, input: PaperAct & Brought): Promise<Confirmed> {
  const row = await openProject(trx, input.projectId);
  await refuseNothing(trx, input.projectId, input);
  const changes = bringing(paperKey(input.document), input, actor.userId, officeDay(Date.parse(deps.clock.now())));
  return saveGateAct(trx, deps, actor, { row }, input, changes, gateWords.evidence(input.item, input.title));
}

/** Takes a paper in, or returns it with a reason. That the actor's agency handles the item was judged before. */
export async function judgePaper(
  trx: Trx,
  deps: ActDeps,
  actor: Pick<Actor, 'userId'>,
  input: PaperAct & { readonly accepted: boolean; readonly reason: string | null },
): Promise<Confirmed> {
  const row = await openProject(trx, input.projectId);
  const on = officeDay(Date.parse(deps.clock.now()));
  const changes = verdictOn(row.values, paperKey(input.document), input.title, { ...input, by: actor.userId, on });
  const words = input.accepted ? gateWords.accepted : gateWords.returned;
  const title = words(input.item, input.title);
  return saveGateAct(trx, deps, actor, { row }, input, changes, title, input.reason ?? undefined);
}
