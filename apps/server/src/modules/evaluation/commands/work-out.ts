import type { Values } from '@guatu/contract';
import type { Trx } from '../../../platform/ledger/index.ts';
import { columnsOf, type GatheredUnit, valuesOf } from '../domain/cells.ts';
import type { FrozenUnit, LeftOut } from '../domain/frozen.ts';
import type { ObjectionRecord } from '../domain/objection.ts';
import { dayOfPeriod } from '../domain/period.ts';
import type { RunRecord } from '../domain/run.ts';
import type { Computed } from '../domain/work.ts';
import { evaluationRefusals } from '../messages.ts';
import { gatherFigures } from '../queries/gather/gather.ts';
import { type Doer, type EvaluationDeps, type SchemeInForce, todayOf } from '../queries/parts.ts';
import { insertUnits, insertVersion } from '../sql/frozen.ts';

/** A version worked out and not yet frozen. */
export interface Draft {
  readonly scheme: SchemeInForce;
  readonly units: readonly FrozenUnit[];
  readonly computed: Computed;
  readonly leftOut: readonly LeftOut[];
}

type Worked = Pick<RunRecord, 'period' | 'office' | 'territoryId' | 'entrants' | 'entered'> & {
  readonly officeName: string;
};

/** Takes the figures as they are known now and scores them in the thread. */
export async function workOut(
  trx: Trx,
  { clock, engine }: EvaluationDeps,
  { scope }: Doer,
  scheme: SchemeInForce,
  run: Worked,
  upheld: readonly ObjectionRecord[],
): Promise<Draft> {
  const { body, title } = scheme;
  const day = dayOfPeriod(run.period, todayOf(clock));
  const { units: gathered, leftOut } = await gatherFigures(
    { trx, clock, scope, scheme: body, run, day },
    run.entered,
    upheld,
  );
  if (gathered.length === 0) throw evaluationRefusals.evaluation_nobody({ title, office: run.officeName });
  const { recipe, doubt } = body;
  const input = { recipe: recipe.source, columns: columnsOf(recipe.columns, gathered.map(valuesOf)) };
  const computed = await engine.compute(input, doubt);
  return { scheme, units: frozenUnits(gathered, computed), computed, leftOut };
}

function frozenUnits(gathered: readonly GatheredUnit[], { units }: Computed): readonly FrozenUnit[] {
  const outcomes = new Map(units.map((each) => [each.name, each]));
  return gathered.map((unit) => {
    const { total = null, rank = null, class: given = null, spread = null } = outcomes.get(unit.name) ?? {};
    return { ...unit, total, rank, class: given, spread };
  });
}

/** What a version changes in its run's record: number, size and hashes, which enter the chain with it. */
export function versionChanges({ scheme, units, computed: { seal } }: Draft, no: number, cause: string): Values {
  return {
    ...{ evalRule: scheme.hash, evalLatest: no, evalUnits: units.length, evalCause: cause },
    ...{ evalRecipeHash: seal.recipe, evalDataHash: seal.data, evalResultHash: seal.result },
  };
}

/** Freezes a version of a run. Rankings of others than companies are for all offices below. */
export async function freeze(
  trx: Trx,
  { clock }: EvaluationDeps,
  run: { readonly id: string; readonly territoryId: number },
  draft: Draft,
  { no, cause, by }: { readonly no: number; readonly cause: string; readonly by: string },
): Promise<void> {
  const { scheme, units, computed, leftOut } = draft;
  await insertVersion(trx, run, {
    ...{ no, cause, ruleHash: scheme.hash, madeBy: by, madeAt: clock.now(), units: units.length, leftOut },
    ...computed.seal,
  });
  const openBelow = scheme.body.subject === 'ENTERPRISE' ? null : run.territoryId;
  await insertUnits(trx, { run: run.id, no, openBelow }, units);
}
