import { entityDef, isEntityKind, type ReadTrx } from '../../../platform/ledger/index.ts';
import { isOfTaxes } from '../../../platform/records/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { schemeRules } from '../../evaluation/index.ts';
import { taxFacts } from '../rules.ts';
import { type StandingFigure, standingFigures } from '../sql/figures.ts';

/** Columns of a sheet whose figures are kept from a reader. */
export type HiddenColumns = (sheet: string) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();

/**
 * Which figures of sheets a reader may not see: those worked out of what the ledger keeps from him, and those that somebody
 * typed in the place of such a figure. `tax`: whether tax figures are for him.
 */
export async function hiddenColumns(trx: ReadTrx, sheets: readonly string[], tax: boolean): Promise<HiddenColumns> {
  if (tax || sheets.length === 0) return () => NONE;
  const figures = await standingFigures(trx, sheets);
  const asksTax = await taxColumns(trx, figures);
  const hidden = new Map<string, Set<string>>();
  for (const figure of figures) {
    if (!figure.sources.some(isTaxCell) && !(figure.from === 'ENTERED' && asksTax(figure))) continue;
    hidden.set(figure.sheet, (hidden.get(figure.sheet) ?? new Set()).add(figure.column));
  }
  return (sheet) => hidden.get(sheet) ?? NONE;
}

/** Whether the ledger keeps the value at a place as written on a sheet. */
function isTaxCell(written: string): boolean {
  const [kind = '', , key = ''] = written.split(':');
  return isEntityKind(kind) && isOfTaxes(entityDef(kind), key);
}

/** Whether the column of a figure asks for a fact of taxes. Of a scheme that is no longer known, any may. */
async function taxColumns(
  trx: ReadTrx,
  figures: readonly StandingFigure[],
): Promise<(figure: StandingFigure) => boolean> {
  const columns = new Map<string, ReadonlySet<string> | null>();
  for (const { scheme, rule } of figures) {
    if (columns.has(rule)) continue;
    const inputs = (await rulesOf(trx, schemeRules, scheme)).byHash(rule)?.body.inputs;
    const asking = [...(inputs ?? [])].filter(([, input]) => input.kind === 'FACT' && taxFacts().has(input.fact));
    columns.set(rule, inputs ? new Set(asking.map(([column]) => column)) : null);
  }
  return ({ rule, column }) => columns.get(rule)?.has(column) ?? true;
}

/** Sheets that have a total to be kept from anybody. */
export const withTotal = (rows: readonly { readonly id: string; readonly total: number | null }[]): readonly string[] =>
  rows.flatMap(({ id, total }) => (total === null ? [] : [id]));
