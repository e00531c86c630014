import { valueOrThrow } from '@guatu/kernel';
import {
  type CounterfactualRequest,
  type Counterfactuals,
  counterfactuals,
  makeTable,
  type Run,
  readRecipe,
  removalEffects,
  reportRun,
  runRecipe,
  sealRun,
  sensitivityOf,
  type Uncertainty,
  uncertaintyOf,
} from '@guatu/scoring';
import { answerThread } from '../../../platform/threads/answer-thread.ts';
import type { Computed, EngineWork, Spread, UnitOutcome } from '../domain/work.ts';

/** Scores in a thread of its own: draws and trials take seconds, in which no page would be served. */
answerThread<EngineWork, unknown>(
  async (work) => {
    const data = valueOrThrow(makeTable(work.columns));
    const run = valueOrThrow(runRecipe(valueOrThrow(readRecipe(work.recipe)), data));
    switch (work.kind) {
      case 'COMPUTE': {
        const doubt = work.doubt === null ? null : valueOrThrow(uncertaintyOf(run, work.doubt));
        return { seal: sealRun(run, data), units: outcomesOf(run, doubt) } satisfies Computed;
      }
      case 'WAYS':
        return waysOf(run, work);
      case 'SENSITIVITY': {
        const request = { ...work, outcome: { kind: 'MEAN_RANK_SHIFT' } } as const;
        const { first, total } = valueOrThrow(sensitivityOf(run, request));
        const removals = run.leaves.length < 2 ? [] : valueOrThrow(removalEffects(run));
        return {
          ...{ first: [...first], total: [...total] },
          removals: removals.map(({ id, title, meanShift, classChanges }) => ({ id, title, meanShift, classChanges })),
        };
      }
    }
  },
  () => [],
);

/** Every trial is a whole run. Two changes at once take a thousand of them, for which nobody waits where there are many units. */
const UNITS_FOR_PAIRS = 500;

function waysOf(run: Run, request: CounterfactualRequest): Counterfactuals {
  if (run.table.units.length <= UNITS_FOR_PAIRS) return valueOrThrow(counterfactuals(run, request));
  const alone = (request.indicators ?? []).map((id) =>
    valueOrThrow(counterfactuals(run, { ...request, indicators: [id] })),
  );
  const single = alone.flatMap((each) => each.single).sort((left, right) => left.cost - right.cost);
  return { reached: alone.some(({ reached }) => reached), single, pairs: [] };
}

/** In the order of the run's table: that is the order of the draws. */
function outcomesOf(run: Run, doubt: Uncertainty | null): readonly UnitOutcome[] {
  const reports = new Map(reportRun(run).units.map((each) => [each.unit, each]));
  return run.table.units.map((name, unit) => {
    const { total = null, rank = null, class: given = null } = reports.get(name) ?? {};
    return { name, total, rank, class: given, spread: doubt && total !== null ? spreadOf(doubt, unit) : null };
  });
}

function spreadOf({ spreads, classShares, aheadOfNext }: Uncertainty, unit: number): Spread {
  const { low = 0, median = 0, high = 0 } = spreads[unit] ?? {};
  return {
    ...{ low, median, high, aheadOfNext: aheadOfNext[unit] ?? null },
    classShares: classSharesOf(classShares, unit),
  };
}

function classSharesOf(shares: Uncertainty['classShares'], unit: number): readonly number[] {
  // One entry a unit, each with a share for every class.
  return shares === null ? [] : [...(shares[unit] ?? [])];
}
