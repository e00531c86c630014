import type { EvaluationColumn, EvaluationFigure } from '@guatu/contract';
import type { Scheme, SchemeInput } from '@guatu/scoring';
import { readCatalog } from '../../../platform/catalog/index.ts';
import { entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { personNames } from '../../../platform/records/index.ts';
import { type FrozenCell, peopleIn, type SourceNames, sheetsIn, sourceOf } from '../domain/cells.ts';
import { isProtected } from '../domain/protection.ts';
import type { RunRecord } from '../domain/run.ts';
import { sourceWords } from '../messages/source-words.ts';
import { unitFacts } from '../rules.ts';
import { sheetTitles } from '../sql/appraised.ts';
import { protectedFields } from './protected-fields.ts';
import type { Reader } from './reader.ts';

export interface UnitCells {
  readonly key: string;
  /** In the order of the recipe's columns. */
  readonly cells: readonly FrozenCell[];
}

/** The columns of a scheme in words, with how many of some units have no value in them. */
export function columnAnswers({ recipe, inputs }: Scheme, units: readonly UnitCells[]): readonly EvaluationColumn[] {
  return recipe.columns.map(({ id, title, unit = null, type }, at) => {
    const input = inputs.get(id);
    return {
      ...{ id, title, unit, type, from: input === undefined ? '' : originWords(input) },
      entered: input?.kind === 'ENTERED',
      missing: units.filter(({ cells }) => (cells[at]?.v ?? null) === null).length,
    };
  });
}

/** Where a column comes from, in words. */
function originWords(input: SchemeInput): string {
  switch (input.kind) {
    case 'FIELD': {
      const label = entityDef('enterprise').fields.get(input.field)?.label ?? input.field;
      return sourceWords.field(label, input.yearsBack);
    }
    case 'INDICATOR':
      return sourceWords.indicator(indicatorLabel(input.indicator), input.yearsBack);
    case 'MEASURE':
      return sourceWords.measure(input.measure, input.yearsBack);
    case 'RESULT':
      return sourceWords.result(input.scheme, input.what);
    case 'FACT':
      return sourceWords.appraised(unitFacts().find(({ id }) => id === input.fact)?.label ?? input.fact);
    case 'ENTERED':
      return sourceWords.entered;
  }
}

interface IndicatorFile {
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

function indicatorLabel(id: string): string {
  return readCatalog<IndicatorFile>('indicators.json').items.find((each) => each.id === id)?.label ?? id;
}

/** The figures of one unit, each with its source; protected ones are hidden where they are not for the reader. */
export function figureAnswers(
  scheme: Scheme,
  { key, cells }: UnitCells,
  seesTax: boolean,
  names: SourceNames,
): Readonly<Record<string, EvaluationFigure>> {
  const fields = protectedFields();
  return Object.fromEntries(
    scheme.recipe.columns.map(({ id }, at) => {
      const { v = null, s = null } = cells[at] ?? {};
      const hidden = !seesTax && v !== null && isProtected(scheme, fields, id);
      return [id, { value: hidden ? null : v, hidden, source: sourceOf(s, key, names) }];
    }),
  );
}

/**
 * What the sources of some units name: people, and sheets that the reader may see. Sheets of figures lie with the office that
 * runs the evaluation: a company that reads its own result may not open them.
 */
export async function sourceNames(
  trx: ReadTrx,
  { reader, run, units }: { readonly reader: Reader; readonly run: RunRecord; readonly units: readonly UnitCells[] },
): Promise<SourceNames> {
  const cells = units.flatMap((unit) => unit.cells);
  const people = await personNames(trx, [...new Set(peopleIn(cells))]);
  const sheets = await sheetTitles(trx, [...new Set(sheetsIn(cells))]);
  return {
    personOf: (id) => people.get(id) ?? '',
    sheetOf: (id) => sheets.get(id) ?? null,
    opensEntries: reader.can('project.read', run.territoryId),
  };
}
