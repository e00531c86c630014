import { type IsoDay, officeDay } from '@guatu/kernel';
import type { Scheme } from '@guatu/scoring';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { currentRows, type Db, entityDef, type LandHook, type ReadTrx } from '../../../platform/ledger/index.ts';
import { familyOf, type RuleInForce, rulesOf } from '../../../platform/rules/index.ts';
import { isOpen, type ObjectionRecord, readObjection } from '../domain/objection.ts';
import { dayOfPeriod } from '../domain/period.ts';
import { type RunRecord, readRun } from '../domain/run.ts';
import type { Engine } from '../domain/work.ts';
import { evaluationRefusals } from '../messages.ts';
import { schemeRules } from '../rules.ts';
import { objectionIds } from '../sql/runs.ts';

export interface EvaluationDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly hooks: readonly LandHook[];
  readonly engine: Engine;
}

/** Who acts, and where. */
export interface Doer {
  readonly userId: string;
  readonly scope: Scope;
}

export type SchemeInForce = RuleInForce<Scheme>;

export function todayOf(clock: Clock): IsoDay {
  return officeDay(Date.parse(clock.now()));
}

/** Runs in the order of their ids; those that the asker may not see are not there. */
export async function runsById(trx: ReadTrx, ids: readonly string[]): Promise<readonly RunRecord[]> {
  const rows = await currentRows(trx, entityDef('evaluation'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readRun(row)] : [];
  });
}

export async function oneRun(trx: ReadTrx, id: string): Promise<RunRecord> {
  const [run] = await runsById(trx, [id]);
  if (!run) throw evaluationRefusals.evaluation_unknown();
  return run;
}

async function objectionsById(trx: ReadTrx, ids: readonly string[]): Promise<readonly ObjectionRecord[]> {
  const rows = await currentRows(trx, entityDef('objection'), ids, null);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row && !row.void ? [readObjection(row)] : [];
  });
}

export async function objectionsOf(trx: ReadTrx, runs: readonly string[]): Promise<readonly ObjectionRecord[]> {
  return objectionsById(trx, await objectionIds(trx, runs));
}

export async function oneObjection(trx: ReadTrx, id: string): Promise<ObjectionRecord> {
  const [objection] = await objectionsById(trx, [id]);
  if (!objection) throw evaluationRefusals.evaluation_objection_unknown();
  return objection;
}

/** Those of a run that nobody has decided, or worked in, yet. */
export async function openObjections(trx: ReadTrx, run: string): Promise<readonly ObjectionRecord[]> {
  return (await objectionsOf(trx, [run])).filter(isOpen);
}

/** The scheme that a run was made by. */
export async function schemeOf(trx: ReadTrx, run: Pick<RunRecord, 'schemeId' | 'ruleHash'>): Promise<SchemeInForce> {
  const scheme = (await rulesOf(trx, schemeRules, run.schemeId)).byHash(run.ruleHash);
  if (!scheme) throw evaluationRefusals.evaluation_scheme_unknown({ scheme: run.schemeId });
  return scheme;
}

/**
 * The version of a scheme for a period: the one in force on its last day. One that came later judges what was before it where
 * there was none then.
 */
export async function schemeFor(
  trx: ReadTrx,
  asked: { readonly scheme: string; readonly period: string | null; readonly leaf: number },
  today: IsoDay,
): Promise<SchemeInForce> {
  const rules = await rulesOf(trx, schemeRules, asked.scheme);
  const scheme = rules.at(dayOfPeriod(asked.period, today), asked.leaf) ?? rules.at(today, asked.leaf);
  if (!scheme) throw evaluationRefusals.evaluation_scheme_unknown({ scheme: asked.scheme });
  return scheme;
}

/** Schemes in force on a day that rank units, by id. */
export async function schemesInForce(trx: ReadTrx, leaf: number, day: IsoDay): Promise<readonly SchemeInForce[]> {
  const family = await familyOf(trx, schemeRules);
  const inForce = [...family.values()].flatMap((rules) => rules.at(day, leaf) ?? []);
  return inForce.filter(({ body }) => body.subject !== 'PROJECT').sort((a, b) => (a.id < b.id ? -1 : 1));
}
