import type { CapacitySave, DemandSave } from '@guatu/contract';
import { parseUnit } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/index.ts';
import { saveRecord, type Trx, type Values } from '../../../platform/ledger/index.ts';
import { openProject } from '../../projects/index.ts';
import type { FactorRule } from '../domain/factors/rules.ts';
import { factorRefusals, factorWords } from '../messages/factors.ts';
import { factorOf, factorRuleFor } from '../queries/factors.ts';
import { readCapacities } from '../sql/factors.ts';
import type { CapacityRow } from '../tables.ts';
import type { ActDeps } from './act.ts';

/** Enters what a facility gives of one factor, or what has changed of it. All its amounts are in the unit written with it. */
export async function saveCapacity(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: CapacitySave,
): Promise<{ id: string; batchId: string }> {
  const { body: rules } = await factorRuleFor(trx, actor, deps.clock);
  const factor = factorOf(rules, input.factor);
  refuseOtherUnit(factor, input.unit);
  if (input.used > input.amount) throw factorRefusals.factor_used_above();
  if (input.additions.some(({ month }) => month <= input.from)) throw factorRefusals.factor_addition_early();
  const before = input.id === null ? null : await capacityRow(trx, factor, input.id);
  const { recordId, batchId } = await saveRecord(trx, deps.clock, deps.hooks, {
    ...{
      kind: 'capacity',
      id: input.id,
      version: input.version,
      territoryId: before?.territory_id ?? input.territoryId,
    },
    changes: {
      ...{ capacityTitle: input.title, capacityFactor: factor.id, capacitySupplier: input.supplier || null },
      ...{ capacityUnit: input.unit, capacityAmount: input.amount, capacityFrom: input.from },
      ...{ capacityUsed: input.used, capacitySource: input.source },
      ...additionChanges(input.additions, before),
    },
    by: actor.userId,
    title: factorWords.capacity(input.title),
  });
  return { id: recordId, batchId };
}

/** Additions by their place in the list; places that the list no longer has are emptied, and their history stays. */
function additionChanges(additions: CapacitySave['additions'], before: CapacityRow | null): Values {
  const kept = additions.flatMap(({ month, amount, project, source }, index) => [
    [`additionMonth@${index + 1}`, month],
    [`additionAmount@${index + 1}`, amount],
    [`additionProject@${index + 1}`, project],
    [`additionSource@${index + 1}`, source || null],
  ]);
  const gone = (before?.additions ?? [])
    .filter(({ code }) => Number(code) > additions.length)
    .flatMap(({ code }) =>
      ['Month', 'Amount', 'Project', 'Source'].map((field) => [`addition${field}@${code}`, null] as const),
    );
  return Object.fromEntries([...kept, ...gone]);
}

/** Enters what one project needs of a factor, in place of what its ledger says; without an amount, takes that away again. */
export async function saveDemand(
  trx: Trx,
  deps: ActDeps,
  actor: Actor,
  input: DemandSave,
): Promise<{ id: string; batchId: string }> {
  const { body: rules } = await factorRuleFor(trx, actor, deps.clock);
  const factor = factorOf(rules, input.factor);
  const project = await openProject(trx, input.project);
  const none = input.amount === null;
  if (!none) refuseOtherUnit(factor, input.unit);
  if (!none && input.capacity !== null) await capacityRow(trx, factor, input.capacity);
  const { recordId, batchId } = await saveRecord(trx, deps.clock, deps.hooks, {
    ...{ kind: 'project', id: input.project, version: input.version, territoryId: project.territoryId },
    changes: {
      [`demandAmount@${factor.id}`]: input.amount,
      [`demandUnit@${factor.id}`]: none ? null : input.unit,
      [`demandMonth@${factor.id}`]: none ? null : input.month,
      [`demandSupply@${factor.id}`]: none ? null : input.capacity,
      [`demandPaper@${factor.id}`]: none ? null : input.paper || null,
    },
    by: actor.userId,
    title: factorWords.demand(factor.title, String(project.values.projectName ?? '')),
  });
  return { id: recordId, batchId };
}

function refuseOtherUnit({ unit: needed }: FactorRule, unit: string): void {
  const read = parseUnit(unit);
  if (read.ok && read.value.dimension === needed.dimension) return;
  throw factorRefusals.factor_unit_wrong({ unit, needed: needed.label });
}

async function capacityRow(trx: Trx, factor: FactorRule, id: string): Promise<CapacityRow> {
  const [row] = await readCapacities(trx, { factors: [factor.id], id });
  if (!row) throw factorRefusals.factor_capacity_missing();
  return row;
}
