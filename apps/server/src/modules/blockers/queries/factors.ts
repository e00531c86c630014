import type { FactorDemand, FactorLine, factorBoardEndpoint, factorRowsEndpoint } from '@guatu/contract';
import { officeDay } from '@guatu/kernel';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { monthsFrom } from '../domain/factors/line.ts';
import { type FactorRule, type FactorRules, orderOf } from '../domain/factors/rules.ts';
import { factorRefusals } from '../messages/factors.ts';
import { factorRules } from '../rules.ts';
import { type DemandsAsked, demandRows, demandSums, openCauses, readCapacities } from '../sql/factors.ts';
import type { CapacityRow, DemandRow } from '../tables.ts';
import { amountIn, isConfirmed, linesOf, plain, worstFirst } from './factor-lines.ts';

type Board = (typeof factorBoardEndpoint)['response']['_zod']['input'];
type Rows = (typeof factorRowsEndpoint)['response']['_zod']['input'];

/** Projects listed behind one line. */
const LISTED = 500;

/** The rule of the reader's own office, as of today. */
export async function factorRuleFor(trx: ReadTrx, actor: Actor, clock: Clock): Promise<RuleInForce<FactorRules>> {
  const day = officeDay(Date.parse(clock.now()));
  const rule = (await rulesOf(trx, factorRules)).at(day, actor.scope.territories[0] ?? 0);
  if (!rule) throw factorRefusals.factor_rule_missing({ day });
  return rule;
}

export function factorOf(rules: FactorRules, id: string): FactorRule {
  const found = rules.items.find((each) => each.id === id);
  if (!found) throw factorRefusals.factor_unknown({ factor: id });
  return found;
}

/** Every factor and supply with its months, short ones first. */
export async function factorBoard(trx: ReadTrx, actor: Actor, clock: Clock): Promise<Board> {
  const now = clock.now();
  const { body: rules, title, version, sourceNote } = await factorRuleFor(trx, actor, clock);
  const months = monthsFrom(officeDay(Date.parse(now)), rules.months);
  const capacities = await readCapacities(trx, { factors: rules.items.map(({ id }) => id) });
  const lines: FactorLine[] = [];
  for (const factor of rules.items) {
    const sums = await demandSums(trx, factor, orderOf(rules.confirmedFrom));
    const own = capacities.filter((each) => each.factor === factor.id);
    lines.push(...linesOf(factor, own, sums, rules, months));
  }
  return {
    factors: rules.items.map(({ id, title: name, factorType, unit, supply }) => ({
      ...{ id, title: name, factorType, unit: unit.label, supply },
    })),
    lines: lines.sort(worstFirst),
    acts: rules.acts.filter(({ permissions }) => permissions.some((each) => actor.permissions.has(each))).map(actOf),
    rule: { title, version, sourceNote },
    asOf: now,
  };
}

const actOf = ({ act }: FactorRules['acts'][number]) => act;

/** What one line is made of: facilities with their additions, and the projects with what each needs. */
export async function factorRows(
  trx: ReadTrx,
  rules: FactorRules,
  asked: DemandsAsked & { readonly factor: string },
): Promise<Rows> {
  const factor = factorOf(rules, asked.factor);
  const capacities = await readCapacities(trx, { factors: [factor.id] });
  const own = capacities.filter(
    ({ id, territory_id: leaf }) =>
      id === asked.capacity || (asked.capacity === null && factor.supply === 'AREA' && leaf === asked.territory),
  );
  const rows = await demandRows(trx, factor, orderOf(rules.confirmedFrom), asked, LISTED);
  return {
    facilities: own.map(facilityOf),
    demands: rows.map((row) => demandOf(row, factor, rules)),
    total: rows[0]?.total ?? 0,
    causes: await openCauses(trx, factor.factorType),
  };
}

function facilityOf({
  territory_id: territoryId,
  amount,
  used,
  additions,
  ...row
}: CapacityRow): Rows['facilities'][number] {
  return {
    ...{ ...row, territoryId, amount: Number(amount), used: Number(used) },
    additions: additions.map(({ month, amount: added, project, source }) => ({
      ...{ month, amount: Number(added), project, source },
    })),
  };
}

function demandOf(row: DemandRow, factor: FactorRule, rules: FactorRules): FactorDemand {
  const { id, name, version, territory_id: territoryId, stage, month, committed, paper, from } = row;
  return {
    ...{ projectId: id, name, version, territoryId, month, from, paper },
    stage: stage === 0 ? null : `M${stage}`,
    amount: plain(amountIn(factor, row.amount, row.unit)),
    confirmed: isConfirmed(committed, paper !== null, rules),
    blockerId: row.blocker,
    causeId: row.cause,
  };
}
