import type { Trx } from '../../../platform/ledger/index.ts';
import { enteredChanges, type NewFigure } from '../domain/run.ts';
import { evaluationRefusals, runWords } from '../messages.ts';
import { type Doer, type EvaluationDeps, type SchemeInForce, schemeOf, todayOf } from '../queries/parts.ts';
import { seenUnits } from '../sql/frozen.ts';
import { runFor, type Seen, saveRun } from './save.ts';

export interface NewFigures extends Seen {
  readonly figures: readonly NewFigure[];
  /** The paper or reason that they rest on. */
  readonly note: string;
  /** The sheet that they came in with. */
  readonly sourceId?: string;
}

/** Types figures in that no ledger has, each with the paper it rests on. They count from the next working-out on. */
export async function enterFigures(
  trx: Trx,
  deps: EvaluationDeps,
  doer: Doer,
  { figures, note, sourceId, ...seen }: NewFigures,
): Promise<void> {
  const run = await runFor(trx, 'enter', seen.id, doer);
  const scheme = await schemeOf(trx, run);
  const units = await seenUnits(trx, run.id, run.latest);
  for (const figure of figures) {
    if (!units.has(figure.unit)) throw evaluationRefusals.evaluation_unit_unknown();
    refuseUnfit(scheme, figure);
  }
  const by = doer.userId;
  const worked = [...new Set([...run.workedBy, by])];
  await saveRun(trx, deps, by, {
    ...{ ...seen, territoryId: run.territoryId, title: runWords.enter(run.title, figures.length), reason: note },
    ...(sourceId === undefined ? {} : { sourceId }),
    changes: {
      ...enteredChanges(run, figures, { note, by, on: todayOf(deps.clock) }),
      ...(worked.length === run.workedBy.length ? {} : { evalWorkedBy: worked }),
    },
  });
}

/** What the ledger knows is put right in the ledger, or by an objection: never beside it. */
function refuseUnfit({ body }: SchemeInForce, { column, value }: NewFigure): void {
  const spec = body.recipe.columns.find(({ id }) => id === column);
  if (!spec) throw evaluationRefusals.evaluation_column_unknown({ column });
  if (body.inputs.get(column)?.kind !== 'ENTERED') throw evaluationRefusals.evaluation_column_taken({ column });
  refuseWrongType(spec, value);
}

/** Refuses words where numbers belong, and the other way round. */
export function refuseWrongType(
  { id, type }: { readonly id: string; readonly type: 'number' | 'text' },
  value: number | string | null,
): void {
  if (value === null || (type === 'number') === (typeof value === 'number')) return;
  throw evaluationRefusals.evaluation_value_wrong({ column: id, type });
}
