import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import {
  type CurrentRow,
  currentRows,
  type Db,
  entityDef,
  type LandHook,
  type ReadTrx,
} from '../../../platform/ledger/index.ts';
import { type RuleInForce, type RuleKind, rulesOf } from '../../../platform/rules/index.ts';
import { openProject, projectStanding } from '../../projects/index.ts';
import type { CommitmentDefaults, PolicyRules } from '../domain/rules.ts';
import { readSettlement, type SettlementRecord } from '../domain/settlement.ts';
import { CODE_NAMES } from '../messages/names.ts';
import { settlementRefusals } from '../messages.ts';
import { commitmentDefaults, settlementRules } from '../rules.ts';

export interface SettlementDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

export function todayOf(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** A rule as it holds in a place on a day, or the version that a settlement was made by. */
async function ruleFor<Body>(
  trx: ReadTrx,
  kind: RuleKind<Body>,
  { day, leaf, hash = null }: { readonly day: IsoDay; readonly leaf: number; readonly hash?: string | null },
): Promise<RuleInForce<Body>> {
  const rules = await rulesOf(trx, kind);
  const rule = (hash === null ? null : rules.byHash(hash)) ?? rules.at(day, leaf);
  if (!rule) throw settlementRefusals.settlement_rules_missing({ day });
  return rule;
}

export const policyRule = (trx: ReadTrx, at: Parameters<typeof ruleFor>[2]): Promise<RuleInForce<PolicyRules>> =>
  ruleFor(trx, settlementRules, at);

export const defaultsFor = (
  trx: ReadTrx,
  at: Parameters<typeof ruleFor>[2],
): Promise<RuleInForce<CommitmentDefaults>> => ruleFor(trx, commitmentDefaults, at);

/** The rules that a settlement was made by, whichever version that was; undefined where nobody has that one any more. */
export async function earlierRules(trx: ReadTrx): Promise<(hash: string) => PolicyRules | undefined> {
  const rules = await rulesOf(trx, settlementRules);
  return (hash) => rules.byHash(hash)?.body;
}

export const ruleNamed = ({ title, version, sourceNote }: RuleInForce<unknown>) => ({ title, version, sourceNote });

/** What a promise is called that the agreement gives no title: by the catalogue, by old custom, else its code. */
export const titleByCode =
  ({ measures }: CommitmentDefaults) =>
  (code: string): string =>
    measures.find(({ id }) => id === code)?.title ?? CODE_NAMES[code] ?? code;

export async function settlementsById(trx: ReadTrx, ids: readonly string[]): Promise<readonly SettlementRecord[]> {
  const rows = await currentRows(trx, entityDef('settlement'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readSettlement(row)] : [];
  });
}

export async function oneSettlement(trx: ReadTrx, id: string): Promise<SettlementRecord & Pick<CurrentRow, 'values'>> {
  const row = (await currentRows(trx, entityDef('settlement'), [id], null)).get(id);
  if (!row || row.void) throw settlementRefusals.settlement_unknown();
  return { ...readSettlement(row), values: row.values };
}

/** The day on which a project reached a milestone, by the same evidence that all counts ask for. */
export async function reachedDays(
  trx: ReadTrx,
  project: string,
  now: string,
): Promise<(milestone: string) => IsoDay | null> {
  const { milestones, rule } = await projectStanding(trx, project, now);
  return (milestone) => {
    const found = milestones.get(milestone);
    if (!found?.actual || found.reopenedOn !== null || found.evidence < rule.body.countsFrom) return null;
    return found.actual.lastDay;
  };
}

export const nameOfProject = ({ values }: Pick<CurrentRow, 'values'>): string => String(values.projectName ?? '');

export { openProject };
