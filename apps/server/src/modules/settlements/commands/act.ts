import type { SettlementActInput } from '@guatu/contract';
import { addDays } from '@guatu/kernel';
import { saveRecords, type Trx, type Values } from '../../../platform/ledger/index.ts';
import { sendFollowUp } from '../../dispatch/index.ts';
import { copyValues, mayDoAt } from '../domain/settlement.ts';
import { settlementWords } from '../messages/sentences.ts';
import { settlementRefusals } from '../messages.ts';
import { drawUp } from '../queries/draw-up.ts';
import { defaultsFor, nameOfProject, oneSettlement, openProject, policyRule, todayOf } from '../queries/parts.ts';
import { holdProject } from '../sql/settlements.ts';
import { correctSettlement } from './open.ts';
import { type Doer, type SaveDeps, saveSettlement } from './save.ts';

type Settlement = Awaited<ReturnType<typeof oneSettlement>>;
type Input = SettlementActInput & { readonly id: string };
type Filling = Extract<SettlementActInput, { act: 'fill' }>;

/** Does what was asked with a settlement; answers the settlement to look at next, which a correction makes anew. */
export async function actOnSettlement(trx: Trx, deps: SaveDeps, doer: Doer, input: Input): Promise<string> {
  const settlement = await oneSettlement(trx, input.id);
  if (!mayDoAt(input.act, settlement.status)) throw settlementRefusals.settlement_state({ status: settlement.status });
  switch (input.act) {
    case 'refresh':
      return redraw(trx, deps, doer, settlement, input.version);
    case 'fill':
      return fill(trx, deps, doer, settlement, input);
    case 'submit':
      return submit(trx, deps, doer, settlement, input.version);
    case 'return':
      return sendBack(trx, deps, doer, settlement, input);
    case 'confirm':
      return confirm(trx, deps, doer, settlement, input.version);
    case 'correct':
      return correctSettlement(trx, deps, doer, settlement, input.reason);
  }
}

/** What the ledgers give at this moment, by the rule that holds today. */
async function drawnNow(trx: Trx, deps: SaveDeps, { projectId, vetoes }: Pick<Settlement, 'projectId' | 'vetoes'>) {
  const project = await openProject(trx, projectId);
  const at = { day: todayOf(deps.clock), leaf: project.territoryId };
  const rules = { rule: await policyRule(trx, at), defaults: await defaultsFor(trx, at) };
  return { project, rule: rules.rule, drawn: drawUp(project, rules, vetoes) };
}

/** Writes a draft again from the ledgers. */
async function redraw(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  settlement: Settlement,
  version: number,
  also: Values = {},
  title = settlementWords.refresh(settlement.title),
): Promise<string> {
  const vetoes = Array.isArray(also.settleVetoes) ? also.settleVetoes.map(String) : settlement.vetoes;
  const { drawn } = await drawnNow(trx, deps, { ...settlement, vetoes });
  const copied = copyValues(drawn.copy, drawn.settled, drawn.paid, drawn.hash, settlement.values);
  return saveSettlement(trx, deps, doer, {
    ...{ id: settlement.id, version, territoryId: settlement.territoryId, title },
    changes: { ...copied, ...also, settleVetoes: copied.settleVetoes ?? null },
  });
}

/** Enters what makes everything zero, with what it was found by; the ledgers are read again along with it. */
async function fill(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  settlement: Settlement,
  { version, vetoes, note }: Filling,
): Promise<string> {
  const { body } = await policyRule(trx, { day: todayOf(deps.clock), leaf: settlement.territoryId });
  const unknown = vetoes.find((id) => !body.vetoes.some((veto) => veto.id === id));
  if (unknown !== undefined) throw settlementRefusals.settlement_veto_unknown({ id: unknown });
  if (vetoes.length > 0 && !note) throw settlementRefusals.settlement_veto_note();
  const also = { settleVetoes: vetoes, settleNote: note || null };
  return redraw(trx, deps, doer, settlement, version, also, settlementWords.fill(settlement.title));
}

async function submit(trx: Trx, deps: SaveDeps, doer: Doer, settlement: Settlement, version: number): Promise<string> {
  const { drawn } = await drawnNow(trx, deps, settlement);
  if (drawn.hash !== settlement.hash) throw settlementRefusals.settlement_moved();
  return saveSettlement(trx, deps, doer, {
    ...{ id: settlement.id, version, territoryId: settlement.territoryId },
    title: settlementWords.submit(settlement.title),
    changes: {
      ...{ settleStatus: 'SUBMITTED', settleSubmittedBy: doer.userId, settleSubmittedOn: todayOf(deps.clock) },
      settleReturned: null,
    },
  });
}

async function sendBack(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  settlement: Settlement,
  { version, reason }: Extract<SettlementActInput, { act: 'return' }>,
): Promise<string> {
  return saveSettlement(trx, deps, doer, {
    ...{ id: settlement.id, version, territoryId: settlement.territoryId, reason },
    title: settlementWords.return(settlement.title),
    changes: { settleStatus: 'DRAFT', settleSubmittedBy: null, settleSubmittedOn: null, settleReturned: reason },
  });
}

/**
 * Confirms a settlement for the treasury, by a person who neither drew it up nor submitted it, and only if the ledgers still
 * say the same. The version that it corrects is replaced in the same batch, and what has to follow becomes a task.
 */
async function confirm(trx: Trx, deps: SaveDeps, doer: Doer, settlement: Settlement, version: number): Promise<string> {
  if ([settlement.by, settlement.submittedBy].includes(doer.userId))
    throw settlementRefusals.settlement_second_person();
  await holdProject(trx, settlement.projectId);
  const { project, rule, drawn } = await drawnNow(trx, deps, settlement);
  if (drawn.hash !== settlement.hash) throw settlementRefusals.settlement_moved();
  const today = todayOf(deps.clock);
  const follow = rule.body.follows.find(({ id }) => id === settlement.follow);
  const due = follow ? addDays(today, follow.days) : null;
  const common = { kind: 'settlement', territoryId: settlement.territoryId, by: doer.userId } as const;
  const title = settlementWords.confirmSettlement(settlement.title);
  const replaced = settlement.replaces === null ? null : await oneSettlement(trx, settlement.replaces);
  await saveRecords(trx, deps.clock, deps.hooks, [
    {
      ...{ ...common, title, id: settlement.id, version },
      changes: {
        ...{ settleStatus: 'CONFIRMED', settleConfirmedBy: doer.userId, settleConfirmedOn: today },
        ...(due === null ? {} : { settleFollowDue: due }),
      },
    },
    ...(replaced === null
      ? []
      : [{ ...common, title, id: replaced.id, version: replaced.version, changes: { settleStatus: 'REPLACED' } }]),
  ]);
  if (follow && due !== null) {
    await sendFollowUp(trx, deps, doer, {
      ...{ projectId: project.id, leaf: project.territoryId, due },
      title: settlementWords.followTask(nameOfProject(project), follow.title),
      unit: unitOf(project.values) ?? settlementWords.unitUnknown,
    });
  }
  return settlement.id;
}

function unitOf({ leadUnit, respUnit }: Values): string | null {
  if (typeof leadUnit === 'string') return leadUnit;
  const [first] = Array.isArray(respUnit) ? respUnit : [];
  return typeof first === 'string' ? first : null;
}
