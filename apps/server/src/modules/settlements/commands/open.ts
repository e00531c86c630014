import type { Trx } from '../../../platform/ledger/index.ts';
import { copyValues, type SettlementRecord } from '../domain/settlement.ts';
import { settlementWords } from '../messages/sentences.ts';
import { settlementRefusals } from '../messages.ts';
import { drawUp } from '../queries/draw-up.ts';
import { defaultsFor, nameOfProject, openProject, policyRule, settlementsById, todayOf } from '../queries/parts.ts';
import { holdProject, settlementIds } from '../sql/settlements.ts';
import { type Doer, type SaveDeps, saveSettlement } from './save.ts';

/** Draws up the first settlement of a project. There is one at a time, and one that is confirmed is corrected, not repeated. */
export async function openSettlement(trx: Trx, deps: SaveDeps, doer: Doer, projectId: string): Promise<string> {
  await holdProject(trx, projectId);
  const earlier = await settlementsById(trx, await settlementIds(trx, projectId));
  refuseSecond(earlier);
  if (earlier.some(({ status }) => status === 'CONFIRMED')) throw settlementRefusals.settlement_confirmed_already();
  return draft(trx, deps, doer, projectId, { number: (earlier[0]?.number ?? 0) + 1, vetoes: [], note: null });
}

/** Draws up a new version of a confirmed settlement because figures were wrong; the confirmed one stands until it is. */
export async function correctSettlement(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  { id, projectId, number, vetoes, note }: SettlementRecord,
  reason: string,
): Promise<string> {
  await holdProject(trx, projectId);
  refuseSecond(await settlementsById(trx, await settlementIds(trx, projectId)));
  return draft(trx, deps, doer, projectId, { number: number + 1, vetoes, note, replaces: { id, reason } });
}

function refuseSecond(earlier: readonly SettlementRecord[]): void {
  if (earlier.some(({ status }) => status === 'DRAFT' || status === 'SUBMITTED')) {
    throw settlementRefusals.settlement_open_already();
  }
}

interface Draft {
  readonly number: number;
  readonly vetoes: readonly string[];
  readonly note: string | null;
  readonly replaces?: { readonly id: string; readonly reason: string };
}

async function draft(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  projectId: string,
  { number, vetoes, note, replaces }: Draft,
): Promise<string> {
  const project = await openProject(trx, projectId);
  const at = { day: todayOf(deps.clock), leaf: project.territoryId };
  const rules = { rule: await policyRule(trx, at), defaults: await defaultsFor(trx, at) };
  const { copy, settled, paid, hash } = drawUp(project, rules, vetoes);
  const title = settlementWords.title(nameOfProject(project), number);
  return saveSettlement(trx, deps, doer, {
    ...{ id: null, version: 0, territoryId: project.territoryId },
    title: replaces ? settlementWords.correct(title) : settlementWords.open(title),
    changes: Object.fromEntries(
      Object.entries({
        ...{ settleTitle: title, settleProject: projectId, settleStatus: 'DRAFT', settleVersion: number },
        ...{ settleBy: doer.userId, settleOn: at.day, settleNote: note },
        ...{ settleReplaces: replaces?.id ?? null, settleReason: replaces?.reason ?? null },
        ...copyValues(copy, settled, paid, hash),
      }).filter(([, value]) => value !== null),
    ),
  });
}
