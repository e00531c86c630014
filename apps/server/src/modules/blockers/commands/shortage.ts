import type { ShortageInput } from '@guatu/contract';
import { decimalToNumber, type IsoDay, officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/index.ts';
import { newId } from '../../../platform/clock/index.ts';
import { type RecordEdit, saveRecords, type Trx } from '../../../platform/ledger/index.ts';
import { type FactorRule, type FactorRules, orderOf } from '../domain/factors/rules.ts';
import { factorRefusals, factorWords } from '../messages/factors.ts';
import { blockerRefusals } from '../messages.ts';
import { findCause } from '../queries/causes.ts';
import { amountIn, amountText, linesOf, shortIn } from '../queries/factor-lines.ts';
import { factorOf, factorRuleFor } from '../queries/factors.ts';
import { demandRows, demandSums, readCapacities } from '../sql/factors.ts';
import type { DemandRow } from '../tables.ts';
import type { ActDeps } from './act.ts';
import { membersFrom } from './cause.ts';
import { NEW_BLOCKER } from './raise.ts';

type Edit = Omit<RecordEdit, 'by' | 'title'>;

/**
 * Makes blockers of a shortage, as one batch: one for each project that waits, laid to a root cause. A project that has an
 * open blocker of the kind already keeps it, and only its cause is written.
 */
export async function registerShortage(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: ShortageInput,
): Promise<{ id: string; batchId: string }> {
  const { body: rules } = await factorRuleFor(trx, actor, deps.clock);
  const factor = factorOf(rules, input.factor);
  const today = officeDay(Date.parse(deps.clock.now()));
  if (input.due !== null && input.due < today) throw blockerRefusals.cause_due_past();
  const shortage = await shortageNow(trx, factor, rules, input);
  const rows = await waitingRows(trx, factor, rules, input);
  const [first] = rows;
  if (!first) throw factorRefusals.factor_project_not_waiting();
  const id = input.into?.id ?? newId();
  const held = rows.map((row) => heldEdit(row, { factor, shortage, month: input.month, cause: id, today }));
  const members = membersFrom(
    held.map(({ blocker }) => blocker),
    today,
  );
  const cause = input.into
    ? await knownCause(trx, input.into, members)
    : newCause(id, first.territory_id, factor, input, members);
  const common = { by: actor.userId, title: factorWords.shortage(input.title) };
  const edits = held.map(({ edit }) => ({ ...edit, ...common }));
  const { batchId } = await saveRecords(trx, deps.clock, deps.hooks, [{ ...cause, ...common }, ...edits]);
  return { id, batchId };
}

interface Shortage {
  /** What runs short, as the sentence of a blocker names it. */
  readonly place: string;
  readonly short: string;
}

/** The shortage as it is now, whatever the page showed. */
async function shortageNow(trx: Trx, factor: FactorRule, rules: FactorRules, input: ShortageInput): Promise<Shortage> {
  const capacities = await readCapacities(trx, { factors: [factor.id] });
  const sums = await demandSums(trx, factor, orderOf(rules.confirmedFrom));
  const line = linesOf(factor, capacities, sums, rules, [input.month]).find(({ capacityId, territoryId }) =>
    input.capacity === null ? capacityId === null && territoryId === input.territory : capacityId === input.capacity,
  );
  const short = line && shortIn(line, factor, input.month);
  if (!short) throw factorRefusals.factor_no_shortage({ month: input.month });
  return { place: line.title ?? factorWords.place, short };
}

/** The projects that were named, all of which have to wait for it by that month and not be laid to a root cause. */
async function waitingRows(
  trx: Trx,
  factor: FactorRule,
  rules: FactorRules,
  { capacity, territory, projects, month }: ShortageInput,
): Promise<readonly DemandRow[]> {
  const asked = { capacity, territory, projects };
  const rows = await demandRows(trx, factor, orderOf(rules.confirmedFrom), asked, projects.length);
  const waits = (row: DemandRow) => row.cause === null && row.month !== null && row.month <= month;
  if (rows.length === new Set(projects).size && rows.every(waits)) return rows;
  throw factorRefusals.factor_project_not_waiting();
}

interface Holding {
  readonly factor: FactorRule;
  readonly shortage: Shortage;
  readonly month: string;
  readonly cause: string;
  readonly today: IsoDay;
}

/** The blocker of one project: the open one that it has, else a new one with the figures in its words. */
function heldEdit(row: DemandRow, { factor, shortage, month, cause, today }: Holding): { blocker: string; edit: Edit } {
  const territoryId = row.territory_id;
  if (row.blocker !== null && row.blocker_version !== null) {
    const known = { kind: 'blocker' as const, id: row.blocker, version: row.blocker_version, territoryId };
    return { blocker: row.blocker, edit: { ...known, changes: { blockerCause: cause } } };
  }
  const blocker = newId();
  const needed = amountIn(factor, row.amount, row.unit);
  const words = {
    ...{ project: row.name, factor: factor.title, needed: row.month ?? month, month, ...shortage },
    amount: needed === null ? `${row.amount} ${row.unit}` : amountText(decimalToNumber(needed), factor),
  };
  const changes = {
    ...{ blockerDesc: factorWords.blocker(words), projectName: row.name, factorType: factor.factorType },
    ...{ raisedDate: today, source: 'DISPATCH', blockerCause: cause, ...NEW_BLOCKER },
  };
  return { blocker, edit: { kind: 'blocker', id: null, named: blocker, version: 0, territoryId, changes } };
}

async function knownCause(
  trx: Trx,
  { id, version }: NonNullable<ShortageInput['into']>,
  members: RecordEdit['changes'],
): Promise<Edit> {
  const row = await findCause(trx, id);
  if (row.closed_on !== null) throw blockerRefusals.cause_act_impossible({ why: 'closed' });
  return { kind: 'cause', id, version, territoryId: row.territory_id, changes: members };
}

function newCause(
  id: string,
  territoryId: number,
  factor: FactorRule,
  { title, unit, due, capacity }: ShortageInput,
  members: RecordEdit['changes'],
): Edit {
  const changes = {
    ...{ causeTitle: title, causeFactor: factor.factorType, causeUnit: unit || null, causeDue: due },
    ...{ causeCapacity: capacity, causeStatus: 'OPEN', ...members },
  };
  return { kind: 'cause', id: null, named: id, version: 0, territoryId, changes };
}
