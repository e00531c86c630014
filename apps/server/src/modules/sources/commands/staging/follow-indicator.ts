import { codeOfWording, type IndicatorDictionary, indicatorRules } from '../../../../platform/indicators/index.ts';
import type { Trx } from '../../../../platform/ledger/index.ts';
import { rulesOf } from '../../../../platform/rules/index.ts';
import { importWords } from '../../messages.ts';
import { severityOf } from './import-problems.ts';
import type { IncomingRow } from './incoming.ts';
import type { ReadTable } from './read-table.ts';

/** Finds the dictionary of indicators that holds for an office on a day; asked once an office. */
export function dictionaries(trx: Trx, day: string): (leaf: number) => Promise<IndicatorDictionary | null> {
  let loaded: ReturnType<typeof rulesOf<IndicatorDictionary>> | null = null;
  return async (leaf) => {
    loaded ??= rulesOf(trx, indicatorRules);
    return (await loaded).at(day, leaf)?.body ?? null;
  };
}

/**
 * A figure with the indicator that its wording stands for, which is seen and corrected in the review like any value; its place
 * is the cell of the wording. A wording that stands for none is remarked on.
 */
export function withIndicator(row: IncomingRow, table: ReadTable, dictionary: IndicatorDictionary | null): IncomingRow {
  if (row.kind !== 'observation' || dictionary === null) return row;
  const { indicatorId } = codeOfWording(dictionary, {}, row.values);
  const cell = nameCell(row, table);
  if (typeof indicatorId === 'string') {
    return { ...row, follows: { indicatorId }, cells: { ...row.cells, indicatorId: cell } };
  }
  if ('indicatorId' in row.values) return row;
  const code = 'indicator_unmatched';
  const message = importWords.noIndicator(String(row.values.indicatorName ?? ''), String(row.values.unit ?? ''));
  const severity = severityOf(code, 'warn');
  return { ...row, problems: [...row.problems, { cell, code, message, severity, key: 'indicatorId', handled: false }] };
}

/** Figures of a progress table have no cell of a name: the figure itself stands under it. */
function nameCell({ cells, row }: IncomingRow, { columns }: ReadTable): string {
  const letter = columns.find(({ field }) => field === 'indicatorName')?.letter;
  return cells.indicatorName ?? (letter === undefined ? (cells.value ?? `A${row}`) : `${letter}${row}`);
}
