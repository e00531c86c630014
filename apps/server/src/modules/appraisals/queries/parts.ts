import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Scheme } from '@guatu/scoring';
import type { Clock } from '../../../platform/clock/index.ts';
import { currentRows, type Db, entityDef, type LandHook, type ReadTrx } from '../../../platform/ledger/index.ts';
import { type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { schemeRules } from '../../evaluation/index.ts';
import type { AppraisalRules } from '../domain/rules.ts';
import { readSheet, type SheetRecord } from '../domain/sheet.ts';
import { appraisalRefusals } from '../messages.ts';
import { appraisalRules } from '../rules.ts';

export interface AppraisalDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
}

export function todayOf(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** The rules of appraisals as they hold where a project lies. */
export async function appraisalRulesOn(trx: ReadTrx, today: IsoDay): Promise<(leaf: number) => AppraisalRules> {
  const ruleAt = await appraisalRuleOn(trx, today);
  return (leaf) => ruleAt(leaf).body;
}

/** The same with their title, version and source. */
export async function appraisalRuleOn(
  trx: ReadTrx,
  today: IsoDay,
): Promise<(leaf: number) => RuleInForce<AppraisalRules>> {
  const rules = await rulesOf(trx, appraisalRules);
  return (leaf) => {
    const rule = rules.at(today, leaf);
    if (!rule) throw appraisalRefusals.appraisal_rules_missing({ day: today });
    return rule;
  };
}

/** A sheet that the asker may see. @throws CodedFailure `appraisal_not_found` */
export async function oneSheet(trx: ReadTrx, id: string): Promise<SheetRecord> {
  const row = (await currentRows(trx, entityDef('appraisal'), [id], null)).get(id);
  if (!row || row.void) throw appraisalRefusals.appraisal_not_found();
  return readSheet(row);
}

/** The very version of the scheme that a sheet was opened by. */
export async function schemeOf(
  trx: ReadTrx,
  { schemeId, ruleHash }: Pick<SheetRecord, 'schemeId' | 'ruleHash'>,
): Promise<RuleInForce<Scheme>> {
  const scheme = (await rulesOf(trx, schemeRules, schemeId)).byHash(ruleHash);
  if (!scheme) throw appraisalRefusals.appraisal_scheme_missing({ scheme: schemeId });
  return scheme;
}
