import type { EvaluationFigures } from '@guatu/contract';
import { withReadScope } from '../../../platform/db/index.ts';
import { cellsOf } from '../sql/frozen.ts';
import { columnAnswers, figureAnswers, sourceNames } from './columns.ts';
import type { EvaluationDeps } from './parts.ts';
import type { Reader } from './reader.ts';
import { figuresViewOf } from './view.ts';

/** What a version was worked out from, cell by cell. */
export async function figuresAnswer(
  deps: EvaluationDeps,
  reader: Reader,
  asked: { readonly id: string; readonly no?: number | undefined },
): Promise<EvaluationFigures> {
  const view = await figuresViewOf(deps, reader, asked);
  const { body } = view.scheme;
  const { units, names } = await withReadScope(deps.db, reader.scope, async (trx) => {
    const cells = await cellsOf(trx, view.run.id, view.version.no);
    const seen = view.frozen.units.filter(view.isSeen).flatMap((unit) => {
      const own = cells.get(unit.key);
      return own === undefined ? [] : [{ ...unit, cells: own }];
    });
    return { units: seen, names: await sourceNames(trx, { reader, run: view.run, units: seen }) };
  });
  return {
    columns: columnAnswers(body, units),
    units: units.map((unit) => ({
      ...{ unit: unit.key, name: unit.name },
      figures: figureAnswers(body, unit, view.seesTax(unit), names),
    })),
  };
}
